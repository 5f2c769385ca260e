import { oneLine } from '../export/safe-text.ts';
import { formatDate, formatTimes } from '../i18n/dates.ts';
import { translator } from '../i18n/translator.ts';
import type { SessionId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Language } from '../plan/records/event.ts';
import type { Session } from '../plan/records/session.ts';
import { addMinutes } from '../plan/time.ts';
import { nameOf, peopleWords, roomWords } from '../programme/words.ts';

/** What a spreadsheet would take for a formula when it is pasted. */
const FORMULA = /^[=+\-@]/;

/**
 * Sessions as text for a spreadsheet, a letter or a message: a line each, by time, with date, hours, rooms, title and
 * people between tabs. What has no time comes last, with its length.
 */
export function tableOf(plan: Plan, ids: readonly SessionId[], language: Language): string {
  const t = translator(language);
  const row = (session: Session): string[] => {
    const { start, minutes, rooms } = session;
    const cancelled = session.status === 'cancelled' ? ` (${t('programme.cancelled')})` : '';
    return [
      start === null ? t('programme.unplaced') : formatDate(start, 'long', language),
      start === null
        ? t('programme.minutes', { count: minutes })
        : formatTimes(start, addMinutes(start, minutes), language),
      roomWords(plan, rooms, t),
      `${nameOf(plan, session, t)}${cancelled}`,
      peopleWords(plan, session, 'full'),
    ];
  };
  const when = ({ start }: Session) => start ?? '~';
  return [...new Set(ids)]
    .flatMap((id) => plan.sessions[id] ?? [])
    .sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0))
    .map((session) => row(session).map(cell).join('\t'))
    .join('\n');
}

function cell(text: string): string {
  const line = oneLine(text);
  return FORMULA.test(line) ? `'${line}` : line;
}
