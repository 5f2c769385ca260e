import { EVENT_ID, tableOf } from '../plan/ids.ts';
import { type AnyRecord, type Plan, TABLES } from '../plan/plan.ts';

/** Behind every date: what has none comes last. */
const LAST = '~';

/**
 * Where a record of `plan` stands when records are read one after the other, to be compared as text: the event,
 * then table by table as a file has them; days by date, sessions by time and the unplaced last, what belongs
 * to a session by its time, the rest as listed.
 */
export function readingRank(record: AnyRecord, plan: Plan): string {
  const table = record.id === EVENT_ID ? undefined : tableOf(record.id);
  const rank = table === undefined ? 0 : TABLES.indexOf(table) + 1;
  return [String(rank).padStart(2, '0'), withinTable(record, plan), record.id].join(' ');
}

function withinTable(record: AnyRecord, plan: Plan): string {
  if ('date' in record) return record.date;
  if ('minutes' in record) return `${record.start ?? LAST} ${record.order}`;
  if ('pinned' in record) {
    const session = plan.sessions[record.session];
    return `${session?.start ?? LAST} ${session?.order ?? LAST} ${record.session}`;
  }
  return 'order' in record ? record.order : '';
}
