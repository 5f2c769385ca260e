import { format, subDays } from 'date-fns';
import { formatDate, formatTime } from '../../shared/i18n/dates.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import type { LocalDate, LocalTime } from '../../shared/plan/time.ts';

/** What moments are worded with: the texts, and what it is to them that they were `now`. */
export interface MomentWording {
  readonly t: Translate;
  readonly language: Language;
  readonly now: Date;
}

/** The day on which an instant in UTC falls where the user is, `2013-08-29`. */
export function localDay(at: string): LocalDate {
  return format(at, 'yyyy-MM-dd') as LocalDate;
}

/** A day as it is said now: i dag, i går, torsdag 29 augusti, and with its year when that is another. */
export function dayInWords(day: LocalDate, { t, language, now }: MomentWording): string {
  if (day === format(now, 'yyyy-MM-dd')) return t('files.when.today');
  if (day === format(subDays(now, 1), 'yyyy-MM-dd')) return t('files.when.yesterday');
  return formatDate(day, day.startsWith(format(now, 'yyyy')) ? 'long' : 'full', language);
}

/** The time of day of an instant in UTC where the user is: 9.12, 09:12. */
export function clockInWords(at: string, language: Language): string {
  return formatTime(format(at, 'HH:mm') as LocalTime, language);
}

/** An instant in UTC as it is said now: i dag kl. 9.12, torsdag 29 augusti kl. 9.12. */
export function momentInWords(at: string, wording: MomentWording): string {
  const day = dayInWords(localDay(at), wording);
  return wording.t('files.when.moment', { day, time: clockInWords(at, wording.language) });
}
