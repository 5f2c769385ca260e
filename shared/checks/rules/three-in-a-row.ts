import type { Person } from '../../plan/records/person.ts';
import type { Engaged, PlanIndex } from '../plan-index.ts';
import type { Occurrence, RuleOf } from '../rule.ts';
import { listed, personName, sessionName, timeOf } from '../words.ts';
import { isStrain } from '../work.ts';

const MOST = 2;
/** This many minutes are a pause. */
const PAUSE = 15;

/** Someone who speaks, answers for or reviews three sessions or more with no pause between them. */
export const threeInARow: RuleOf<'person'> = {
  id: 'three-in-a-row',
  severity: 'warning',
  per: 'person',
  find(person, index, report) {
    const engaged = index.engagedOf(person.id);
    if (engaged.length <= MOST) return;
    const parts = engaged.filter(isStrain);
    if (parts.length <= MOST) return;
    for (const row of rowsOf(parts)) if (row.length > MOST) report(rowOf(person, row, index));
  },
};

function rowOf(person: Person, row: readonly Engaged[], index: PlanIndex): Occurrence {
  const start = row[0]?.interval.start ?? 0;
  const end = Math.max(...row.map(({ interval }) => interval.end));
  return {
    records: [person.id, ...row.map(({ item }) => item.session.id)],
    say: (t, language) =>
      t('checks.rule.three-in-a-row', {
        person: personName(index, person.id, t),
        count: row.length,
        sessions: listed(
          row.map(({ item }) => sessionName(index, item, t)),
          t,
          language,
        ),
        ...timeOf({ start, end }, language, index),
      }),
  };
}

/** Runs of sessions, each beginning less than a pause after what went before. What overlaps is a clash, not a row. */
function rowsOf(parts: readonly Engaged[]): Engaged[][] {
  const rows: Engaged[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    const row = rows.at(-1);
    if (row !== undefined && part.interval.start - end < PAUSE) {
      if (part.interval.start >= end) row.push(part);
    } else rows.push([part]);
    end = Math.max(end, part.interval.end);
  }
  return rows;
}
