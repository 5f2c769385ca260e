import type { KeyboardEvent } from 'react';
import type { Session } from '../../../shared/plan/records/session.ts';
import type { BoardDay } from '../../../shared/programme/board.ts';
import { intervalOf } from '../../../shared/programme/board.ts';
import { type Gap, gapsOf } from '../../../shared/programme/gaps.ts';
import { type Geometry, laneRect, type Rect } from '../../../shared/programme/geometry.ts';
import { type Direction, nearest } from '../../../shared/programme/nearest.ts';
import { announce } from '../../store/notices.ts';
import { select, selectTo, toggleSelected, useView } from '../../store/view.ts';
import { carryNow } from '../carry/carry.ts';
import { rangeOn } from '../carry/click.ts';
import { type Cursor, gapOf, putCursor, useCursor } from '../carry/cursor.ts';
import { pickUpByKey, pickUpNew, pressCarryKey, stretchByKey } from '../carry/keyboard.ts';
import { saySelected, type Wording } from '../carry/say.ts';
import { letterOf, rename } from '../rename/rename.ts';
import { createAt, drawAt, unplaceSessions } from '../sessions.ts';
import { openInspector } from '../view-state.ts';
import type { Drawn } from './drawn.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** With Alt the cursor goes by so many minutes within what is free. */
const QUARTER = 15;

interface BlockKeys {
  /** The blocks that can have the focus, by time. */
  readonly blocks: readonly Drawn[];
  readonly geometry: Geometry;
  readonly shown: readonly BoardDay[];
  readonly wording: Wording;
  readonly focus: (block: Drawn | undefined) => void;
}

/** Where one can be on the grid: at a session, or on empty ground. */
type Cell = Rect & ({ readonly block: Drawn } | { readonly gap: Gap });

/**
 * Handles the keys of the grid. Arrows go from session to session and to the free time between them; what has the
 * focus is picked up, opened, renamed or taken off the programme, and on free time something new is made.
 */
export function blockKeys(grid: BlockKeys): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (carryNow()?.by === 'keyboard') {
      pressCarryKey(event, grid.wording);
      return;
    }
    const target = event.target as Element;
    if (target.closest('[data-rename]')) return;
    const { cursor } = useCursor.getState();
    const id = target.closest<HTMLElement>('[data-main]')?.dataset.session;
    const block = grid.blocks.find(({ session }) => session.id === id);
    const taken =
      block !== undefined
        ? pressOnBlock(event, block, grid)
        : cursor !== null && target.closest('[data-cursor]') !== null
          ? pressOnCursor(event, cursor, grid)
          : DIRECTIONS[event.key] !== undefined && enter(grid);
    if (taken) event.preventDefault();
  };
}

/** The keys that stay the same with whatever has the focus. */
function pressOnBlock(event: KeyboardEvent<HTMLElement>, block: Drawn, grid: BlockKeys): boolean {
  const { blocks, shown, wording, focus } = grid;
  const { session } = block;
  const { key } = event;
  if (stretchByKey(event, session, wording, shown)) return true;
  const ctrl = event.ctrlKey || event.metaKey;
  const direction = DIRECTIONS[key];
  if (direction !== undefined && !event.altKey && !event.shiftKey) {
    go(grid, { ...block, block }, direction, !ctrl);
    return true;
  }
  if (key === ' ' && (ctrl || event.shiftKey)) {
    if (ctrl) toggleSelected(session.id);
    else selectTo(session.id, rangeOn({ blocks }, session.id));
    announce(saySelected(wording, useView.getState().selection.length));
    return true;
  }
  if (ctrl || event.altKey) return false;
  const letter = letterOf(event);
  if (letter !== null) rename(session.id, letter);
  else if (event.shiftKey) return false;
  else if (key === 'F2') rename(session.id);
  else if (key === 'PageUp') focus(blocks[blocks.indexOf(block) - 1]);
  else if (key === 'PageDown') focus(blocks[blocks.indexOf(block) + 1]);
  else if (key === 'Home') focus(blocks[0]);
  else if (key === 'End') focus(blocks.at(-1));
  else if (key === ' ') pickUpByKey(session, wording, shown);
  else if (key === 'Enter') openInspector(session.id);
  else if (key === 'Delete') takeOff(event, session);
  else if (key === 'Escape') return unselect(wording);
  else return false;
  return true;
}

/** A key that is held down takes off one, not all. */
function takeOff({ repeat }: KeyboardEvent, session: Session): void {
  if (!repeat) unplaceSessions(session);
}

function pressOnCursor(event: KeyboardEvent<HTMLElement>, cursor: Cursor, grid: BlockKeys): boolean {
  const { shown, wording, focus, blocks } = grid;
  const gap = gapOf(cursor, shown);
  if (gap === null || event.ctrlKey || event.metaKey) return false;
  const direction = DIRECTIONS[event.key];
  if (event.altKey) {
    if (direction !== 'up' && direction !== 'down') return false;
    const minute = cursor.minute + (direction === 'up' ? -QUARTER : QUARTER);
    if (minute >= gap.time.start && minute < gap.time.end) putCursor(gap, minute);
    return true;
  }
  const letter = letterOf(event);
  if (direction !== undefined) {
    const rect = laneRect(grid.geometry, gap.day, gap.lane, gap.time);
    if (rect !== null) go(grid, { ...rect, gap }, direction, true);
  } else if (letter !== null) drawAt(cursor, letter);
  else if (event.key === ' ') pickUpNew(cursor, wording, shown);
  else if (event.key === 'Enter') createAt(cursor);
  else if (event.key === 'Escape') {
    putCursor(null);
    focus(blocks[0]);
  } else return false;
  return true;
}

function unselect(wording: Wording): boolean {
  if (useView.getState().selection.length === 0) return false;
  select();
  announce(saySelected(wording, 0));
  return true;
}

/** To the nearest session or free time in a direction; what one comes to is selected, if that is wanted. */
function go(grid: BlockKeys, from: Cell, direction: Direction, selects: boolean): void {
  const others = cellsOf(grid).filter((cell) => !isSame(cell, from));
  const next = others[nearest([...others, from], others.length, direction)];
  if (next === undefined) return;
  if ('gap' in next) {
    const minute = minuteOf(from);
    const { start, end } = next.gap.time;
    const level = direction === 'left' || direction === 'right';
    if (selects) select();
    putCursor(next.gap, level && minute > start && minute < end ? minute : start);
    return;
  }
  putCursor(null);
  if (selects) select(next.block.session.id);
  grid.focus(next.block);
}

/** Into a grid without a session. */
function enter(grid: BlockKeys): boolean {
  const [first] = cellsOf(grid);
  if (first === undefined || !('gap' in first)) return false;
  putCursor(first.gap);
  return true;
}

function cellsOf({ blocks, geometry }: BlockKeys): Cell[] {
  const gaps = geometry.days.flatMap(({ day }) =>
    gapsOf(day).flatMap((gap) => {
      const rect = laneRect(geometry, day, gap.lane, gap.time);
      return rect === null ? [] : [{ ...rect, gap }];
    }),
  );
  return [...blocks.map((block) => ({ ...block, block })), ...gaps];
}

function isSame(a: Cell, b: Cell): boolean {
  if ('block' in a) return 'block' in b && a.block === b.block;
  return (
    'gap' in b && a.gap.day === b.gap.day && a.gap.lane === b.gap.lane && a.left === b.left && a.top === b.top
  );
}

function minuteOf(cell: Cell): number {
  if ('gap' in cell) return useCursor.getState().cursor?.minute ?? cell.gap.time.start;
  const { session, day } = cell.block;
  return intervalOf(session, day.midnight).start;
}
