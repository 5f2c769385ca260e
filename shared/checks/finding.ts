import type { ArgsOf, CommandId } from '../change/commands/index.ts';
import type { Messages, Translate } from '../i18n/translator.ts';
import type { RecordId } from '../plan/ids.ts';
import type { Language, Severity } from '../plan/records/event.ts';

/** Every rule has a name in the catalogues, and every name a rule. */
export type RuleId = keyof Messages['checks']['name'];

/** A broken rule as it is shown. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Exclude<Severity, 'off'>;
  /** Sorted ids; rule and records together name the finding through edits. */
  readonly records: readonly RecordId[];
  readonly muted: boolean;
  /** Its sentence in a language. Of a finding that an edit has since done away with, it may lack names. */
  text(language: Language): string;
  /**
   * What would do away with it, the least intrusive first: each has been tried on the plan as it is now, removes
   * the finding and brings no hard one. Worked out when asked for; a few milliseconds in a large plan.
   */
  remedies(): readonly Remedy[];
}

/** A way to mend a finding, to be shown, previewed and performed. */
export interface Remedy {
  /** What it does, as an offer: "Flytta ”Fika” till Skogen". */
  say(t: Translate, language: Language): string;
  readonly command: CommandCall;
}

/** A command with its arguments, as `dispatch` takes them. */
export type CommandCall = {
  [C in CommandId]: { readonly id: C; readonly args: ArgsOf<C> };
}[CommandId];

/** What names a finding: its rule and its sorted records. */
export function keyOf(rule: string, records: readonly string[]): string {
  return [rule, ...records].join(' ');
}
