import { create } from 'zustand';
import type { GroupResult, Seated } from '../../shared/assign/groups/seat.ts';
import { movesIn, type ProposedSeats } from '../../shared/grouping/moves.ts';
import type { SessionId } from '../../shared/plan/ids.ts';
import { bridge } from '../bridge.ts';
import { textNow } from '../i18n/use-text.ts';
import { announce } from './notices.ts';
import { usePlanStore } from './plan.ts';
import { searchFor, stopAsking, tellBusy } from './questions.ts';

type Passes = readonly (readonly SessionId[])[];

/** How far a seating has come: nothing asked, searching, a preview. */
export type Seating =
  | { readonly phase: 'none' }
  | { readonly phase: 'searching'; readonly passes: Passes; readonly steps: readonly GroupResult[] }
  | {
      readonly phase: 'proposed';
      readonly passes: Passes;
      readonly proposed: ProposedSeats;
      readonly seated: Seated;
    };

/** The seating that is being made for the open plan. Never saved. */
export const useSeating = create<{ readonly now: Seating }>(() => ({ now: { phase: 'none' } }));

const show = (now: Seating) => useSeating.setState({ now });

/** Searches for the best seating in `passes`, the sessions of each. */
export async function proposeSeats(passes: Passes): Promise<void> {
  if (tellBusy()) return;
  show({ phase: 'searching', passes, steps: [] });
  const stop = bridge.on('seat.step', ({ document, step }) => {
    const { now } = useSeating.getState();
    if (now.phase === 'searching' && usePlanStore.getState().open?.document === document)
      show({ ...now, steps: [...now.steps, step] });
  });
  const sent = passes.map((pass) => [...pass]);
  const answer = await searchFor((document) => bridge.call('assign.seat', { document, passes: sent }));
  stop();
  const { now } = useSeating.getState();
  if (answer === undefined) {
    // Unless something newer is on the screen.
    if (now.phase === 'searching' && now.passes === passes) show({ phase: 'none' });
    return;
  }
  const { plan: base, value: seated } = answer;
  show({ phase: 'proposed', passes, seated, proposed: { base, moves: movesIn(passes, seated) } });
}

/** Ends the search, or takes the proposal away. */
export function dropSeats(): void {
  const { open } = usePlanStore.getState();
  if (useSeating.getState().now.phase === 'searching') {
    if (open !== null) stopAsking(open.document);
    announce(textNow()('groups.proposal.cancelled'));
  }
  show({ phase: 'none' });
}

// What was proposed for one plan says nothing of another.
usePlanStore.subscribe(({ open }, { open: before }) => {
  const { now } = useSeating.getState();
  if (open?.document === before?.document || now.phase === 'none') return;
  if (before !== null && now.phase === 'searching') stopAsking(before.document);
  show({ phase: 'none' });
});
