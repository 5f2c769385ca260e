import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Rect } from '../../../shared/programme/geometry.ts';

/** A stretch of the grid in its own pixels, in both directions. */
export interface Sight {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What is drawn beyond what is in sight, and the steps in which it follows when one scrolls, in pixels. */
const MARGIN = 320;
const STEP = 160;

/**
 * The part of the grid that is in sight, with a margin around it. It changes only every so many pixels, so that
 * most of scrolling draws nothing anew. `size` is that of the frame; null until it is known.
 */
export function useSight(
  scroll: RefObject<HTMLElement | null>,
  size: { readonly width: number; readonly height: number } | null,
): Sight | null {
  const [sight, setSight] = useState<Sight | null>(null);
  useLayoutEffect(() => {
    const element = scroll.current;
    if (element === null || size === null) return;
    const look = () => {
      const now = sightAt(element.scrollLeft, element.scrollTop, size);
      setSight((old) => (old !== null && same(old, now) ? old : now));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => element.removeEventListener('scroll', look);
  }, [scroll, size]);
  return sight;
}

function sightAt(x: number, y: number, { width, height }: { width: number; height: number }): Sight {
  const down = (value: number) => Math.floor((value - MARGIN) / STEP) * STEP;
  const up = (value: number) => Math.ceil((value + MARGIN) / STEP) * STEP;
  return { left: down(x), right: up(x + width), top: down(y), bottom: up(y + height) };
}

const same = (a: Sight, b: Sight) =>
  a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;

/** Whether some of a rectangle is in sight. */
export function inSight(sight: Sight, { left, top, width, height }: Rect): boolean {
  return left < sight.right && left + width > sight.left && top < sight.bottom && top + height > sight.top;
}

/** Whether some of what reaches from `left` to `right` is in sight. */
export function across(
  sight: Sight,
  { left, right }: { readonly left: number; readonly right: number },
): boolean {
  return left < sight.right && right > sight.left;
}
