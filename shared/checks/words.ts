import { formatDate, formatTimes } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translator.ts';
import type { Language } from '../plan/records/event.ts';
import type { Session } from '../plan/records/session.ts';
import { addMinutes, fromMinutes, type Interval } from '../plan/time.ts';

/** A session as a sentence names it: its number, if it has one, and its title. */
export function nameOf({ number, title }: Session, t: Translate): string {
  return [number, title || t('records.untitled')].filter(Boolean).join(' ');
}

/** The time that two intervals share: "tors 29 aug kl. 13.00–13.30". */
export function sharedTime(a: Interval, b: Interval, language: Language): { day: string; time: string } {
  const from = fromMinutes(Math.max(a.start, b.start));
  const to = fromMinutes(Math.min(a.end, b.end));
  return { day: formatDate(from, 'medium', language), time: formatTimes(from, to, language) };
}

/** When a placed session is. Empty texts for an unplaced one. */
export function timeOf({ start, minutes }: Session, language: Language): { day: string; time: string } {
  if (start === null) return { day: '', time: '' };
  return {
    day: formatDate(start, 'medium', language),
    time: formatTimes(start, addMinutes(start, minutes), language),
  };
}
