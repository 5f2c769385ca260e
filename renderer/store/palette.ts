import { create } from 'zustand';

/** Whether the command palette is on the screen. */
export const usePalette = create(() => ({ shown: false }));

/** Opens the command palette. */
export function showPalette(): void {
  usePalette.setState({ shown: true });
}
