import type { PersonId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Session } from '../plan/records/session.ts';
import { type Part, peopleOf } from '../reviewing/engagements.ts';
import type { Printout } from './printout.ts';
import { type Placed, type ProgrammeDay, programmeDays } from './programme-days.ts';

/** A session someone has a part in, cancelled or not. */
export interface Engaged {
  readonly placed: Placed;
  readonly parts: readonly Part[];
}

/** What someone does on a day. */
export interface EngagedDay {
  readonly day: ProgrammeDay;
  readonly sessions: readonly Engaged[];
}

/** The days of everyone who has a part in a placed session, in order of time. What is cancelled stands there too. */
export function engagedDays(plan: Plan): ReadonlyMap<PersonId, readonly EngagedDay[]> {
  const parts = partsBySession(plan);
  const found = new Map<PersonId, EngagedDay[]>();
  for (const day of programmeDays(plan)) {
    const today = new Map<PersonId, Engaged[]>();
    for (const placed of day.sessions) {
      for (const [person, own] of parts.get(placed.session) ?? [])
        today.set(person, [...(today.get(person) ?? []), { placed, parts: own }]);
    }
    for (const [person, sessions] of today)
      found.set(person, [...(found.get(person) ?? []), { day, sessions }]);
  }
  return found;
}

function partsBySession(plan: Plan): ReadonlyMap<Session, ReadonlyMap<PersonId, readonly Part[]>> {
  const found = new Map<Session, Map<PersonId, Part[]>>();
  const add = (session: Session | undefined, person: PersonId, part: Part) => {
    if (session === undefined) return;
    const theirs = found.get(session) ?? new Map<PersonId, Part[]>();
    found.set(session, theirs.set(person, [...(theirs.get(person) ?? []), part]));
  };
  for (const session of all(plan, 'sessions'))
    for (const { person, role } of peopleOf(plan, session)) add(session, person, role);
  for (const { reviewer, session } of all(plan, 'assignments'))
    add(plan.sessions[session], reviewer, 'reviewer');
  for (const { participant, session } of all(plan, 'seats'))
    add(plan.sessions[session], participant, 'participant');
  return found;
}

/** What someone is in a session, in words: "Ansvarig, moderator". */
export function partsText({ t, language }: Printout, parts: readonly Part[]): string {
  const words = [...new Set(parts)].map((part) => t(`exports.as.${part}`));
  return words.map((word, i) => (i === 0 ? word : word.toLocaleLowerCase(language))).join(', ');
}
