import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Geometry } from '../../../shared/programme/geometry.ts';
import { widenBy, ZOOM_STEP, zoomBy, zoomToFit } from '../view-state.ts';
import { HOURS } from './measures.ts';

/** How much one notch of the wheel zooms. */
const NOTCH = 0.0018;

/**
 * Zooms the hours with Ctrl and the wheel, or plus, minus and zero, and the columns with Ctrl, Shift and the wheel.
 * What is under the pointer stays under it; by other means, the session that is selected stays where it is, if
 * it is in sight, or else what is at the top; and what is at the left. `top` is how many pixels the heads cover.
 */
export function useZoom(
  scroll: RefObject<HTMLElement | null>,
  { scale, width }: Geometry,
  top: number,
): void {
  const pointer = useRef<{ x: number; y: number } | null>(null);
  const before = useRef({ scale, width });

  useLayoutEffect(() => {
    const element = scroll.current;
    const was = before.current;
    if (element === null || (was.scale === scale && was.width === width)) return;
    const { x, y } = pointer.current ?? { x: HOURS, y: selectedAt(element, was.scale / scale, top) ?? top };
    if (was.scale !== scale) {
      const down = y - top;
      element.scrollTop = ((element.scrollTop + down) * scale) / was.scale - down;
    }
    if (was.width !== width && was.width > 0) {
      const right = x - HOURS;
      element.scrollLeft = ((element.scrollLeft + right) * width) / was.width - right;
    }
    before.current = { scale, width };
    pointer.current = null;
  }, [scroll, scale, width, top]);

  useEffect(() => {
    const element = scroll.current;
    if (element === null) return;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top: above } = element.getBoundingClientRect();
      pointer.current = { x: event.clientX - left, y: event.clientY - above };
      // Some systems turn the wheel sideways while Shift is held.
      const turned = event.deltaY === 0 ? event.deltaX : event.deltaY;
      const zoom = event.shiftKey ? widenBy : zoomBy;
      zoom(Math.exp(-turned * NOTCH));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [scroll]);

  useEffect(() => {
    window.addEventListener('keydown', zoomByKey);
    return () => window.removeEventListener('keydown', zoomByKey);
  }, []);
}

/** How far down in the view the session that is selected was before the hours grew; undefined out of sight. */
function selectedAt(view: HTMLElement, before: number, top: number): number | undefined {
  const selected = view.querySelector<HTMLElement>('.block[data-main][aria-current="true"]');
  if (selected === null) return undefined;
  const y = selected.offsetTop * before - view.scrollTop + top;
  return y >= top && y < view.clientHeight ? y : undefined;
}

/** While the grid is shown, the keys that zoom a page zoom it. */
function zoomByKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  // On some keyboards plus is typed with Shift, and the key says what it is without.
  if (event.key === '+' || event.key === '=') zoomBy(ZOOM_STEP);
  else if (event.key === '-') zoomBy(1 / ZOOM_STEP);
  else if (event.key === '0') zoomToFit();
  else return;
  event.preventDefault();
}
