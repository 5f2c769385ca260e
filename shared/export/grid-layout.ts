import { acrossAll } from '../plan/across.ts';
import type { Room } from '../plan/records/room.ts';
import { type Interval, overlaps } from '../plan/time.ts';
import type { Placed } from './programme-days.ts';

/**
 * Where the sessions of a day stand in a grid of rooms x time, so that no two share a cell: a room in which
 * sessions overlap is split into lanes, and more rooms than a page takes are split into parts.
 */
export interface Grid {
  /** Every moment something starts or ends; row r reaches from cut r to cut r + 1. */
  readonly cuts: readonly number[];
  readonly parts: readonly GridPart[];
}

export interface GridPart {
  readonly units: readonly Unit[];
  readonly blocks: readonly Block[];
}

/** What heads a column: a room, sessions without a room, or sessions across all rooms that found them taken. */
export type Venue = Room | 'none' | 'all';

/** The lanes of a venue that stand in one part. */
export interface Unit {
  readonly venue: Venue;
  readonly lanes: number;
}

/** A session's rectangle, both corners included, columns counted in lanes of the part. */
export interface Block {
  readonly placed: Placed;
  /** The session's one full block; the others only continue it in rooms that do not stand beside. */
  readonly main: boolean;
  /** It reaches across the rooms that are free, whichever are its own. */
  readonly wide: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The most lanes of one venue that stay together. */
const MOST_LANES = 12;
/** A lane may be narrower than a room. */
const LANE_WEIGHT = 0.75;

/**
 * Lays out `sessions`; `rooms` are the plan's, in order. Rooms that are not used get no column. A part holds
 * about `roomsAPart` rooms.
 */
export function layOut(sessions: readonly Placed[], rooms: readonly Room[], roomsAPart: number): Grid {
  const cuts = [...new Set(sessions.flatMap(({ interval }) => [interval.start, interval.end]))].sort(
    (a, b) => a - b,
  );
  const { venues, everywhere } = venuesOf(sessions, rooms);
  const parts = inParts(venues.flatMap(unitsOf), roomsAPart);
  const rowOf = new Map(cuts.map((cut, row) => [cut, row]));
  const rows = ({ start, end }: Interval) => ({
    top: rowOf.get(start) ?? 0,
    bottom: (rowOf.get(end) ?? 1) - 1,
  });
  const hasMain = new Set<string>();

  return {
    cuts,
    parts: parts.map((units) => {
      const blocks: Block[] = [];
      const add = (placed: Placed, stretches: readonly Stretch[], wide: boolean) => {
        const widest = stretches.reduce<Stretch | undefined>(
          (best, own) => (best && width(best) >= width(own) ? best : own),
          undefined,
        );
        for (const stretch of stretches) {
          const main = stretch === widest && (wide || !hasMain.has(placed.session.id));
          blocks.push({ placed, main, wide, ...rows(placed.interval), ...stretch });
        }
        if (widest !== undefined) hasMain.add(placed.session.id);
      };
      for (const placed of sessions) {
        if (everywhere.has(placed)) add(placed, joined(freeStretches(units, placed)), true);
        else add(placed, joined(ownStretches(units, placed)), false);
      }
      return {
        units: units.map(({ lanes, first, last }) => ({ venue: lanes.venue, lanes: last - first + 1 })),
        blocks,
      };
    }),
  };
}

/** A stretch of columns. */
interface Stretch {
  readonly left: number;
  readonly right: number;
}

const width = ({ left, right }: Stretch) => right - left;

/**
 * What heads the columns, and the sessions that reach across them. A room that only has such sessions gets no
 * column, unless that would leave none.
 */
function venuesOf(
  sessions: readonly Placed[],
  rooms: readonly Room[],
): { venues: Lanes[]; everywhere: ReadonlySet<Placed> } {
  const across = acrossAll(sessions, rooms);
  const inRooms = sessions.filter(({ session }) => session.rooms !== 'all');
  const own = lanesOf(
    inRooms.filter(({ session }) => !across.has(session)),
    rooms,
  );
  const spread = own.reduce((sum, lanes) => sum + lanes.count, 0) > 1;
  const venues = spread ? own : lanesOf(inRooms, rooms);
  const everywhere = new Set(spread ? inRooms.filter(({ session }) => across.has(session)) : []);

  const stuck: Placed[] = [];
  for (const placed of sessions) {
    if (placed.session.rooms !== 'all') continue;
    const free =
      venues.some((lanes) => lanes.isFree(placed.interval)) &&
      ![...everywhere].some((other) => overlaps(other.interval, placed.interval));
    if (free) everywhere.add(placed);
    else stuck.push(placed);
  }
  if (stuck.length > 0) venues.push(new Lanes('all', stuck));
  return { venues, everywhere };
}

function lanesOf(sessions: readonly Placed[], rooms: readonly Room[]): Lanes[] {
  const venues: Lanes[] = [];
  for (const room of rooms) {
    const here = sessions.filter(({ session }) => session.rooms !== 'all' && session.rooms.includes(room.id));
    if (here.length > 0) venues.push(new Lanes(room, here));
  }
  const homeless = sessions.filter(({ session }) => session.rooms.length === 0);
  if (homeless.length > 0) venues.push(new Lanes('none', homeless));
  return venues;
}

/** The sessions of a venue, each in a lane of its own for as long as others overlap it. */
class Lanes {
  readonly venue: Venue;
  readonly count: number;
  readonly #sessions: readonly Placed[];
  readonly #lanes = new Map<string, { lane: number; span: number }>();

  constructor(venue: Venue, sessions: readonly Placed[]) {
    this.venue = venue;
    this.#sessions = sessions;
    const lanes: Interval[][] = [];
    const inOrder = [...sessions].sort(
      (a, b) => a.interval.start - b.interval.start || b.interval.end - a.interval.end,
    );
    for (const { session, interval } of inOrder) {
      const open = lanes.findIndex((taken) => !taken.some((other) => overlaps(other, interval)));
      const lane = open < 0 ? lanes.push([]) - 1 : open;
      lanes[lane]?.push(interval);
      this.#lanes.set(session.id, { lane, span: 1 });
    }
    this.count = lanes.length;
    if (this.count > MOST_LANES) return;
    for (const { session, interval } of inOrder) {
      const own = this.#lanes.get(session.id);
      if (own === undefined) continue;
      const isOpen = (lane: number) => lanes[lane]?.every((other) => !overlaps(other, interval)) ?? false;
      while (isOpen(own.lane + own.span)) {
        lanes[own.lane + own.span]?.push(interval);
        own.span += 1;
      }
    }
  }

  laneOf(id: string): { readonly lane: number; readonly span: number } | undefined {
    return this.#lanes.get(id);
  }

  isFree(interval: Interval): boolean {
    return !this.#sessions.some((other) => overlaps(other.interval, interval));
  }
}

/** Lanes `first` to `last` of a venue, both included. */
interface LaneRange {
  readonly lanes: Lanes;
  readonly first: number;
  readonly last: number;
}

function unitsOf(lanes: Lanes): LaneRange[] {
  const units: LaneRange[] = [];
  for (let first = 0; first < lanes.count; first += MOST_LANES) {
    units.push({ lanes, first, last: Math.min(lanes.count, first + MOST_LANES) - 1 });
  }
  return units;
}

/** How much of a part's width a unit of so many lanes takes, where a room weighs 1. */
export function weightOf(lanes: number): number {
  return Math.max(1, lanes * LANE_WEIGHT);
}

/** Neighbours to a part, all parts about as full. */
function inParts(units: readonly LaneRange[], roomsAPart: number): LaneRange[][] {
  const weights = units.map(({ first, last }) => weightOf(last - first + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const count = Math.ceil(total / roomsAPart);
  const parts: LaneRange[][] = Array.from({ length: count }, () => []);
  let before = 0;
  units.forEach((unit, i) => {
    const middle = before + (weights[i] ?? 1) / 2;
    parts[Math.min(count - 1, Math.floor((middle * count) / total))]?.push(unit);
    before += weights[i] ?? 1;
  });
  return parts.filter((part) => part.length > 0);
}

type Placing = Stretch & { readonly whole: boolean };

/** Where a session in rooms of its own stands in a part. */
function ownStretches(units: readonly LaneRange[], { session }: Placed): Placing[] {
  return placings(units, ({ lanes, first, last }) => {
    const own = lanes.laneOf(session.id);
    if (own === undefined || own.lane > last || own.lane < first) return undefined;
    return { from: own.lane - first, to: own.lane - first + own.span - 1, whole: own.span === lanes.count };
  });
}

/** Where a session across all rooms stands in a part: wherever nothing else does. */
function freeStretches(units: readonly LaneRange[], { interval }: Placed): Placing[] {
  return placings(units, ({ lanes, first, last }) =>
    lanes.isFree(interval) ? { from: 0, to: last - first, whole: true } : undefined,
  );
}

function placings(
  units: readonly LaneRange[],
  place: (unit: LaneRange) => { from: number; to: number; whole: boolean } | undefined,
): Placing[] {
  let left = 0;
  return units.flatMap((unit) => {
    const start = left;
    left += unit.last - unit.first + 1;
    const own = place(unit);
    return own === undefined ? [] : [{ left: start + own.from, right: start + own.to, whole: own.whole }];
  });
}

/** Neighbouring stretches that each fill their venue become one. */
function joined(stretches: readonly Placing[]): Stretch[] {
  const result: Placing[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last?.whole && stretch.whole && last.right + 1 === stretch.left) {
      result[result.length - 1] = { ...last, right: stretch.right };
    } else result.push(stretch);
  }
  return result.map(({ left, right }) => ({ left, right }));
}
