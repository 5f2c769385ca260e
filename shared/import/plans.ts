import { all, ordered, type Plan } from '../plan/plan.ts';
import type { Session } from '../plan/records/session.ts';
import { SESSION_ROLES } from '../plan/records/session.ts';
import type { Entries, PersonEntry, RoomEntry, SessionEntry } from './entries.ts';
import { nameKey } from './keys.ts';

/** Kinds of record that can be taken over from another plan. */
export const TAKEN = ['people', 'rooms', 'sessions'] as const;
export type Taken = (typeof TAKEN)[number];

/**
 * What other plans bring to this one: their people without what they did and when they were there, their rooms, their
 * sessions as drafts in the tray. The latest plan comes last and has the last word.
 */
export function entriesOfPlans(plans: readonly Plan[], what: ReadonlySet<Taken>): Entries {
  let row = 0;
  const next = () => {
    row += 1;
    return row;
  };
  return {
    ...(what.has('rooms')
      ? {
          rooms: plans.flatMap((plan) =>
            ordered(plan, 'rooms').map((room): RoomEntry => {
              const { id: _id, order: _order, name, unavailable: _unavailable, ...fields } = room;
              return { row: next(), name, fields };
            }),
          ),
        }
      : {}),
    ...(what.has('people')
      ? {
          people: plans.flatMap((plan) =>
            ordered(plan, 'people')
              .filter(({ name }) => nameKey(name) !== '')
              .map((person): PersonEntry => {
                const { name, title, email, phone, roles, mode, diet, notes } = person;
                const organisation =
                  person.organisation === null ? '' : (plan.organisations[person.organisation]?.name ?? '');
                return {
                  row: next(),
                  name,
                  ...(organisation === '' ? {} : { organisation }),
                  fields: withoutEmpty({ title, email, phone, roles, mode, diet, notes }),
                };
              }),
          ),
        }
      : {}),
    ...(what.has('sessions')
      ? {
          sessions: plans.flatMap((plan) =>
            ordered(plan, 'sessions')
              .filter(({ title, status }) => title.trim() !== '' && status !== 'cancelled')
              .map((session) => ({ ...sessionOf(plan, session), row: next() })),
          ),
        }
      : {}),
  };
}

function sessionOf(plan: Plan, session: Session): SessionEntry {
  const { number, title, minutes, kind, mode, presenters, capacity, equipment, brief, notes } = session;
  const named = (id: string) => ({
    name: plan.people[id as keyof Plan['people']]?.name ?? '',
    organisation: '',
  });
  const people = SESSION_ROLES.flatMap((role) => {
    const who = session.people.filter((part) => part.role === role).map(({ person }) => named(person));
    return who.length === 0 ? [] : [{ role, who }];
  });
  const track = session.track === null ? '' : (plan.tracks[session.track]?.name ?? '');
  return {
    row: 0,
    number,
    title,
    minutes,
    ...(track === '' ? {} : { track }),
    ...(people.length === 0 ? {} : { people }),
    fields: {
      ...withoutEmpty({ presenters, equipment, notes }),
      kind,
      mode,
      capacity,
      brief,
      status: 'draft',
    },
  };
}

/** What the other plan leaves empty is not taken as an answer. */
function withoutEmpty<F extends object>(fields: F): Partial<F> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<F>;
}

/** What a list of plans shows of one: its dates in order and how many it has of each kind. */
export function summaryOf(plan: Plan): {
  readonly dates: readonly string[];
  readonly counts: Readonly<Record<Taken, number>>;
} {
  return {
    dates: all(plan, 'days')
      .map(({ date }) => date)
      .sort(),
    counts: {
      people: all(plan, 'people').length,
      rooms: all(plan, 'rooms').length,
      sessions: all(plan, 'sessions').length,
    },
  };
}
