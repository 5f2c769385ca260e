import {
  addToDate,
  dateOf,
  fromMinutes,
  type LocalDateTime,
  MINUTES_A_DAY,
  toDate,
  toMinutes,
} from '../../plan/time.ts';
import { offsetAt } from '../zone.ts';

/** A stretch of a zone's time, from `start` on: once, or every year by `rule`. Offsets in minutes ahead of UTC. */
export interface Observance {
  readonly kind: 'STANDARD' | 'DAYLIGHT';
  /** On the clocks as they were until then. */
  readonly start: LocalDateTime;
  readonly from: number;
  readonly to: number;
  /** As RRULE has it, such as `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`; null for a change that comes once. */
  readonly rule: string | null;
}

/** A change of a zone's clocks. */
interface Change {
  readonly instant: number;
  readonly start: LocalDateTime;
  readonly from: number;
  readonly to: number;
}

/**
 * What the clocks of `zone` do from the year before `first` to the year after `last`. Calendar programs handle
 * yearly rules best, so a change that keeps to one in all of these years is told as such; any other is told one
 * by one. Throws RangeError for an unknown zone.
 */
export function observances(zone: string, first: LocalDateTime, last: LocalDateTime): Observance[] {
  const years = { from: Number(first.slice(0, 4)) - 1, to: Number(last.slice(0, 4)) + 1 };
  const begin = toMinutes(`${years.from}-01-01T00:00` as LocalDateTime);
  const end = toMinutes(`${years.to + 1}-01-01T00:00` as LocalDateTime);
  const changes = changesOf(zone, begin, end);
  const found = alike(changes).flatMap((same) => {
    const rule = same.length === years.to - years.from + 1 ? ruleOf(same) : null;
    return (rule === null ? same : same.slice(0, 1)).map((change) => observance(change, rule));
  });
  const [earliest] = changes;
  // Something must be in force when the event begins.
  if (earliest === undefined || earliest.start > first) {
    const offset = offsetAt(zone, begin);
    found.unshift({ kind: 'STANDARD', start: fromMinutes(begin), from: offset, to: offset, rule: null });
  }
  return found;
}

/** Every change of the clocks in a stretch of instants: looked for day by day, then to the minute. */
function changesOf(zone: string, begin: number, end: number): Change[] {
  const changes: Change[] = [];
  let from = offsetAt(zone, begin);
  for (let day = begin; day < end; day += MINUTES_A_DAY) {
    const to = offsetAt(zone, day + MINUTES_A_DAY);
    if (to === from) continue;
    let [low, high] = [day, day + MINUTES_A_DAY];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(zone, middle) === from) low = middle;
      else high = middle;
    }
    changes.push({ instant: high, start: fromMinutes(high + from), from, to });
    from = to;
  }
  return changes;
}

/** Changes from the same offset to the same. */
function alike(changes: readonly Change[]): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.from} ${change.to}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function observance({ start, from, to }: Change, rule: string | null): Observance {
  return { kind: to > from ? 'DAYLIGHT' : 'STANDARD', start, from, to, rule };
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The yearly rule that all of `changes`, one a year, keep to; null when there is none. */
function ruleOf(changes: readonly Change[]): string | null {
  const shared = <T>(read: (start: LocalDateTime) => T): T | undefined => {
    const [value, ...others] = new Set(changes.map(({ start }) => read(start)));
    return others.length === 0 ? value : undefined;
  };
  const month = shared((start) => Number(start.slice(5, 7)));
  const weekday = shared((start) => toDate(start).getUTCDay());
  const time = shared((start) => start.slice(11));
  if (month === undefined || weekday === undefined || time === undefined) return null;
  const isLast = shared((start) => addToDate(dateOf(start), 7).slice(5, 7) !== start.slice(5, 7));
  const week = isLast === true ? -1 : shared((start) => Math.ceil(Number(start.slice(8, 10)) / 7));
  return week === undefined ? null : `FREQ=YEARLY;BYMONTH=${month};BYDAY=${week}${WEEKDAYS[weekday]}`;
}
