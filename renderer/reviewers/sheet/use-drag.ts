import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { Place } from './grid.ts';

/** How near an edge of the pane a drag has it scroll where nothing is held fast, and by how much a frame, in pixels. */
const EDGE = 24;
const STEP = 14;

/** What a drag does on its way, and when it ends; `cancelled` when Escape ended it. */
export interface Drag {
  readonly over: (place: Place) => void;
  readonly drop: (cancelled: boolean) => void;
}

/**
 * Begins drags over the cells of a sheet: the pane scrolls at its edges. `at` says which cell a point is, `held` how much
 * of the pane is taken at each side by what does not scroll.
 */
export function useDrag(
  pane: RefObject<HTMLElement | null>,
  at: (x: number, y: number) => Place,
  held: (pane: HTMLElement) => Record<'left' | 'right' | 'top' | 'bottom', number>,
): (event: PointerEvent, drag: Drag) => void {
  const end = useRef<(() => void) | null>(null);
  const find = useRef({ at, held });
  useEffect(() => {
    find.current = { at, held };
  });
  useEffect(() => () => end.current?.(), []);

  return (event, drag) => {
    end.current?.();
    const pointer = event.pointerId;
    let { clientX: x, clientY: y } = event;
    let frame = 0;
    const tell = () => drag.over(find.current.at(x, y));
    const scroll = (): void => {
      const element = pane.current;
      if (element === null) return;
      const box = element.getBoundingClientRect();
      const { left, right, top, bottom } = find.current.held(element);
      const along = (near: number, low: number, high: number) =>
        near < low ? -STEP : near > high ? STEP : 0;
      const down = along(y, box.top + Math.max(top, EDGE), box.bottom - Math.max(bottom, EDGE));
      const across = along(x, box.left + Math.max(left, EDGE), box.right - Math.max(right, EDGE));
      frame = down === 0 && across === 0 ? 0 : requestAnimationFrame(scroll);
      if (frame === 0) return;
      element.scrollBy(across, down);
      tell();
    };
    const move = (moved: globalThis.PointerEvent): void => {
      if (moved.pointerId !== pointer) return;
      ({ clientX: x, clientY: y } = moved);
      tell();
      if (frame === 0) scroll();
    };
    const finish = (cancelled: boolean): void => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', onKey, true);
      end.current = null;
      drag.drop(cancelled);
    };
    const up = () => finish(false);
    const cancel = () => finish(true);
    const onKey = (pressed: KeyboardEvent): void => {
      if (pressed.key !== 'Escape') return;
      pressed.stopPropagation();
      finish(true);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', onKey, true);
    end.current = cancel;
  };
}
