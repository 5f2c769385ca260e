import { create } from 'zustand';
import type { Opened, SaveState } from '../../shared/api.ts';
import type { Command } from '../../shared/change/command.ts';
import { isRefusal } from '../../shared/change/command.ts';
import { type ArgsOf, COMMANDS, type CommandId } from '../../shared/change/commands/index.ts';
import { apply, isEmpty, type PlanDiff } from '../../shared/change/diff.ts';
import { equal } from '../../shared/change/equal.ts';
import { type History, NO_HISTORY, push, redo, type Step, undo } from '../../shared/change/history.ts';
import { idMaker } from '../../shared/plan/ids.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { problemText } from '../../shared/problem.ts';
import { bridge } from '../bridge.ts';
import { textNow } from '../i18n/use-text.ts';
import { announce, notify, settle } from './notices.ts';

/** The plan that is open in this window, how it can be undone, and whether it is on the disk. */
export interface OpenPlan {
  readonly document: string;
  readonly name: string;
  readonly plan: Plan;
  readonly history: History;
  readonly save: SaveState;
}

interface PlanStore {
  readonly open: OpenPlan | null;
}

/** The one store of the plan. Views read it; only the functions of this file change it. */
export const usePlanStore = create<PlanStore>(() => ({ open: null }));

/** New ids for records made in this window. */
export const newId = idMaker((count) => crypto.getRandomValues(new Uint8Array(count)));

let sequence = 0;

/** Puts a plan that the main process opened on the screen. */
export function showPlan({ document, name, plan }: Opened): void {
  sequence = 0;
  usePlanStore.setState({
    open: { document, name, plan, history: NO_HISTORY, save: { state: 'saved', at: null } },
  });
}

/** Takes the plan off the screen. */
export function hidePlan(): void {
  usePlanStore.setState({ open: null });
}

/** Shows what the main process says of the saving of `document`. */
export function showSaveState(document: string, save: SaveState): void {
  const { open } = usePlanStore.getState();
  if (open?.document !== document) return;
  usePlanStore.setState({ open: { ...open, save } });
  if (save.state === 'saved') settle('saving');
  if (save.state === 'failed' && !equal(open.save, save)) {
    notify({ tone: 'error', about: 'saving', text: problemText(save.problem, textNow()) });
  }
}

/**
 * Performs a command on the open plan: the diff is on the screen, in the undo history and on its way to the
 * disk when this returns. Steps with the same `gesture`, one after the other, are undone as one.
 * Returns false when the command makes no sense now, or refuses; a refusal is told to the user.
 */
export function dispatch<C extends CommandId>(id: C, args: ArgsOf<C>, gesture?: string): boolean {
  const { open } = usePlanStore.getState();
  if (open === null) return false;
  const command = COMMANDS[id] as unknown as Command<ArgsOf<C>>;
  if (command.when?.(open.plan, args) === false) return false;
  const outcome = command.run(open.plan, args, { newId });
  if (isRefusal(outcome)) {
    const text = textNow()(outcome.refused, outcome.values);
    notify({ tone: 'warning', text });
    return false;
  }
  if (isEmpty(outcome)) return true;
  const entry = { label: command.label, diff: outcome, ...(gesture === undefined ? {} : { gesture }) };
  change(open, outcome, push(open.history, entry));
  return true;
}

/** Takes back the last gesture. */
export function undoLast(): void {
  step(undo, 'app.undone');
}

/** Does again what was taken back last. */
export function redoNext(): void {
  step(redo, 'app.redone');
}

function step(direction: (history: History) => Step | undefined, said: 'app.undone' | 'app.redone'): void {
  const { open } = usePlanStore.getState();
  const taken = open && direction(open.history);
  if (!open || !taken) return;
  change(open, taken.diff, taken.history);
  const t = textNow();
  announce(t(said, { what: t(taken.entry.label) }));
}

function change(open: OpenPlan, diff: PlanDiff, history: History): void {
  usePlanStore.setState({
    open: { ...open, plan: apply(open.plan, diff), history, save: { state: 'unsaved' } },
  });
  sequence += 1;
  void send(open.document, sequence, diff);
}

async function send(document: string, number: number, diff: PlanDiff): Promise<void> {
  const answer = await bridge.call('plan.edit', { document, sequence: number, diff });
  if (answer.ok) return;
  notify({ tone: 'error', text: problemText(answer.problem, textNow()) });
  const held = await bridge.call('plan.reload', { document });
  if (held.ok && usePlanStore.getState().open?.document === document) showPlan(held.value);
}
