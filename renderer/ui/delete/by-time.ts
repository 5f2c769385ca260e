import { tableOf } from '../../../shared/plan/ids.ts';
import type { AnyRecord, Plan } from '../../../shared/plan/plan.ts';

/**
 * `records` with the sessions among them in order of time, those without one last; an assignment and a seat go by
 * their session. Each table stays where its first record is, and all else keeps its order.
 */
export function byTime(plan: Plan, records: readonly AnyRecord[]): AnyRecord[] {
  const tables = [...new Set(records.map(({ id }) => tableOf(id)))];
  const keyed = records.map((record) => ({
    record,
    table: tables.indexOf(tableOf(record.id)),
    start: startOf(plan, record),
  }));
  keyed.sort((a, b) => a.table - b.table || (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return keyed.map(({ record }) => record);
}

/** After every date. */
const NEVER = '~';

function startOf(plan: Plan, record: AnyRecord): string {
  if ('minutes' in record) return record.start ?? NEVER;
  if ('session' in record && 'pinned' in record) return plan.sessions[record.session]?.start ?? NEVER;
  return '';
}
