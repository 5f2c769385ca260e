import { create } from 'zustand';
import type { Place } from './sheet/grid.ts';

/** What the pointer rests on: told by the details and the tooltip, without the sheet being drawn anew. */
export const useHover = create<{ readonly at: Place | null }>(() => ({ at: null }));

/** How long a pointer stays on a cell before it counts, in milliseconds: passing over, or scrolling under it, does not. */
const REST = 60;
let timer: ReturnType<typeof setTimeout> | undefined;

/** The pointer is on this cell now. */
export function pointAt(at: Place | null): void {
  clearTimeout(timer);
  const before = useHover.getState().at;
  if (before?.row === at?.row && before?.column === at?.column) return;
  timer = setTimeout(() => useHover.setState({ at }), REST);
}

/** The pointer is nowhere. */
export function forgetPointer(): void {
  clearTimeout(timer);
  if (useHover.getState().at !== null) useHover.setState({ at: null });
}
