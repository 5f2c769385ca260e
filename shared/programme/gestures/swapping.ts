import type { Refusal } from '../../change/command.ts';
import { lockedAmong } from '../../change/locked.ts';
import { dayOf } from '../../plan/day-of.ts';
import type { SessionId } from '../../plan/ids.ts';
import { all, type Plan } from '../../plan/plan.ts';
import type { Session } from '../../plan/records/session.ts';
import { addMinutes, type LocalDateTime, toMinutes } from '../../plan/time.ts';
import type { Position } from '../move.ts';
import { meetIn, sameRooms } from './rooms.ts';
import { timedOf } from './timed.ts';

/** Two sessions that trade places. */
export interface Pair {
  readonly first: SessionId;
  readonly second: SessionId;
}

/**
 * Two sessions in each other's place: start and rooms; each lasts as long as before. Neighbours in the same rooms
 * change order and go on filling the same stretch of time. What is in all rooms stays so, and the other in its own.
 * One from the tray goes to the place of the other, which goes to the tray.
 */
export function swapping(plan: Plan, pair: Pair): ReadonlyMap<SessionId, Position> | Refusal {
  const both = traded(plan, pair);
  if ('refused' in both) return both;
  const [first, second] = both;
  const days = all(plan, 'days');
  // A date that is no day of the plan is a place in the tray.
  const startOf = ({ start }: Session) => (start !== null && dayOf(days, start) ? start : null);
  const starts = inOrder(plan, first, second) ?? [startOf(second), startOf(first)];
  const [left, right] = oneIsEverywhere(first, second) ? [first, second] : [second, first];
  return new Map<SessionId, Position>([
    [first.id, { start: starts[0], minutes: first.minutes, rooms: left.rooms }],
    [second.id, { start: starts[1], minutes: second.minutes, rooms: right.rooms }],
  ]);
}

/** Whether one of two that have a time is in all rooms and the other is not: a meal and a workshop. */
function oneIsEverywhere(a: Session, b: Session): boolean {
  return a.start !== null && b.start !== null && (a.rooms === 'all') !== (b.rooms === 'all');
}

/** Two sessions in each other's rooms; each keeps its time. */
export function swappingRooms(plan: Plan, pair: Pair): ReadonlyMap<SessionId, Position> | Refusal {
  const both = traded(plan, pair);
  if ('refused' in both) return both;
  const [first, second] = both;
  if (sameRooms(first.rooms, second.rooms)) return { refused: 'commands.swap.sameRooms' };
  return new Map<SessionId, Position>([
    [first.id, { start: first.start, minutes: first.minutes, rooms: second.rooms }],
    [second.id, { start: second.start, minutes: second.minutes, rooms: first.rooms }],
  ]);
}

function traded(plan: Plan, pair: Pair): readonly [Session, Session] | Refusal {
  const first = plan.sessions[pair.first];
  const second = plan.sessions[pair.second];
  if (first === undefined || second === undefined) return { refused: 'commands.record.isGone' };
  if (first === second) return { refused: 'commands.swap.needsTwo' };
  return lockedAmong([first, second]) ?? [first, second];
}

/** The new starts of `a` and `b` when they are neighbours in the same rooms, or one in all; undefined when they are not. */
function inOrder(plan: Plan, a: Session, b: Session): [LocalDateTime, LocalDateTime] | undefined {
  if (a.start === null || b.start === null) return undefined;
  if (!sameRooms(a.rooms, b.rooms) && !oneIsEverywhere(a, b)) return undefined;
  if (b.start < a.start) {
    const turned = inOrder(plan, b, a);
    return turned && [turned[1], turned[0]];
  }
  const end = toMinutes(a.start) + a.minutes;
  const gap = toMinutes(b.start) - end;
  const between = timedOf(plan).some(
    ({ session, interval }) =>
      session !== a &&
      session !== b &&
      session.status !== 'cancelled' &&
      interval.start < end + gap &&
      interval.end > end &&
      (meetIn(session.rooms, a.rooms) || meetIn(session.rooms, b.rooms)),
  );
  const days = all(plan, 'days');
  const after = addMinutes(a.start, b.minutes + gap);
  if (gap < 0 || between || dayOf(days, a.start) !== dayOf(days, b.start)) return undefined;
  return dayOf(days, after) === dayOf(days, a.start) ? [after, a.start] : undefined;
}
