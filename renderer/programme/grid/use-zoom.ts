import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { zoomBy } from '../view-state.ts';

/** How much one notch of the wheel zooms. */
const NOTCH = 0.0018;

/**
 * Zooms with Ctrl and the wheel, so that the time under the pointer stays under it; by other means, so that the
 * time at the top stays at the top. `scale` is in pixels a minute, and `top` how many pixels the heads cover.
 */
export function useZoom(scroll: RefObject<HTMLElement | null>, scale: number, top: number): void {
  const pointer = useRef(top);
  const before = useRef(scale);

  useLayoutEffect(() => {
    const element = scroll.current;
    if (element === null || before.current === scale) return;
    const aside = pointer.current - top;
    element.scrollTop = ((element.scrollTop + aside) * scale) / before.current - aside;
    before.current = scale;
    pointer.current = top;
  }, [scroll, scale, top]);

  useEffect(() => {
    const element = scroll.current;
    if (element === null) return;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      pointer.current = event.clientY - element.getBoundingClientRect().top;
      zoomBy(Math.exp(-event.deltaY * NOTCH));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [scroll]);
}
