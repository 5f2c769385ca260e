import { useEffect } from 'react';
import { create } from 'zustand';
import type { Foreseen } from '../../shared/checks/foresee.ts';
import type { SessionId } from '../../shared/plan/ids.ts';
import type { Session } from '../../shared/plan/records/session.ts';

const NONE: readonly Session[] = [];

/** The sessions of the remedy that is pointed at or has the focus, as they would be: the grid shows where. */
export const usePreviewed = create<{ readonly sessions: readonly Session[] }>(() => ({ sessions: NONE }));

const clear = (): void => usePreviewed.setState({ sessions: NONE });

/** Handlers for an offer, which show it in the grid while it is pointed at or has the focus. */
export function usePreviewing({ diff, after }: Foreseen) {
  useEffect(() => clear, []);
  const show = (): void => {
    const sessions = Object.keys(diff.updated).flatMap((id) => after.sessions[id as SessionId] ?? []);
    usePreviewed.setState({ sessions });
  };
  return { onPointerEnter: show, onPointerLeave: clear, onFocus: show, onBlur: clear };
}
