import type { Engaged } from '../plan-index.ts';
import type { RuleOf } from '../rule.ts';
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
    for (const row of rowsOf(engaged.filter(isStrain))) {
      const [first] = row;
      if (row.length <= MOST || first === undefined) continue;
      const end = Math.max(...row.map(({ interval }) => interval.end));
      report({
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
            ...timeOf({ start: first.interval.start, end }, language),
          }),
      });
    }
  },
};

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
