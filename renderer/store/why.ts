import { create } from 'zustand';
import type { Pairs } from '../../shared/assign/acceptance.ts';
import type { Pair } from '../../shared/assign/proposal.ts';
import type { Why } from '../../shared/assign/why.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { bridge } from '../bridge.ts';
import { usePlanStore } from './plan.ts';
import { ask, stopAsking, tellBusy } from './questions.ts';

/** A cell that was asked about. */
export interface Asked {
  readonly pair: Pair;
  /** The plan on the screen at that time, and the proposal that was taken to be accepted. */
  readonly plan: Plan;
  readonly accepting: Pairs;
  /** Null while it is worked out; `none` when there is nothing to say. */
  readonly why: Why | 'none' | null;
}

/** The cell whose reasons are on the screen. */
export const useWhy = create<{ readonly asked: Asked | null }>(() => ({ asked: null }));

/** Asks why `pair` is assigned or not, with `accepting` taken over. */
export async function askWhy(pair: Pair, accepting: Pairs): Promise<void> {
  const { open } = usePlanStore.getState();
  if (open === null || tellBusy()) return;
  const asked: Asked = { pair, plan: open.plan, accepting, why: null };
  useWhy.setState({ asked });
  const answer = await ask((document) => bridge.call('assign.why', { document, pair, accepting }));
  if (useWhy.getState().asked !== asked) return;
  useWhy.setState({ asked: answer === undefined ? null : { ...asked, why: answer.value ?? 'none' } });
}

/** Takes the reasons off the screen. */
export function forgetWhy(): void {
  const { asked } = useWhy.getState();
  if (asked === null) return;
  const { open } = usePlanStore.getState();
  if (asked.why === null && open !== null) stopAsking(open.document);
  useWhy.setState({ asked: null });
}

// Reasons hold for the plan they were asked of.
usePlanStore.subscribe(({ open }) => {
  const { asked } = useWhy.getState();
  if (asked !== null && open?.plan !== asked.plan) useWhy.setState({ asked: null });
});
