import type { SessionId } from '../../plan/ids.ts';
import type { Command } from '../command.ts';
import { Edit } from '../edit.ts';
import { sessionsOf } from './session.ts';

/** Locks sessions: until they are unlocked nothing moves, resizes, takes off or deletes them. */
export const lockSessions: Command<{ readonly sessions: readonly SessionId[] }> = {
  id: 'session.lock',
  label: 'commands.session.lock',
  when: (plan, { sessions }) => sessionsOf(plan, sessions).some(({ locked }) => !locked),
  run(plan, { sessions }) {
    const edit = new Edit(plan);
    for (const { id } of sessionsOf(plan, sessions)) edit.set(id, { locked: true });
    return edit.diff;
  },
};

/** Unlocks sessions. */
export const unlockSessions: Command<{ readonly sessions: readonly SessionId[] }> = {
  id: 'session.unlock',
  label: 'commands.session.unlock',
  when: (plan, { sessions }) => sessionsOf(plan, sessions).some(({ locked }) => locked),
  run(plan, { sessions }) {
    const edit = new Edit(plan);
    for (const { id } of sessionsOf(plan, sessions)) edit.set(id, { locked: false });
    return edit.diff;
  },
};
