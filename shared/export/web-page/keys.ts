import type { PersonId, RecordId } from '../../plan/ids.ts';
import type { Session } from '../../plan/records/session.ts';
import { trackOf } from '../../programme/hue.ts';
import { peopleOf } from '../../reviewing/engagements.ts';
import type { Printout } from '../printout.ts';
import { reviewersBySession } from '../reviewers-of.ts';

/** What a session is found by: the people who run or review it, its rooms, its track. */
export interface Keys {
  readonly people: readonly PersonId[];
  /** `*` is in every room. */
  readonly rooms: readonly string[];
  readonly track: string | null;
}

/** Gives what a session is found by on the page. Nobody is found by what is cancelled. */
export function keysOf({ plan }: Printout): (session: Session) => Keys {
  const reviewers = reviewersBySession(plan);
  return (session) => {
    const cancelled = session.status === 'cancelled';
    const run = peopleOf(plan, session).map(({ person }) => person);
    const review = (reviewers.get(session.id) ?? []).map(({ id }) => id);
    return {
      people: cancelled ? [] : [...new Set([...run, ...review])],
      rooms: session.rooms === 'all' ? ['*'] : session.rooms,
      track: trackOf(plan, session)?.id ?? null,
    };
  };
}

/** The id of a record without its table, as it stands in the page. */
export function keyOf(id: RecordId | string): string {
  return id.slice(id.indexOf(':') + 1);
}
