import { createHash, randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { hasEnded, markOf } from './running-process.ts';

/** File systems take names of 255 bytes; the parts around the target's name need some of them. */
const LONGEST_STEM = 200;
/** What follows the stem: the process that writes and where, and what no other write has. */
const SUFFIX = /^([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{16}\.tmp$/;

/** Milliseconds after which a temporary file is nobody's write in progress any more. */
const ABANDONED_AFTER = 60_000;

/** Within what the number of this process tells it from others, in eight hex digits: the computer since its start, as far as that is known. */
const surroundings = markOf(process.pid).then(({ kernel }) =>
  createHash('sha256')
    .update(kernel ?? os.hostname())
    .digest('hex')
    .slice(0, 8),
);

/** A new name of a temporary file for writing `target`, in the same folder. It tells which process writes it. */
export async function temporaryFor(target: string): Promise<string> {
  const writer = `${await surroundings}-${process.pid}`;
  return path.join(path.dirname(target), `${stemOf(target)}${writer}-${randomBytes(8).toString('hex')}.tmp`);
}

/**
 * Removes what earlier writes of `target` left behind when they were cut short: at once if their process on this
 * computer has ended, else if they are `olderThan` milliseconds or more, for a younger one may be a write that
 * another program is in the middle of. Follows a symbolic link as the writing does. Never fails.
 */
export async function sweepTemporaries(
  target: string,
  olderThan = ABANDONED_AFTER,
  fs: FileSystem = nodeFileSystem,
): Promise<void> {
  const real = await fs.realpath(target).catch(() => target);
  const folder = path.dirname(real);
  const stem = stemOf(real);
  const names = await fs.readdir(folder).catch(() => []);
  for (const name of names) {
    const [, writtenIn, writer] = (name.startsWith(stem) && SUFFIX.exec(name.slice(stem.length))) || [];
    if (writer === undefined) continue;
    const orphan = path.join(folder, name);
    try {
      const stat = await fs.lstat(orphan);
      const abandoned = writtenIn === (await surroundings) && (await hasEndedHere(Number(writer)));
      if (stat.isFile() && (abandoned || Date.now() - stat.mtimeMs >= olderThan)) await fs.unlink(orphan);
    } catch {
      // It is gone, or not ours to remove: either way the plan can be opened.
    }
  }
}

async function hasEndedHere(pid: number): Promise<boolean> {
  const { kernel } = await markOf(process.pid);
  const here = os.hostname();
  return hasEnded(pid, { kernel }, here, here);
}

/**
 * How the name of every file begins that lies beside `target` for a time: `.NAME.lokaplan-`. A long name is cut
 * between two characters, and told from others that begin alike by digits.
 */
export function stemOf(target: string): string {
  const whole = path.basename(target);
  if (Buffer.byteLength(whole) <= LONGEST_STEM) return `.${whole}.lokaplan-`;
  const digits = createHash('sha256').update(whole).digest('hex').slice(0, 8);
  let name = '';
  for (const character of whole) {
    if (Buffer.byteLength(name + character) + digits.length > LONGEST_STEM) break;
    name += character;
  }
  return `.${name}${digits}.lokaplan-`;
}
