import { all, type Plan } from './plan.ts';
import type { Range } from './records/common.ts';
import type { Session } from './records/session.ts';

/** How many reviewers `session` asks for: what it says itself, or what the event says of workshops; else none. */
export function reviewersAskedFor(plan: Plan, session: Session): Range {
  if (session.reviewers !== null) return session.reviewers;
  return session.kind === 'workshop' ? plan.event.reviewing.demand : { min: 0, max: 0 };
}

/** The sessions that take part in the reviewing: those that ask for reviewers, and those that have one. */
export function reviewedSessions(plan: Plan): Session[] {
  const assigned = new Set(all(plan, 'assignments').map((assignment) => assignment.session));
  return all(plan, 'sessions').filter(
    (session) => reviewersAskedFor(plan, session).max > 0 || assigned.has(session.id),
  );
}
