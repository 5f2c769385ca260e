import type { Session } from '../plan/records/session.ts';
import type { Refusal } from './command.ts';

/** The refusal that names the first of `sessions` that is locked; null when none is. */
export function lockedAmong(sessions: readonly Session[]): Refusal | null {
  const stuck = sessions.find((session) => session.locked);
  return stuck === undefined
    ? null
    : { refused: 'commands.session.isLocked', values: { title: stuck.title } };
}
