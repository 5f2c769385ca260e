import { create } from 'zustand';
import type { DayId, SessionId } from '../../shared/plan/ids.ts';

export const VIEWS = ['programme', 'reviewers', 'people', 'settings'] as const;
/** A place of the program that the navigation leads to. */
export type ViewName = (typeof VIEWS)[number];

interface ViewStore {
  readonly view: ViewName;
  /** The day on the programme's screen, or all of them side by side; null is the first day. */
  readonly day: DayId | 'all' | null;
  /** The sessions that are selected; the last is the one in the inspector. */
  readonly selection: readonly SessionId[];
}

/** Where the user is. Never saved in a plan. */
export const useView = create<ViewStore>(() => ({ view: 'programme', day: null, selection: [] }));

/** Goes to a view. */
export function goTo(view: ViewName): void {
  useView.setState({ view });
}

/** Selects these sessions and no other. */
export function select(...selection: SessionId[]): void {
  useView.setState({ selection });
}

/** Back to how a plan is first shown. */
export function resetView(): void {
  useView.setState({ view: 'programme', day: null, selection: [] });
}
