import type { Plan } from '../plan/plan.ts';
import type { Range } from '../plan/records/common.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session } from '../plan/records/session.ts';

/** How many reviewers sessions of a kind ask for, where one does not say otherwise itself. */
export function usualDemand({ event }: Plan, kind: Session['kind']): Range {
  const { demand, demandByKind } = event.reviewing;
  return (kind === 'workshop' || kind === 'seminar' ? demandByKind?.[kind] : undefined) ?? demand;
}

/** How many reviewers a session asks for. */
export function demandOf(plan: Plan, { reviewers, kind }: Session): Range {
  return reviewers ?? usualDemand(plan, kind);
}

/** How many reviews someone may have in one day. */
export function mostADayOf({ event }: Plan, { load }: Person): number {
  return load?.mostADay ?? event.reviewing.mostADay;
}
