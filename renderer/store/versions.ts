import { create } from 'zustand';

/** Whether the earlier versions of the open plan are on the screen. */
export const useVersions = create(() => ({ shown: false }));

/** Shows the earlier versions. */
export function showVersions(): void {
  useVersions.setState({ shown: true });
}
