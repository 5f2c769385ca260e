import type { SessionId } from '../../../shared/plan/ids.ts';
import { type Direction, nearest } from '../../../shared/programme/nearest.ts';

const WAYS: readonly Direction[] = ['down', 'up', 'right', 'left'];

/**
 * The session on the grid that one comes to when these are gone: below the first of them, else above it, else beside
 * it. Undefined when there is no other in sight; the first must still be on the grid.
 */
export function neighbourOf(gone: readonly SessionId[]): SessionId | undefined {
  const blocks = [...document.querySelectorAll<HTMLElement>('.grid-canvas .block[data-main]')];
  const from = blocks.find(({ dataset }) => dataset.session === gone[0]);
  if (from === undefined) return undefined;
  const others = blocks.filter(({ dataset }) => !gone.some((id) => id === dataset.session));
  const rects = [...others, from].map((block) => block.getBoundingClientRect());
  const way = WAYS.find((direction) => nearest(rects, others.length, direction) >= 0);
  const next = way && others[nearest(rects, others.length, way)];
  return next?.dataset.session as SessionId | undefined;
}
