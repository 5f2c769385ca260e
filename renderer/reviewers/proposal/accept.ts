import type { Pairs } from '../../../shared/assign/acceptance.ts';
import { pendingOf, sizeOf } from '../../../shared/assign/preview.ts';
import { textNow } from '../../i18n/use-text.ts';
import { dropProposal, useAssigning } from '../../store/assigning.ts';
import { announce } from '../../store/notices.ts';
import { dispatch, usePlanStore } from '../../store/plan.ts';
import { notifyUndoable } from '../../ui/undo-notice.ts';

/** Takes over a proposal, or a part of it, in one step. With nothing left of it the preview goes away. */
export function accept(pairs: Pairs): void {
  if (!dispatch('assignment.accept', pairs)) return;
  notifyUndoable('info', textNow()('proposal.accepted', { count: sizeOf(pairs) }));
  leaveWhenDone();
}

/** Takes the preview away once all of it is accepted. */
export function leaveWhenDone(): void {
  const { now } = useAssigning.getState();
  const plan = usePlanStore.getState().open?.plan;
  if (now.phase !== 'proposed' || plan === undefined) return;
  if (sizeOf(pendingOf(now.proposed, plan)) === 0) dropProposal();
}

/** Takes the rest of the preview away unaccepted; `begun` when some of it has been accepted. */
export function discard(begun: boolean): void {
  dropProposal();
  announce(textNow()(begun ? 'proposal.restDiscarded' : 'proposal.discarded'));
}
