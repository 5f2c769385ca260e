import { passesOf } from '../assign/passes.ts';
import { dayOf } from '../plan/day-of.ts';
import type { SessionId } from '../plan/ids.ts';
import { byOrder, ordered, type Plan } from '../plan/plan.ts';
import type { Day } from '../plan/records/day.ts';
import type { Session } from '../plan/records/session.ts';
import { addMinutes, type LocalDateTime } from '../plan/time.ts';
import { daysInOrder } from '../programme/board.ts';
import { intervalOf } from '../reviewing/engagements.ts';

/** Group sessions that overlap, so that everyone is in one of them. */
export interface GroupPass {
  /** One of its sessions: what it is known by. */
  readonly key: SessionId;
  readonly day: Day | null;
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
  /** In the order of their groups, and those without one behind. Cancelled ones stand in their place. */
  readonly sessions: readonly Session[];
}

/** The passes of a plan in which participants are seated, in order of time: at least two sessions at once. */
export function groupPasses(plan: Plan): GroupPass[] {
  const sessions = ordered(plan, 'sessions').filter((each) => each.start !== null && isOfGroups(each));
  const intervals = sessions.map(intervalOf);
  const runs = passesOf([...sessions.keys()], (index) => intervals[index] ?? null);
  return runs.flatMap(({ sessions: run }): GroupPass[] => {
    const own = run.flatMap((index) => sessions[index] ?? []);
    const starts = own.flatMap(({ start }) => start ?? []).sort();
    const [start] = starts;
    const [key] = own.map(({ id }) => id).sort();
    if (start === undefined || key === undefined || own.filter(isHeld).length < 2) return [];
    const ends = own.flatMap((each) => (each.start === null ? [] : addMinutes(each.start, each.minutes)));
    return [
      {
        key,
        day: dayOf(daysInOrder(plan), start) ?? null,
        start,
        end: ends.sort().at(-1) ?? start,
        sessions: own.sort((a, b) => byGroup(plan, a, b)),
      },
    ];
  });
}

/** The sessions of groups that have no time yet, so that nobody can be seated in them, in the order of their groups. */
export function unplacedGroups(plan: Plan): Session[] {
  return ordered(plan, 'sessions')
    .filter((each) => each.start === null && isHeld(each) && isOfGroups(each))
    .sort((a, b) => byGroup(plan, a, b));
}

/** Whether a session is held: it keeps its place when it is cancelled, but nobody sits in it. */
export function isHeld({ status }: Session): boolean {
  return status !== 'cancelled';
}

function isOfGroups({ kind, group }: Session): boolean {
  return kind === 'workshop' || kind === 'seminar' || group !== null;
}

function byGroup(plan: Plan, a: Session, b: Session): number {
  const [first, second] = [a, b].map(({ group }) => (group === null ? undefined : plan.groups[group]));
  if (first !== undefined && second !== undefined && first !== second) return byOrder(first, second);
  if ((first === undefined) !== (second === undefined)) return first === undefined ? 1 : -1;
  return byOrder(a, b);
}
