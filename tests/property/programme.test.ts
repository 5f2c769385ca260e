import { expect, test } from 'vitest';
import { violations } from '../../shared/plan/invariants.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import { LONGEST_SESSION } from '../../shared/plan/records/session.ts';
import { at, type LocalTime } from '../../shared/plan/time.ts';
import { type BoardDay, boardOf, unseen } from '../../shared/programme/board.ts';
import type { ColumnView } from '../../shared/programme/columns.ts';
import { firstFree } from '../../shared/programme/free.ts';
import {
  type Geometry,
  geometryIn,
  type Rect,
  rectOf,
  rectsAt,
  targetAt,
} from '../../shared/programme/geometry.ts';
import { COLUMNS } from '../../shared/programme/lane.ts';
import { layout } from '../../shared/programme/layout.ts';
import {
  boardDayOf,
  dragged,
  type Position,
  resized,
  type Step,
  stepped,
} from '../../shared/programme/move.ts';
import { type Direction, nearest } from '../../shared/programme/nearest.ts';
import { trayOf } from '../../shared/programme/tray.ts';
import { forEachSeed, type Random } from './random.ts';
import { randomPlan } from './random-plan.ts';

const LEAST_HEIGHT = 13;

/** A board of a random plan whose sessions crowd on its days, and how it is drawn. */
function crowded(random: Random): { plan: Plan; board: BoardDay[]; geometry: Geometry } {
  const plan = crowd(randomPlan(random), random);
  const together = random.chance(0.5);
  const board = boardOf(plan, together);
  const shown = together ? board : board.slice(0, 1);
  const frame = { width: 200 + random.int(1500), height: 200 + random.int(900), zoom: 1 + random.int(4) };
  return { plan, board, geometry: geometryIn(shown, frame, 11) };
}

function crowd(plan: Plan, random: Random): Plan {
  const days = all(plan, 'days');
  if (days.length === 0) return plan;
  const sessions = all(plan, 'sessions').map((session) => {
    const { date } = random.pick(days);
    const clock = `${String(random.int(24)).padStart(2, '0')}:${String(random.int(60)).padStart(2, '0')}`;
    const start = random.chance(0.8) ? at(date, clock as LocalTime) : session.start;
    return [session.id, { ...session, start, minutes: 1 + random.int(240) }] as const;
  });
  return { ...plan, sessions: Object.fromEntries(sessions) };
}

const drawn = (geometry: Geometry) =>
  geometry.days.flatMap((day) =>
    layout(day.day, LEAST_HEIGHT / geometry.scale).map((box) => ({ box, ...rectOf(geometry, day, box) })),
  );

test('every session is on one day or in the tray, and its day draws one box that stands for it', () => {
  forEachSeed((random) => {
    const { plan, board } = crowded(random);
    const mains = board.flatMap((day) => layout(day, 10).filter(({ main }) => main));
    const found = [...mains.map(({ session }) => session.id), ...trayOf(plan).map(({ id }) => id)];
    expect(found.sort()).toEqual(Object.keys(plan.sessions).sort());
  });
});

test('whatever the columns are, a placed session has one box that stands for it, or is told to be out of sight', () => {
  forEachSeed((random) => {
    const { plan } = crowded(random);
    const rooms = all(plan, 'rooms');
    const view: ColumnView = {
      columns: random.pick(COLUMNS),
      hidden: new Set(rooms.filter(() => random.chance(0.3)).map(({ id }) => id)),
      grouped: random.chance(0.5),
      folded: new Set(rooms.filter(() => random.chance(0.2)).map(({ whereabouts }) => whereabouts.trim())),
    };
    for (const day of boardOf(plan, random.chance(0.5), view)) {
      const mains = layout(day, 10).filter(({ main }) => main);
      const told = [...mains.map(({ session }) => session.id), ...unseen(day).map(({ id }) => id)];
      expect(told.sort()).toEqual(day.sessions.map(({ id }) => id).sort());
      if (view.columns !== 'rooms') expect(unseen(day)).toEqual([]);
    }
  });
});

test('no box covers another, and none is outside the grid', () => {
  forEachSeed((random) => {
    const { geometry } = crowded(random);
    const boxes = drawn(geometry);
    for (const [index, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.left + a.width).toBeLessThanOrEqual(geometry.width);
      expect(a.top + a.height).toBeLessThanOrEqual(geometry.height);
      for (const b of boxes.slice(index + 1)) {
        const beside = a.left + a.width <= b.left || b.left + b.width <= a.left;
        const apart = a.top + a.height <= b.top || b.top + b.height <= a.top;
        expect(beside || apart, `${a.box.session.id} and ${b.box.session.id}`).toBe(true);
      }
    }
  });
});

test('an arrow key goes to what begins further on that way, or nowhere when nothing does', () => {
  const begins: Record<Direction, (rect: Rect) => number> = {
    right: ({ left }) => left,
    down: ({ top }) => top,
    left: ({ left, width }) => -left - width,
    up: ({ top, height }) => -top - height,
  };
  forEachSeed((random) => {
    const { geometry } = crowded(random);
    const blocks = drawn(geometry).filter(({ box }) => box.main);
    for (const [from, block] of blocks.entries()) {
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const at = begins[direction];
        const next = blocks[nearest(blocks, from, direction)];
        if (next !== undefined) expect(at(next)).toBeGreaterThan(at(block));
        else expect(blocks.some((other) => at(other) > at(block))).toBe(false);
      }
    }
  });
});

test('whatever is moved, by keys or by pointer, stays a sound session on the board', () => {
  forEachSeed((random) => {
    const { plan, board, geometry } = crowded(random);
    const sessions = all(plan, 'sessions');
    if (sessions.length === 0 || board.length === 0) return;
    const session = random.pick(sessions);
    let position: Position = session;
    if (boardDayOf(board, position) === undefined) position = firstFree(random.pick(board), session);
    for (let count = 0; count < 40; count++) {
      position = moved(random, board, geometry, position);
      expect(boardDayOf(board, position)).toBeDefined();
      expect(position.minutes).toBeGreaterThanOrEqual(1);
      expect(position.minutes).toBeLessThanOrEqual(LONGEST_SESSION);
    }
    const after = {
      ...plan,
      sessions: { ...plan.sessions, [session.id]: { ...session, ...placeOf(position) } },
    };
    expect(violations(after)).toEqual(violations(plan));
    const shown = geometry.days.some(({ day }) => day === boardDayOf(board, position));
    expect(rectsAt(geometry, board, session, position).length > 0).toBe(shown);
  });
});

const placeOf = ({ start, minutes, rooms }: Position) => ({ start, minutes, rooms });

function moved(random: Random, board: readonly BoardDay[], geometry: Geometry, position: Position): Position {
  if (random.chance(0.6)) {
    const of = random.pick<Step['of']>(['time', 'start', 'end', 'room', 'day']);
    const amount = of === 'room' || of === 'day' ? random.pick([-1, 1]) : random.pick([-30, -5, 5, 30]);
    return stepped(board, position, { of, amount }) ?? position;
  }
  const day = boardDayOf(board, position);
  if (day !== undefined && random.chance(0.4)) {
    return resized(board, day, position, random.pick(['start', 'end']), random.int(3000) - 500);
  }
  const target = targetAt(geometry, random.int(3000) - 200, random.int(3000) - 200);
  if (target === null) return position;
  const held = {
    minutes: random.int(60),
    lane: random.chance(0.2) ? null : random.int(target.day.lanes.length),
  };
  return dragged(board, position, held, target);
}
