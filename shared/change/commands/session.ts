import { newSession } from '../../plan/defaults.ts';
import type { RoomId, SessionId } from '../../plan/ids.ts';
import { keyAtEnd } from '../../plan/order.ts';
import { all, type Plan } from '../../plan/plan.ts';
import { LONGEST_SESSION, type Session } from '../../plan/records/session.ts';
import type { LocalDateTime } from '../../plan/time.ts';
import type { Command, Refusal } from '../command.ts';
import { Edit } from '../edit.ts';

/** Where and when sessions are put: in one step, so that many dragged together are one gesture. */
export interface Placement {
  readonly session: SessionId;
  readonly start: LocalDateTime;
  readonly rooms: 'all' | readonly RoomId[];
}

const locked = (session: Session): Refusal => ({
  refused: 'commands.session.isLocked',
  values: { title: session.title },
});

function sessionsOf(plan: Plan, ids: readonly SessionId[]): Session[] {
  return ids.map((id) => plan.sessions[id]).filter((session) => session !== undefined);
}

/** Makes a session; with a start it is placed, without one it lies in the tray. */
export const createSession: Command<{ readonly id?: SessionId; readonly fields: Partial<Session> }> = {
  id: 'session.create',
  label: 'commands.session.create',
  run(plan, { id, fields }, { newId }) {
    const order = keyAtEnd(all(plan, 'sessions'));
    return new Edit(plan).add<'sessions'>(newSession(id ?? newId('sessions'), order, fields)).diff;
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
    const moves = 'start' in fields || 'minutes' in fields || 'rooms' in fields;
    if (now?.locked && moves && fields.locked !== false) return locked(now);
    return new Edit(plan).set(session, fields).diff;
  },
};

/** Places sessions, or moves placed ones to another time, room or day. */
export const placeSessions: Command<{ readonly placements: readonly Placement[] }> = {
  id: 'session.place',
  label: 'commands.session.place',
  run(plan, { placements }) {
    const edit = new Edit(plan);
    for (const { session, start, rooms } of placements) {
      const now = plan.sessions[session];
      if (now?.locked) return locked(now);
      edit.set(session, { start, rooms: rooms === 'all' ? rooms : [...rooms] });
    }
    return edit.diff;
  },
};

/** Moves one end of a session, or both. */
export const resizeSession: Command<{
  readonly session: SessionId;
  readonly start: LocalDateTime | null;
  readonly minutes: number;
}> = {
  id: 'session.resize',
  label: 'commands.session.resize',
  run(plan, { session, start, minutes }) {
    const now = plan.sessions[session];
    if (now?.locked) return locked(now);
    if (minutes < 1 || minutes > LONGEST_SESSION) return { refused: 'commands.session.badLength' };
    return new Edit(plan).set(session, { start, minutes }).diff;
  },
};

/** Takes sessions off the programme, to the tray. Their rooms are kept for when they come back. */
export const unplaceSessions: Command<{ readonly sessions: readonly SessionId[] }> = {
  id: 'session.unplace',
  label: 'commands.session.unplace',
  when: (plan, { sessions }) => sessionsOf(plan, sessions).some((session) => session.start !== null),
  run(plan, { sessions }) {
    const edit = new Edit(plan);
    for (const session of sessionsOf(plan, sessions)) {
      if (session.locked) return locked(session);
      edit.set(session.id, { start: null });
    }
    return edit.diff;
  },
};

/** Deletes sessions for good, with their reviewers and seats. */
export const removeSessions: Command<{ readonly sessions: readonly SessionId[] }> = {
  id: 'session.remove',
  label: 'commands.session.remove',
  when: (plan, { sessions }) => sessionsOf(plan, sessions).length > 0,
  run(plan, { sessions }) {
    const found = sessionsOf(plan, sessions);
    const stuck = found.find((session) => session.locked);
    return stuck ? locked(stuck) : new Edit(plan).remove(found.map((session) => session.id)).diff;
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

/** Copies sessions beside themselves, into the tray, with their people but not their reviewers. */
export const duplicateSessions: Command<{ readonly sessions: readonly SessionId[] }> = {
  id: 'session.duplicate',
  label: 'commands.session.duplicate',
  when: (plan, { sessions }) => sessionsOf(plan, sessions).length > 0,
  run(plan, { sessions }, { newId }) {
    const edit = new Edit(plan);
    for (const session of sessionsOf(plan, sessions)) {
      const order = keyAtEnd(all(edit.plan, 'sessions'));
      edit.add<'sessions'>({ ...session, id: newId('sessions'), order, start: null, locked: false });
    }
    return edit.diff;
  },
};
