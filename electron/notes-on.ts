import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { OpenNote } from '../shared/api/opened.ts';
import { conflictCopies } from '../shared/file/conflict-copy.ts';
import { isOwnCopy } from './file-name.ts';
import type { Offers } from './offers.ts';

/** What lies beside `file` and is made of it, or it of that. */
export async function notesOn(file: string, offers: Offers): Promise<OpenNote[]> {
  if (isOwnCopy(file)) return [];
  const folder = path.dirname(file);
  const names = await readdir(folder).catch(() => []);
  const { original, copies } = conflictCopies(
    path.basename(file),
    names.filter((name) => !isOwnCopy(name)),
  );
  const offer = (name: string) => offers.make({ file: path.join(folder, name), way: 'open' });
  if (original !== undefined) return [{ code: 'conflictCopy', original, offer: offer(original) }];
  const [first] = copies;
  return first === undefined ? [] : [{ code: 'conflictCopiesBeside', copies, offer: offer(first) }];
}
