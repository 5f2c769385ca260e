import { create } from 'zustand';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { fromMinutes } from '../../../shared/plan/time.ts';
import { gapAround } from '../../../shared/programme/gaps.ts';
import { type Rect, targetAt } from '../../../shared/programme/geometry.ts';
import { magnetAt, PRECISE, snapEdge } from '../../../shared/programme/gestures/snap.ts';
import { becoming, roomOf } from '../../../shared/programme/lane.ts';
import type { Target } from '../../../shared/programme/move.ts';
import { rectBetween, within } from '../../../shared/programme/selecting.ts';
import { select, useView } from '../../store/view.ts';
import { rename } from '../rename/rename.ts';
import type { Surface } from '../surface.ts';
import { focusBlock } from '../view-state.ts';
import { carryNow, hold, pickUp, putBack, putDown } from './carry.ts';
import { putCursor } from './cursor.ts';
import type { Gesture, Modifiers } from './gesture.ts';
import { type Point, pointIn } from './zones.ts';

/** So far beside a lane, in pixels, one may go astray and still draw out a session in it. */
const ASTRAY = 22;

/** The rectangle that is drawn to select what lies in it; null while none is. */
export const useMarquee = create<{ readonly area: Rect | null }>(() => ({ area: null }));

/**
 * Dragging over empty ground. Within one lane a session is drawn out there; across lanes, from the hours, or with
 * Shift or Ctrl what lies in the rectangle is selected, with these two besides what was selected before.
 */
export function onGround(surface: Surface, from: Point, keys: Modifiers, onHours: boolean): Gesture | null {
  const corner = pointIn(surface, from);
  const target = corner && targetAt(surface.geometry, corner.x, corner.y);
  if (corner === null || target === null) return null;
  const before = useView.getState();
  const adds = keys.ctrl || keys.shift;
  const span = surface.geometry.days.find(({ day }) => day === target.day)?.lanes[target.lane];
  const free = gapAround(target.day, target.lane, target.minute) !== null;
  const selects = (point: Point): boolean =>
    adds ||
    onHours ||
    !free ||
    span === undefined ||
    point.x < span.left - ASTRAY ||
    point.x > span.right + ASTRAY;

  const selectWithin = (point: Point): void => {
    putBack();
    const area = onHours
      ? { ...rectBetween({ x: 0, y: corner.y }, { x: 0, y: point.y }), width: surface.geometry.width }
      : rectBetween(corner, point);
    useMarquee.setState({ area });
    const kept: readonly SessionId[] = adds ? before.selection : [];
    const found = new Set<SessionId>([...kept, ...within(surface.blocks, area)]);
    // Who was there stays last, so that the inspector does not change with every one that comes.
    const stay = useView.getState().selection.filter((id) => found.has(id));
    for (const id of stay) found.delete(id);
    select(...found, ...stay);
  };

  return {
    scrolls: 'both',
    cursor: () => (carryNow() === null ? 'crosshair' : 'ns-resize'),
    follow(at, now) {
      const point = pointIn(surface, at);
      if (point === null) return;
      if (selects(point)) {
        selectWithin(point);
        return;
      }
      if (useMarquee.getState().area !== null) {
        useMarquee.setState({ area: null });
        useView.setState({ selection: before.selection, anchor: before.anchor });
      }
      drawTo(surface, target, point, now);
    },
    end(drop) {
      useMarquee.setState({ area: null });
      if (!drop) {
        putBack();
        useView.setState({ selection: before.selection, anchor: before.anchor });
        return;
      }
      if (carryNow() === null) {
        // The keys go on from what is selected.
        const last = useView.getState().selection.at(-1);
        if (last !== undefined) focusBlock(last);
        return;
      }
      const { sessions } = putDown();
      const [made] = sessions;
      if (made === undefined) return;
      select(made);
      putCursor(null);
      rename(made);
    },
  };
}

/** Draws a session out from where the pointer was pressed to where it is. */
function drawTo(surface: Surface, { day, lane, minute }: Target, point: Point, { alt }: Modifiers): void {
  const { axis, scale } = surface.geometry;
  const own = day.lanes[lane];
  if (own === undefined) return;
  const room = roomOf(own);
  const held = { rooms: room === null ? [] : [room.id], carried: new Set<SessionId>() };
  const snap = alt ? PRECISE : magnetAt(scale);
  const now = Math.min(Math.max(axis.start + point.y / scale, axis.start), axis.end);
  const ends = [minute, now].map((each) => snapEdge(day, held, each, snap).minute);
  const [start, end] = [Math.min(...ends), Math.max(...ends)];
  const to = { start: fromMinutes(day.midnight + start), minutes: end - start, rooms: held.rooms };
  if (carryNow() === null) pickUp({ of: 'new', fields: becoming(own) ?? {} }, 'pointer', { how: 'end', to });
  else hold({ to });
}
