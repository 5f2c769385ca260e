import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { mayEdit } from '../../../store/plan.ts';
import { type Head, moveHead, rangeOf } from './head.ts';

/** Moving less than this many pixels is a click. */
const THRESHOLD = 6;
/** Within this many pixels of the edge of the grid it scrolls, by so many for each movement. */
const EDGE = 40;
const SCROLL = 16;

interface Drag {
  readonly from: number;
  /** The head before which it is held; one more than the last is behind that. */
  readonly before: number;
}

/** Has heads in a row dragged to where their columns are to stand. Esc puts back. */
export function useHeadDrag(heads: readonly Head[], row: RefObject<HTMLElement | null>) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const press = useRef<{ from: number; x: number; pointer: number } | null>(null);
  const dragged = useRef(false);
  const dragging = drag !== null;

  useEffect(() => {
    if (!dragging) return;
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      press.current = null;
      setDrag(null);
    };
    window.addEventListener('keydown', key, true);
    return () => window.removeEventListener('keydown', key, true);
  }, [dragging]);

  const down = (event: PointerEvent<HTMLElement>) => {
    const head = (event.target as Element).closest<HTMLElement>('[data-head]');
    dragged.current = false;
    if (head === null || event.button !== 0 || !event.isPrimary) return;
    press.current = { from: Number(head.dataset.head), x: event.clientX, pointer: event.pointerId };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    const held = press.current;
    if (held === null || event.pointerId !== held.pointer || row.current === null) return;
    if (!dragging) {
      if (Math.abs(event.clientX - held.x) < THRESHOLD) return;
      if (rangeOf(heads, held.from) === null || !mayEdit()) {
        press.current = null;
        return;
      }
      event.currentTarget.setPointerCapture(held.pointer);
      dragged.current = true;
    }
    scrollAtEdge(row.current.closest('.grid'), event.clientX);
    const x = event.clientX - row.current.getBoundingClientRect().left;
    const before = beforeAt(heads, held.from, x);
    if (drag?.before !== before) setDrag({ from: held.from, before });
  };
  const up = () => {
    press.current = null;
    if (drag === null) return;
    setDrag(null);
    moveHead(heads, drag.from, drag.before > drag.from ? drag.before - 1 : drag.before);
  };
  const cancel = () => {
    press.current = null;
    setDrag(null);
  };
  /** The click that the browser makes of the end of a drag opens no menu. */
  const click = (event: MouseEvent) => {
    if (!dragged.current) return;
    dragged.current = false;
    event.stopPropagation();
    event.preventDefault();
  };
  return {
    from: drag?.from ?? null,
    before: drag?.before ?? null,
    listeners: {
      onPointerDown: down,
      onPointerMove: move,
      onPointerUp: up,
      onPointerCancel: cancel,
      onClickCapture: click,
    },
  };
}

/** The head before which a column comes to stand that is held at `x`. */
function beforeAt(heads: readonly Head[], from: number, x: number): number {
  const range = rangeOf(heads, from) ?? { first: from, last: from };
  let before = range.first;
  for (let index = range.first; index <= range.last; index++) {
    const head = heads[index];
    if (head !== undefined && (head.left + head.right) / 2 < x) before = index + 1;
  }
  return before;
}

function scrollAtEdge(grid: Element | null, x: number): void {
  if (grid === null) return;
  const { left, right } = grid.getBoundingClientRect();
  if (x < left + EDGE) grid.scrollLeft -= SCROLL;
  else if (x > right - EDGE) grid.scrollLeft += SCROLL;
}
