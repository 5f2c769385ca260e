import type { PersonId } from '../plan/ids.ts';
import { all, byOrder, type Plan } from '../plan/plan.ts';
import type { Session, SessionRole } from '../plan/records/session.ts';
import { type Interval, toMinutes } from '../plan/time.ts';

/** What someone is in a session: one of its roles, its reviewer, or seated in its group. */
export type Part = SessionRole | 'reviewer' | 'participant';

/** Someone's part in one session, or parts. */
export interface Engagement {
  readonly session: Session;
  readonly parts: readonly Part[];
  /** When, on the scale of `toMinutes`; null while the session is unplaced. */
  readonly interval: Interval | null;
}

/** When a session is, on the scale of `toMinutes`; null while it is unplaced. */
export function intervalOf(session: Session): Interval | null {
  if (session.start === null) return null;
  const start = toMinutes(session.start);
  return { start, end: start + session.minutes };
}

/**
 * Who runs a session, and as what: those it names, and those responsible for a theme of its group. Nobody
 * twice in one role.
 */
export function peopleOf(
  plan: Plan,
  session: Session,
): { readonly person: PersonId; readonly role: SessionRole }[] {
  const group = session.group === null ? undefined : plan.groups[session.group];
  const found = [...session.people];
  const known = new Set(found.map(({ person, role }) => `${person} ${role}`));
  for (const person of group?.themes.flatMap((theme) => theme.responsible) ?? []) {
    if (!known.has(`${person} responsible`)) found.push({ person, role: 'responsible' });
    known.add(`${person} responsible`);
  }
  return found;
}

/**
 * What everyone does, by person: the sessions they run, review or are seated in, in order of time and the
 * unplaced last. A cancelled session engages nobody.
 */
export function engagements(plan: Plan): ReadonlyMap<PersonId, readonly Engagement[]> {
  const parts = new Map<PersonId, Map<Session, Part[]>>();
  const add = (person: PersonId, session: Session | undefined, part: Part): void => {
    if (session === undefined || session.status === 'cancelled') return;
    const theirs = parts.get(person) ?? new Map<Session, Part[]>();
    parts.set(person, theirs.set(session, [...(theirs.get(session) ?? []), part]));
  };
  for (const session of all(plan, 'sessions')) {
    for (const { person, role } of peopleOf(plan, session)) add(person, session, role);
  }
  for (const { reviewer, session } of all(plan, 'assignments'))
    add(reviewer, plan.sessions[session], 'reviewer');
  for (const { participant, session } of all(plan, 'seats'))
    add(participant, plan.sessions[session], 'participant');

  const engaged = new Map<PersonId, Engagement[]>();
  for (const [person, sessions] of parts) {
    const theirs = [...sessions].map(([session, as]) => ({
      session,
      parts: as,
      interval: intervalOf(session),
    }));
    engaged.set(person, theirs.sort(byTime));
  }
  return engaged;
}

/** Compares by start, the unplaced last, then by the plan's own order. */
function byTime(a: Engagement, b: Engagement): number {
  const earlier = (a.interval?.start ?? Number.MAX_VALUE) - (b.interval?.start ?? Number.MAX_VALUE);
  return earlier === 0 ? byOrder(a.session, b.session) : earlier;
}
