import { type GoalId, pairId, type RecordId, type TableName } from './ids.ts';
import { type AnyRecord, type Plan, type Records, TABLES } from './plan.ts';
import type { Range } from './records/common.ts';
import type { Event } from './records/event.ts';
import type { Period } from './records/room.ts';
import { visitReferences } from './references.ts';

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
  const records = {} as RecordLists;
  const ids = new Set<string>([plan.event.id]);
  for (const table of TABLES) {
    const entries = Object.entries(plan[table]) as [RecordId, AnyRecord][];
    for (const [key, record] of entries) {
      ids.add(key);
      if (record.id !== key) found.push({ rule: 'misplaced-record', record: key });
    }
    Object.assign(records, { [table]: entries.map(([, record]) => record) });
  }
  checkReferences(records, ids, found);
  checkRanges(plan.event, records, found);
  checkDays(records.days, found);
  checkGoals(plan, records.goals, found);
  checkPairs(records, found);
  return found;
}

type RecordLists = { readonly [T in TableName]: readonly Records[T][] };

/** Lists in which the same id twice means nothing. In the others it does: a person has two roles in a session. */
const SETS = new Set([
  'rooms[]',
  'goals[]',
  'after[]',
  'notWith[]',
  'sameDayAs[]',
  'together[]',
  'apart[]',
  'meals[]',
  'nights[]',
  'undesired.rooms[]',
]);

function checkReferences(records: RecordLists, ids: ReadonlySet<string>, found: Violation[]): void {
  let record: RecordId;
  let list: string;
  let first: string;
  let listed: Set<string> | undefined;
  const visit = (path: string, to: RecordId): void => {
    if (!ids.has(to)) found.push({ rule: 'unknown-id', record, path, to });
    if (!SETS.has(path)) return;
    if (path === list) {
      listed ??= new Set([first]);
      if (listed.has(to)) found.push({ rule: 'listed-twice', record, path, to });
      listed.add(to);
    } else {
      list = path;
      first = to;
      listed = undefined;
    }
  };
  for (const table of TABLES) {
    for (const each of records[table]) {
      record = each.id;
      list = '';
      visitReferences(each, visit);
    }
  }
}

function checkRanges(event: Event, records: RecordLists, found: Violation[]): void {
  const range = (record: RecordId, path: string, value: Range | null): void => {
    if (value !== null && value.min > value.max) found.push({ rule: 'min-over-max', record, path });
  };
  const periods = (record: RecordId, path: string, list: readonly Period[]): void => {
    for (const { from, to } of list)
      if (from >= to) found.push({ rule: 'ends-before-it-starts', record, path });
  };
  range(event.id, 'reviewing.demand', event.reviewing.demand);
  const { workshop = null, seminar = null } = event.reviewing.demandByKind ?? {};
  range(event.id, 'reviewing.demandByKind.workshop', workshop);
  range(event.id, 'reviewing.demandByKind.seminar', seminar);
  range(event.id, 'reviewing.load', event.reviewing.load);
  range(event.id, 'grouping.size', event.grouping.size);
  for (const { id, unavailable } of records.rooms) periods(id, 'unavailable', unavailable);
  for (const { id, load, undesired } of records.people) {
    range(id, 'load', load);
    periods(id, 'undesired', undesired);
  }
  for (const { id, delegation } of records.organisations) range(id, 'delegation', delegation);
  for (const { id, size } of records.groups) range(id, 'size', size);
  for (const { id, reviewers, undesired } of records.sessions) {
    range(id, 'reviewers', reviewers);
    periods(id, 'undesired.times', undesired.times);
  }
}

function checkDays(days: RecordLists['days'], found: Violation[]): void {
  const byDate = new Map<string, RecordId>();
  for (const day of days) {
    const other = byDate.get(day.date);
    if (other !== undefined) found.push({ rule: 'same-date-twice', record: day.id, other });
    else byDate.set(day.date, day.id);
  }
}

/** Each goal is walked over once: a chain of parents that is known to end is not followed again. */
function checkGoals(plan: Plan, goals: RecordLists['goals'], found: Violation[]): void {
  const ends = new Set<GoalId>();
  for (const start of goals) {
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

function checkPairs({ assignments, seats }: RecordLists, found: Violation[]): void {
  const check = (id: RecordId, expected: RecordId) => {
    if (id !== expected) found.push({ rule: 'pair-id', record: id });
  };
  for (const { id, reviewer, session } of assignments) check(id, pairId('assignments', reviewer, session));
  for (const { id, participant, session } of seats) check(id, pairId('seats', participant, session));
}
