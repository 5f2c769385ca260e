import type { SessionId } from '../../plan/ids.ts';
import type { Session } from '../../plan/records/session.ts';
import { type Interval, overlaps } from '../../plan/time.ts';
import { type BoardDay, intervalOf } from '../board.ts';
import { meetIn, type Rooms } from './rooms.ts';

/** How what is dragged is drawn to where it may be meant to lie. All in minutes. */
export interface Snap {
  /** Times are multiples of this many minutes: 5, or 1 with Alt. */
  readonly step: number;
  /** An edge of another session, or of the day's hours, draws from this far. 0: none does. */
  readonly reach: number;
  /** Where it would overlap, the nearest place in which it fits draws from this far. 0: none does. */
  readonly fit: number;
}

/** Multiples of five minutes and nothing else. */
export const PLAIN: Snap = { step: 5, reach: 0, fit: 0 };

/** To the minute, and drawn by nothing: what Alt is for. */
export const PRECISE: Snap = { step: 1, reach: 0, fit: 0 };

/** How far edges and free places draw: so many minutes, but no more than so many pixels. */
const REACH = { minutes: 4, pixels: 10 };
const FIT = { minutes: 15, pixels: 40 };

/**
 * The magnet of a grid with `scale` pixels a minute. A free place beside what lies under the pointer draws no
 * further than a third of that: its middle can always be aimed at.
 * @param under how many minutes that lasts
 */
export function magnetAt(scale: number, under: number = Number.POSITIVE_INFINITY): Snap {
  const reach = Math.min(REACH.minutes, REACH.pixels / scale);
  return { step: 5, reach, fit: Math.min(FIT.minutes, FIT.pixels / scale, under / 3) };
}

/** Where an edge comes to lie, in minutes after the day's midnight, and what drew it there. */
export interface Snapped {
  readonly minute: number;
  /** The session at whose edge it is; `hours` for the opening or closing; null where nothing drew it. */
  readonly by: Session | 'hours' | null;
}

/** What is moved or stretched, on its day. */
interface Held {
  readonly minutes: number;
  readonly rooms: Rooms;
  /** All that are carried: they draw nothing. */
  readonly carried: ReadonlySet<SessionId>;
}

/**
 * The start that is meant when what is held would start at `minute`: beside what lies in its rooms; level with
 * the start of what lies in other rooms; else on a multiple of the step. What would overlap in its rooms
 * goes to the nearest place where it fits.
 */
export function snapStart(day: BoardDay, held: Held, minute: number, snap: Snap): Snapped {
  const edges: Edge[] = [
    { minute: day.open.start, by: 'hours', near: true },
    { minute: day.open.end - held.minutes, by: 'hours', near: true },
  ];
  for (const [session, time] of others(day, held)) {
    const near = meetIn(session.rooms, held.rooms);
    if (near) edges.push({ minute: time.end, by: session, near });
    if (near) edges.push({ minute: time.start - held.minutes, by: session, near });
    edges.push({ minute: time.start, by: session, near: false });
  }
  const drawn = drawnTo(edges, minute, snap.reach) ?? { minute: toStep(minute, snap.step), by: null };
  if (snap.fit === 0 || fits(day, held, drawn.minute)) return drawn;
  const place = nearestFit(day, held, minute, snap);
  return place ?? drawn;
}

/** The place of an end that is dragged to `minute`: level with an edge of what lies there, else on a step. */
export function snapEdge(
  day: BoardDay,
  held: Pick<Held, 'rooms' | 'carried'>,
  minute: number,
  snap: Snap,
): Snapped {
  const edges: Edge[] = [
    { minute: day.open.start, by: 'hours', near: true },
    { minute: day.open.end, by: 'hours', near: true },
  ];
  for (const [session, time] of others(day, held)) {
    const near = meetIn(session.rooms, held.rooms);
    edges.push({ minute: time.start, by: session, near }, { minute: time.end, by: session, near });
  }
  return drawnTo(edges, minute, snap.reach) ?? { minute: toStep(minute, snap.step), by: null };
}

interface Edge extends Snapped {
  /** Whether it is in the rooms of what is held; such edges go before those of other rooms. */
  readonly near: boolean;
}

function drawnTo(edges: readonly Edge[], minute: number, reach: number): Snapped | null {
  if (reach === 0) return null;
  let best: Edge | null = null;
  const distance = (edge: Edge) => Math.abs(edge.minute - minute);
  for (const edge of edges) {
    if (distance(edge) > reach) continue;
    const before = best === null || (edge.near && !best.near);
    if (before || (edge.near === best?.near && distance(edge) < distance(best))) best = edge;
  }
  return best && { minute: best.minute, by: best.by };
}

const toStep = (minute: number, step: number) => Math.round(minute / step) * step;

function others(day: BoardDay, { carried }: Pick<Held, 'carried'>): [Session, Interval][] {
  return day.sessions
    .filter((session) => !carried.has(session.id) && session.status !== 'cancelled')
    .map((session) => [session, intervalOf(session, day.midnight)]);
}

function fits(day: BoardDay, held: Held, start: number): boolean {
  const time = { start, end: start + held.minutes };
  return !others(day, held).some(
    ([session, taken]) => meetIn(session.rooms, held.rooms) && overlaps(time, taken),
  );
}

/** The place nearest to `minute`, within what the day shows and what the snap reaches, in which nothing is. */
function nearestFit(day: BoardDay, held: Held, minute: number, { fit }: Snap): Snapped | null {
  let best: Snapped | null = null;
  for (const [session, time] of others(day, held)) {
    if (!meetIn(session.rooms, held.rooms)) continue;
    for (const start of [time.end, time.start - held.minutes]) {
      const away = Math.abs(start - minute);
      if (away > fit || (best !== null && away >= Math.abs(best.minute - minute))) continue;
      if (start < day.axis.start || start + held.minutes > day.axis.end) continue;
      if (fits(day, held, start)) best = { minute: start, by: session };
    }
  }
  return best;
}
