import { flushSync } from 'react-dom';
import { create } from 'zustand';
import type { Plan } from '../../../shared/plan/plan.ts';
import { takeInTyped } from '../../store/typed.ts';
import type { Carry } from './carried.ts';

/** What was let go, and is still drawn as it was carried. */
interface Landing {
  readonly carry: Carry;
  /** The plan without it. */
  readonly from: Plan;
}

interface LandingStore {
  readonly landing: Landing | null;
  /** Whether it is drawn at once, whatever that takes. */
  readonly hurried: boolean;
}

/**
 * What the pointer let go, until the grid shows it where it lies now. To change the plan and to draw it takes longer
 * than a frame, so that is done in pieces; until the last of them is painted, what was carried stays in sight.
 */
export const useLanding = create<LandingStore>(() => ({ landing: null, hurried: false }));

/** What is landing at this moment. */
export const landingNow = (): Landing | null => useLanding.getState().landing;

/** What is carried is let go, and will change this plan. */
export function beginLanding(carry: Carry, from: Plan): void {
  useLanding.setState({ landing: { carry, from }, hurried: false });
}

/** It is drawn where it lies, or nothing came of it. */
export function endLanding(): void {
  if (landingNow() !== null) useLanding.setState({ landing: null, hurried: false });
}

/** Calls `run` once nothing is landing, which may be at once. Returns what calls it off. */
export function whenLanded(run: () => void): () => void {
  if (landingNow() === null) {
    run();
    return () => {};
  }
  const stop = useLanding.subscribe(({ landing }) => {
    if (landing !== null) return;
    stop();
    run();
  });
  return stop;
}

/**
 * Has what is landing be in the plan and on the screen before the next key or button that is pressed does anything,
 * until the returned function is called.
 */
export function listenForHurry(): () => void {
  const hurry = (): void => {
    if (landingNow() === null) return;
    takeInTyped();
    if (landingNow() !== null) flushSync(() => useLanding.setState({ hurried: true }));
  };
  window.addEventListener('keydown', hurry, true);
  window.addEventListener('pointerdown', hurry, true);
  return () => {
    window.removeEventListener('keydown', hurry, true);
    window.removeEventListener('pointerdown', hurry, true);
    endLanding();
  };
}
