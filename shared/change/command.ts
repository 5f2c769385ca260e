import type { MessageKey } from '../i18n/translator.ts';
import type { NewId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanDiff } from './diff.ts';

/** What a command may use besides the plan and its arguments. */
export interface CommandContext {
  readonly newId: NewId;
}

/** A command that does not do it, and the sentence that says why. */
export interface Refusal {
  readonly refused: MessageKey;
  readonly values?: Record<string, string | number>;
}

/**
 * Something a user can do to a plan, as an object: menus, shortcuts, gestures, the command line and tests all
 * perform the same one. `run` is pure; its diff is one entry of the undo history.
 */
export interface Command<Args> {
  readonly id: string;
  /** Names it where it is undone: "Ångra: flytta programpunkt". */
  readonly label: MessageKey;
  /** Whether it makes sense with these arguments now; a button for it is dimmed otherwise. */
  when?(plan: Plan, args: Args): boolean;
  run(plan: Plan, args: Args, context: CommandContext): PlanDiff | Refusal;
}

/** True for a refusal, false for a diff. */
export function isRefusal(outcome: PlanDiff | Refusal): outcome is Refusal {
  return 'refused' in outcome;
}
