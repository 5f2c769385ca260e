import type { Plan } from '../plan/plan.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session } from '../plan/records/session.ts';

/** How well someone suits a session. */
export interface Points {
  /** 0 (none) to 3 (expert). */
  readonly competence: number;
  /** 3 for the dearest wish, 2, 1, or 0 for none. */
  readonly wish: number;
  /** They have said no to it. */
  readonly refused: boolean;
}

/**
 * What `person` brings to `session`. A statement on the session goes before one on its group, and that before one
 * on its track.
 */
export function pointsOf(plan: Plan, person: Person, session: Session): Points {
  const group = session.group === null ? undefined : plan.groups[session.group];
  const track = session.track ?? group?.track ?? null;
  const competence =
    person.competence.find((each) => each.in === session.group) ??
    person.competence.find((each) => each.in === track);
  const wish =
    person.wishes.find((each) => each.for === session.id) ??
    person.wishes.find((each) => each.for === session.group) ??
    person.wishes.find((each) => each.for === track);
  const rank = wish?.rank ?? null;
  return {
    competence: competence?.level ?? 0,
    wish: rank === null ? 0 : 4 - rank,
    refused: wish !== undefined && rank === null,
  };
}
