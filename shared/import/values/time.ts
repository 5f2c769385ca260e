import { type LocalTime, MINUTES_A_DAY } from '../../plan/time.ts';
import type { Cell } from '../book.ts';

/** Times of day in minutes since midnight; 1440 is midnight as an end. `to` is there where a range was written. */
export interface TimesFound {
  readonly from: number;
  readonly to: number | null;
  /** A number such as 9.3, which may have been 9.30 before a spreadsheet took it for a number. */
  readonly doubtful: boolean;
}

/** The time or times in a cell: `9`, `9.00`, `09:00`, `kl. 9.00–10.30`, `9:00 AM`, 0.375; null when it holds none. */
export function readTimes(cell: Cell): TimesFound | null {
  if (typeof cell === 'number') return fromNumber(cell);
  if (cell === null || typeof cell === 'boolean') return null;
  if (typeof cell === 'object')
    return 'error' in cell ? null : alone(clock(cell.at.slice(11, 13), cell.at.slice(14)));
  return fromText(cell);
}

/** Minutes since midnight as a time of day, midnight as an end being the 00:00 it is. */
export function timeAt(minutes: number): LocalTime {
  const within = minutes % MINUTES_A_DAY;
  const two = (count: number) => String(count).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}` as LocalTime;
}

const CLOCK =
  /^(?:kl(?:ockan|\.)?|at)?\s*(?:(\d{1,2})(?:\s?[.:,h]\s?(\d{2})(?!\d)(?::\d{2}(?:\.\d+)?)?)?|(\d{1,2})(\d{2}))\s*(?:h|hrs|(am|a\.m\.|pm|p\.m\.|fm|em))?(?![a-zåäö\d])\.?/;
const UNTIL = /^\s*(?:[-–—−]|till|to|until|–)\s*/;

function fromText(written: string): TimesFound | null {
  const text = written.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const first = CLOCK.exec(text);
  if (first === null) return null;
  const rest = text.slice(first[0].length);
  const dash = UNTIL.exec(rest);
  if (dash === null) return rest.trim() === '' ? alone(minutesOf(first, undefined)) : null;
  const second = CLOCK.exec(rest.slice(dash[0].length));
  if (second === null || rest.slice(dash[0].length + second[0].length).trim() !== '') return null;
  // In "9–10.30 am" the half of the day is said once.
  const from = minutesOf(first, first[5] ?? second[5]);
  const to = minutesOf(second, undefined);
  return from === null || to === null
    ? null
    : {
        from: from > to && first[5] === undefined && second[5] !== undefined ? (from + 720) % 1440 : from,
        to,
        doubtful: false,
      };
}

function minutesOf(match: RegExpExecArray, half: string | undefined): number | null {
  const [, hours, minutes, packedHours, packedMinutes, own] = match;
  const afternoon = /^(?:p|em)/.test(own ?? half ?? '');
  const morning = /^(?:a|fm)/.test(own ?? half ?? '');
  const hour = Number(hours ?? packedHours);
  if ((afternoon || morning) && (hour < 1 || hour > 12)) return null;
  const shifted = afternoon ? (hour % 12) + 12 : morning ? hour % 12 : hour;
  return clock(String(shifted), minutes ?? packedMinutes ?? '0');
}

function clock(hours: string, minutes: string): number | null {
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (!(hour <= 24 && minute <= 59)) return null;
  const total = hour * 60 + minute;
  return total > MINUTES_A_DAY ? null : total;
}

function fromNumber(number: number): TimesFound | null {
  if (!(number >= 0)) return null;
  if (number < 1) return alone(Math.round(number * MINUTES_A_DAY));
  if (Number.isInteger(number) && number > 24) {
    return number < 10_000 ? alone(clock(String(Math.floor(number / 100)), String(number % 100))) : alone(0);
  }
  // A date with its time of day.
  if (number >= 10_000) return alone(Math.round((number % 1) * MINUTES_A_DAY) % MINUTES_A_DAY);
  const [hours = '', minutes = '0'] = number.toFixed(2).split('.');
  const read = alone(clock(hours, minutes));
  return read === null ? null : { ...read, doubtful: !Number.isInteger(number) };
}

function alone(from: number | null): TimesFound | null {
  return from === null ? null : { from, to: null, doubtful: false };
}
