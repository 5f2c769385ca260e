import { create } from 'zustand';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { dispatch, mayEdit, usePlanStore } from '../../store/plan.ts';
import { focusBlock } from '../view-state.ts';

interface Renaming {
  readonly session: SessionId;
  /** What was typed already; null to begin with the title as it is. */
  readonly typed: string | null;
}

/** The session whose title is typed where it lies, on the grid or in the tray. */
export const useRename = create<{ readonly renaming: Renaming | null }>(() => ({ renaming: null }));

/** Has the title of a session typed where it lies, from a letter on or with the whole of it marked. */
export function rename(session: SessionId, typed: string | null = null): void {
  if (mayEdit()) useRename.setState({ renaming: { session, typed } });
}

/** Takes the new title in, unless that is null or nothing; the focus goes back to the session, if it is to. */
export function finishRenaming(title: string | null, focus: boolean): void {
  const { renaming } = useRename.getState();
  if (renaming === null) return;
  useRename.setState({ renaming: null });
  const { session } = renaming;
  const before = usePlanStore.getState().open?.plan.sessions[session]?.title;
  const next = title?.trim() ?? '';
  if (next !== '' && before !== undefined && next !== before)
    dispatch('session.edit', { session, fields: { title: next } });
  if (focus) focusBlock(session);
}

/** The letter that begins a new title, if a key is one. */
export function letterOf(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  return /^[\p{L}\p{N}”“"(]$/u.test(event.key) ? event.key : null;
}
