import { create } from 'zustand';
import type { Opened, SaveState } from '../../shared/api/opened.ts';
import type { Command } from '../../shared/change/command.ts';
import { isRefusal } from '../../shared/change/command.ts';
import { type ArgsOf, COMMANDS, type CommandId } from '../../shared/change/commands/index.ts';
import { apply, diffOf, isEmpty, type PlanDiff } from '../../shared/change/diff.ts';
import { equal } from '../../shared/change/equal.ts';
import { type History, NO_HISTORY, push, redo, type Step, undo } from '../../shared/change/history.ts';
import { idMaker } from '../../shared/plan/ids.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type Problem, problemText } from '../../shared/problem.ts';
import { bridge } from '../bridge.ts';
import { textNow } from '../i18n/use-text.ts';
import { announce, isTold, notify, settle } from './notices.ts';
import { Outbox } from './outbox.ts';
import { takeInTyped } from './typed.ts';

/** The plan that is open in this window, how it can be undone, and whether it is on the disk. */
export interface OpenPlan {
  readonly document: string;
  readonly name: string;
  readonly plan: Plan;
  readonly access: Opened['access'];
  /** The plan as it was when it was last sent to anyone. */
  readonly sent: Opened['sent'];
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

let outbox: Outbox | undefined;

/** Puts a plan that the main process opened on the screen. */
export function showPlan(opened: Opened): void {
  const { document, name, plan, access, sent, save } = opened;
  outbox?.stop();
  outbox = new Outbox({
    send: (sequence, diff) => bridge.call('plan.edit', { document, sequence, diff }),
    fetch: async () => {
      const held = await bridge.call('plan.reload', { document });
      takeInTyped();
      return held;
    },
    show: showAnew,
    onLost: () => notify({ tone: 'warning', stays: true, text: textNow()('files.reloaded.lost') }),
    onProblem: (problem) => notify({ tone: 'error', text: problemText(problem, textNow()) }),
  });
  usePlanStore.setState({ open: { document, name, plan, access, sent, history: NO_HISTORY, save } });
}

/** Takes the plan off the screen. */
export function hidePlan(): void {
  outbox?.stop();
  usePlanStore.setState({ open: null });
}

/** The plan that is on the screen is saved in another file now. */
export function showMoved({ document, name, access, save }: Opened): void {
  const { open } = usePlanStore.getState();
  if (open?.document === document) usePlanStore.setState({ open: { ...open, name, access, save } });
}

/**
 * The main process holds another plan of `document` than the screen shows: that comes on the screen, with the
 * edits in it that were still on their way. Nothing before it can be undone.
 */
export function catchUp(document: string): void {
  if (usePlanStore.getState().open?.document === document) outbox?.catchUp();
}

/** Resolves when the main process has every edit of the open plan. */
export async function allHandedOver(): Promise<void> {
  takeInTyped();
  await outbox?.settled();
}

/** What is as it was keeps its identity, so that views and gestures that look at it are not disturbed. */
function showAnew({ document, name, plan: next, access, sent, save }: Opened): void {
  const { open } = usePlanStore.getState();
  if (open?.document !== document) return;
  const plan = apply(open.plan, diffOf(open.plan, next));
  usePlanStore.setState({ open: { document, name, plan, access, sent, history: NO_HISTORY, save } });
}

/** Shows what the main process says of the saving of `document`. */
export function showSaveState(document: string, save: SaveState): void {
  const { open } = usePlanStore.getState();
  if (open?.document !== document) return;
  // What is saved then lacks an edit that the user sees already, and that will be told of in its turn.
  if (save.state === 'saved' && outbox?.waiting) return;
  usePlanStore.setState({ open: { ...open, save } });
  if (save.state === 'saved') {
    settle('saving');
    settle('protection');
  }
  if (save.state !== 'failed') return;
  if (isDecision(save.problem)) {
    // That it went well before is no longer of use, and would lie over what is to be decided on.
    settle('reloading');
  } else if (!equal(open.save, save)) {
    notify({ tone: 'error', about: 'saving', text: problemText(save.problem, textNow()) });
  }
}

/** Whether a save failed for a reason that the user has to decide on, so that trying again is of no use. */
export function isDecision({ code }: Problem): boolean {
  return code === 'changedOutside' || code === 'takenOver' || code === 'movedAway';
}

/**
 * Performs a command on the open plan: the diff is on the screen, in the undo history and on its way to the
 * disk when this returns. Steps with the same `gesture`, one after the other, are undone as one.
 * Returns false when the command makes no sense now, or refuses; a refusal is told to the user.
 */
export function dispatch<C extends CommandId>(id: C, args: ArgsOf<C>, gesture?: string): boolean {
  takeInTyped();
  const { open } = usePlanStore.getState();
  if (open === null || !mayEdit()) return false;
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

/** Whether the open plan takes edits. That it does not is shown, and spoken again each time while it still is. */
export function mayEdit(): boolean {
  if (usePlanStore.getState().open?.access !== 'read') return true;
  const text = textNow()('files.problem.openToRead');
  if (isTold('reading')) announce(text);
  else notify({ tone: 'warning', about: 'reading', text });
  return false;
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
  takeInTyped();
  const { open } = usePlanStore.getState();
  const taken = open && direction(open.history);
  if (!open || !taken) return;
  change(open, taken.diff, taken.history);
  const t = textNow();
  announce(t(said, { what: t(taken.entry.label) }));
}

function change(open: OpenPlan, diff: PlanDiff, history: History): void {
  // While saving fails, that is what is told, edit or not.
  const save: SaveState = open.save.state === 'saved' ? { state: 'unsaved' } : open.save;
  usePlanStore.setState({ open: { ...open, plan: apply(open.plan, diff), history, save } });
  outbox?.push(diff);
}
