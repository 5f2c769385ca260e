import { create } from 'zustand';
import type { Recent } from '../../shared/api/opened.ts';

interface FilesStore {
  readonly recents: readonly Recent[];
  /** Something that takes time is under way, so a second click does nothing. */
  readonly busy: boolean;
}

/** What the start screen lists, and whether a file is being worked on. */
export const useFiles = create<FilesStore>(() => ({ recents: [], busy: false }));

/** Does one thing with files at a time, once what is being typed is part of the plan. */
export async function alone(work: () => Promise<void>): Promise<void> {
  if (useFiles.getState().busy) return;
  commitPendingText();
  useFiles.setState({ busy: true });
  try {
    await work();
  } finally {
    useFiles.setState({ busy: false });
  }
}

/** A field that commits when it is left commits now. */
export function commitPendingText(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  field.focus({ preventScroll: true });
}
