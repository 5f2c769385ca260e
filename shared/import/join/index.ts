import type { NewId } from '../../plan/ids.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Language } from '../../plan/records/event.ts';
import { type ImportChanges, ImportDraft, type Made } from '../draft.ts';
import type { Entries } from '../entries.ts';
import type { CellProblem } from '../table/problem.ts';
import { joinDays } from './days.ts';
import type { Joins, Outcome } from './decision.ts';
import { NamedRecords } from './named.ts';
import { joinPeople, PeopleFinder } from './people.ts';
import { joinReviews } from './reviews.ts';
import { joinRooms } from './rooms.ts';
import { joinSessions } from './sessions.ts';
import { joinWishes } from './wishes.ts';

/** What an import would do, row by row. */
export interface Joined {
  readonly changes: ImportChanges;
  readonly outcomes: readonly Outcome[];
  /** What is made because it is named, though no row is about it. */
  readonly made: readonly Made[];
  /** What was found wrong only when the plan was looked at. */
  readonly problems: readonly CellProblem[];
}

/** What joins entries with a plan. */
export interface JoinOptions {
  readonly newId: NewId;
  /** In which what tells records apart is worded. */
  readonly language: Language;
  readonly joins?: Joins;
}

/** Joins what comes in with a plan: what it has is updated, the rest is new. The plan is not changed. */
export function join(
  plan: Plan,
  entries: Entries,
  { newId, language, joins = new Map() }: JoinOptions,
): Joined {
  const draft = new ImportDraft(plan, newId);
  const problems: CellProblem[] = [];
  takeEvent(draft, entries);
  joinDays(draft, entries, language);
  const named = new NamedRecords(draft);
  for (const { name, hue } of entries.tracks ?? []) named.track(name, hue);
  const rooms = joinRooms(draft, named, entries.rooms ?? [], joins);
  const people = new PeopleFinder(draft, named);
  const joined = joinPeople(draft, named, people, entries.people ?? [], joins);
  const sessions = joinSessions({ draft, named, people, language, problems }, entries.sessions ?? [], joins);
  const reviews = joinReviews(draft, people, entries.reviews ?? [], problems);
  const wishes = joinWishes(draft, named, people, entries.wishes ?? [], problems);
  const outcomes = [...rooms, ...joined, ...sessions, ...reviews, ...wishes];
  return { changes: draft.changes(), outcomes, made: draft.made, problems };
}

/** A plan without a title, and so without anything of its own yet, is called what comes in is called. */
function takeEvent(draft: ImportDraft, { event }: Entries): void {
  if (event === undefined || draft.event.title.trim() !== '') return;
  draft.set('event', {
    title: event.title.slice(0, 300),
    ...(event.zone === undefined ? {} : { zone: event.zone }),
  });
}
