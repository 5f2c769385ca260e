import type { Interval } from '../plan/time.ts';

/** Sessions that hang together by overlapping, and how many of them one person can be at. */
export interface Pass {
  /** As numbered by the caller, by start. */
  readonly sessions: readonly number[];
  readonly most: number;
  /** Whether every two of them overlap, so that the count says it all. */
  readonly atOnce: boolean;
}

/** Parts `sessions` into passes. Where not all of one are at once, `together` says which exclude each other. */
export function passesOf(
  sessions: readonly number[],
  interval: (session: number) => Interval | null,
): Pass[] {
  const timed = sessions.flatMap((session) => {
    const when = interval(session);
    return when === null ? [] : [{ session, when }];
  });
  timed.sort((a, b) => a.when.start - b.when.start || a.session - b.session);
  const passes: Pass[] = sessions
    .filter((session) => interval(session) === null)
    .map((session) => ({ sessions: [session], most: 1, atOnce: true }));
  let run: typeof timed = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const each of timed) {
    if (each.when.start >= end && run.length > 0) {
      passes.push(passOf(run));
      run = [];
      end = Number.NEGATIVE_INFINITY;
    }
    run.push(each);
    end = Math.max(end, each.when.end);
  }
  if (run.length > 0) passes.push(passOf(run));
  return passes;
}

function passOf(run: readonly { session: number; when: Interval }[]): Pass {
  const sessions = run.map(({ session }) => session);
  // As many as fit after each other: always the one that ends first.
  let most = 0;
  let free = Number.NEGATIVE_INFINITY;
  for (const { when } of [...run].sort((a, b) => a.when.end - b.when.end)) {
    if (when.start < free) continue;
    most += 1;
    free = when.end;
  }
  return { sessions, most, atOnce: most === 1 };
}

/** Parts `sessions`, given by start, into as few sets as can be that are each at once; as many as fit after each other. */
export function partsAtOnce(
  sessions: readonly number[],
  interval: (session: number) => Interval | null,
): Pass[] {
  const parts: number[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const session of sessions) {
    const when = interval(session);
    if (when === null || when.start >= end) {
      parts.push([session]);
      end = when?.end ?? Number.NEGATIVE_INFINITY;
    } else {
      parts.at(-1)?.push(session);
      // All of a part are running when the first of it ends.
      end = Math.min(end, when.end);
    }
  }
  return parts.map((part) => ({ sessions: part, most: 1, atOnce: true }));
}

/** The largest sets of `sessions`, given by start, that are all at once: one person can be at one of each set. */
export function together(
  sessions: readonly number[],
  interval: (session: number) => Interval | null,
): number[][] {
  const sets: number[][] = [];
  let running: { readonly session: number; readonly when: Interval }[] = [];
  let grown = false;
  const close = () => {
    if (grown && running.length > 1) sets.push(running.map(({ session }) => session));
    grown = false;
  };
  for (const session of sessions) {
    const when = interval(session);
    if (when === null) continue;
    const still = running.filter((other) => other.when.end > when.start);
    // A set is complete when the first of it is over.
    if (still.length < running.length) close();
    running = [...still, { session, when }];
    grown = true;
  }
  close();
  return sets;
}
