import { expect, test } from 'vitest';
import { planAt } from '../../shared/change/revision.ts';
import { parse } from '../../shared/file/parse.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { misfitOf } from '../../shared/file/shape.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { violations } from '../../shared/plan/invariants.ts';
import { eventSchema, SCHEMAS, TABLES } from '../../shared/plan/plan.ts';
import { problemText } from '../../shared/problem.ts';
import { DAMAGES, somewhere, stranger } from './damage.ts';
import { forEachSeed, randomFrom } from './random.ts';
import { randomFile } from './random-file.ts';

const texts = new Map<number, string>();

/** The text of a random file, made once for all that is done to it. */
function fileText(seed: number): string {
  const text = texts.get(seed) ?? serialise(randomFile(randomFrom(seed)));
  texts.set(seed, text);
  return text;
}

const prototypes = () =>
  [Object.prototype, Array.prototype, String.prototype].map((each) =>
    Reflect.ownKeys(each).map(String).sort(),
  );

test.each(Object.entries(DAMAGES))(
  'a damaged file is refused with a problem, or is a sound plan: %s',
  (_, damage) => {
    const before = prototypes();
    forEachSeed((random, seed) => {
      const content = damage(random, fileText(seed));
      const result = parse(content);
      if (!result.ok) {
        for (const language of ['sv', 'en'] as const)
          expect(problemText(result.problem, translator(language))).toMatch(/^\S.+\.$/);
        return;
      }
      const file = result.value;
      expect(violations(file.plan)).toEqual([]);
      for (const { id } of file.revisions) expect(planAt(file, id)).toBeDefined();
      const text = serialise(file);
      const again = parse(new TextEncoder().encode(text));
      expect(again.ok && serialise(again.value)).toBe(text);
    });
    expect(prototypes()).toEqual(before);
  },
);

test('the quick check of a record says what its schema says', () => {
  forEachSeed((random, seed) => {
    const { plan } = JSON.parse(fileText(seed));
    for (let n = 0; n < 20; n++) {
      const table = random.pick([...TABLES, 'event'] as const);
      const schema = table === 'event' ? eventSchema : SCHEMAS[table];
      const record = table === 'event' ? plan.event : random.pick([...plan[table], {}]);
      if (Object.keys(record).length > 0 && random.chance(0.8)) {
        const { holder, key } = somewhere(random, record);
        holder[key] = stranger(random);
      }
      expect([record, misfitOf(schema, record) === undefined]).toEqual([
        record,
        schema.safeParse(record).success,
      ]);
    }
  });
});
