import { readFile, readlink } from 'node:fs/promises';
import { errorCode } from './disk-problem.ts';

/** What tells a process from others that have had, or elsewhere have, the same number. Undefined where the system does not say. */
export interface ProcessMark {
  /** Where its number means something: this start of this computer and, on Linux, the sandbox. */
  readonly kernel?: string | undefined;
  /** When it began, in the system's own count. */
  readonly started?: string | undefined;
}

/** The mark of the process `pid` of this computer. */
export async function markOf(pid: number): Promise<ProcessMark> {
  const [kernel, stat] = await Promise.all([thisKernel(), statOf(pid)]);
  return { kernel, started: stat?.started };
}

/**
 * Whether the process that was marked as `mark` on a computer of the name `computer` is certain to have ended;
 * `here` is the name of this one. False wherever it cannot be known.
 */
export async function hasEnded(
  pid: number,
  mark: ProcessMark,
  computer: string,
  here: string,
): Promise<boolean> {
  // Names of computers are not unique, so they decide only where nothing better is to be had.
  const kernel = await thisKernel();
  if (mark.kernel !== kernel || (kernel === undefined && computer !== here)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
  const stat = await statOf(pid);
  if (stat === undefined) return false;
  return stat.dead || (mark.started !== undefined && mark.started !== stat.started);
}

async function thisKernel(): Promise<string | undefined> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()} ${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return undefined;
  }
}

async function statOf(pid: number): Promise<{ started: string | undefined; dead: boolean } | undefined> {
  try {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    // A process that has ended keeps its number until its parent has taken note.
    return { started: fields[19], dead: fields[0] === 'Z' || fields[0] === 'X' };
  } catch {
    return undefined;
  }
}
