import type { SessionId } from '../../../shared/plan/ids.ts';
import { gapAround } from '../../../shared/programme/gaps.ts';
import { targetAt } from '../../../shared/programme/geometry.ts';
import { between } from '../../../shared/programme/selecting.ts';
import { select, selectTo, toggleSelected } from '../../store/view.ts';
import type { Surface } from '../surface.ts';
import { putCursor } from './cursor.ts';
import { pointIn } from './zones.ts';

interface Click {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** The cursor begins at a quarter of an hour. */
const QUARTER = 15;

/**
 * A click on a session: it alone is selected; with Ctrl it comes to the selection or leaves it; with Shift all from
 * where the selection began to it. `between` says what that is.
 */
export function clickSession(
  { ctrlKey, metaKey, shiftKey }: Click,
  session: SessionId,
  range: (from: SessionId) => readonly SessionId[],
): void {
  if (ctrlKey || metaKey) toggleSelected(session);
  else if (shiftKey) selectTo(session, range);
  else select(session);
}

/** What lies between two sessions of the grid; only the last, where the first is not on it. */
export function rangeOn(
  { blocks }: Pick<Surface, 'blocks'>,
  to: SessionId,
): (from: SessionId) => SessionId[] {
  return (from) => (blocks.some(({ session }) => session.id === from) ? between(blocks, from, to) : [to]);
}

/** A click on empty ground: nothing is selected, and what is new or pasted goes there. */
export function clickGround(
  surface: Surface,
  event: Click & { readonly clientX: number; readonly clientY: number; readonly detail: number },
): void {
  // The second click of a double click leaves the cursor as it is: drawn anew, it would take the double click along.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.detail > 1) return;
  select();
  const point = pointIn(surface, { x: event.clientX, y: event.clientY });
  const target = point && targetAt(surface.geometry, point.x, point.y);
  const gap = target && gapAround(target.day, target.lane, target.minute);
  if (target === null || gap === null) putCursor(null);
  else putCursor(gap, Math.max(Math.floor(target.minute / QUARTER) * QUARTER, gap.time.start));
}
