import type { PlanFile } from '../change/revision.ts';
import type { PersonId } from '../plan/ids.ts';
import type { Language } from '../plan/records/event.ts';
import type { Person } from '../plan/records/person.ts';
import type { LocalDateTime } from '../plan/time.ts';
import { type Printout, printoutOf } from './printout.ts';
import { narrowed } from './scope.ts';

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
  const plan = person === undefined ? file.plan : narrowed(file.plan, { people: [person] });
  const printout = printoutOf(plan, language ?? plan.event.language, printedAt);
  return { file, printout, now, printedAt, person: person && plan.people[person] };
}
