import { create } from 'zustand';
import type { Reasons } from '../../shared/assign/pigeonhole.ts';
import type { Proposed } from '../../shared/assign/preview.ts';
import type { Pair, Proposal, StepResult } from '../../shared/assign/proposal.ts';
import type { DayId } from '../../shared/plan/ids.ts';
import { bridge } from '../bridge.ts';
import { textNow } from '../i18n/use-text.ts';
import { announce, notify } from './notices.ts';
import { usePlanStore } from './plan.ts';
import { searchFor, stopAsking, tellBusy } from './questions.ts';

/** Where a proposal comes from, and what is to be told of it. */
export type Origin =
  | { readonly kind: 'search'; readonly reasons: Reasons; readonly proposal: Proposal }
  | {
      readonly kind: 'rotation';
      readonly from: DayId;
      readonly to: DayId;
      readonly leftOut: readonly Pair[];
    };

/** How far an assignment has come: nothing asked, looking for what makes it impossible, searching, a preview. */
export type Assigning =
  | { readonly phase: 'none' }
  | { readonly phase: 'foreseeing' }
  | { readonly phase: 'impossible'; readonly reasons: Reasons }
  | {
      readonly phase: 'searching';
      readonly reasons: Reasons;
      readonly steps: readonly StepResult[];
    }
  | { readonly phase: 'proposed'; readonly proposed: Proposed; readonly origin: Origin };

/** The assignment that is being made for the open plan. Never saved. */
export const useAssigning = create<{ readonly now: Assigning }>(() => ({ now: { phase: 'none' } }));

const show = (now: Assigning) => useAssigning.setState({ now });

function isWorking(): boolean {
  const { phase } = useAssigning.getState().now;
  return phase === 'foreseeing' || phase === 'searching';
}

/** Looks first why it cannot come out. If it can, the search begins; else the user is told, and decides. */
export async function propose(): Promise<void> {
  if (tellBusy()) return;
  const begun: Assigning = { phase: 'foreseeing' };
  show(begun);
  const answer = await searchFor((document) => bridge.call('assign.foresee', { document }));
  if (answer === undefined) return forget((now) => now === begun);
  const { value: reasons } = answer;
  if (reasons.holes.length > 0) show({ phase: 'impossible', reasons });
  else await search(reasons);
}

/** Searches for the best there is; `reasons` are why not all of it can be had. */
export async function search(reasons: Reasons): Promise<void> {
  if (tellBusy()) return;
  show({ phase: 'searching', reasons, steps: [] });
  const stop = bridge.on('assign.step', ({ document, step }) => {
    const { now } = useAssigning.getState();
    if (now.phase === 'searching' && usePlanStore.getState().open?.document === document)
      show({ ...now, steps: [...now.steps, step] });
  });
  const answer = await searchFor((document) => bridge.call('assign.propose', { document }));
  stop();
  if (answer === undefined) return forget((now) => now.phase === 'searching' && now.reasons === reasons);
  const { plan: base, value: proposal } = answer;
  const { added, removed } = proposal;
  show({
    phase: 'proposed',
    proposed: { base, added, removed },
    origin: { kind: 'search', reasons, proposal },
  });
}

/** Proposes the reviewers of one day for another, each moved on to the next session. */
export async function proposeRotated(from: DayId, to: DayId): Promise<void> {
  if (tellBusy()) return;
  const begun: Assigning = { phase: 'foreseeing' };
  show(begun);
  const answer = await searchFor((document) => bridge.call('assign.rotate', { document, from, to }));
  if (answer === undefined) return forget((now) => now === begun);
  const { plan: base, value: rotation } = answer;
  if (rotation === undefined) {
    notify({ tone: 'warning', text: textNow()('proposal.noRotation') });
    return show({ phase: 'none' });
  }
  const { added, removed, leftOut } = rotation;
  show({
    phase: 'proposed',
    proposed: { base, added, removed },
    origin: { kind: 'rotation', from, to, leftOut },
  });
}

/** Ends the search, or takes the proposal away. */
export function dropProposal(): void {
  const { open } = usePlanStore.getState();
  if (isWorking()) {
    if (open !== null) stopAsking(open.document);
    announce(textNow()('proposal.cancelled'));
  }
  show({ phase: 'none' });
}

/** Back to nothing, unless something newer is on the screen. */
function forget(isMine: (now: Assigning) => boolean): void {
  if (isMine(useAssigning.getState().now)) show({ phase: 'none' });
}

// What was proposed for one plan says nothing of another.
usePlanStore.subscribe(({ open }, { open: before }) => {
  if (open?.document === before?.document || useAssigning.getState().now.phase === 'none') return;
  if (before !== null && isWorking()) stopAsking(before.document);
  show({ phase: 'none' });
});
