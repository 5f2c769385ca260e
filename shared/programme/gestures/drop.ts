import type { Refusal } from '../../change/command.ts';
import { lockedAmong } from '../../change/locked.ts';
import { dayOf } from '../../plan/day-of.ts';
import type { SessionId } from '../../plan/ids.ts';
import { all, type Plan } from '../../plan/plan.ts';
import type { LocalDateTime } from '../../plan/time.ts';
import type { Rooms } from './rooms.ts';

/** A place on the grid. */
export interface Place {
  readonly start: LocalDateTime;
  readonly rooms: Rooms;
  /** The session that lies under the pointer there, other than what is carried. */
  readonly on?: SessionId;
}

/** What something is let go over: a place, the tray, the head of a room or a day, or none of the grid. */
export type Drop = Place | 'tray' | 'head' | 'outside';

/** Why nothing can be put there; null when it can. */
export function dropRefusal(plan: Plan, drop: Drop): Refusal | null {
  if (drop === 'tray') return null;
  if (drop === 'head') return { refused: 'commands.drop.onHead' };
  if (drop === 'outside') return { refused: 'commands.drop.outside' };
  const under = drop.on === undefined ? undefined : plan.sessions[drop.on];
  const locked = under && lockedAmong([under]);
  if (locked) return locked;
  return dayOf(all(plan, 'days'), drop.start) === undefined ? { refused: 'commands.drop.noDay' } : null;
}
