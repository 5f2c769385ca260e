import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { type Claim, LONGEST_NAME, type Owner } from './owner-claim.ts';
import { OwnerPlace } from './owner-place.ts';
import { markOf } from './running-process.ts';

export type { Owner } from './owner-claim.ts';

export interface Held {
  /** Looks now whether the file is still its own: before a save, after the computer was asleep. Never rejects. */
  check(): Promise<void>;
  /** Removes the owner file if it is its own. Never rejects. */
  release(): Promise<void>;
}

export type Taking =
  /** `held` is undefined where the folder takes no owner file: then it is gone without. */
  | { readonly ok: true; readonly held: Held | undefined }
  | { readonly ok: false; readonly owner: Owner; readonly stale: boolean };

/** Who takes a plan. */
export interface Taker {
  readonly by: string;
  readonly computer: string;
  /** Random, one for each run of the program. */
  readonly program: string;
  readonly pid: number;
}

export interface TakingOptions {
  /** Takes it from an owner who is `stale`: whose process has ended, or who has not refreshed the file for long. */
  readonly takeOver?: boolean;
  /** Milliseconds between two refreshes. */
  readonly refresh?: number;
  /** Milliseconds by the folder's own clock after which a file that was not refreshed is stale. */
  readonly staleAfter?: number;
  /** Called once when another program has taken the plan over. */
  readonly onLost: (owner: Owner) => void;
  readonly fs?: FileSystem;
}

/**
 * Takes the plan in `file` for `me` by an owner file beside it, `.NAME.lokaplan-owner`, or says who has it. All
 * who ask for a symbolic link or for what it points to meet at the latter. The owner file is refreshed until it
 * is released. It keeps nobody from writing the plan: it tells people of each other. Never rejects.
 */
export async function takeOwnership(file: string, me: Taker, options: TakingOptions): Promise<Taking> {
  const fs = options.fs ?? nodeFileSystem;
  const { refresh = 30_000, staleAfter = 120_000 } = options;
  const claim: Claim = {
    format: 'lokaplan-owner',
    by: me.by.slice(0, LONGEST_NAME),
    computer: me.computer.slice(0, LONGEST_NAME),
    program: me.program,
    turn: randomBytes(8).toString('hex'),
    pid: me.pid,
    ...(await markOf(me.pid)),
    since: new Date().toISOString(),
  };
  const place = new OwnerPlace(fs, await realPath(fs, file), claim, staleAfter);
  const taken = await place.take(options.takeOver ?? false);
  if (taken === 'refused') return { ok: true, held: undefined };
  if (taken === 'taken') return { ok: true, held: hold(place, refresh, options.onLost) };
  return { ok: false, ...taken };
}

/** Refreshes the owner file at `place` until it is released or lost. */
function hold(place: OwnerPlace, refresh: number, onLost: (owner: Owner) => void): Held {
  let over = false;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  const renew = async () => {
    if (over) return;
    clearTimeout(timer);
    const standing = await place.renew();
    if (standing === 'ours') {
      timer = setTimeout(check, refresh).unref();
    } else {
      over = true;
      if (standing !== 'oursAnew') onLost(standing);
    }
  };
  const check = () => {
    last = last.then(renew);
    return last;
  };
  timer = setTimeout(check, refresh).unref();
  return {
    check,
    release() {
      clearTimeout(timer);
      last = last.then(async () => {
        if (over) return;
        over = true;
        await place.remove();
      });
      return last;
    },
  };
}

/** Where `file` really is, also when there is no such file yet. */
async function realPath(fs: FileSystem, file: string): Promise<string> {
  try {
    return await fs.realpath(file);
  } catch {
    const folder = path.resolve(path.dirname(file));
    return path.join(await fs.realpath(folder).catch(() => folder), path.basename(file));
  }
}
