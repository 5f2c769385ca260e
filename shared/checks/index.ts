import { translator } from '../i18n/translator.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Finding, Rule } from './finding.ts';
import { indexOf, type PlanIndex } from './plan-index.ts';
import { noReviewer } from './rules/no-reviewer.ts';
import { parallelToPlenary } from './rules/parallel-to-plenary.ts';
import { personClash } from './rules/person-clash.ts';
import { roomClash } from './rules/room-clash.ts';

/** Every rule. A new one is a file in `rules/` and a line here. */
const RULES: readonly Rule[] = [roomClash, personClash, parallelToPlenary, noReviewer];

/** What is wrong with `plan`, the hard first, then in the order of the rules. Muted findings are marked so. */
export function check(plan: Plan): Finding[] {
  const index = indexOf(plan);
  const muted = new Set(all(plan, 'mutes').map(({ rule, records }) => keyOf(rule, records)));
  const found = RULES.flatMap((rule) => findingsOf(rule, index, muted));
  return [
    ...found.filter(({ severity }) => severity === 'hard'),
    ...found.filter(({ severity }) => severity !== 'hard'),
  ];
}

function findingsOf(rule: Rule, index: PlanIndex, muted: ReadonlySet<string>): Finding[] {
  const severity = index.plan.event.rules[rule.id] ?? rule.severity;
  if (severity === 'off') return [];
  return rule.find(index).map(
    ({ records, say }): Finding => ({
      rule: rule.id,
      severity,
      records,
      muted: muted.has(keyOf(rule.id, records)),
      text: (language) => say(translator(language), language),
    }),
  );
}

function keyOf(rule: string, records: readonly string[]): string {
  return [rule, ...records].join(' ');
}
