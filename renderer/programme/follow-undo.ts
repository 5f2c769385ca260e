import { touched } from '../../shared/change/diff.ts';
import type { Entry } from '../../shared/change/history.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import type { SessionId } from '../../shared/plan/ids.ts';
import { all } from '../../shared/plan/plan.ts';
import { daysInOrder } from '../../shared/programme/board.ts';
import { type OpenPlan, usePlanStore } from '../store/plan.ts';
import { select, useView } from '../store/view.ts';
import { focusBlock, showBlock } from './view-state.ts';

/** From here the focus goes along; a button or a field keeps it, so that it can be pressed or typed in again. */
const GOES_ALONG = '.grid-canvas, .tray-items, .list';
/** What is typed there is about the session that is shown. */
const TYPED = '.inspector';

/**
 * Has the programme show what an undo or a redo changed: its day comes on the screen, its block into sight, and
 * it is selected. Until the returned function is called.
 */
export function listenForUndo(): () => void {
  return usePlanStore.subscribe(({ open }, { open: before }) => {
    if (open === null || open.document !== before?.document || open.plan === before.plan) return;
    const entry = steppedOver(open, before);
    if (entry !== undefined) show(open, entry);
  });
}

/** The gesture that was undone or done again between two states; undefined when it was something else. */
function steppedOver({ history: now }: OpenPlan, { history: before }: OpenPlan): Entry | undefined {
  const [undone, redone] = [before.past.at(-1), before.future.at(-1)];
  if (undone !== undefined && now.future.at(-1) === undone) return undone;
  return redone !== undefined && now.past.at(-1) === redone ? redone : undefined;
}

function show({ plan }: OpenPlan, { diff }: Entry): void {
  const changed = touched(diff).filter(
    (id): id is SessionId => id.startsWith('session:') && id in plan.sessions,
  );
  const days = all(plan, 'days');
  const dayOfSession = (id: SessionId) => {
    const start = plan.sessions[id]?.start ?? null;
    return start === null ? undefined : dayOf(days, start)?.id;
  };
  const { day, selection } = useView.getState();
  const here = (id: SessionId) => day === 'all' || dayOfSession(id) === (day ?? daysInOrder(plan)[0]?.id);
  // What is seen already is shown rather than what is not.
  const [first] = [
    changed.find((id) => selection.includes(id) && here(id)),
    changed.find(here),
    changed[0],
  ].filter((id) => id !== undefined);
  if (first === undefined) return;
  const to = dayOfSession(first);
  if (to !== undefined && !here(first)) useView.setState({ day: to });
  const focused = document.activeElement;
  // One alone, so that the next gesture takes no more with it than one sees.
  if (!focused?.closest(TYPED) && !selection.includes(first)) select(first);
  if (focused?.closest(GOES_ALONG)) focusBlock(first);
  else showBlock(first);
}
