import { create } from 'zustand';

/** How many workshops the palette's parallel pass has at the most. */
export const MOST_WORKSHOPS = 99;

interface CountState {
  readonly workshops: number;
}

/** What is typed in the palette. Lasts as long as the window. */
export const useCount = create<CountState>(() => ({ workshops: 3 }));

/** How many workshops a parallel pass of the palette has. */
export const workshopCount = (): number => useCount.getState().workshops;
