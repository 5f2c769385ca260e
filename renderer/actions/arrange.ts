import type { ArgsOf, CommandId } from '../../shared/change/commands/index.ts';
import { preview, type Shown } from '../../shared/change/preview.ts';
import type { SessionId } from '../../shared/plan/ids.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { runInto } from '../../shared/programme/gestures/run-into.ts';
import { titleOf } from '../../shared/programme/words.ts';
import { textNow } from '../i18n/use-text.ts';
import { focusBlock } from '../programme/view-state.ts';
import { dispatch } from '../store/plan.ts';
import { select } from '../store/view.ts';
import { notifyUndoable } from '../ui/undo-notice.ts';
import { planNow } from './meant.ts';

/**
 * Performs a command and says what it brought into one room at one time. What it made is selected, and gets the
 * focus. False when it was refused.
 */
export function arrange<C extends CommandId>(id: C, args: ArgsOf<C>): boolean {
  const plan = planNow();
  if (plan === undefined) return false;
  const shown = preview(plan, id, args);
  if (!dispatch(id, args)) return false;
  if (!('refused' in shown)) tellMet(plan, shown);
  const made = madeSince(plan);
  const [first] = made;
  if (first !== undefined) {
    select(...made);
    focusBlock(first);
  }
  return true;
}

/** The sessions that the plan has now and did not have. */
export function madeSince(before: Plan): SessionId[] {
  const now = planNow()?.sessions ?? {};
  return (Object.keys(now) as SessionId[]).filter((id) => before.sessions[id] === undefined);
}

function tellMet(plan: Plan, shown: readonly Shown[]): void {
  const met = runInto(plan, shown);
  const [first] = met;
  if (first === undefined) return;
  const t = textNow();
  const values = { title: titleOf(first.session, t), other: titleOf(first.other, t), more: met.length - 1 };
  notifyUndoable('warning', t(met.length > 1 ? 'commands.met.many' : 'commands.met.one', values));
}
