import type { Plan } from '../plan/plan.ts';
import { overlaps } from '../plan/time.ts';
import type { Column, ReviewMatrix, Row } from './matrix.ts';

/**
 * Limits that contradict each other, so that whatever is assigned one of them is broken:
 * - `atOnce`: sessions at one time need more reviewers than there are;
 * - `inAll`: the sessions need more reviews than the reviewers may do;
 * - `leastOverDays`: someone is to have more reviews than their days allow;
 * - `leastOverDemand`: the reviewers are to have more reviews than the sessions may take;
 * - `able`: a session needs more reviewers than have no conflict of interest, have not refused and are there;
 * - `own`: someone is to have more reviews than there are sessions open to them.
 */
export type Contradiction =
  | { readonly kind: 'atOnce'; readonly sessions: number; readonly needed: number; readonly people: number }
  | { readonly kind: 'inAll'; readonly needed: number; readonly allowed: number }
  | { readonly kind: 'leastOverDays'; readonly least: number; readonly days: number; readonly aDay: number }
  | { readonly kind: 'leastOverDemand'; readonly least: number; readonly room: number }
  | { readonly kind: 'able'; readonly needed: number; readonly able: number }
  | { readonly kind: 'own'; readonly least: number; readonly open: number };

/** What contradicts what sessions ask for, as a whole. */
export function demandContradictions({ columns, rows }: ReviewMatrix): Contradiction[] {
  const asked = columns.filter(({ cancelled }) => !cancelled);
  const found: Contradiction[] = [];
  let worst = { sessions: 0, needed: 0 };
  for (const { interval } of asked) {
    if (interval === null) continue;
    const moment = { start: interval.start, end: interval.start + 1 };
    const there = asked.filter((other) => other.interval !== null && overlaps(other.interval, moment));
    const needed = sum(there.map(({ demand }) => demand.min));
    if (needed > worst.needed)
      worst = { sessions: there.filter(({ demand }) => demand.min > 0).length, needed };
  }
  if (rows.length > 0 && worst.needed > rows.length)
    found.push({ kind: 'atOnce', ...worst, people: rows.length });
  const needed = sum(asked.map(({ demand }) => demand.min));
  const allowed = sum(rows.map(({ load }) => load.max));
  if (rows.length > 0 && needed > allowed) found.push({ kind: 'inAll', needed, allowed });
  return found;
}

/** What contradicts the loads of reviewers, as a whole. */
export function loadContradictions(plan: Plan, { columns, rows, groups }: ReviewMatrix): Contradiction[] {
  const found: Contradiction[] = [];
  const { load, mostADay } = plan.event.reviewing;
  const days = groups.filter(({ day }) => day !== null).length;
  if (days > 0 && groups.every(({ day }) => day !== null) && load.min > days * mostADay)
    found.push({ kind: 'leastOverDays', least: load.min, days, aDay: mostADay });
  const least = sum(rows.map((row) => row.load.min));
  const room = sum(columns.map(({ cancelled, demand }) => (cancelled ? 0 : demand.max)));
  if (columns.length > 0 && least > room) found.push({ kind: 'leastOverDemand', least, room });
  return found;
}

/** What contradicts what one session asks for: more than could review it, whatever else they review. */
export function sessionContradictions({ rows, columns }: ReviewMatrix, column: Column): Contradiction[] {
  const at = columns.indexOf(column);
  const able = rows.filter((row) => isOpen(row, at)).length;
  return !column.cancelled && column.demand.min > able
    ? [{ kind: 'able', needed: column.demand.min, able }]
    : [];
}

/** What contradicts the load of one reviewer. */
export function personContradictions(matrix: ReviewMatrix, row: Row): Contradiction[] {
  const { load } = row;
  const { columns, groups } = matrix;
  const days = groups.filter(({ day }) => day !== null).length;
  if (days > 0 && groups.every(({ day }) => day !== null) && load.min > days * row.mostADay)
    return [{ kind: 'leastOverDays', least: load.min, days, aDay: row.mostADay }];
  const open = columns.filter((column, at) => !column.cancelled && isOpen(row, at)).length;
  return load.min > open ? [{ kind: 'own', least: load.min, open }] : [];
}

/** Whether nothing but other reviews could keep someone from a session. */
function isOpen(row: Row, at: number): boolean {
  const obstacles = row.cell(at)?.obstacles ?? [];
  return obstacles.every(
    (obstacle) =>
      obstacle.kind === 'busy' &&
      obstacle.engagements.every(({ parts }) => parts.every((part) => part === 'reviewer')),
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
