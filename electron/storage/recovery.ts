import path from 'node:path';
import { apply, DiffMismatch, diffOf, isEmpty } from '../../shared/change/diff.ts';
import { fileAt, type PlanFile, record, type Stamp } from '../../shared/change/revision.ts';
import { migratedEdit, VERSION } from '../../shared/file/migrations.ts';
import { parse } from '../../shared/file/parse.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { MOST_MEGABYTES } from '../../shared/file/text.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Result } from '../../shared/problem.ts';
import { readBounded } from './bounded-read.ts';
import { errorCode } from './disk-problem.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { BASE, EDITS, isInUse, JOURNAL_ID, removeJournal } from './journal-folder.ts';
import { type JournalLine, linesIn } from './journal-lines.ts';

/** Megabytes of edits that are read: a journal begins anew at four, unless nothing can be saved for long. */
const MOST_OF_EDITS = 200;

/**
 * How the file stands to the edits. `continues`: it is as this program saved it last. `changed`: another program
 * has written it since. `missing`: it is not there, or cannot be read.
 */
export type Standing = 'continues' | 'changed' | 'missing';

/** What a crash left of one plan. */
export interface Unsaved {
  /** The name of its folder. */
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** When the last edit was made, as an instant in UTC. */
  readonly at: string;
  /** Edits that can be had, and lines of the journal that are known to be damaged or not to fit. */
  readonly edits: number;
  readonly lost: number;
  readonly standing: Standing;
}

export interface Recovered {
  /** What the file holds; when it is missing, what it held when the journal began. */
  readonly before: Plan;
  /** The plan with the edits. */
  readonly after: Plan;
  /** `after` as a file, with the history that it grew out of. */
  readonly whole: PlanFile;
  readonly file: string;
  readonly standing: Standing;
  readonly edits: number;
  readonly lost: number;
}

/**
 * What is unsaved in the journals of `folder`, latest first. Journals that this program is writing are passed
 * over; those whose edits are all in their file, and those without edits, are removed. One that is damaged from
 * its first line on is set aside as `damaged-<id>`. What cannot be used now stays for later: edits with nothing to
 * stand on, because both file and base are gone, and those of a later version of the program. Never throws.
 */
export async function unsavedEdits(folder: string, fs: FileSystem = nodeFileSystem): Promise<Unsaved[]> {
  const names: string[] = await fs.readdir(folder).catch(() => []);
  const found: Unsaved[] = [];
  for (const id of names.filter((name) => JOURNAL_ID.test(name))) {
    const journal = path.join(folder, id);
    if (isInUse(journal)) continue;
    const left = await leftIn(journal, fs);
    if (left === 'nothing') await removeJournal(journal, fs);
    else if (left === 'damaged') await setAside(folder, id, fs);
    else if (left !== 'unreachable') {
      const { file, at, edits, lost, standing } = left;
      found.push({ id, file, title: left.after.event.title, at, edits, lost, standing });
    }
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/**
 * The plan of journal `id` with the edits that a crash left. `stamp` is of the revision that holds them. The
 * problem is `missing` when there is nothing left to recover.
 */
export async function recover(
  folder: string,
  id: string,
  stamp: Stamp,
  fs: FileSystem = nodeFileSystem,
): Promise<Result<Recovered>> {
  const journal = path.join(folder, id);
  const left = JOURNAL_ID.test(id) && !isInUse(journal) ? await leftIn(journal, fs) : 'nothing';
  if (typeof left === 'string') return { ok: false, problem: { code: 'missing', name: id } };
  const { stem, after, before, file, standing, edits, lost } = left;
  const whole = record(stem, diffOf(stem.plan, after), stamp);
  // What cannot be read again must not be restored as if it were a plan.
  const sound = parse(serialise(whole));
  if (!sound.ok) return sound;
  return { ok: true, value: { before, after, whole, file, standing, edits, lost } };
}

/** Removes journal `id`: its edits were restored, or the user wants none of them. */
export async function forget(folder: string, id: string, fs: FileSystem = nodeFileSystem): Promise<void> {
  const journal = path.join(folder, id);
  if (JOURNAL_ID.test(id) && !isInUse(journal)) await removeJournal(journal, fs);
}

/** Keeps journal `id` for who knows how to read what is damaged in it; it is not offered any more. */
export async function setAside(folder: string, id: string, fs: FileSystem = nodeFileSystem): Promise<void> {
  await fs.rename(path.join(folder, id), path.join(folder, `damaged-${id}`)).catch(() => undefined);
}

interface Left {
  readonly file: string;
  readonly standing: Standing;
  readonly before: Plan;
  /** The file as the edits found it. */
  readonly stem: PlanFile;
  readonly after: Plan;
  readonly at: string;
  readonly edits: number;
  readonly lost: number;
}

async function leftIn(
  journal: string,
  fs: FileSystem,
): Promise<Left | 'nothing' | 'damaged' | 'unreachable'> {
  let bytes: Uint8Array;
  try {
    bytes = await readBounded(path.join(journal, EDITS), MOST_OF_EDITS, fs);
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? 'nothing' : 'unreachable';
  }
  const lines = linesIn(bytes);
  const header = lines[0]?.entry;
  if (header === undefined || !('file' in header)) return bytes.includes(LINE_FEED) ? 'damaged' : 'nothing';
  if (!lines.some(({ entry }) => 'edit' in entry))
    return lines.length === lastOf(lines) + 1 ? 'nothing' : 'damaged';

  const { file, head, version } = header;
  if (version < 1 || version > VERSION) return 'unreachable';
  const stored = await planFileIn(file, fs);
  const point = stored && parting(stored, lines);
  const stem = point?.stem ?? (await baseOf(journal, head, fs));
  if (stem === undefined) return 'unreachable';
  const replayed = replay(stem.plan, lines, point?.number ?? 0, version);
  const { after, edits, lost } = replayed;
  if (stored !== undefined && lost === 0 && isEmpty(diffOf(stored.plan, after))) return 'nothing';
  if (edits === 0) return lost === 0 ? 'nothing' : 'damaged';
  const standing = stored === undefined ? 'missing' : stem.head === stored.head ? 'continues' : 'changed';
  return { file, standing, before: stored?.plan ?? stem.plan, stem, ...replayed };
}

const LINE_FEED = 0x0a;
const lastOf = (lines: readonly JournalLine[]) => lines.at(-1)?.number ?? -1;

/**
 * The last line of the journal whose head is in the history of the file: all edits up to it are in the file too,
 * and those after it are not. With it the file as it was then; undefined when they have nothing in common.
 */
function parting(
  stored: PlanFile,
  lines: readonly JournalLine[],
): { readonly number: number; readonly stem: PlanFile } | undefined {
  const known = new Set(stored.revisions.map(({ id }) => id));
  for (const { number, entry } of lines.toReversed()) {
    const head = 'saving' in entry ? entry.saving : 'head' in entry ? entry.head : undefined;
    const stem = head !== undefined && known.has(head) ? fileAt(stored, head) : undefined;
    if (stem !== undefined) return { number, stem };
  }
  return undefined;
}

/**
 * `plan` with the edits that follow line `from`, up to the first that is missing or does not fit. They were noted by
 * a program of `version`.
 */
function replay(
  plan: Plan,
  lines: readonly JournalLine[],
  from: number,
  version: number,
): { readonly after: Plan; readonly at: string; readonly edits: number; readonly lost: number } {
  let [after, at, edits, reached] = [plan, '', 0, from];
  for (const { number, entry } of lines) {
    if (number <= from) continue;
    if (number !== reached + 1) break;
    if ('edit' in entry) {
      try {
        after = apply(after, migratedEdit(entry.edit, version));
      } catch (error) {
        if (error instanceof DiffMismatch) break;
        throw error;
      }
      at = entry.at;
      edits += 1;
    }
    reached = number;
  }
  return { after, at, edits, lost: lastOf(lines) - reached };
}

async function baseOf(journal: string, head: string, fs: FileSystem): Promise<PlanFile | undefined> {
  const base = await planFileIn(path.join(journal, BASE), fs);
  return base?.head === head ? base : undefined;
}

async function planFileIn(file: string, fs: FileSystem): Promise<PlanFile | undefined> {
  try {
    const parsed = parse(await readBounded(file, MOST_MEGABYTES, fs));
    return parsed.ok ? parsed.value : undefined;
  } catch {
    return undefined;
  }
}
