import type { Plan } from '../../shared/plan/plan.ts';
import { type Chosen, problemText } from '../../shared/problem.ts';
import { bridge } from '../bridge.ts';
import { textNow } from '../i18n/use-text.ts';
import { notify } from './notices.ts';
import { allHandedOver, usePlanStore } from './plan.ts';

/** What was found out, and the plan that it was found out about. */
export interface Answered<T> {
  readonly plan: Plan;
  readonly value: T;
}

let latest = 0;
/** The number of the search for a proposal that is under way. */
let searching: number | null = null;

/**
 * Asks something of the open plan as it is on the screen. There is one question at a time: a new one ends the one
 * before it. Undefined when there is no answer, or nobody waits for it any more; a problem is told to the user.
 */
export function ask<T>(question: (document: string) => Promise<Chosen<T>>): Promise<Answered<T> | undefined> {
  return tellBusy() ? Promise.resolve(undefined) : answerTo(question);
}

/** Asks for a proposal, which may take its time: until it is there no other question ends it. */
export async function searchFor<T>(
  question: (document: string) => Promise<Chosen<T>>,
): Promise<Answered<T> | undefined> {
  if (tellBusy()) return undefined;
  const answer = answerTo(question);
  const mine = latest;
  searching = mine;
  try {
    return await answer;
  } finally {
    if (searching === mine) searching = null;
  }
}

/** Tells the user while a proposal is being worked out, of reviewers or of groups, that it is to be waited for; returns whether. */
export function tellBusy(): boolean {
  if (searching === null) return false;
  notify({ tone: 'info', text: textNow()('proposal.busy') });
  return true;
}

async function answerTo<T>(
  question: (document: string) => Promise<Chosen<T>>,
): Promise<Answered<T> | undefined> {
  latest += 1;
  const mine = latest;
  await allHandedOver();
  const { open } = usePlanStore.getState();
  if (open === null || mine !== latest) return undefined;
  const answer = await question(open.document);
  if (mine !== latest || answer.ok === 'cancelled') return undefined;
  if (answer.ok) return { plan: open.plan, value: answer.value };
  notify({ tone: 'error', text: problemText(answer.problem, textNow()) });
  return undefined;
}

/** Ends the question that is being worked on, if any. */
export function stopAsking(document: string): void {
  latest += 1;
  searching = null;
  void bridge.call('assign.cancel', { document });
}
