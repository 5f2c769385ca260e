import { create } from 'zustand';
import type { DayId } from '../../../shared/plan/ids.ts';
import type { BoardDay } from '../../../shared/programme/board.ts';
import { fieldsIn, type Gap, gapAround, placeIn } from '../../../shared/programme/gaps.ts';
import { type Becoming, laneKey } from '../../../shared/programme/lane.ts';
import type { Position } from '../../../shared/programme/move.ts';

/** A place on empty ground, where something new or pasted goes. */
export interface Cursor {
  readonly day: DayId;
  /** The column, as `laneKey` names it, and the minute after the day's midnight. */
  readonly lane: string;
  readonly minute: number;
  /** What comes to lie there: when, how long at the most, and where; and of which track or group it is. */
  readonly place: Position;
  readonly fields: Partial<Becoming>;
  /** Goes up when the focus is asked to come there. */
  readonly count: number;
}

/** The place on empty ground that was clicked last, or that the arrows came to; null when that was a session. */
export const useCursor = create<{ readonly cursor: Cursor | null }>(() => ({ cursor: null }));

/** Puts the cursor at a minute of a gap, by default where it begins, and the focus with it; null takes it away. */
export function putCursor(gap: Gap | null, minute: number = gap?.time.start ?? 0): void {
  const { cursor } = useCursor.getState();
  const lane = gap?.day.lanes[gap.lane];
  if (gap === null || lane === undefined) {
    if (cursor !== null) useCursor.setState({ cursor: null });
    return;
  }
  const where = { day: gap.day.day.id, lane: laneKey(lane), minute };
  const what = { place: placeIn(gap, minute), fields: fieldsIn(gap) };
  useCursor.setState({ cursor: { ...where, ...what, count: (cursor?.count ?? 0) + 1 } });
}

/** The gap that the cursor is in, on the days that are shown; null when there is none there any more. */
export function gapOf({ day: id, lane: key, minute }: Cursor, shown: readonly BoardDay[]): Gap | null {
  const day = shown.find((one) => one.day.id === id);
  const lane = day?.lanes.findIndex((one) => laneKey(one) === key) ?? -1;
  return day === undefined || lane < 0 ? null : gapAround(day, lane, minute);
}
