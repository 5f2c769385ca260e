import { type RefObject, useLayoutEffect } from 'react';
import { carryNow, useCarry } from './carry.ts';
import { landingNow, useLanding } from './landing.ts';

/**
 * Marks with `data-carried` those of the sessions in an element that are carried or pushed, and so are drawn
 * faintly. Without a render: that can be hundreds, and others with each step.
 */
export function useAsideMarks(root: RefObject<HTMLElement | null>): void {
  // After every render, as there may be other sessions in it then.
  useLayoutEffect(() => {
    const asideNow = () => (carryNow() ?? landingNow()?.carry)?.aside;
    let aside = asideNow();
    const mark = () => {
      for (const each of root.current?.querySelectorAll<HTMLElement>('[data-session]') ?? [])
        each.toggleAttribute('data-carried', aside?.has(each.dataset.session as never) ?? false);
    };
    mark();
    const follow = () => {
      const now = asideNow();
      if (now === aside) return;
      aside = now;
      mark();
    };
    const stops = [useCarry.subscribe(follow), useLanding.subscribe(follow)];
    return () => {
      for (const stop of stops) stop();
    };
  });
}
