import path from 'node:path';
import type { Result } from '../shared/problem.ts';
import { type Held, type Owner, type Taker, takeOwnership } from './storage/owner-file.ts';
import { type Watch, watchFile } from './storage/watch.ts';

/** A file that this program has taken for itself, as far as others keep to that. */
export interface Place {
  /** Tells `look` of what happens to the file from now on. */
  watch(look: () => Promise<void>): void;
  /** Makes sure that it is still this program's. */
  check(): Promise<void>;
  /** Looks soon, because something may have happened that the disk did not tell. */
  nudge(): void;
  leave(): Promise<void>;
}

export interface PlaceOptions {
  /** Takes the file from someone whose program has not been heard of. */
  readonly takeOver?: boolean;
  /** Another program has taken the file over. */
  readonly onLost: (owner: Owner) => void;
}

/**
 * Takes `file` for this program; the problem says who has it when it cannot be had. What an earlier run of the
 * same user's left on this computer when it crashed is nobody's, and is taken without a word.
 */
export async function takePlace(file: string, me: Taker, options: PlaceOptions): Promise<Result<Place>> {
  const taking = await takeOwnership(file, me, options);
  if (taking.ok) return { ok: true, value: placeAt(file, taking.held) };
  const { owner, stale } = taking;
  const mine = stale && owner.computer === me.computer && owner.by === me.by;
  if (mine && !options.takeOver) return takePlace(file, me, { ...options, takeOver: true });
  return { ok: false, problem: { code: stale ? 'leftInUse' : 'inUse', name: path.basename(file), ...owner } };
}

/** A place that is only looked at, unless it is `held`. */
export function placeAt(file: string, held?: Held): Place {
  let watch: Watch | undefined;
  return {
    watch(look) {
      watch = watchFile(file, look);
    },
    async check() {
      await held?.check();
    },
    nudge() {
      watch?.nudge();
      void held?.check();
    },
    async leave() {
      watch?.stop();
      await held?.release();
    },
  };
}
