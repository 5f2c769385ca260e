import { addToDate, isLocalDate, type LocalDate, toDate } from '../../plan/time.ts';
import { type Cell, timeOnly } from '../book.ts';
import { MONTH_OF, MONTH_PATTERN, WEEKDAY_OF, WEEKDAY_PATTERN } from './calendar-words.ts';

/** What of `3/4 2013` is the day. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** What a date is read by, where the text alone does not say it. */
export interface DateContext {
  readonly epoch: 1900 | 1904;
  /** As the other dates of the same column have it; null where none of them tells. */
  readonly order: DateOrder | null;
  /** The days of the plan in order, for dates without a year and for `dag 2`. */
  readonly days: readonly LocalDate[];
  /** The year of dates without one, where no day of the plan has the same date. */
  readonly year: number;
}

/** A date that was found, and what stands behind it. */
export interface DateFound {
  readonly date: LocalDate;
  /** Day and month could be the other way round, and nothing tells: said, so that someone looks. */
  readonly doubtful: boolean;
  readonly rest: string;
}

/** Why there is no date: it does not exist (30 February), or the text is none. */
export type NoDate = 'noSuchDate' | 'notADate';

/** The date in a cell, in any of the forms that people write it in. */
export function readDate(cell: Cell, context: DateContext): DateFound | NoDate {
  if (typeof cell === 'number') return fromSerial(cell, context.epoch);
  if (cell === null || typeof cell === 'boolean') return 'notADate';
  if (typeof cell === 'object') {
    if ('error' in cell || timeOnly(cell)) return 'notADate';
    return found(cell.at.slice(0, 10), cell.at.slice(11) === '00:00' ? '' : cell.at.slice(11));
  }
  return readDateText(cell, context);
}

/** Numbers that stand for days of 1927 to 2119; others are more likely something else. */
const [FIRST_SERIAL, LAST_SERIAL] = [10_000, 80_000];

function fromSerial(serial: number, epoch: DateContext['epoch']): DateFound | NoDate {
  if (serial >= 19_000_101 && serial <= 21_991_231 && Number.isInteger(serial)) {
    const digits = String(serial);
    return found(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`, '');
  }
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return 'notADate';
  const date = addToDate(epoch === 1904 ? '1904-01-01' : '1899-12-30', Math.floor(serial + 1e-6));
  const minutes = Math.round((serial - Math.floor(serial + 1e-6)) * 1440);
  const two = (count: number) => String(count).padStart(2, '0');
  return found(date, minutes <= 0 ? '' : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`);
}

const WEEKDAY = new RegExp(`^(?:${WEEKDAY_PATTERN})(?:en|s)?(?![a-zåäö])[.,]?\\s*`);
const END = '(?![\\d])';
const ISO = new RegExp(`^(\\d{4})([-./ ])(\\d{1,2})\\2(\\d{1,2})${END}`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const YEAR = "(?:[\\s,.\\/-]*'?(\\d{4}|\\d{2})(?![\\d.:]))?";
const DAY_MONTH = new RegExp(
  `^(?:den |the )?(\\d{1,2})(?:st|nd|rd|th|:[ae]|:de)?[\\s./-]*(?:of )?(${MONTH_PATTERN})(?![a-zåäö])\\.?${YEAR}`,
);
const MONTH_DAY = new RegExp(
  `^(${MONTH_PATTERN})(?![a-zåäö])\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?(?![\\d.:]\\d)(?:,?\\s+(\\d{4})${END})?`,
);
const NUMBERS = new RegExp(
  `^(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})(?:[\\s./-]+'?(\\d{4}|\\d{2})(?![\\d.:]))?${END}`,
);
const NUMBERED_DAY = /^(?:dag|day)\s*(\d{1,2})(?!\d)/;

function readDateText(written: string, context: DateContext): DateFound | NoDate {
  const text = written.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const weekday = WEEKDAY.exec(text);
  const bare = weekday === null ? text : text.slice(weekday[0].length);
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : undefined;
  if (serial !== undefined) return fromSerial(serial, context.epoch);

  const iso = ISO.exec(bare) ?? COMPACT.exec(bare);
  if (iso !== null) {
    const parts = iso.length === 5 ? [iso[1], iso[3], iso[4]] : [iso[1], iso[2], iso[3]];
    return dated(parts[0], parts[1], parts[2], bare.slice(iso[0].length));
  }
  const dayMonth = DAY_MONTH.exec(bare);
  if (dayMonth !== null) {
    const [all, day = '', month = '', year] = dayMonth;
    return withYear(day, MONTH_OF.get(month) ?? 0, year, bare.slice(all.length), context);
  }
  const monthDay = MONTH_DAY.exec(bare);
  if (monthDay !== null) {
    const [all, month = '', day = '', year] = monthDay;
    return withYear(day, MONTH_OF.get(month) ?? 0, year, bare.slice(all.length), context);
  }
  const numbers = NUMBERS.exec(bare);
  if (numbers !== null && (numbers[2] === '/' || numbers[4] !== undefined))
    return inNumbers(numbers, bare, context);
  const numbered = NUMBERED_DAY.exec(bare);
  const date = context.days[Number(numbered?.[1] ?? 0) - 1];
  if (numbered !== null && date !== undefined) return found(date, bare.slice(numbered[0].length));
  return weekday === null ? 'notADate' : onWeekday(weekday[0], bare, context);
}

/** Which of `a/b` is the day: what the numbers allow, else what the plan, else what the column says. */
function inNumbers(match: RegExpExecArray, bare: string, context: DateContext): DateFound | NoDate {
  const [all, a = '', , b = '', year] = match;
  const rest = bare.slice(all.length);
  const read = (order: DateOrder) =>
    order === 'dayFirst'
      ? withYear(a, Number(b), year, rest, context)
      : withYear(b, Number(a), year, rest, context);
  if (Number(a) > 12 || a === b) return read('dayFirst');
  if (Number(b) > 12) return read('monthFirst');
  if (context.order !== null) return read(context.order);
  const fits = (['dayFirst', 'monthFirst'] as const).filter((order) => {
    const outcome = read(order);
    return typeof outcome === 'object' && context.days.includes(outcome.date);
  });
  const outcome = read(fits[0] ?? 'dayFirst');
  return typeof outcome === 'string' || fits.length === 1 ? outcome : { ...outcome, doubtful: true };
}

/** The order that a column of dates shows: by the first whose numbers leave no choice. */
export function orderIn(cells: readonly Cell[]): DateOrder | null {
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const [, a, b] =
      /(?:^|\s)(\d{1,2})\s?[./-]\s?(\d{1,2})[\s./-]+'?(?:\d{4}|\d{2})(?![\d.:])/.exec(cell) ?? [];
    if (Number(a) > 12 && Number(b) <= 12) return 'dayFirst';
    if (Number(b) > 12 && Number(a) <= 12) return 'monthFirst';
  }
  return null;
}

function withYear(
  day: string,
  month: number,
  year: string | undefined,
  rest: string,
  { days, year: usual }: DateContext,
): DateFound | NoDate {
  if (year !== undefined) return dated(year.length === 2 ? `20${year}` : year, String(month), day, rest);
  const end = `-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const known = days.find((each) => each.endsWith(end));
  return known === undefined ? dated(String(usual), String(month), day, rest) : found(known, rest);
}

function onWeekday(word: string, rest: string, { days }: DateContext): DateFound | NoDate {
  const weekday = WEEKDAY_OF.get(word.replace(/[.,\s]+$/, '').replace(/(?<=dag)(?:en|s)$/, ''));
  const fits = days.filter((date) => toDate(date).getUTCDay() === weekday);
  return fits.length === 1 && fits[0] !== undefined ? found(fits[0], rest) : 'notADate';
}

function dated(year = '', month = '', day = '', rest: string): DateFound | NoDate {
  return found(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, rest);
}

function found(date: string, rest: string): DateFound | NoDate {
  if (!isLocalDate(date)) return 'noSuchDate';
  return { date, doubtful: false, rest: rest.replace(/^t(?=\d)|^[\s,;]+|\s+$/g, '') };
}
