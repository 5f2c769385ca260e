import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { StorageError } from '../../../electron/storage/disk-problem.ts';
import { PlanAdapter } from '../../../electron/storage/plan-adapter.ts';
import { firstRevision, type PlanFile, planAt } from '../../../shared/change/revision.ts';
import { parse, parseWithoutHistory } from '../../../shared/file/parse.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { violations } from '../../../shared/plan/invariants.ts';
import { type Problem, problemText } from '../../../shared/problem.ts';
import { fokus } from '../../../shared/templates/fokus/index.ts';
import { loka } from '../../../shared/templates/loka/index.ts';
import { DAMAGES } from '../../property/damage.ts';
import { type Random, randomFrom } from '../../property/random.ts';
import { randomFile } from '../../property/random-file.ts';
import type { TrialRow } from '../../trials/row.ts';

type Content = string | Uint8Array;
type Damage = (random: Random, text: string) => Content;

/** One in this many is opened from a real file too: prime, so that every kind of damage has its turn. */
const FROM_DISK = 7;
/** One in this many is of the large ones. */
const LARGE = 100;
/**
 * The most processor time that any file may take to be opened or refused, in seconds, whatever else the computer
 * does: room for what JSON.parse alone takes for fifty megabytes of empty objects, 14 s.
 */
const LONGEST = 20;
/** Files of more characters than this are not opened once more without their history. */
const LONG = 1_000_000;
const STAMP = { at: '2013-08-12T09:30:00.000Z', by: '' };

const fill = (text: string, long: string) => text.replace('"title":"', () => `"title":"${long}`);

/** `n` in letters from a to j, none twice. */
const inLetters = (n: number) =>
  `n-${String(n).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;

/** What takes time to make and to read. */
const LARGE_DAMAGES: readonly Damage[] = [
  (random) => new Uint8Array(50_000_001).fill(random.int(256)),
  (random, text) => fill(text, 'å'.repeat(20_000_000 + random.int(4_000_000))),
  (random, text) => fill(text, '\\u0061'.repeat(8_000_000 - random.int(1000))),
  (random) => '['.repeat(200_000 + random.int(49_000_000)),
  (random, text) =>
    text.replace('"rooms": [', () => `"rooms": [${'{"a":'.repeat(200_000 + random.int(4_000_000))}`),
  (random, text) => {
    const levels = 200_000 + random.int(700_000);
    return text.replace('"rules":{', () => `"rules":{"a":${'['.repeat(levels)}${']'.repeat(levels)},`);
  },
  (random, text) =>
    text.replace('"rooms": [', () => `"rooms": [${'{},'.repeat(1_000_000 + random.int(9_000_000))}`),
  // Nothing is wrong with these but their number.
  (random, text) => {
    const rules = Array.from({ length: 200_000 + random.int(200_000) }, (_, n) => `"${inLetters(n)}":"off"`);
    return text.replace(/"rules":\{[^}]*\}/, () => `"rules":{${rules.join()}}`);
  },
  (_, text) => gzipSync(text),
];
const EVERY: readonly Damage[] = Object.values(DAMAGES);

/** The kinds of damage in turn. */
function damageOf(n: number): Damage {
  const [list, turn] = n % LARGE === 0 ? [LARGE_DAMAGES, n / LARGE] : [EVERY, n];
  return list[turn % list.length] as Damage;
}

/** Files to be damaged: of every kind of record, of long texts, and of several revisions. */
function sources(): string[] {
  const templates = [loka('sv'), fokus('en')].map((plan) => firstRevision(plan, STAMP));
  const random = Array.from({ length: 12 }, (_, seed) => randomFile(randomFrom(seed + 1)));
  return [...templates, ...random].map(serialise);
}

/** What every object inherits from, key by key. */
function prototypes(): unknown[] {
  return [Object, Array, String, Number, Boolean, Function, Map, Set, Date, Promise].flatMap(
    ({ prototype }) =>
      Reflect.ownKeys(prototype).flatMap((key) => {
        const { value, get, set } = Object.getOwnPropertyDescriptor(prototype, key) ?? {};
        return [prototype, key, value, get, set];
      }),
  );
}

/** Throws unless `problem` is one that can be told. */
function checkProblem(problem: Problem): void {
  for (const language of ['sv', 'en'] as const) {
    const sentence = problemText(problem, translator(language));
    if (!/^\S.+\.$/.test(sentence))
      throw new Error(`A problem without a sentence: ${JSON.stringify(problem)}`);
  }
}

/** Throws unless `file` is whole: sound now, at every revision, and again when it has been saved. */
function checkFile(file: PlanFile): void {
  const [violation] = violations(file.plan);
  if (violation !== undefined) throw new Error(`An unsound plan: ${JSON.stringify(violation)}`);
  for (const { id } of file.revisions)
    if (planAt(file, id) === undefined) throw new Error(`No state at ${id}`);
  const text = serialise(file);
  const again = parse(new TextEncoder().encode(text));
  if (!again.ok) throw new Error(`Saved, it does not open: ${JSON.stringify(again.problem)}`);
  if (serialise(again.value) !== text) throw new Error('Saved twice, it differs');
}

/** Opens `content` as a program does that is handed it; says whether it did. Throws for what must not be. */
function open(content: Content): { readonly opened: boolean; readonly seconds: number } {
  const before = typeof content === 'string' ? undefined : Buffer.from(content);
  const begun = process.cpuUsage();
  const result = parse(content);
  const { user, system } = process.cpuUsage(begun);
  const seconds = (user + system) / 1e6;
  if (before !== undefined && !before.equals(content as Uint8Array))
    throw new Error('The bytes were changed');
  if (result.ok) checkFile(result.value);
  else checkProblem(result.problem);
  if (content.length > LONG) return { opened: result.ok, seconds };
  const without = parseWithoutHistory(content, STAMP);
  if (without.ok) checkFile(without.value);
  const mayDiffer = !result.ok && ['brokenHistory', 'tooDeep'].includes(result.problem.code);
  if (without.ok !== result.ok && !mayDiffer)
    throw new Error('With and without its history it is not the same plan');
  return { opened: result.ok, seconds };
}

/** Opens `content` from the disk; throws unless it is as `opened` says and nothing on the disk is changed. */
async function openFromDisk(folder: string, content: Content, opened: boolean): Promise<void> {
  const file = path.join(folder, 'plan.lokaplan');
  // A half of a surrogate pair cannot be written: the file has what stands for it.
  await writeFile(file, content);
  const before = { bytes: await readFile(file), ...(await stat(file, { bigint: true })) };
  let problem: Problem | undefined;
  try {
    await new PlanAdapter(file).read();
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    problem = error.problem;
    checkProblem(problem);
  }
  const after = { bytes: await readFile(file), ...(await stat(file, { bigint: true })) };
  const same =
    before.bytes.equals(after.bytes) && before.mtimeNs === after.mtimeNs && before.ino === after.ino;
  if (!same || (await readdir(folder)).length !== 1) throw new WriteSeen();
  if ((problem === undefined) !== opened && typeof content !== 'string')
    throw new Error('From the disk it is another');
}

class WriteSeen extends Error {}

/** Plan files that are broken, hostile or of another kind, opened as they come. */
export const row: TrialRow = {
  what: 'mutated plan files',
  count: { full: 10_000, ci: 1000 },
  mustBe: '0 crashes, 0 writes to the source, 0 prototype changes, each a typed error or a valid plan',
  async run(count, progress) {
    const texts = sources();
    const folder = await mkdtemp(path.join(os.tmpdir(), 'lokaplan-mutated-'));
    const untouched = prototypes();
    const found = { crashes: 0, writes: 0, prototypes: 0, opened: 0, slowest: 0 };
    try {
      for (let n = 1; n <= count; n++) {
        const random = randomFrom(n);
        const content = damageOf(n)(random, random.pick(texts));
        try {
          const { opened, seconds } = open(content);
          if (opened) found.opened += 1;
          found.slowest = Math.max(found.slowest, seconds);
          if (n % FROM_DISK === 0) await openFromDisk(folder, content, opened);
        } catch (error) {
          if (error instanceof WriteSeen) found.writes += 1;
          else found.crashes += 1;
          process.stderr.write(`mutated-files, seed ${n}: ${error instanceof Error ? error.stack : error}\n`);
        }
        const now = prototypes();
        if (now.length !== untouched.length || now.some((each, i) => !Object.is(each, untouched[i])))
          found.prototypes += 1;
        progress(n);
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 10 });
    }
    const refused = count - found.opened - found.crashes;
    const figures = [
      `${found.crashes} crashes`,
      `${found.writes} writes`,
      `${found.prototypes} prototype changes`,
      `${refused} refused`,
      `${found.opened} opened`,
      `slowest ${found.slowest.toFixed(1)} s`,
    ];
    const ok = found.crashes + found.writes + found.prototypes === 0 && found.slowest < LONGEST;
    return { count, result: figures.join(', '), ok };
  },
};
