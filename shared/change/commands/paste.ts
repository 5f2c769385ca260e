import type { Clip } from '../../clipboard/clip.ts';
import { matched } from '../../clipboard/match.ts';
import { dayOf } from '../../plan/day-of.ts';
import { newPerson, newSession, newTrack } from '../../plan/defaults.ts';
import type { IdOf, NewId, SessionId } from '../../plan/ids.ts';
import { keyAtEnd } from '../../plan/order.ts';
import { all, type Plan } from '../../plan/plan.ts';
import type { Session } from '../../plan/records/session.ts';
import { copyOf } from '../../programme/gestures/copying.ts';
import { dropRefusal, type Place } from '../../programme/gestures/drop.ts';
import type { Follow } from '../../programme/gestures/follow.ts';
import { positions } from '../../programme/gestures/moving.ts';
import { type Becoming, isForEveryone, isThere } from '../../programme/lane.ts';
import type { Command } from '../command.ts';
import { Edit } from '../edit.ts';
import { withRoom } from './copy.ts';

/**
 * Puts sessions from the clipboard into the plan: the first of them in time at `to`, the others as they lie to it;
 * without `to`, all in the tray. In a column of a track or a group what is not for everyone becomes `as` that. What
 * was cut here is moved. Whom and what they name is found by id or by name
 * (`matched` says what is found, what the plan gets and what is left out).
 */
export const pasteSessions: Command<{
  readonly clip: Clip;
  readonly to: Place | null;
  readonly follow?: Follow;
  readonly as?: Partial<Becoming>;
}> = {
  id: 'session.paste',
  label: 'commands.clipboard.paste',
  when: (_plan, { clip }) => clip.sessions.length > 0,
  run(plan, { clip, to, follow = 'none', as }, { newId }) {
    const no = to === null ? null : dropRefusal(plan, to);
    if (no !== null) return no;
    if (as !== undefined && !isThere(plan, as)) return { refused: 'commands.record.isGone' };
    const rooms = all(plan, 'rooms');
    const { edit, ids } = received(plan, clip, newId);
    const taken = clip.sessions.flatMap((session): Session[] => {
      const here = edit.plan.sessions[ids.get(session.id) as SessionId];
      return here === undefined ? [] : [{ ...here, start: session.start }];
    });
    const held = [...taken].sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0))[0];
    if (held === undefined) return { refused: 'commands.clipboard.nothing' };
    if (to === null) return edit.diff;
    const places = positions(edit.plan, held, taken, to);
    if ('refused' in places) return places;
    const days = all(plan, 'days');
    const off = taken.find(({ id }) => {
      const start = places.get(id)?.start;
      return start && dayOf(days, start) === undefined;
    });
    if (off !== undefined) return { refused: 'commands.drop.offDays', values: { title: off.title } };
    for (const [original, id] of ids) {
      const place = places.get(id as SessionId);
      const here = edit.plan.sessions[id as SessionId];
      if (place === undefined || here === undefined) continue;
      const there = original === id ? undefined : plan.sessions[original as SessionId];
      const own = isForEveryone(here, rooms) ? undefined : as;
      edit.set(here.id, { ...(there ? copyOf(edit.plan, [there], here, place) : place), ...own });
    }
    return follow === 'none' ? edit.diff : withRoom(plan, edit.diff, places, follow);
  },
};

const when = ({ start }: Session) => start ?? '~';

/** The sessions of a clip as sessions of the plan, unplaced, and whom they bring: which id of the clip is which here. */
function received(plan: Plan, clip: Clip, newId: NewId): { edit: Edit; ids: ReadonlyMap<string, string> } {
  const { known, missing, cut } = matched(plan, clip);
  const edit = new Edit(plan);
  const ids = new Map<string, string>();
  const named = new Map(known);
  for (const { table, id, name } of missing) {
    if (table === 'people') {
      const person = newPerson(newId('people'), keyAtEnd(all(edit.plan, 'people')), { name });
      edit.add<'people'>(person);
      named.set(id, person.id);
    } else {
      const fields = clip.names.tracks.find((track) => track.id === id);
      const track = newTrack(newId('tracks'), keyAtEnd(all(edit.plan, 'tracks')), { ...fields });
      edit.add<'tracks'>(track);
      named.set(id, track.id);
    }
  }
  for (const { id } of clip.sessions) {
    const here = cut.has(id) ? id : newId('sessions');
    ids.set(id, here);
    named.set(id, here);
  }
  for (const session of clip.sessions) {
    const id = ids.get(session.id) as SessionId;
    if (cut.has(session.id)) continue;
    const fields = copyOf(edit.plan, [], renamed(session, named), { ...session, start: null });
    const order = keyAtEnd(all(edit.plan, 'sessions'));
    edit.add<'sessions'>(newSession(id, order, { ...fields, rooms: roomsOf(session, named), ...NO_LINKS }));
  }
  // Only now are all of them there that they may name.
  for (const session of clip.sessions) {
    if (cut.has(session.id)) continue;
    const { after, notWith, sameDayAs } = renamed(session, named);
    edit.set(ids.get(session.id) as SessionId, { after, notWith, sameDayAs });
  }
  return { edit, ids };
}

const NO_LINKS = { after: [], notWith: [], sameDayAs: [] } satisfies Partial<Session>;

/** A session with what it names by the ids of this plan, and without what this plan does not have. */
function renamed(session: Session, named: ReadonlyMap<string, string>): Session {
  const one = <T extends string>(id: T): T | undefined => named.get(id) as T | undefined;
  const list = <T extends string>(several: readonly T[]): T[] => [
    ...new Set(several.flatMap((id) => one(id) ?? [])),
  ];
  return {
    ...session,
    rooms: roomsOf(session, named),
    people: session.people.flatMap(({ person, role }) => {
      const here = one(person);
      return here === undefined ? [] : [{ person: here, role }];
    }),
    group: session.group && (one(session.group) ?? null),
    track: session.track && (one(session.track) ?? null),
    goals: list(session.goals),
    after: list(session.after),
    notWith: list(session.notWith),
    sameDayAs: list(session.sameDayAs),
    undesired: { ...session.undesired, rooms: list(session.undesired.rooms) },
  };
}

function roomsOf({ rooms }: Session, named: ReadonlyMap<string, string>): Session['rooms'] {
  if (rooms === 'all') return rooms;
  return [...new Set(rooms.flatMap((room) => (named.get(room) as IdOf<'rooms'> | undefined) ?? []))];
}
