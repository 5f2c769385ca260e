import { isLocalDate, type LocalDate } from '../../../shared/plan/time.ts';

/** The date that someone means who types `2013-08-29`, `20130829` or `2013 8 29`; null for anything else. */
export function readDate(text: string): LocalDate | null {
  const [, year, month, day] =
    /^(\d{4})[-./\s](\d{1,2})[-./\s](\d{1,2})$/.exec(text.trim()) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim()) ??
    [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}
