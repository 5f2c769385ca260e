import { EVENT_ID, type RecordId, type TableName, tableOf } from '../plan/ids.ts';
import { type AnyRecord, type Plan, TABLES } from '../plan/plan.ts';
import { equal } from './equal.ts';

/** What a field was, and what it became. Any JSON value. */
export type FieldChange = readonly [from: unknown, to: unknown];

/**
 * The one form of every change: an edit, an undo, a revision, a merge. Reversible, because it holds what was
 * as well as what became. An id stands in one of the three parts at most.
 */
export interface PlanDiff {
  readonly added: { readonly [id: string]: AnyRecord };
  readonly updated: { readonly [id: string]: { readonly [field: string]: FieldChange } };
  readonly removed: { readonly [id: string]: AnyRecord };
}

export const NO_CHANGE: PlanDiff = { added: {}, updated: {}, removed: {} };

/** A diff that does not fit the plan it is applied to: what it says was there is not. */
export class DiffMismatch extends Error {
  readonly record: string;
  readonly field: string | undefined;
  constructor(record: string, field?: string) {
    super(`The change does not fit the plan at ${record}${field === undefined ? '' : `.${field}`}`);
    this.name = 'DiffMismatch';
    this.record = record;
    this.field = field;
  }
}

/** True for a diff that changes nothing. */
export function isEmpty(diff: PlanDiff): boolean {
  for (const _ in diff.added) return false;
  for (const _ in diff.updated) return false;
  for (const _ in diff.removed) return false;
  return true;
}

/** The ids that `diff` touches. */
export function touched(diff: PlanDiff): RecordId[] {
  return [
    ...Object.keys(diff.added),
    ...Object.keys(diff.updated),
    ...Object.keys(diff.removed),
  ] as RecordId[];
}

/**
 * `plan` with `diff` applied. Untouched tables and records keep their identity. Throws DiffMismatch, with
 * `plan` as it was, when an added id exists, a removed or updated record is not as the diff remembers it.
 */
export function apply(plan: Plan, diff: PlanDiff): Plan {
  if (isEmpty(diff)) return plan;
  const tables = new Map<TableName, Record<string, AnyRecord>>();
  let event = plan.event;
  const tableFor = (id: string): Record<string, AnyRecord> => {
    const name = tableOf(id);
    if (name === undefined) throw new DiffMismatch(id);
    let table = tables.get(name);
    if (table === undefined) {
      table = { ...plan[name] } as Record<string, AnyRecord>;
      tables.set(name, table);
    }
    return table;
  };
  for (const [id, record] of Object.entries(diff.removed)) {
    const table = tableFor(id);
    if (!equal(table[id], record)) throw new DiffMismatch(id);
    delete table[id];
  }
  for (const [id, fields] of Object.entries(diff.updated)) {
    if (id === EVENT_ID) {
      event = withFields(event, fields);
    } else {
      const table = tableFor(id);
      const record = table[id];
      if (record === undefined) throw new DiffMismatch(id);
      table[id] = withFields(record, fields);
    }
  }
  for (const [id, record] of Object.entries(diff.added)) {
    const table = tableFor(id);
    if (table[id] !== undefined) throw new DiffMismatch(id);
    table[id] = record;
  }
  return { ...plan, event, ...Object.fromEntries(tables) } as Plan;
}

function withFields<R extends AnyRecord>(record: R, fields: PlanDiff['updated'][string]): R {
  const result = { ...record } as Record<string, unknown>;
  for (const [field, [from, to]] of Object.entries(fields)) {
    if (field === 'id' || !Object.hasOwn(result, field) || !equal(result[field], from)) {
      throw new DiffMismatch(record.id, field);
    }
    result[field] = to;
  }
  return result as R;
}

/** The diff that takes back `diff`. */
export function reverse(diff: PlanDiff): PlanDiff {
  const updated: Record<string, Record<string, FieldChange>> = {};
  for (const [id, fields] of Object.entries(diff.updated)) {
    const back: Record<string, FieldChange> = {};
    for (const [field, [from, to]] of Object.entries(fields)) back[field] = [to, from];
    updated[id] = back;
  }
  return { added: diff.removed, updated, removed: diff.added };
}

/**
 * One diff that does what `first` and then `second` do. `second` must fit what `first` leaves. What the two
 * cancel out between them is not in it.
 */
export function compose(first: PlanDiff, second: PlanDiff): PlanDiff {
  const added: Record<string, AnyRecord> = { ...first.added };
  const removed: Record<string, AnyRecord> = { ...first.removed };
  const updated: Record<string, PlanDiff['updated'][string]> = { ...first.updated };

  for (const [id, record] of Object.entries(second.removed)) {
    if (added[id] !== undefined) {
      delete added[id];
      continue;
    }
    const earlier = updated[id];
    removed[id] = earlier === undefined ? record : withFields(record, reverseFields(earlier));
    delete updated[id];
  }
  for (const [id, fields] of Object.entries(second.updated)) {
    const born = added[id];
    if (born !== undefined) {
      added[id] = withFields(born, fields);
      continue;
    }
    const joined = composeFields(updated[id] ?? {}, fields);
    if (joined === undefined) delete updated[id];
    else updated[id] = joined;
  }
  for (const [id, record] of Object.entries(second.added)) {
    const gone = removed[id];
    if (gone === undefined) {
      added[id] = record;
      continue;
    }
    delete removed[id];
    const fields = fieldChanges(gone, record);
    if (fields !== undefined) updated[id] = fields;
  }
  return { added, updated, removed };
}

function reverseFields(fields: PlanDiff['updated'][string]): PlanDiff['updated'][string] {
  return Object.fromEntries(
    Object.entries(fields).map(([field, [from, to]]) => [field, [to, from] as const]),
  );
}

function composeFields(
  first: PlanDiff['updated'][string],
  second: PlanDiff['updated'][string],
): PlanDiff['updated'][string] | undefined {
  const joined: Record<string, FieldChange> = { ...first };
  for (const [field, [from, to]] of Object.entries(second)) {
    const start = joined[field] === undefined ? from : joined[field][0];
    if (equal(start, to)) delete joined[field];
    else joined[field] = [start, to];
  }
  return Object.keys(joined).length === 0 ? undefined : joined;
}

/** The field changes that turn record `from` into `to` (two states of one record), or undefined for none. */
export function fieldChanges(from: AnyRecord, to: AnyRecord): PlanDiff['updated'][string] | undefined {
  let changes: Record<string, FieldChange> | undefined;
  const before = from as Record<string, unknown>;
  const after = to as Record<string, unknown>;
  for (const field of Object.keys(after)) {
    if (equal(before[field], after[field])) continue;
    changes ??= {};
    changes[field] = [before[field], after[field]];
  }
  return changes;
}

/** The diff that turns `from` into `to`. Empty when they are equal. */
export function diffOf(from: Plan, to: Plan): PlanDiff {
  if (from === to) return NO_CHANGE;
  const added: Record<string, AnyRecord> = {};
  const updated: Record<string, PlanDiff['updated'][string]> = {};
  const removed: Record<string, AnyRecord> = {};
  const compare = (id: string, before: AnyRecord, after: AnyRecord): void => {
    if (before === after) return;
    const fields = fieldChanges(before, after);
    if (fields !== undefined) updated[id] = fields;
  };
  compare(EVENT_ID, from.event, to.event);
  for (const table of TABLES) {
    if (from[table] === to[table]) continue;
    const before = from[table] as Record<string, AnyRecord>;
    const after = to[table] as Record<string, AnyRecord>;
    for (const id of Object.keys(before)) if (after[id] === undefined) removed[id] = before[id] as AnyRecord;
    for (const [id, record] of Object.entries(after)) {
      const old = before[id];
      if (old === undefined) added[id] = record;
      else compare(id, old, record);
    }
  }
  return { added, updated, removed };
}
