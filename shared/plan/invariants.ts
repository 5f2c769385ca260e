import { pairId, type RecordId } from './ids.ts';
import { type AnyRecord, all, everyRecord, type Plan, recordOf, TABLES } from './plan.ts';
import { referencesOf } from './references.ts';
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

/** Every violation in `plan`; none for a sound one. */
export function violations(plan: Plan): Violation[] {
  const found: Violation[] = [];
  for (const table of TABLES) {
    for (const [key, record] of Object.entries(plan[table])) {
      if (record.id !== key) found.push({ rule: 'misplaced-record', record: key as RecordId });
    }
  }
  for (const record of everyRecord(plan)) {
    checkReferences(plan, record, found);
    checkRanges(record, found);
  }
  checkDays(plan, found);
  checkGoals(plan, found);
  checkPairs(plan, found);
  return found;
}

/** Lists in which the same id twice means nothing. In the others it does: a person has two roles in a session. */
const SETS = new Set(['rooms[]', 'goals[]', 'after[]', 'notWith[]', 'sameDayAs[]', 'meals[]', 'nights[]', 'undesired.rooms[]']);

function checkReferences(plan: Plan, record: AnyRecord, found: Violation[]): void {
  const seen = new Set<string>();
  for (const { path, to } of referencesOf(record)) {
    if (recordOf(plan, to) === undefined) found.push({ rule: 'unknown-id', record: record.id, path, to });
    if (!SETS.has(path)) continue;
    const mark = `${path} ${to}`;
    if (seen.has(mark)) found.push({ rule: 'listed-twice', record: record.id, path, to });
    seen.add(mark);
  }
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

function checkGoals(plan: Plan, found: Violation[]): void {
  for (const goal of all(plan, 'goals')) {
    const above = new Set([goal.id]);
    let parent = goal.parent;
    while (parent !== null && !above.has(parent)) {
      above.add(parent);
      parent = plan.goals[parent]?.parent ?? null;
    }
    if (parent === goal.id) found.push({ rule: 'goal-within-itself', record: goal.id });
  }
}

function checkPairs(plan: Plan, found: Violation[]): void {
  const check = (id: RecordId, expected: RecordId) => {
    if (id !== expected) found.push({ rule: 'pair-id', record: id });
  };
  for (const record of all(plan, 'assignments')) check(record.id, pairId('assignments', record.reviewer, record.session));
  for (const record of all(plan, 'seats')) check(record.id, pairId('seats', record.participant, record.session));
}
