import { apply, type PlanDiff } from '../change/diff.ts';
import type { Plan } from '../plan/plan.ts';
import { Checker } from './checker.ts';
import { type Finding, keyOf, type Remedy } from './finding.ts';
import type { Sent } from './plan-index.ts';
import { outcomeOf } from './remedies.ts';

/** What a remedy would do if it were taken now. */
export interface Foreseen {
  readonly remedy: Remedy;
  readonly diff: PlanDiff;
  readonly after: Plan;
  /** The findings it would do away with, and those it would bring; muted ones are neither. */
  readonly goes: readonly Told[];
  readonly comes: readonly Told[];
}

/** A finding by its rule: its sentence belongs to the plan in which it is found. */
export type Told = Pick<Finding, 'rule' | 'severity'>;

/** Foresees each of `remedies`, which are for `plan`; one that makes no sense there any more is left out. */
export function foresee(plan: Plan, remedies: readonly Remedy[], sent?: Sent): Foreseen[] {
  const checker = new Checker(plan, sent);
  const before = loud(checker.findings);
  return remedies.flatMap((remedy) => {
    const diff = outcomeOf(plan, remedy.command);
    if (diff === undefined) return [];
    const after = apply(plan, diff);
    const then = loud(checker.update(after));
    return { remedy, diff, after, goes: missing(before, then), comes: missing(then, before) };
  });
}

function loud(findings: readonly Finding[]): ReadonlyMap<string, Told> {
  const heard = findings.filter(({ muted }) => !muted);
  return new Map(heard.map(({ rule, severity, records }) => [keyOf(rule, records), { rule, severity }]));
}

/** What is in `these` and not in `those`. */
function missing(these: ReadonlyMap<string, Told>, those: ReadonlyMap<string, Told>): Told[] {
  return [...these].filter(([key]) => !those.has(key)).map(([, told]) => told);
}
