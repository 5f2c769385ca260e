import type { Surface } from '../surface.ts';

/** Within this many pixels of its edge the grid scrolls, by up to `FASTEST` a frame. */
const EDGE = 36;
const FASTEST = 14;

/** A point of the window, or of the grid. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What lies under the pointer; the heads and the hours cover the grid's edges. */
export type Zone = 'grid' | 'tray' | 'head' | 'hours' | 'outside';

/** A point of the window in the grid's own pixels. */
export function pointIn({ canvas }: Surface, { x, y }: Point): Point | null {
  if (canvas === null) return null;
  const { left, top } = canvas.getBoundingClientRect();
  return { x: x - left, y: y - top };
}

/** What lies at a point of the window. */
export function zoneAt(surface: Surface, at: Point): Zone {
  if (within(surface.tray, at)) return 'tray';
  const { scroll, hours, heads } = surface;
  if (scroll === null || !within(scroll, at)) return 'outside';
  const { left, top } = scroll.getBoundingClientRect();
  if (at.y < top + heads) return 'head';
  return at.x < left + hours ? 'hours' : 'grid';
}

/** The day whose tab lies at a point of the window; `all` for the tab of all days. */
export function tabAt({ x, y }: Point): string | null {
  const tab = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-day-tab]');
  return tab?.dataset.dayTab ?? null;
}

/** Scrolls the grid when the pointer is near its edge; true while there was something to scroll. */
export function scrollAtEdge({ scroll, hours, heads }: Surface, { x, y }: Point, sideways: boolean): boolean {
  if (scroll === null) return false;
  const { left, right, top, bottom } = scroll.getBoundingClientRect();
  if (x < left || x > right || y < top || y > bottom) return false;
  const before = [scroll.scrollLeft, scroll.scrollTop];
  scroll.scrollTop += pull(y, top + heads, bottom);
  if (sideways) scroll.scrollLeft += pull(x, left + hours, right);
  return before[0] !== scroll.scrollLeft || before[1] !== scroll.scrollTop;
}

/** The label is no wider than this, in pixels, and seldom higher; to measure it would have the page laid out anew. */
const LABEL = { width: 340, height: 130 };

/** Puts the label beside the pointer, on the side where there is room. */
export function moveLabel(label: HTMLElement | null, { x, y }: Point): void {
  if (label === null) return;
  const beside = x + 18 + LABEL.width < window.innerWidth ? `${x + 18}px` : `calc(${x - 12}px - 100%)`;
  const below = y + 20 + LABEL.height < window.innerHeight ? `${y + 20}px` : `calc(${y - 12}px - 100%)`;
  label.style.transform = `translate(${beside}, ${below})`;
}

function within(element: Element | null, { x, y }: Point): boolean {
  if (element === null) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x < right && y >= top && y < bottom;
}

function pull(at: number, low: number, high: number): number {
  if (at < low + EDGE) return -FASTEST * Math.min((low + EDGE - at) / EDGE, 1);
  if (at > high - EDGE) return FASTEST * Math.min((at - high + EDGE) / EDGE, 1);
  return 0;
}
