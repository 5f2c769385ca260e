import { create } from 'zustand';

/** Whether the list of keyboard shortcuts is on the screen. */
export const useHelp = create(() => ({ shown: false }));

/** Opens the list of keyboard shortcuts. */
export function showShortcuts(): void {
  useHelp.setState({ shown: true });
}
