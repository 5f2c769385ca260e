import type { Finding } from '../../shared/checks/finding.ts';
import { type DateLength, formatDate, formatTime } from '../../shared/i18n/dates.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import type { RecordId, SessionId } from '../../shared/plan/ids.ts';
import { all, type Plan, recordOf } from '../../shared/plan/plan.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import type { LocalDateTime } from '../../shared/plan/time.ts';
import { dateWords, nameOf, roomWords } from '../../shared/programme/words.ts';

/** What sentences about findings are made with. */
export interface Wording {
  readonly plan: Plan;
  readonly t: Translate;
  readonly language: Language;
}

/** The sessions that a finding is about, the last to begin first: of two that clash, the one that meets the other. */
export function sessionsAbout(plan: Plan, { records }: Pick<Finding, 'records'>): Session[] {
  return records
    .flatMap((id) => (id.startsWith('session:') ? (plan.sessions[id as SessionId] ?? []) : []))
    .sort((a, b) => ((a.start ?? '') > (b.start ?? '') ? -1 : 1));
}

/** When and where a finding is, shortly: "tors 29 aug 13.00 · Källan"; empty for one without a session. */
export function whenAndWhere({ plan, t, language }: Wording, finding: Pick<Finding, 'records'>): string {
  const [session] = sessionsAbout(plan, finding);
  if (session === undefined) return '';
  const { start, rooms } = session;
  const when =
    start === null
      ? t('findings.whenUnplaced')
      : `${dateOf(plan, start, 'medium', language)} ${formatTime(start, language)}`;
  return rooms.length === 0 ? when : `${when} · ${roomWords(plan, rooms, t)}`;
}

const dateOf = (plan: Plan, start: LocalDateTime, length: DateLength, language: Language): string =>
  dateWords(start, dayOf(all(plan, 'days'), start), length, language);

/** What a record is called where it is gone to; undefined for one that is gone, and for what has no name of its own. */
export function recordName({ plan, t, language }: Wording, id: RecordId): string | undefined {
  const record = recordOf(plan, id);
  if (record === undefined || !('id' in record)) return undefined;
  if ('minutes' in record) {
    const when =
      record.start === null
        ? t('findings.whenUnplaced')
        : `${dateOf(plan, record.start, 'short', language)} ${formatTime(record.start, language)}`;
    return `${nameOf(plan, record, t)}, ${when}`;
  }
  if ('date' in record) return formatDate(record.date, 'long', language);
  if ('themes' in record) return t('programme.group', { number: record.number || record.name });
  return 'name' in record ? record.name.trim() || t('settings.row.unnamed') : undefined;
}
