import { type Finding, keyOf, type RuleId } from '../../shared/checks/finding.ts';
import { RULES } from '../../shared/checks/rules.ts';
import type { Muted } from '../store/checking.ts';

/** A line of the panel. Its key names it from one list to the next. */
export type Row =
  | {
      readonly kind: 'severity';
      readonly key: string;
      readonly severity: Finding['severity'] | 'muted';
      readonly count: number;
      /** The muted ones fold as a whole. */
      readonly folded: boolean | null;
    }
  | {
      readonly kind: 'rule';
      readonly key: string;
      readonly rule: RuleId;
      readonly severity: Finding['severity'];
      readonly findings: readonly Finding[];
      readonly folded: boolean;
    }
  | { readonly kind: 'finding'; readonly key: string; readonly finding: Finding; readonly under: string }
  | { readonly kind: 'muted'; readonly key: string; readonly muted: Muted; readonly under: string };

/** A group of more than this many is folded until it is asked for. */
const LONG = 20;
const PLACES: ReadonlyMap<RuleId, number> = new Map(RULES.map(({ id }, place) => [id, place]));

/**
 * The lines of the panel: by severity, then by rule as the rules are listed, then in order of time; the muted last.
 * `folds` has the groups that the user has folded (true) or unfolded.
 */
export function rowsOf(
  findings: readonly Finding[],
  muted: readonly Muted[],
  folds: ReadonlyMap<string, boolean>,
): Row[] {
  const rows: Row[] = [];
  for (const severity of ['hard', 'warning'] as const) {
    const these = findings.filter((finding) => finding.severity === severity);
    if (these.length === 0) continue;
    rows.push({ kind: 'severity', key: severity, severity, count: these.length, folded: null });
    for (const [rule, group] of byRule(these)) {
      const key = `${severity} ${rule}`;
      const folded = folds.get(key) ?? group.length > LONG;
      rows.push({ kind: 'rule', key, rule, severity, findings: group, folded });
      if (folded) continue;
      for (const finding of group) rows.push({ kind: 'finding', key: nameOf(finding), finding, under: key });
    }
  }
  if (muted.length === 0) return rows;
  const folded = folds.get('muted') ?? true;
  rows.push({ kind: 'severity', key: 'muted', severity: 'muted', count: muted.length, folded });
  if (folded) return rows;
  for (const each of muted) rows.push({ kind: 'muted', key: each.mute.id, muted: each, under: 'muted' });
  return rows;
}

/** What names a finding among the lines. */
export function nameOf({ rule, records }: Finding): string {
  return keyOf(rule, records);
}

function byRule(findings: readonly Finding[]): [RuleId, Finding[]][] {
  const groups = new Map<RuleId, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.rule);
    if (group === undefined) groups.set(finding.rule, [finding]);
    else group.push(finding);
  }
  return [...groups].sort(([a], [b]) => (PLACES.get(a) ?? 0) - (PLACES.get(b) ?? 0));
}
