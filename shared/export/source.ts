import type { PlanFile } from '../change/revision.ts';
import type { PersonId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Language } from '../plan/records/event.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session } from '../plan/records/session.ts';
import type { LocalDateTime } from '../plan/time.ts';
import { peopleOf } from '../reviewing/engagements.ts';
import { type Printout, printoutOf } from './printout.ts';

/** What a file that leaves is made from. */
export interface Source {
  readonly file: PlanFile;
  readonly printout: Printout;
  /** The moment it is written, an instant in UTC. */
  readonly now: string;
  /** The same moment on the wall clock. */
  readonly printedAt: LocalDateTime;
  /** Whose programme it is; undefined for everyone's. */
  readonly person: Person | undefined;
}

export interface SourceOptions {
  /** Language of what is written; left out, the plan's own. */
  readonly language?: Language;
  readonly now: string;
  /** The same moment on the wall clock. */
  readonly printedAt: LocalDateTime;
  /** Whose sessions are wanted; left out, all. Must be in the plan. */
  readonly person?: PersonId;
}

/** The source of files that leave `file`. */
export function sourceOf(file: PlanFile, { language, now, printedAt, person }: SourceOptions): Source {
  const plan = person === undefined ? file.plan : withSessionsOf(file.plan, person);
  const printout = printoutOf(plan, language ?? plan.event.language, printedAt);
  return { file, printout, now, printedAt, person: person && plan.people[person] };
}

/** `plan` with no other sessions than those that `person` runs, reviews or is seated in, cancelled ones too. */
function withSessionsOf(plan: Plan, person: PersonId): Plan {
  const bound = new Set<string>([
    ...all(plan, 'assignments').flatMap(({ reviewer, session }) => (reviewer === person ? session : [])),
    ...all(plan, 'seats').flatMap(({ participant, session }) => (participant === person ? session : [])),
  ]);
  const theirs = (session: Session) =>
    bound.has(session.id) || peopleOf(plan, session).some((entry) => entry.person === person);
  const sessions = all(plan, 'sessions').filter(theirs);
  const kept = new Set(sessions.map(({ id }) => id));
  const assignments = all(plan, 'assignments').filter(({ session }) => kept.has(session));
  const seats = all(plan, 'seats').filter(({ session }) => kept.has(session));
  const table = <R extends { readonly id: string }>(records: readonly R[]) =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  return { ...plan, sessions: table(sessions), assignments: table(assignments), seats: table(seats) };
}
