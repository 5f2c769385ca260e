import path from 'node:path';
import { type FileSystem, nodeFileSystem } from './file-system.ts';

/** File systems take names of 255 bytes; the parts around the target's name need some of them. */
const LONGEST_STEM = 200;
const SUFFIX = '[0-9a-f]{16}\\.tmp$';

/** Name of a temporary file for writing `target`, in the same folder. `token` is 16 hex digits that nobody else has. */
export function temporaryFor(target: string, token: string): string {
  return path.join(path.dirname(target), `${stemOf(target)}${token}.tmp`);
}

/**
 * Removes what earlier writes of `target` left behind when they were cut short, if it is `olderThan` milliseconds
 * or more: a younger one may be a write that another program is in the middle of. Never fails.
 */
export async function sweepTemporaries(
  target: string,
  olderThan: number,
  fs: FileSystem = nodeFileSystem,
): Promise<void> {
  const folder = path.dirname(target);
  const stem = stemOf(target);
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(stem) || !new RegExp(`^${SUFFIX}`).test(name.slice(stem.length))) continue;
    const orphan = path.join(folder, name);
    try {
      const stat = await fs.lstat(orphan);
      if (stat.isFile() && Date.now() - stat.mtimeMs >= olderThan) await fs.unlink(orphan);
    } catch {
      // It is gone, or not ours to remove: either way the plan can be opened.
    }
  }
}

/** `.NAME.lokaplan-`, with a name that is too long cut between two characters. */
function stemOf(target: string): string {
  let name = '';
  for (const character of path.basename(target)) {
    if (Buffer.byteLength(name + character) > LONGEST_STEM) break;
    name += character;
  }
  return `.${name}.lokaplan-`;
}
