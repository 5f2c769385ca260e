import type { RoomId } from '../../shared/plan/ids.ts';
import { all, ordered, type Plan } from '../../shared/plan/plan.ts';
import { addMinutes, at } from '../../shared/plan/time.ts';
import { daysInOrder } from '../../shared/programme/board.ts';
import { largePlan } from '../fixtures/large-plan.ts';

const SIZE = { sessions: 1000, rooms: 20, days: 5, people: 300 };
/** So many sessions of 50 minutes follow each other in a room. */
const A_DAY = SIZE.sessions / SIZE.rooms / SIZE.days;

/** Five days in which every room has a session every hour. */
export function filledPlan(): Plan {
  const plan = largePlan(SIZE);
  const rooms = ordered(plan, 'rooms').map(({ id }) => id);
  const days = daysInOrder(plan);
  const sessions = all(plan, 'sessions').map((session, i) => {
    const day = days[Math.floor(i / A_DAY / SIZE.rooms)] ?? days[0];
    const room = rooms[Math.floor(i / A_DAY) % SIZE.rooms] as RoomId;
    const start = addMinutes(at(day?.date ?? '2026-05-04', '08:30'), (i % A_DAY) * 60);
    return { ...session, start, minutes: 50, rooms: [room], locked: false };
  });
  return { ...plan, sessions: Object.fromEntries(sessions.map((session) => [session.id, session])) };
}
