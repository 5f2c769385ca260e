import { newSession } from '../../plan/defaults.ts';
import type { RoomId, SessionId } from '../../plan/ids.ts';
import { keyAtEnd } from '../../plan/order.ts';
import { all, type Plan } from '../../plan/plan.ts';
import { LONGEST_SESSION, type Session, sessionSchema } from '../../plan/records/session.ts';
import type { LocalDateTime } from '../../plan/time.ts';
import type { Follow } from '../../programme/gestures/follow.ts';
import { resizing } from '../../programme/gestures/moving.ts';
import type { Command, Refusal } from '../command.ts';
import { Edit } from '../edit.ts';
import { lockedAmong } from '../locked.ts';
import { placed } from '../placed.ts';

/** Where and when sessions are put: in one step, so that many dragged together are one gesture. */
export interface Placement {
  readonly session: SessionId;
  readonly start: LocalDateTime;
  readonly rooms: 'all' | readonly RoomId[];
}

/** Why a session cannot be like this; null when it can. */
export function misfit(session: Session): Refusal | null {
  if (sessionSchema.safeParse(session).success) return null;
  const { minutes } = session;
  return { refused: isLength(minutes) ? 'commands.record.badValue' : 'commands.session.badLength' };
}

const isLength = (minutes: number) => Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_SESSION;

/** The sessions of these ids that are there. */
export function sessionsOf(plan: Plan, ids: readonly SessionId[]): Session[] {
  return ids.map((id) => plan.sessions[id]).filter((session) => session !== undefined);
}

/** Makes a session; with a start it is placed, without one it lies in the tray. */
export const createSession: Command<{ readonly id?: SessionId; readonly fields: Partial<Session> }> = {
  id: 'session.create',
  label: 'commands.session.create',
  run(plan, { id, fields }, { newId }) {
    const session = newSession(id ?? newId('sessions'), keyAtEnd(all(plan, 'sessions')), fields);
    return misfit(session) ?? new Edit(plan).add<'sessions'>(session).diff;
  },
};

/** Changes anything of a session but its id. */
export const editSession: Command<{
  readonly session: SessionId;
  readonly fields: Partial<Omit<Session, 'id'>>;
}> = {
  id: 'session.edit',
  label: 'commands.session.edit',
  when: (plan, { session }) => plan.sessions[session] !== undefined,
  run(plan, { session, fields }) {
    const now = plan.sessions[session];
    if (now === undefined) return { refused: 'commands.record.isGone' };
    const moves = 'start' in fields || 'minutes' in fields || 'rooms' in fields;
    const locked = moves && fields.locked !== false ? lockedAmong([now]) : null;
    return locked ?? misfit({ ...now, ...fields }) ?? new Edit(plan).set(session, fields).diff;
  },
};

/** Places sessions, or moves placed ones to another time, room or day. */
export const placeSessions: Command<{ readonly placements: readonly Placement[] }> = {
  id: 'session.place',
  label: 'commands.session.place',
  run(plan, { placements }) {
    const locked = lockedAmong(
      sessionsOf(
        plan,
        placements.map(({ session }) => session),
      ),
    );
    if (locked !== null) return locked;
    const edit = new Edit(plan);
    for (const { session, start, rooms } of placements) {
      edit.set(session, { start, rooms: rooms === 'all' ? rooms : [...rooms] });
    }
    return edit.diff;
  },
};

/** Moves one end of a session, or both; what follows its end goes along, if that is wanted. */
export const resizeSession: Command<{
  readonly session: SessionId;
  readonly start: LocalDateTime | null;
  readonly minutes: number;
  readonly follow?: Follow;
}> = {
  id: 'session.resize',
  label: 'commands.session.resize',
  run(plan, { session, start, minutes, follow }) {
    const now = plan.sessions[session];
    if (now === undefined) return { refused: 'commands.record.isGone' };
    const locked = lockedAmong([now]);
    if (locked !== null) return locked;
    if (!isLength(minutes)) return { refused: 'commands.session.badLength' };
    return placed(plan, resizing(plan, now, { start, minutes }, follow));
  },
};

/** Takes sessions off the programme, to the tray. Their rooms are kept for when they come back. */
export const unplaceSessions: Command<{ readonly sessions: readonly SessionId[] }> = {
  id: 'session.unplace',
  label: 'commands.session.unplace',
  when: (plan, { sessions }) => sessionsOf(plan, sessions).some((session) => session.start !== null),
  run(plan, { sessions }) {
    const found = sessionsOf(plan, sessions);
    const edit = new Edit(plan);
    for (const { id } of found) edit.set(id, { start: null });
    return lockedAmong(found) ?? edit.diff;
  },
};

/** Deletes sessions for good, with their reviewers and seats. */
export const removeSessions: Command<{ readonly sessions: readonly SessionId[] }> = {
  id: 'session.remove',
  label: 'commands.session.remove',
  when: (plan, { sessions }) => sessionsOf(plan, sessions).length > 0,
  run(plan, { sessions }) {
    const found = sessionsOf(plan, sessions);
    return lockedAmong(found) ?? new Edit(plan).remove(found.map((session) => session.id)).diff;
  },
};

/** Cancels sessions ("utgår"): they keep their number and place and free their people. */
export const cancelSessions: Command<{ readonly sessions: readonly SessionId[] }> = {
  id: 'session.cancel',
  label: 'commands.session.cancel',
  when: (plan, { sessions }) => sessionsOf(plan, sessions).some((session) => session.status !== 'cancelled'),
  run(plan, { sessions }) {
    const edit = new Edit(plan);
    for (const session of sessionsOf(plan, sessions)) edit.set(session.id, { status: 'cancelled' });
    return edit.diff;
  },
};

/** Brings cancelled sessions back, as planned. */
export const reinstateSessions: Command<{ readonly sessions: readonly SessionId[] }> = {
  id: 'session.reinstate',
  label: 'commands.session.reinstate',
  when: (plan, { sessions }) => sessionsOf(plan, sessions).some((session) => session.status === 'cancelled'),
  run(plan, { sessions }) {
    const edit = new Edit(plan);
    for (const session of sessionsOf(plan, sessions)) {
      if (session.status === 'cancelled') edit.set(session.id, { status: 'planned' });
    }
    return edit.diff;
  },
};
