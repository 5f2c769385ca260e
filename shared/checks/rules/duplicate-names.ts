import { all } from '../../plan/plan.ts';
import type { Person } from '../../plan/records/person.ts';
import type { Room } from '../../plan/records/room.ts';
import type { Report, RuleOf } from '../rule.ts';

/** People with the same name, or rooms with the same name: printed, nobody can tell them apart. */
export const duplicateNames: RuleOf<'plan'> = {
  id: 'duplicate-names',
  severity: 'warning',
  per: 'plan',
  reads: ['people', 'rooms'],
  find(plan, index, report) {
    reportSame(index.people, 'people', report);
    reportSame(all(plan, 'rooms'), 'rooms', report);
  },
};

function reportSame(records: readonly (Person | Room)[], table: 'people' | 'rooms', report: Report): void {
  const named = new Map<string, (Person | Room)[]>();
  for (const record of records) {
    const name = record.name.trim().toLowerCase();
    if (name === '') continue;
    const same = named.get(name);
    if (same === undefined) named.set(name, [record]);
    else same.push(record);
  }
  for (const same of named.values()) {
    if (same.length < 2) continue;
    report({
      records: same.map(({ id }) => id),
      say: (t) =>
        t(`checks.rule.duplicate-names-${table}`, { name: same[0]?.name.trim() ?? '', count: same.length }),
    });
  }
}
