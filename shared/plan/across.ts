import type { Room } from './records/room.ts';
import type { Session } from './records/session.ts';
import { type Interval, overlaps } from './time.ts';

/**
 * Whether everyone is at a session though it is in one room: a plenary, a break, a meal, a show in the great
 * hall.
 */
export function gathers(
  { kind, rooms }: Pick<Session, 'kind' | 'rooms'>,
  known: readonly (Room | null)[],
): boolean {
  if (rooms === 'all' || rooms.length !== 1) return false;
  if (kind === 'plenary' || kind === 'break' || kind === 'meal') return true;
  return kind === 'social' && (known.find((room) => room?.id === rooms[0])?.plenary ?? false);
}

/** A session with its time on any one scale of minutes. */
export interface Timed {
  readonly session: Session;
  readonly interval: Interval;
}

/**
 * The sessions of a day that a programme draws across all its rooms: those placed in all, and those that gather
 * everyone while nothing else goes on. A plenary with a workshop beside it
 * stands in its own room, so that both are seen.
 */
export function acrossAll(day: readonly Timed[], rooms: readonly Room[]): ReadonlySet<Session> {
  const across = new Set<Session>();
  const byStart = [...day].sort((a, b) => a.interval.start - b.interval.start);
  for (const [index, { session, interval }] of byStart.entries()) {
    if (session.rooms === 'all' || (isForEveryone(session, rooms) && isAlone(byStart, index, interval)))
      across.add(session);
  }
  return across;
}

/** On paper a break that names no room needs no column of its own either. */
function isForEveryone(session: Session, rooms: readonly Room[]): boolean {
  const { kind } = session;
  if (session.rooms.length > 0) return gathers(session, rooms);
  return kind === 'plenary' || kind === 'break' || kind === 'meal' || kind === 'social';
}

function isAlone(byStart: readonly Timed[], index: number, interval: Interval): boolean {
  for (let next = index + 1; next < byStart.length; next++) {
    const other = byStart[next]?.interval;
    if (other === undefined || other.start >= interval.end) break;
    if (overlaps(other, interval)) return false;
  }
  return !byStart.slice(0, index).some((other) => overlaps(other.interval, interval));
}
