import type { RuleId } from '../../../../shared/checks/finding.ts';
import type { Sent } from '../../../../shared/checks/plan-index.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';

/** When a rule must fire, with the records of each finding, and when it must not. */
export interface Cases {
  readonly fires: Readonly<Record<string, readonly [plan: Plan, ...records: string[]]>>;
  readonly silent: Readonly<Record<string, Plan>>;
  /** The version that was sent, for the rule that asks. */
  readonly sent?: Sent;
}

export type CaseTable = { readonly [R in RuleId]?: Cases };
