import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Plan } from '../plan/plan.ts';
import { apply, compose, isEmpty, NO_CHANGE, type PlanDiff, reverse } from './diff.ts';

/**
 * One step of a plan's history: the diff from its parent's state to its own. The plan of a file is the state
 * of its head; earlier states are had by walking back, so the first revision needs no copy of the plan.
 */
export interface Revision {
  /** SHA-256 over the rest (of the first one, over its plan too), 64 hex digits. A squashed revision keeps the id of the last one in it. */
  readonly id: string;
  readonly parent: string | null;
  /** When, as an instant in UTC, `2013-08-12T09:30:00.000Z`. */
  readonly at: string;
  /** Who, as the user is called on their computer. May be empty. */
  readonly by: string;
  readonly label?: string;
  readonly diff: PlanDiff;
}

/** The plan as it is now and how it came to be: what a file holds. */
export interface PlanFile {
  readonly head: string;
  readonly plan: Plan;
  /** Oldest first; the last is the head. Never empty. */
  readonly revisions: readonly Revision[];
}

/** When and by whom a revision is made. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
  readonly label?: string;
}

function revisionOf(parent: string | null, diff: PlanDiff, stamp: Stamp, beginning?: Plan): Revision {
  const rest = {
    parent,
    at: stamp.at,
    by: stamp.by,
    ...(stamp.label === undefined ? {} : { label: stamp.label }),
    diff,
  };
  const hashed = beginning === undefined ? rest : { ...rest, plan: beginning };
  return { id: bytesToHex(sha256(utf8ToBytes(canonical(hashed)))), ...rest };
}

/** JSON with the keys of every object sorted, so that equal values have equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/**
 * A file for a plan that has no history yet: one revision, which changes nothing. The plan itself is hashed into
 * its id, so that two plans begun at the same moment are not taken for one.
 */
export function firstRevision(plan: Plan, stamp: Stamp): PlanFile {
  const revision = revisionOf(null, NO_CHANGE, stamp, plan);
  return { head: revision.id, plan, revisions: [revision] };
}

/**
 * `file` with its plan changed by `diff` and a revision that says so; the same file when `diff` is empty.
 * Throws DiffMismatch when `diff` does not fit.
 */
export function record(file: PlanFile, diff: PlanDiff, stamp: Stamp): PlanFile {
  if (isEmpty(diff)) return file;
  const plan = apply(file.plan, diff);
  const revision = revisionOf(file.head, diff, stamp);
  return { head: revision.id, plan, revisions: [...file.revisions, revision] };
}

/** The plan as it was at revision `id`, or undefined when the file has no such revision. */
export function planAt(file: PlanFile, id: string): Plan | undefined {
  let plan = file.plan;
  for (const revision of file.revisions.toReversed()) {
    if (revision.id === id) return plan;
    plan = apply(plan, reverse(revision.diff));
  }
  return undefined;
}

/** The file as it was at revision `id`, with the history up to there; undefined when the file has no such revision. */
export function fileAt(file: PlanFile, id: string): PlanFile | undefined {
  const plan = planAt(file, id);
  const last = file.revisions.findIndex((revision) => revision.id === id);
  return plan && { head: id, plan, revisions: file.revisions.slice(0, last + 1) };
}

/**
 * `file` with its oldest revisions joined, no more than about a quarter beyond what it takes for its history to
 * be at most `budget` long: what happened lately stays step by step. Revisions in `keep` (sent away, released)
 * and the head stay apart, so history may remain longer.
 * @param lengthOf the length of a history, by default in characters of JSON
 */
export function squash(
  file: PlanFile,
  budget: number,
  keep: ReadonlySet<string>,
  lengthOf = (revisions: readonly Revision[]) => JSON.stringify(revisions).length,
): PlanFile {
  const most = file.revisions.length - 1;
  let revisions = file.revisions;
  for (let count = 1; count < most && lengthOf(revisions) > budget; ) {
    // What is not joined stays as long as it is: where that alone is too much, the joining can be spared.
    do count = Math.min(most, Math.ceil(count * 1.25));
    while (count < most && lengthOf(file.revisions.slice(count)) > budget);
    revisions = oldestJoined(file.revisions, count, keep);
  }
  return revisions.length === file.revisions.length ? file : { ...file, revisions };
}

/** `revisions` with the first `count` joined into one, or into one for each that is in `keep` and one for the rest. */
function oldestJoined(revisions: readonly Revision[], count: number, keep: ReadonlySet<string>): Revision[] {
  const result: Revision[] = [];
  let run: Revision[] = [];
  for (const [i, revision] of revisions.slice(0, count).entries()) {
    run.push(revision);
    if (i < count - 1 && !keep.has(revision.id)) continue;
    const parent = run[0]?.parent ?? null;
    result.push(run.length === 1 ? revision : { ...revision, parent, diff: composed(run) });
    run = [];
  }
  return [...result, ...revisions.slice(count)];
}

/** Joined by halves: one after the other, each step would copy all that was joined before it. */
function composed(run: readonly Revision[]): PlanDiff {
  const [only] = run;
  if (only !== undefined && run.length === 1) return only.diff;
  const middle = Math.ceil(run.length / 2);
  return compose(composed(run.slice(0, middle)), composed(run.slice(middle)));
}
