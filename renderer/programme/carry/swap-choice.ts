import { create } from 'zustand';
import type { Point } from './zones.ts';

/** Where in the window it is asked what letting go over another session was meant as; null: beside what is held. */
export const useSwapChoice = create<{ readonly at: Point | null }>(() => ({ at: null }));

/** Asks, at a point of the window, whether two sessions are to trade places. What is carried waits meanwhile. */
export function askWhatIsMeant(at: Point | null): void {
  useSwapChoice.setState({ at });
}
