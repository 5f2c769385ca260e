import { gathers } from '../plan/across.ts';
import type { Session } from '../plan/records/session.ts';
import { fromMinutes, type Interval, overlaps } from '../plan/time.ts';
import { type BoardDay, intervalOf, lanesOf, standsIn } from './board.ts';
import { roomOf } from './lane.ts';
import { type Position, SNAP, snapped } from './move.ts';

/** Empty time is offered in lengths of up to this many minutes: as long as a new session is elsewhere. */
const OFFERED = 45;
/** Where on empty time a new session begins: at the quarter of an hour before. */
const QUARTER = 15;

/**
 * The first place of a day where `session` meets no other and nothing that everyone is at, within the opening
 * hours: in its own rooms when it has any, else in the room that is free first. When the day is full, at the
 * opening.
 */
export function firstFree(day: BoardDay, session: Session): Position {
  const choices =
    session.rooms.length > 0 ? [lanesOf(day, session.rooms)] : [...day.lanes.keys()].map((lane) => [lane]);
  let best: { minute: number; lanes: number[] } | undefined;
  for (const lanes of choices) {
    const minute = freeAt(day, session, lanes);
    if (minute !== undefined && (best === undefined || minute < best.minute)) best = { minute, lanes };
  }
  const lane = best?.lanes[0] ?? 0;
  const room = roomOf(day.lanes[lane]);
  return {
    start: fromMinutes(day.midnight + (best?.minute ?? day.open.start)),
    minutes: session.minutes,
    rooms: session.rooms.length > 0 || !room ? session.rooms : [room.id],
  };
}

/** The first minute of the opening hours from which `session` fits in all of `lanes`, if there is one. */
function freeAt(day: BoardDay, session: Session, lanes: readonly number[]): number | undefined {
  const gatherings = day.sessions.filter((other) => other !== session && gathers(other, day.rooms));
  const busy = [
    ...busyIn(day, lanes, session),
    ...gatherings.map((other) => intervalOf(other, day.midnight)),
  ];
  const ups = [day.open.start, ...busy.map(({ end }) => Math.ceil(end / SNAP) * SNAP)].sort((a, b) => a - b);
  return ups.find((start) => {
    const time = { start, end: start + session.minutes };
    return (
      start >= day.open.start && time.end <= day.open.end && !busy.some((other) => overlaps(other, time))
    );
  });
}

function busyIn(day: BoardDay, lanes: readonly number[], except?: Session): Interval[] {
  return day.sessions
    .filter((other) => other !== except && standsIn(day, other).some((lane) => lanes.includes(lane)))
    .map((other) => intervalOf(other, day.midnight));
}

/**
 * The empty time around `minute` in a lane: from the quarter of an hour before it or the end of what goes
 * before, as long as a new session is or until what follows. Null where there is none.
 */
export function gapAt(day: BoardDay, lane: number, minute: number): Position | null {
  let start = Math.max(Math.floor(minute / QUARTER) * QUARTER, day.axis.start);
  let end = Math.min(start + OFFERED, day.axis.end);
  for (const busy of busyIn(day, [lane])) {
    if (busy.start <= minute && minute < busy.end) return null;
    if (busy.end <= minute) start = Math.max(start, snapped(busy.end));
    else end = Math.min(end, busy.start);
  }
  const room = roomOf(day.lanes[lane]);
  if (end - start < SNAP) return null;
  return { start: fromMinutes(day.midnight + start), minutes: end - start, rooms: room ? [room.id] : [] };
}
