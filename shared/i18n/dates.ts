import { format } from 'date-fns';
import { enGB, sv } from 'date-fns/locale';
import type { Language } from '../plan/records/event.ts';
import { type LocalDate, type LocalDateTime, type LocalTime, toDate } from '../plan/time.ts';

const LOCALES = { sv, en: enGB };

/**
 * How much of a date is written: `full` torsdag 29 augusti 2013, `long` torsdag 29 augusti, `medium`
 * tors 29 aug, `short` tors 29.
 */
export type DateLength = 'full' | 'long' | 'medium' | 'short';

const PATTERNS: Record<Language, Record<DateLength, string>> = {
  sv: { full: 'EEEE d MMMM yyyy', long: 'EEEE d MMMM', medium: 'EEE d MMM', short: 'EEE d' },
  en: { full: 'EEEE d MMMM yyyy', long: 'EEEE d MMMM', medium: 'EEE d MMM', short: 'EEE d' },
};

/** A date in words. */
export function formatDate(date: LocalDate | LocalDateTime, length: DateLength, language: Language): string {
  return format(toDate(date), PATTERNS[language][length], { locale: LOCALES[language] }).replaceAll('.', '');
}

/** A time of day: 9.00 in Swedish, 09:00 in English. */
export function formatTime(time: LocalTime | LocalDateTime, language: Language): string {
  const clock = time.slice(-5);
  return language === 'en' ? clock : clock.replace(':', '.').replace(/^0/, '');
}

/** From one time to another, 9.00–10.30. */
export function formatTimes(
  from: LocalTime | LocalDateTime,
  to: LocalTime | LocalDateTime,
  language: Language,
): string {
  return `${formatTime(from, language)}–${formatTime(to, language)}`;
}

/** The dates of an event: `29–30 augusti 2013`, `30 augusti–1 september 2013`, `5 november 2020`. */
export function formatDates(from: LocalDate, to: LocalDate, language: Language): string {
  const options = { locale: LOCALES[language] };
  const end = format(toDate(to), 'd MMMM yyyy', options);
  if (from === to) return end;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${format(toDate(from), 'd', options)}–${end}`;
  const start = format(toDate(from), from.slice(0, 4) === to.slice(0, 4) ? 'd MMMM' : 'd MMMM yyyy', options);
  return `${start}–${end}`;
}
