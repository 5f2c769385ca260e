import { type FocusEventHandler, useEffect, useRef } from 'react';
import { usePlan } from '../store/use-plan.ts';
import { useView } from '../store/view.ts';
import { carryNow } from './carry/carry.ts';

/** Where Tab comes to in the grid or the list. */
const ENTRY = '.grid-canvas [data-main][tabindex="0"], .grid-canvas[tabindex="0"], .list [role=grid]';
/** So many frames long it is waited for the blocks of another day. */
const TRIES = 20;

interface FocusKept {
  readonly onFocus: FocusEventHandler;
  readonly onBlur: FocusEventHandler;
}

/**
 * Has the focus come to the grid or the list when a plan is opened, and when what had it in the programme is gone, as a
 * field or an item of the tray is after an undo. Answers what the programme's element is to tell.
 */
export function useFocusKept(): FocusKept {
  const plan = usePlan();
  const day = useView((state) => state.day);
  // A plan that comes on the screen has it from the first, unless something else in the page has.
  const had = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is when these change that something may be gone.
  useEffect(() => {
    let frame = 0;
    const go = (tries: number) => {
      if (!had.current || document.activeElement !== document.body || carryNow() !== null) return;
      const entry = document.querySelector<HTMLElement>(ENTRY);
      if (entry !== null) entry.focus({ preventScroll: true });
      else if (tries > 0) frame = requestAnimationFrame(() => go(tries - 1));
    };
    frame = requestAnimationFrame(() => go(TRIES));
    return () => cancelAnimationFrame(frame);
  }, [plan, day]);
  return {
    onFocus: () => {
      had.current = true;
    },
    onBlur: () => {
      had.current = false;
    },
  };
}
