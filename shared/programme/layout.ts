import type { Session } from '../plan/records/session.ts';
import { type Interval, overlaps } from '../plan/time.ts';
import { type BoardDay, intervalOf, lanesOf, runsOf } from './board.ts';

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

interface Slot {
  readonly column: number;
  readonly columns: number;
}

/**
 * The boxes of a day's sessions. Those that share a lane and a time stand side by side, so that none hides
 * another. `least` is how many minutes even the shortest is drawn as.
 */
export function layout(day: BoardDay, least: number): Box[] {
  const items = day.sessions.map((session): Item => {
    const { start, end } = intervalOf(session, day.midnight);
    return { session, time: { start, end: Math.max(end, start + least) }, lanes: lanesOf(day, session.rooms) };
  });
  const found = clusters(items, day.lanes.length).flatMap((cluster) =>
    sameLanes(cluster) ? wide(cluster) : narrow(cluster),
  );
  return spread(day, found);
}

/** Whether everyone is at a session though it is in one room: a plenary, a break, a meal, a show in the great hall. */
export function gathers({ lanes }: BoardDay, { kind, rooms }: Pick<Session, 'kind' | 'rooms'>): boolean {
  if (rooms === 'all' || rooms.length !== 1) return false;
  if (kind === 'plenary' || kind === 'break' || kind === 'meal') return true;
  return kind === 'social' && (lanes.find((room) => room?.id === rooms[0])?.plenary ?? false);
}

/** Draws what gathers everyone across the rooms beside its own, as far as nothing else is there meanwhile. */
function spread(day: BoardDay, found: readonly Box[]): Box[] {
  const taken = new Map<number, Box[]>();
  for (const box of found) for (let lane = box.lane; lane < box.lane + box.lanes; lane++) add(taken, lane, box);
  return found.map((box) => {
    if (box.columns > 1 || !gathers(day, box.session)) return box;
    const free = (lane: number) =>
      day.lanes[lane] != null && !taken.get(lane)?.some((other) => overlaps(other.time, box.time));
    let first = box.lane;
    let last = box.lane;
    while (free(first - 1)) first -= 1;
    while (free(last + 1)) last += 1;
    const wider = { ...box, lane: first, lanes: last - first + 1, home: box.lane };
    for (let lane = first; lane <= last; lane++) if (lane !== box.lane) add(taken, lane, wider);
    return wider.lanes > 1 ? wider : box;
  });
}

function add(taken: Map<number, Box[]>, lane: number, box: Box): void {
  const boxes = taken.get(lane);
  if (boxes === undefined) taken.set(lane, [box]);
  else boxes.push(box);
}

/** The items in sets that do not touch each other: within one, each overlaps another in a lane that both have. */
function clusters(items: readonly Item[], laneCount: number): Item[][] {
  const root = items.map((_, index) => index);
  const find = (index: number): number => {
    const above = root[index] ?? index;
    return above === index ? index : find(above);
  };
  const reach = new Array<{ end: number; item: number } | undefined>(laneCount);
  for (const [index, { time, lanes }] of items.entries()) {
    for (const lane of lanes) {
      const last = reach[lane];
      if (last !== undefined && time.start < last.end) root[find(index)] = find(last.item);
      if (last === undefined || time.end > last.end) reach[lane] = { end: time.end, item: index };
    }
  }
  const sets = new Map<number, Item[]>();
  for (const [index, item] of items.entries()) {
    const set = sets.get(find(index));
    if (set === undefined) sets.set(find(index), [item]);
    else set.push(item);
  }
  return [...sets.values()];
}

function sameLanes(cluster: readonly Item[]): boolean {
  const [first] = cluster;
  const lanes = first?.lanes.join();
  return cluster.every((item) => item.lanes.join() === lanes);
}

/** Items of the same lanes share the width of all of them. */
function wide(cluster: readonly Item[]): Box[] {
  const slots = pack(cluster);
  return cluster.flatMap((item) => boxes(item, runsOf(item.lanes), () => slots.get(item)));
}

/** Items of different lanes share each lane on its own; over lanes it has to itself, an item reaches across. */
function narrow(cluster: readonly Item[]): Box[] {
  const byLane = new Map<number, Map<Item, Slot>>();
  for (const lane of new Set(cluster.flatMap((item) => item.lanes))) {
    byLane.set(lane, pack(cluster.filter((item) => item.lanes.includes(lane))));
  }
  return cluster.flatMap((item) => {
    const slotIn = (lane: number) => byLane.get(lane)?.get(item);
    const alone = (lane: number) => slotIn(lane)?.columns === 1;
    const shared = item.lanes.filter((lane) => !alone(lane)).map((lane) => ({ first: lane, count: 1 }));
    const runs = [...runsOf(item.lanes.filter(alone)), ...shared].sort((a, b) => a.first - b.first);
    return boxes(item, runs, slotIn);
  });
}

/** Columns for items of one lane, by time: the first that is free, as many as are needed in one stretch. */
function pack(items: readonly Item[]): Map<Item, Slot> {
  const slots = new Map<Item, Slot>();
  let columns: { end: number; items: Item[] }[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  const close = () => {
    for (const [column, { items: taken }] of columns.entries()) {
      for (const item of taken) slots.set(item, { column, columns: columns.length });
    }
    columns = [];
  };
  for (const item of items) {
    if (item.time.start >= reach) close();
    reach = Math.max(reach, item.time.end);
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

const WHOLE: Slot = { column: 0, columns: 1 };

function boxes(
  { session, time }: Item,
  runs: readonly { readonly first: number; readonly count: number }[],
  slotIn: (lane: number) => Slot | undefined,
): Box[] {
  const widest = Math.max(...runs.map((run) => run.count));
  const main = runs.findIndex((run) => run.count === widest);
  return runs.map(({ first, count }, index) => ({
    session,
    time,
    lane: first,
    lanes: count,
    ...(slotIn(first) ?? WHOLE),
    main: index === main,
    home: null,
  }));
}
