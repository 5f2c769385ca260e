import type { SessionId } from '../plan/ids.ts';
import type { Session } from '../plan/records/session.ts';
import type { Rect } from './geometry.ts';

/** A block as it stands on the grid; a session may have several, of which one is its main one. */
export interface Standing extends Rect {
  readonly session: Session;
  readonly main: boolean;
}

/** The sessions that have a block within an area, or partly within it, in the order of the blocks. */
export function within(blocks: readonly Standing[], area: Rect): SessionId[] {
  const found = new Set<SessionId>();
  for (const block of blocks) if (meet(block, area)) found.add(block.session.id);
  return [...found];
}

/**
 * The sessions from one to another: all that stand between the two in time, and in the columns from the one to the
 * other. The last is the one it ends with.
 */
export function between(blocks: readonly Standing[], from: SessionId, to: SessionId): SessionId[] {
  const ends = blocks.filter(({ session, main }) => main && (session.id === from || session.id === to));
  const [first] = ends;
  if (first === undefined) return [];
  const area = ends.reduce<Rect>(around, first);
  return [...within(blocks, area).filter((id) => id !== to), to];
}

/** The rectangle from one corner to the opposite one. */
export function rectBetween(
  a: { readonly x: number; readonly y: number },
  b: { readonly x: number; readonly y: number },
): Rect {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

/** The block that is uppermost at a point, but for those of these sessions. */
export function blockAt<T extends Standing>(
  blocks: readonly T[],
  { x, y }: { readonly x: number; readonly y: number },
  except: ReadonlySet<SessionId>,
): T | undefined {
  return blocks.findLast(
    ({ session, left, top, width, height }) =>
      x >= left && x < left + width && y >= top && y < top + height && !except.has(session.id),
  );
}

const meet = (a: Rect, b: Rect) =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

function around(a: Rect, b: Rect): Rect {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  const right = Math.max(a.left + a.width, b.left + b.width);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  return { left, top, width: right - left, height: bottom - top };
}
