import { dayWindow } from '../plan/day-of.ts';
import type { Day } from '../plan/records/day.ts';
import { at, type Interval, type LocalDateTime, MINUTES_A_DAY, toMinutes } from '../plan/time.ts';

/** A day with its opening hours on the scale of `toMinutes`. */
export interface OpenDay {
  readonly day: Day;
  readonly open: Interval;
}

/** When something starts, and the day it belongs to; null for none. */
export interface Moment {
  readonly start: number;
  readonly day: Day | null;
}

/** A stretch of time that belongs to a day. */
export interface Span extends Interval {
  readonly day: Day;
}

/** The days of a plan, to be asked thousands of times: what `dayOf` says, without its arithmetic of dates. */
export class Days {
  /** By date. */
  readonly list: readonly OpenDay[];
  /** Which stretches of time belong to which day, by time. */
  readonly spans: readonly Span[];
  /** Many sessions start at the same moment, and to reckon with dates takes long. */
  readonly #moments = new Map<LocalDateTime, Moment>();
  /** By the midnight at which their date begins. */
  readonly #byMidnight = new Map<number, OpenDay>();

  constructor(days: readonly Day[]) {
    this.list = [...days]
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map((day) => ({ day, open: dayWindow(day) }));
    for (const one of this.list) this.#byMidnight.set(toMinutes(at(one.day.date, '00:00')), one);
    this.spans = this.#spans();
  }

  /** When a moment is, on the scale of `toMinutes`, and the day it belongs to. */
  moment(text: LocalDateTime): Moment {
    let known = this.#moments.get(text);
    if (known === undefined) {
      const start = toMinutes(text);
      known = { start, day: this.at(start)?.day ?? null };
      this.#moments.set(text, known);
    }
    return known;
  }

  /** Whether every minute of `interval` is within the hours of some day. */
  areOpen(interval: Interval): boolean {
    let minute = interval.start;
    for (const { open } of this.list) {
      if (open.start <= minute && minute < open.end) minute = open.end;
    }
    return minute >= interval.end;
  }

  /** The day that something starting at `minute` belongs to, past midnight the evening before; null for none. */
  at(minute: number): OpenDay | null {
    const midnight = Math.floor(minute / MINUTES_A_DAY) * MINUTES_A_DAY;
    const own = this.#byMidnight.get(midnight);
    if (own !== undefined && isOpen(own, minute)) return own;
    const eve = this.#byMidnight.get(midnight - MINUTES_A_DAY);
    return eve !== undefined && isOpen(eve, minute) ? eve : (own ?? null);
  }

  /** Between two edges, of dates or of opening hours, all belongs to one day. */
  #spans(): Span[] {
    const edges = this.list.flatMap(({ open }) => {
      const midnight = Math.floor(open.start / MINUTES_A_DAY) * MINUTES_A_DAY;
      return [midnight, midnight + MINUTES_A_DAY, open.start, open.end];
    });
    edges.sort((a, b) => a - b);
    const spans: Span[] = [];
    for (const [place, start] of edges.entries()) {
      const end = edges[place + 1] ?? start;
      const day = this.at(start)?.day;
      if (day !== undefined && end > start) spans.push({ day, start, end });
    }
    return spans;
  }
}

function isOpen({ open }: OpenDay, minute: number): boolean {
  return open.start <= minute && minute < open.end;
}
