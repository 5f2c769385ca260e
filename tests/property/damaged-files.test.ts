import { expect, test, vi } from 'vitest';
import { planAt } from '../../shared/change/revision.ts';
import { parse } from '../../shared/file/parse.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { misfitOf } from '../../shared/file/shape.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { violations } from '../../shared/plan/invariants.ts';
import { eventSchema, SCHEMAS, TABLES } from '../../shared/plan/plan.ts';
import { problemText } from '../../shared/problem.ts';
import { forEachSeed, type Random, randomFrom } from './random.ts';
import { randomFile } from './random-file.ts';

vi.setConfig({ testTimeout: 600_000 });

/** Values that stand where they should not. */
const STRANGERS: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  '',
  'x',
  'a'.repeat(400),
  'event',
  'session:r1',
  'session:gone',
  '2013-02-30',
  '2013-02-30T25:00',
  'halv \ud83d',
  [],
  [null],
  [['all'], {}],
  {},
  { id: 'session:r1' },
  Array(1000).fill('person:r1'),
  JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`),
];
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'id',
  '',
  '0',
  'event',
  'session:r1',
  'å',
];

const stranger = (random: Random): unknown => structuredClone(random.pick(STRANGERS));

type Holder = Record<string | number, unknown>;

/** A list or object somewhere inside `value`, and one of its keys. */
function somewhere(random: Random, value: unknown): { holder: Holder; key: string } {
  let holder = value as Holder;
  for (;;) {
    const key = random.pick(Object.keys(holder));
    const inner = holder[key];
    if (typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0 || random.chance(0.15))
      return { holder, key };
    holder = inner as Holder;
  }
}

/** An own key, also where assignment would set the prototype. */
function put(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function inJson(change: (random: Random, json: unknown) => void): (random: Random, text: string) => string {
  return (random, text) => {
    const json: unknown = JSON.parse(text);
    for (let n = 1 + random.int(2); n > 0; n--) change(random, json);
    return JSON.stringify(json);
  };
}

function inLines(
  change: (random: Random, lines: string[], at: number) => void,
): (random: Random, text: string) => string {
  return (random, text) => {
    const lines = text.split('\n');
    change(random, lines, random.int(lines.length));
    return lines.join('\n');
  };
}

/** The ways in which a file is damaged, as text or as bytes. */
const DAMAGES: { readonly [name: string]: (random: Random, text: string) => string | Uint8Array } = {
  'cut off': (random, text) => text.slice(0, random.int(text.length)),
  'cut off, in bytes': (random, text) => {
    const bytes = new TextEncoder().encode(text);
    return bytes.slice(0, random.int(bytes.length));
  },
  'a part missing': (random, text) => {
    const from = random.int(text.length);
    return text.slice(0, from) + text.slice(from + 1 + random.int(200));
  },
  'bits flipped': (random, text) => {
    const bytes = new TextEncoder().encode(text);
    for (let n = 1 + random.int(3); n > 0; n--) {
      const at = random.int(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(8));
    }
    return bytes;
  },
  'zeros at the end, as after a power cut': (random, text) => {
    const bytes = new TextEncoder().encode(text);
    return bytes.fill(0, random.int(bytes.length));
  },
  'characters put in': (random, text) => {
    const at = random.int(text.length);
    const strange = random.pick([
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '0',
      '-',
      '\u0000',
      '\ud800',
      '\\u005f',
      '\\ud800',
      '\uFEFF',
      ' ',
    ]);
    return text.slice(0, at) + strange.repeat(1 + random.int(3)) + text.slice(at);
  },
  'a line twice': inLines((_, lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  'a line missing': inLines((_, lines, at) => lines.splice(at, 1)),
  'two lines swapped': inLines((random, lines, at) => {
    const other = random.int(lines.length);
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  }),
  'a strange value': inJson((random, json) => {
    const { holder, key } = somewhere(random, json);
    holder[key] = stranger(random);
  }),
  'a value from elsewhere': inJson((random, json) => {
    const [to, from] = [somewhere(random, json), somewhere(random, json)];
    to.holder[to.key] = structuredClone(from.holder[from.key]);
  }),
  'a number moved': inJson((random, json) => {
    const { holder, key } = somewhere(random, json);
    if (typeof holder[key] === 'number') holder[key] += random.pick([1, -1, 0.5, 1e6, -1e6]);
  }),
  'a key missing': inJson((random, json) => {
    const { holder, key } = somewhere(random, json);
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  }),
  'a key too many': inJson((random, json) => {
    const { holder } = somewhere(random, json);
    if (!Array.isArray(holder)) put(holder, random.pick(KEYS), stranger(random));
  }),
  'a key renamed': inJson((random, json) => {
    const { holder, key } = somewhere(random, json);
    if (Array.isArray(holder)) return;
    put(holder, random.pick(KEYS), holder[key]);
    delete holder[key];
  }),
  'half a character in a text': inJson((random, json) => {
    const { holder, key } = somewhere(random, json);
    if (typeof holder[key] === 'string') holder[key] += random.pick(['\ud83d', '\udc69', '\uFFFE', '\u0000']);
  }),
  'hundreds of levels': (random, text) => {
    const json: unknown = JSON.parse(text);
    const { holder, key } = somewhere(random, json);
    holder[key] = '<here>';
    const levels = 40 + random.int(500);
    const deep = random.chance(0.5)
      ? '['.repeat(levels) + ']'.repeat(levels)
      : `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    return JSON.stringify(json).replace('"<here>"', deep);
  },
};

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
