import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { FileSystem } from './file-system.ts';

/** What is in the folder of a journal: the plan as it was when the journal began, and the edits since. */
export const BASE = 'base.lokaplan';
export const EDITS = 'edits.jsonl';

/** The names that folders of journals have in the recovery folder. */
export const JOURNAL_ID = /^[0-9a-z]{1,40}$/;

/** The folders of journals that this program is writing: what they hold is not left over from anything. */
const inUse = new Set<string>();

/** A name for a new journal in `recovery`, which is in use from now on until it is removed. */
export function newJournalFolder(recovery: string): string {
  const folder = path.join(recovery, randomBytes(10).toString('hex'));
  inUse.add(folder);
  return folder;
}

/** Whether this program is writing the journal in `folder`. */
export function isInUse(folder: string): boolean {
  return inUse.has(folder);
}

/** Removes a journal. What cannot be removed is left, and found again when the program next looks for journals. */
export async function removeJournal(folder: string, fs: FileSystem): Promise<void> {
  const names = await fs.readdir(folder).catch(() => []);
  // The edits first: a base without them is nothing, while edits without their base would be a damaged journal.
  const inOrder = [...names].sort((a, b) => Number(b === EDITS) - Number(a === EDITS));
  try {
    for (const name of inOrder) await fs.unlink(path.join(folder, name));
    await fs.rmdir(folder);
  } catch {
    // The next start tries again.
  }
  inUse.delete(folder);
}
