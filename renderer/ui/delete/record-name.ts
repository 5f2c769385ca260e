import { formatDate } from '../../../shared/i18n/dates.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';
import type { AnyRecord, Plan } from '../../../shared/plan/plan.ts';
import type { Language } from '../../../shared/plan/records/event.ts';
import type { Session } from '../../../shared/plan/records/session.ts';

/** What a record is called where it is listed among others; an assignment and a seat by their session. */
export function recordName(plan: Plan, record: AnyRecord, t: Translate, language: Language): string {
  const untitled = t('records.untitled');
  if ('minutes' in record) return sessionName(record, untitled, language);
  if ('session' in record && 'pinned' in record) {
    const session = plan.sessions[record.session];
    return session === undefined ? untitled : sessionName(session, untitled, language);
  }
  const number = 'number' in record ? record.number : '';
  const name = 'name' in record ? record.name : 'title' in record ? record.title : '';
  return [number, name].filter(Boolean).join(' ') || untitled;
}

function sessionName({ number, title, start }: Session, untitled: string, language: Language): string {
  const name = [number, title].filter(Boolean).join(' ') || untitled;
  return start === null ? name : `${name}, ${formatDate(start, 'short', language)}`;
}
