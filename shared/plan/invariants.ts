import { type GoalId, pairId, type RecordId } from './ids.ts';
import { type AnyRecord, all, type Plan, TABLES } from './plan.ts';
import { visitReferences } from './references.ts';
import { toMinutes } from './time.ts';

/**
 * What must hold between the records of every plan, beyond each record's own schema. A file that breaks one
 * is refused; a command that would is a mistake in the command.
 */
export type Violation =
  | { readonly rule: 'misplaced-record'; readonly record: RecordId }
  | { readonly rule: 'unknown-id'; readonly record: RecordId; readonly path: string; readonly to: RecordId }
  | { readonly rule: 'same-date-twice'; readonly record: RecordId; readonly other: RecordId }
  | { readonly rule: 'goal-within-itself'; readonly record: RecordId }
  | { readonly rule: 'min-over-max'; readonly record: RecordId; readonly path: string }
  | { readonly rule: 'ends-before-it-starts'; readonly record: RecordId; readonly path: string }
  | { readonly rule: 'listed-twice'; readonly record: RecordId; readonly path: string; readonly to: RecordId }
  | { readonly rule: 'pair-id'; readonly record: RecordId };

/** Every violation in `plan`; none for a sound one. Linear in the size of the plan. */
export function violations(plan: Plan): Violation[] {
  const found: Violation[] = [];
  const ids = new Set<string>([plan.event.id]);
  const records: AnyRecord[] = [plan.event];
  for (const table of TABLES) {
    for (const [key, record] of Object.entries(plan[table])) {
      ids.add(key);
      records.push(record);
      if (record.id !== key) found.push({ rule: 'misplaced-record', record: key as RecordId });
    }
  }
  for (const record of records) {
    checkReferences(ids, record, found);
    checkRanges(record, found);
  }
  checkDays(plan, found);
  checkGoals(plan, found);
  checkPairs(plan, found);
  return found;
}

/** Lists in which the same id twice means nothing. In the others it does: a person has two roles in a session. */
const SETS = new Set(['rooms[]', 'goals[]', 'after[]', 'notWith[]', 'sameDayAs[]', 'meals[]', 'nights[]', 'undesired.rooms[]']);

function checkReferences(ids: ReadonlySet<string>, record: AnyRecord, found: Violation[]): void {
  let list = '';
  let first = '';
  let listed: Set<string> | undefined;
  visitReferences(record, (path, to) => {
    if (!ids.has(to)) found.push({ rule: 'unknown-id', record: record.id, path, to });
    if (!SETS.has(path)) return;
    if (path !== list) {
      list = path;
      first = to;
      listed = undefined;
      return;
    }
    listed ??= new Set([first]);
    if (listed.has(to)) found.push({ rule: 'listed-twice', record: record.id, path, to });
    listed.add(to);
  });
}

/** Fields of type Range, and fields that list periods, wherever they stand. */
const RANGES = ['load', 'size', 'delegation', 'reviewers'] as const;

function checkRanges(record: AnyRecord, found: Violation[]): void {
  const fields = record as Record<string, unknown>;
  const range = (value: unknown, path: string): void => {
    const { min, max } = (value ?? {}) as { min?: number; max?: number };
    if (min !== undefined && max !== undefined && min > max) {
      found.push({ rule: 'min-over-max', record: record.id, path });
    }
  };
  const periods = (value: unknown, path: string): void => {
    if (!Array.isArray(value)) return;
    for (const { from, to } of value) {
      if (toMinutes(from) >= toMinutes(to)) found.push({ rule: 'ends-before-it-starts', record: record.id, path });
    }
  };
  for (const name of RANGES) range(fields[name], name);
  if ('reviewing' in record) {
    range(record.reviewing.demand, 'reviewing.demand');
    range(record.reviewing.load, 'reviewing.load');
  }
  periods(fields['unavailable'], 'unavailable');
  periods(fields['undesired'], 'undesired');
  periods((fields['undesired'] as { times?: unknown } | undefined)?.times, 'undesired.times');
}

function checkDays(plan: Plan, found: Violation[]): void {
  const byDate = new Map<string, RecordId>();
  for (const day of all(plan, 'days')) {
    const other = byDate.get(day.date);
    if (other !== undefined) found.push({ rule: 'same-date-twice', record: day.id, other });
    else byDate.set(day.date, day.id);
  }
}

/** Each goal is walked over once: a chain of parents that is known to end is not followed again. */
function checkGoals(plan: Plan, found: Violation[]): void {
  const ends = new Set<GoalId>();
  for (const start of all(plan, 'goals')) {
    const chain = new Set<GoalId>();
    let goal: GoalId | null = start.id;
    while (goal !== null && !ends.has(goal) && !chain.has(goal)) {
      chain.add(goal);
      goal = plan.goals[goal]?.parent ?? null;
    }
    let within = false;
    for (const each of chain) {
      within ||= each === goal;
      if (within) found.push({ rule: 'goal-within-itself', record: each });
      ends.add(each);
    }
  }
}

function checkPairs(plan: Plan, found: Violation[]): void {
  const check = (id: RecordId, expected: RecordId) => {
    if (id !== expected) found.push({ rule: 'pair-id', record: id });
  };
  for (const record of all(plan, 'assignments')) check(record.id, pairId('assignments', record.reviewer, record.session));
  for (const record of all(plan, 'seats')) check(record.id, pairId('seats', record.participant, record.session));
}
