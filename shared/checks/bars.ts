import type { Session } from '../plan/records/session.ts';
import { type Interval, toMinutes } from '../plan/time.ts';
import { type PlaceId, placesOf } from './plan-index.ts';
import type { Bar } from './rule.ts';

const NONE: readonly Bar[] = [];

/**
 * Where and when one session must not be put. Times are on the scale of `toMinutes`. A bar is broken by a session
 * that shares a minute with it, or with `onlyStart` by one that starts in it.
 */
export class Bars {
  readonly #bars = new Map<PlaceId | null, Bar[]>();

  readonly add = (place: PlaceId | null, bar: Bar): void => {
    const list = this.#bars.get(place);
    if (list === undefined) this.#bars.set(place, [bar]);
    else list.push(bar);
  };

  /** These bars, each list by start. */
  sorted(): this {
    for (const list of this.#bars.values()) list.sort((a, b) => a.start - b.start);
    return this;
  }

  /** The bars that hold wherever it is put, by start: people who are elsewhere, hours at which nothing is open. */
  get anywhere(): readonly Bar[] {
    return this.#bars.get(null) ?? NONE;
  }

  /** The bars of a room, or of all rooms at once, besides those that hold anywhere; by start. */
  in(place: PlaceId): readonly Bar[] {
    return this.#bars.get(place) ?? NONE;
  }

  /** The first bar that a position breaks, or undefined when it can be put there. */
  broken({ start, minutes, rooms }: Pick<Session, 'start' | 'minutes' | 'rooms'>): Bar | undefined {
    if (start === null) return undefined;
    const from = toMinutes(start);
    const time = { start: from, end: from + minutes };
    const places = placesOf({ rooms });
    for (const place of places) {
      const bar = firstBroken(this.in(place), time, false);
      if (bar !== undefined) return bar;
    }
    const loose = places.map((place) => firstBroken(this.in(place), time, true));
    return loose.every((bar) => bar !== undefined) && loose.length > 0
      ? loose[0]
      : firstBroken(this.anywhere, time, false);
  }
}

function firstBroken(bars: readonly Bar[], { start, end }: Interval, loose: boolean): Bar | undefined {
  for (const bar of bars) {
    if (bar.start >= end) return undefined;
    if ((bar.oneRoomIsEnough ?? false) !== loose) continue;
    if (bar.onlyStart ? bar.start <= start && start < bar.end : start < bar.end) return bar;
  }
  return undefined;
}
