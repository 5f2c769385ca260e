import { dayOf } from '../plan/day-of.ts';
import type { PersonId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Day } from '../plan/records/day.ts';
import type { Session } from '../plan/records/session.ts';
import { overlaps } from '../plan/time.ts';
import { daysInOrder } from '../programme/board.ts';
import { engagements, intervalOf, type Part } from './engagements.ts';
import { attendance } from './presence.ts';

/** Something in someone's day. */
export interface Item {
  readonly session: Session;
  /** What they do in it; nothing where it is for everyone. */
  readonly parts: readonly Part[];
  /** They have a part in something else at that time. */
  readonly clashes: boolean;
  /** They are not there then, though they have a part in it. */
  readonly away: boolean;
}

/** A day of someone's, in order of time. */
export interface AgendaDay {
  /** Null for what has no day yet. */
  readonly day: Day | null;
  readonly items: readonly Item[];
  /** How many of them they review. */
  readonly reviews: number;
}

/** What is for all who are there. */
const FOR_ALL: ReadonlySet<Session['kind']> = new Set(['plenary', 'break', 'meal', 'social']);

/** The days of someone: all they have a part in, and what is for everyone around it. Cancelled sessions are not in it. */
export function agendaOf(plan: Plan, id: PersonId): AgendaDay[] {
  const person = plan.people[id];
  if (person === undefined) return [];
  const theirs = new Map(
    (engagements(plan).get(id) ?? []).map((engagement) => [engagement.session.id, engagement]),
  );
  const days = daysInOrder(plan);
  const placed = new Map<Day | null, Item[]>();
  for (const session of all(plan, 'sessions')) {
    const parts = theirs.get(session.id)?.parts ?? [];
    const interval = intervalOf(session);
    if (session.status === 'cancelled') continue;
    const day = session.start === null ? null : (dayOf(days, session.start) ?? null);
    const there = day === null || interval === null || attendance(person, day, interval) === 'present';
    // A reviewer who is away that day misses the meals, too.
    if (parts.length === 0 && !(FOR_ALL.has(session.kind) && day !== null && there)) continue;
    const clashes =
      parts.length > 0 &&
      interval !== null &&
      [...theirs.values()].some(
        (other) =>
          other.session.id !== session.id && other.interval !== null && overlaps(other.interval, interval),
      );
    const item = { session, parts, clashes, away: parts.length > 0 && !there };
    placed.set(day, [...(placed.get(day) ?? []), item]);
  }
  return [...days, null].flatMap((day): AgendaDay[] => {
    const items = (placed.get(day) ?? []).sort(byStart);
    if (day === null && items.length === 0) return [];
    const reviews = items.filter(({ parts }) => parts.includes('reviewer')).length;
    return [{ day, items, reviews }];
  });
}

function byStart({ session: a }: Item, { session: b }: Item): number {
  const [one, other] = [a.start ?? '', b.start ?? ''];
  return one < other ? -1 : one > other ? 1 : b.minutes - a.minutes;
}
