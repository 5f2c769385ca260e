import type { BoardDay } from '../../shared/programme/board.ts';
import type { Geometry } from '../../shared/programme/geometry.ts';
import type { Standing } from '../../shared/programme/selecting.ts';

/** The grid as it stands on the screen, for gestures, which read it without a render. */
export interface Surface {
  /** Every day, also those that are not shown. */
  board: readonly BoardDay[];
  geometry: Geometry;
  /** All blocks of the days that are shown, also those that are scrolled out of sight. */
  blocks: readonly Standing[];
  /** What scrolls. */
  scroll: HTMLElement | null;
  /** How high the heads of the rooms are, and how wide the hours, which stay in sight over it. */
  heads: number;
  hours: number;
  /** What the blocks lie on. */
  canvas: HTMLElement | null;
  tray: HTMLElement | null;
  /** The label that follows the pointer. */
  label: HTMLElement | null;
  /** Has the pointer while something is dragged, and with it says how that looks. */
  hand: HTMLElement | null;
}

export const emptySurface = (): Surface => ({
  board: [],
  geometry: { scale: 1, axis: { start: 0, end: 0 }, days: [], width: 0, height: 0 },
  blocks: [],
  scroll: null,
  heads: 0,
  hours: 0,
  canvas: null,
  tray: null,
  label: null,
  hand: null,
});
