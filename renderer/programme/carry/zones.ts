import type { Rect } from '../../../shared/programme/geometry.ts';
import { EDGE, edgePull } from '../../ui/dragging/edge-pull.ts';
import type { Surface } from '../surface.ts';

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
  scroll.scrollTop += edgePull(y, top + heads, bottom);
  if (sideways) scroll.scrollLeft += edgePull(x, left + hours, right);
  return before[0] !== scroll.scrollLeft || before[1] !== scroll.scrollTop;
}

/** The label is no larger than this, in pixels; to measure it would have the page laid out anew. */
const LABEL = { width: 380, height: 62 };
const BESIDE = 10;

/** What the label leaves free, in pixels of the window. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is held by the pointer, or the pointer itself where nothing is drawn there; `origin` is where the grid begins. */
export function heldAt(held: readonly Rect[], { x, y }: Point, origin: Point): Edges {
  const edges = held.map(({ left, top, width, height }) => ({
    left: origin.x + left,
    right: origin.x + left + width,
    top: origin.y + top,
    bottom: origin.y + top + height,
  }));
  const under = edges.find(
    ({ left, right, top, bottom }) => x >= left && x < right && y >= top - EDGE && y < bottom + EDGE,
  );
  return under ?? { left: x - BESIDE, right: x + BESIDE, top: y - BESIDE, bottom: y + BESIDE };
}

/**
 * Puts the label beside the pointer. What is held there stays free: the label goes to the side of it, and above or
 * below it where it has no room at either side.
 */
export function moveLabel(place: HTMLElement | null, at: Point, { left, right, top, bottom }: Edges): void {
  if (place === null) return;
  const low = Math.min(at.y + BESIDE, window.innerHeight - LABEL.height);
  const wide = at.x - LABEL.width / 2;
  const across = Math.max(Math.min(wide, window.innerWidth - LABEL.width), 0);
  const below = Math.min(bottom + BESIDE, window.innerHeight - LABEL.height);
  if (right + BESIDE + LABEL.width < window.innerWidth)
    putLabel(place, { left: right + BESIDE, top: low }, 'start', 'start');
  else if (left - BESIDE - LABEL.width > 0)
    putLabel(place, { left: left - BESIDE - LABEL.width, top: low }, 'end', 'start');
  else if (top - BESIDE - LABEL.height > 0)
    putLabel(place, { left: across, top: top - BESIDE - LABEL.height }, 'start', 'end');
  else putLabel(place, { left: across, top: below }, 'start', 'start');
}

/**
 * Puts the place of the label, which is as large as the largest, at a point of the window. `across` and `down` tell at
 * which end of the place the label itself is. Nothing is measured, and nothing else laid out anew.
 */
export function putLabel(
  place: HTMLElement,
  { left, top }: Pick<Edges, 'left' | 'top'>,
  across: 'start' | 'end',
  down: 'start' | 'end',
): void {
  place.dataset.at = `${down} ${across}`;
  place.style.transform = `translate(${left}px, ${top}px)`;
}

function within(element: Element | null, { x, y }: Point): boolean {
  if (element === null) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x < right && y >= top && y < bottom;
}
