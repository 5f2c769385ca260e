import type { Translate } from '../i18n/translator.ts';
import type { RecordId } from '../plan/ids.ts';
import type { Language, Severity } from '../plan/records/event.ts';
import type { PlanIndex } from './plan-index.ts';

/** Where a rule is broken: the records concerned, sorted, and the sentence with who, where, when and the remedy. */
export interface Occurrence {
  readonly records: readonly RecordId[];
  say(t: Translate, language: Language): string;
}

/** One thing that a plan should or must keep to. */
export interface Rule {
  /** Names it in a plan's severities and mutes: words joined by hyphens. Never changed. */
  readonly id: string;
  /** How much it matters where the plan does not say. */
  readonly severity: Severity;
  find(index: PlanIndex): Occurrence[];
}

/** A broken rule as it is shown. */
export interface Finding {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
  /** Sorted ids; rule and records together name the finding through edits. */
  readonly records: readonly RecordId[];
  readonly muted: boolean;
  /** Its sentence in a language. */
  text(language: Language): string;
}
