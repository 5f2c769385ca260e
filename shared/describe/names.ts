import { dayOf } from '../plan/day-of.ts';
import { EVENT_ID, type EventId, type RecordId, type TableName, tableOf } from '../plan/ids.ts';
import { type AnyRecord, all, type Records, recordOf } from '../plan/plan.ts';
import type { Session } from '../plan/records/session.ts';
import { dateWords, momentWords } from './dates.ts';
import { capitalised, oneLine, shortened } from './excerpt.ts';
import { ruleName } from './rules.ts';
import { bareName, LONGEST_NAME, type Side } from './side.ts';

/** The table of a record, or `event`. */
export function kindOf({ id }: AnyRecord): TableName | EventId {
  return tableOf(id) ?? EVENT_ID;
}

/** A record with its kind in front, as a line about it begins: "Programpunkt Lunch", "Lokal Aulan". */
export function heading(record: AnyRecord, side: Side): string {
  const { t } = side;
  const table = kindOf(record);
  const kind = capitalised(t(`records.kind.${table}`));
  switch (table) {
    case 'event':
      return kind;
    case 'assignments': {
      const { reviewer, session } = record as Records['assignments'];
      return t('describe.assignment', { person: nameOf(reviewer, side), session: nameOf(session, side) });
    }
    case 'seats': {
      const { participant, session } = record as Records['seats'];
      return t('describe.seat', { person: nameOf(participant, side), session: nameOf(session, side) });
    }
    case 'mutes': {
      const { rule, records } = record as Records['mutes'];
      const values = {
        rule: ruleName(rule, t),
        records: shortened(records.map((id) => nameOf(id, side)).join(', ')),
      };
      return t(records.length === 0 ? 'describe.mute' : 'describe.muteOf', values);
    }
    // The name of a group begins with what it is.
    case 'groups':
      return nameOfRecord(record, side);
    default:
      return t('describe.named', { kind, name: nameOfRecord(record, side) });
  }
}

/** What the record `id` is called, without its kind; that it is gone, when the plan has none. */
export function nameOf(id: string, side: Side): string {
  const record = recordOf(side.plan, id as RecordId);
  return record === undefined ? side.t('describe.gone') : nameOfRecord(record, side);
}

function nameOfRecord(record: AnyRecord, side: Side): string {
  if ('minutes' in record) return sessionName(record, side);
  if ('date' in record) return dateWords(record.date, 'long', side);
  if ('version' in record) return String(record.version);
  if ('pinned' in record) return nameOf(record.session, side);
  const { t } = side;
  const named = 'name' in record ? record.name : 'title' in record ? record.title : '';
  const number = 'number' in record ? `${record.number} ` : '';
  const name = shortened(oneLine(number + named), LONGEST_NAME) || t('describe.unnamed');
  return 'themes' in record ? t('programme.group', { number: name }) : name;
}

/** A session by its name; by its day too where others have the same, and by its time where another that day has. */
function sessionName(session: Session, side: Side): string {
  const { t, plan } = side;
  const name = bareName(plan, session, t);
  const others = (side.namesakes.get(name) ?? []).filter(({ id }) => id !== session.id);
  if (others.length === 0) return name;
  if (session.start === null) return t('describe.because', { name, reason: t('people.unplaced') });
  const days = all(plan, 'days').sort((a, b) => (a.date < b.date ? -1 : 1));
  const day = dayOf(days, session.start);
  const isSameDay = ({ start }: Session) => start !== null && dayOf(days, start) === day;
  return day === undefined || others.some(isSameDay)
    ? t('describe.because', { name, reason: momentWords(session.start, side) })
    : t('describe.onDay', { name, day: days.indexOf(day) + 1 });
}
