import type { PlanDiff } from '../change/diff.ts';
import type { Translate } from '../i18n/translator.ts';
import { EVENT_ID, type EventId, type TableName, tableOf } from '../plan/ids.ts';
import { capitalised } from './excerpt.ts';

/** Kinds of record, those that matter most to people first. */
const KINDS = [
  'event',
  'sessions',
  'people',
  'assignments',
  'groups',
  'seats',
  'rooms',
  'days',
  'tracks',
  'organisations',
  'requests',
  'takeaways',
  'goals',
  'releases',
  'mutes',
] as const satisfies readonly (TableName | EventId)[];
/** More phrases than these are added up to one. */
const MOST = 4;

/** How much `diff` changes, in one short sentence: "3 programpunkter ändrade, 1 person tillagd". */
export function summariseChanges(diff: PlanDiff, t: Translate): string {
  const changed = countsOf(diff.updated);
  const added = countsOf(diff.added);
  const removed = countsOf(diff.removed);
  const phrases: { readonly text: string; readonly count: number }[] = [];
  for (const table of KINDS) {
    for (const [kind, counts] of [
      ['changed', changed],
      ['added', added],
      ['removed', removed],
    ] as const) {
      const count = counts.get(table) ?? 0;
      if (count === 0) continue;
      const text =
        table === EVENT_ID
          ? t('describe.summary.event')
          : t(`describe.summary.${kind}`, { count, table, what: t(`cli.show.table.${table}`, { count }) });
      phrases.push({ text, count });
    }
  }
  if (phrases.length === 0) return t('describe.summary.nothing');
  const parts = phrases
    .slice(0, MOST)
    .map(({ text }) => text)
    .join(', ');
  const rest = phrases.slice(MOST).reduce((sum, { count }) => sum + count, 0);
  return capitalised(rest === 0 ? parts : t('describe.summary.more', { parts, count: rest }));
}

/** How many of the ids in `part` are of each kind. */
function countsOf(part: { readonly [id: string]: unknown }): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of Object.keys(part)) {
    const kind = id === EVENT_ID ? id : tableOf(id);
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}
