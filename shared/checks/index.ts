import { translator } from '../i18n/translator.ts';
import type { RecordId, SessionId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Finding, Rule } from './finding.ts';
import { indexOf, type PlanIndex } from './plan-index.ts';
import { noReviewer } from './rules/no-reviewer.ts';
import { parallelToPlenary } from './rules/parallel-to-plenary.ts';
import { personClash } from './rules/person-clash.ts';
import { roomClash } from './rules/room-clash.ts';

/** Every rule. A new one is a file in `rules/` and a line here. */
const RULES: readonly Rule[] = [roomClash, personClash, parallelToPlenary, noReviewer];

/** What is wrong with `plan`: the hard first, each in order of time, the unplaced last. Muted ones are marked. */
export function check(plan: Plan): Finding[] {
  const index = indexOf(plan);
  const muted = new Set(all(plan, 'mutes').map(({ rule, records }) => keyOf(rule, records)));
  const found = RULES.flatMap((rule) => findingsOf(rule, index, muted));
  const rank = ({ severity, records }: Finding) => `${severity === 'hard' ? 0 : 1} ${startOf(plan, records)}`;
  const ranks = new Map(found.map((finding) => [finding, rank(finding)]));
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return found.sort((a, b) => order(ranks.get(a) ?? '', ranks.get(b) ?? ''));
}

/** When the last of the sessions among `records` starts: for a clash, when it begins. */
function startOf(plan: Plan, records: readonly RecordId[]): string {
  const starts = records.map((id) => plan.sessions[id as SessionId]?.start ?? '');
  return starts.reduce((last, start) => (start > last ? start : last), '') || 'unplaced';
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
