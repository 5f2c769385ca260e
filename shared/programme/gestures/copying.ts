import { all, type Plan } from '../../plan/plan.ts';
import type { Session } from '../../plan/records/session.ts';
import { overlaps, toMinutes } from '../../plan/time.ts';
import type { Position } from '../move.ts';

/**
 * The fields of a copy of `original` that lies at `place`. It is not locked, nothing has come out of it yet, and
 * what was confirmed or cancelled is only planned. A copy at another time is the same once more, with its number,
 * its group and its people. A copy at the same time as another of `kin` cannot be that: it counts on in number,
 * and has neither group nor people, who cannot be in two rooms.
 * @param plan with all copies so far
 * @param kin the original, if the plan has it, and its copies so far
 */
export function copyOf(
  plan: Plan,
  kin: readonly Session[],
  original: Session,
  { start, minutes, rooms }: Position,
): Partial<Session> {
  const { status } = original;
  const copy: Session = {
    ...original,
    start,
    minutes,
    rooms: rooms === 'all' ? rooms : [...rooms],
    status: status === 'confirmed' || status === 'cancelled' ? 'planned' : status,
    locked: false,
    outcome: '',
  };
  if (!kin.some((other) => atOnce(other, copy))) return copy;
  return { ...copy, ...countedOn(plan, original), group: null, people: [], presenters: '' };
}

function atOnce(a: Session, b: Session): boolean {
  if (a.start === null || b.start === null) return false;
  const [from, to] = [toMinutes(a.start), toMinutes(b.start)];
  return overlaps({ start: from, end: from + a.minutes }, { start: to, end: to + b.minutes });
}

/** The next number after those of its kind, also at the end of a title that ends with it. A name is no number. */
function countedOn(plan: Plan, { number, title, kind }: Session): Pick<Session, 'number' | 'title'> {
  if (!isNumber(number)) return { number, title };
  const next = String(highestNumber(plan, kind) + 1);
  const ending = ` ${number}`;
  const stem = title.endsWith(ending) ? title.slice(0, -number.length) : null;
  return { number: next, title: stem === null ? title : stem + next };
}

/** The highest number of the sessions of a kind; 0 when none has any. */
export function highestNumber(plan: Plan, kind: Session['kind']): number {
  let highest = 0;
  for (const session of all(plan, 'sessions'))
    if (session.kind === kind && isNumber(session.number))
      highest = Math.max(highest, Number(session.number));
  return highest;
}

const isNumber = (text: string) => /^\d{1,6}$/.test(text);
