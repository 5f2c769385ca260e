import { gathers } from '../plan/across.ts';
import type { Session } from '../plan/records/session.ts';
import { type Interval, overlaps } from '../plan/time.ts';
import { type BoardDay, intervalOf, standsIn } from './board.ts';
import { roomOf } from './lane.ts';

/** Where on a day's board a session is drawn. One in rooms that are not neighbours is drawn more than once. */
export interface Box {
  readonly session: Session;
  /** In minutes after midnight, never shorter than the least that can be read. */
  readonly time: Interval;
  readonly lane: number;
  readonly lanes: number;
  /** Which of the columns it has where several share a lane at the same time. */
  readonly column: number;
  readonly columns: number;
  /** Whether it is the widest of the session's boxes: the one that stands for it. */
  readonly main: boolean;
  /** The lane of its room, where it is drawn wider than that; null where it fills its rooms and no more. */
  readonly home: number | null;
}

interface Item {
  readonly session: Session;
  readonly time: Interval;
  readonly lanes: readonly number[];
}

/** A column of a lane, and all that is in the lane meanwhile, in order. */
interface Slot {
  readonly column: number;
  readonly columns: number;
  readonly stretch: readonly Item[];
}

/**
 * The boxes of a day's sessions. Those that share a lane and a time stand side by side, so that none hides
 * another. `least` is how many minutes even the shortest is drawn as.
 */
export function layout(day: BoardDay, least: number): Box[] {
  const items = day.sessions
    .map((session) => ({
      session,
      time: atLeast(intervalOf(session, day.midnight), least, day.axis.end),
      lanes: standsIn(day, session),
    }))
    .sort((one, other) => one.time.start - other.time.start);
  const inLane = day.lanes.map((): Item[] => []);
  for (const item of items) for (const lane of item.lanes) inLane[lane]?.push(item);
  const slots = inLane.map(pack);
  const found = items.flatMap((item) => boxes(item, slots));
  return day.lanes[0]?.kind === 'room' ? spread(day, found) : found;
}

/** A time as it is drawn: no shorter than the least, which the last minutes of a day take from before them. */
function atLeast({ start, end }: Interval, least: number, until: number): Interval {
  if (end - start >= least) return { start, end };
  const from = Math.min(start, until - least);
  return { start: from, end: from + least };
}

/**
 * Draws what gathers everyone across the rooms beside its own, as far as nothing else is there meanwhile. Those that
 * share its room at that time go along, when they too gather everyone.
 */
function spread(day: BoardDay, found: readonly Box[]): Box[] {
  const taken = new Map<number, Box[]>();
  for (const box of found)
    for (let lane = box.lane; lane < box.lane + box.lanes; lane++) add(taken, lane, box);
  const wide = new Map<Box, Box>();
  for (const box of found) {
    if (wide.has(box) || !gathers(box.session, day.rooms)) continue;
    const together = box.columns === 1 ? [box] : besides(box, taken.get(box.lane) ?? []);
    if (!together.every(({ session, lanes }) => lanes === 1 && gathers(session, day.rooms))) continue;
    const { first, last } = reach(day, box.lane, allOf(together), taken);
    if (first === last) continue;
    for (const one of together) {
      const wider = { ...one, lane: first, lanes: last - first + 1, home: one.lane };
      wide.set(one, wider);
      for (let lane = first; lane <= last; lane++) if (lane !== one.lane) add(taken, lane, wider);
    }
  }
  return found.map((box) => wide.get(box) ?? box);
}

/** From which to which lane there is nothing else at a time, around a lane. */
function reach(day: BoardDay, from: number, time: Interval, taken: ReadonlyMap<number, readonly Box[]>) {
  const free = (lane: number) =>
    roomOf(day.lanes[lane]) !== null && !taken.get(lane)?.some((other) => overlaps(other.time, time));
  let first = from;
  let last = from;
  while (free(first - 1)) first -= 1;
  while (free(last + 1)) last += 1;
  return { first, last };
}

/** From where the first of them begins to where the last ends. */
function allOf(boxes: readonly Box[]): Interval {
  return {
    start: Math.min(...boxes.map(({ time }) => time.start)),
    end: Math.max(...boxes.map(({ time }) => time.end)),
  };
}

/** All boxes of its lane that a box shares its time with, and those that these do. */
function besides(box: Box, lane: readonly Box[]): Box[] {
  const found = new Set([box]);
  for (const one of found) {
    for (const other of lane) if (overlaps(other.time, one.time)) found.add(other);
  }
  return [...found];
}

function add(taken: Map<number, Box[]>, lane: number, box: Box): void {
  const boxes = taken.get(lane);
  if (boxes === undefined) taken.set(lane, [box]);
  else boxes.push(box);
}

/** Columns for the items of one lane, by time: the first that is free, as many as are needed in one stretch. */
function pack(items: readonly Item[]): Map<Item, Slot> {
  const slots = new Map<Item, Slot>();
  let stretch: Item[] = [];
  let columns: { end: number; items: Item[] }[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  const close = () => {
    for (const [column, { items: taken }] of columns.entries()) {
      for (const item of taken) slots.set(item, { column, columns: columns.length, stretch });
    }
    stretch = [];
    columns = [];
  };
  for (const item of items) {
    if (item.time.start >= reach) close();
    reach = Math.max(reach, item.time.end);
    stretch.push(item);
    const free = columns.find((column) => column.end <= item.time.start);
    if (free === undefined) columns.push({ end: item.time.end, items: [item] });
    else {
      free.end = item.time.end;
      free.items.push(item);
    }
  }
  close();
  return slots;
}

/** The boxes of an item: one for each run of neighbouring lanes in which it stands among the same others. */
function boxes(item: Item, slots: readonly Map<Item, Slot>[]): Box[] {
  const { session, time, lanes } = item;
  const runs: { first: number; count: number; slot: Slot }[] = [];
  for (const lane of lanes) {
    const slot = slots[lane]?.get(item);
    const last = runs.at(-1);
    if (slot === undefined) continue;
    if (last && last.first + last.count === lane && joins(last.slot, slot)) last.count += 1;
    else runs.push({ first: lane, count: 1, slot });
  }
  const widest = Math.max(...runs.map((run) => run.count));
  const main = runs.findIndex((run) => run.count === widest);
  return runs.map(({ first, count, slot: { column, columns } }, index) => ({
    session,
    time,
    lane: first,
    lanes: count,
    column,
    columns,
    main: index === main,
    home: null,
  }));
}

/** Whether one box can reach across two neighbouring lanes without covering what is only in one of them. */
function joins(a: Slot, b: Slot): boolean {
  if (a.columns === 1 && b.columns === 1) return true;
  return a.stretch.length === b.stretch.length && a.stretch.every((item, index) => item === b.stretch[index]);
}
