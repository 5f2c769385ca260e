import { create } from 'zustand';
import type { DayId, SessionId } from '../../shared/plan/ids.ts';
import { commitPendingText } from './files.ts';

export const VIEWS = ['programme', 'reviewers', 'groups', 'people', 'settings'] as const;
/** A place of the program that the navigation leads to. */
export type ViewName = (typeof VIEWS)[number];

interface ViewStore {
  readonly view: ViewName;
  /** The day on the programme's screen, or all of them side by side; null is the first day. */
  readonly day: DayId | 'all' | null;
  /** The sessions that are selected; the last is the one in the inspector. */
  readonly selection: readonly SessionId[];
  /** From where a selection is drawn out with Shift: the one that was last selected without it. */
  readonly anchor: SessionId | null;
}

const NOTHING: readonly SessionId[] = [];

/** Where the user is. Never saved in a plan. */
export const useView = create<ViewStore>(() => ({
  view: 'programme',
  day: null,
  selection: NOTHING,
  anchor: null,
}));

/** Goes to a view. What is being typed where one was is taken in: a field that is gone would not say so. */
export function goTo(view: ViewName): void {
  commitPendingText();
  useView.setState({ view });
}

/** Selects these sessions and no other. */
export function select(...selection: SessionId[]): void {
  if (same(useView.getState().selection, selection)) return;
  useView.setState({ selection, anchor: selection.at(-1) ?? null });
}

/** Takes a session into the selection, or out of it. */
export function toggleSelected(session: SessionId): void {
  const { selection } = useView.getState();
  const others = selection.filter((id) => id !== session);
  const added = others.length === selection.length;
  useView.setState({ selection: added ? [...others, session] : others, anchor: session });
}

/** Selects from where the selection was begun to here; `between` says what that is. */
export function selectTo(session: SessionId, between: (from: SessionId) => readonly SessionId[]): void {
  const { anchor } = useView.getState();
  const from = anchor ?? session;
  useView.setState({ selection: from === session ? [session] : between(from), anchor: from });
}

/** Back to how a plan is first shown. */
export function resetView(): void {
  useView.setState({ view: 'programme', day: null, selection: NOTHING, anchor: null });
}

const same = (a: readonly SessionId[], b: readonly SessionId[]) =>
  a.length === b.length && a.every((id, index) => id === b[index]);
