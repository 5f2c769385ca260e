import type { SessionKind } from '../../plan/records/session.ts';
import type { Item } from '../item.ts';
import type { PlanIndex } from '../plan-index.ts';
import type { RuleOf } from '../rule.ts';
import { sessionWords } from '../words.ts';

const RUN_BY_SOMEONE: ReadonlySet<SessionKind> = new Set(['plenary', 'talk', 'workshop', 'seminar']);

/**
 * A session on the programme that nobody runs, neither by name nor as "Representanter för politiken". Silent for a
 * kind of session that nobody is named for anywhere in the plan, as small groups that run themselves.
 */
export const noResponsible: RuleOf<'plan'> = {
  id: 'no-responsible',
  severity: 'warning',
  per: 'plan',
  reads: ['sessions', 'groups'],
  find(_plan, index, report) {
    const named = new Set<SessionKind>();
    const without: Item[] = [];
    for (const item of index.held) {
      const { kind } = item.session;
      if (!RUN_BY_SOMEONE.has(kind)) continue;
      if (hasSomeone(index, item)) named.add(kind);
      else without.push(item);
    }
    for (const item of without) {
      if (!named.has(item.session.kind)) continue;
      report({
        records: [item.session.id],
        say: (t, language) => t('checks.rule.no-responsible', sessionWords(index, item, t, language)),
      });
    }
  },
};

function hasSomeone({ plan }: PlanIndex, { session }: Item): boolean {
  if (session.people.length > 0 || session.presenters.trim() !== '') return true;
  const group = session.group === null ? undefined : plan.groups[session.group];
  return group?.themes.some(({ responsible }) => responsible.length > 0) ?? false;
}
