import type { Refusal } from '../../change/command.ts';
import { translator } from '../../i18n/translator.ts';
import { dayOf } from '../../plan/day-of.ts';
import type { RoomId } from '../../plan/ids.ts';
import { all, ordered, type Plan } from '../../plan/plan.ts';
import type { Session } from '../../plan/records/session.ts';
import { type LocalDateTime, type LocalTime, overlaps, toMinutes } from '../../plan/time.ts';
import { daysInOrder } from '../board.ts';
import { momentOn } from '../clock.ts';
import { type Becoming, isThere } from '../lane.ts';
import { highestNumber } from './copying.ts';
import { knownRooms, meetIn, type Rooms } from './rooms.ts';
import { timedOf } from './timed.ts';

/** A ready block of the palette. */
interface Block extends Pick<Session, 'kind' | 'minutes' | 'status'> {
  /** Where it goes when no room is said: across all rooms, to the plenary room, to rooms that are free, or to none. */
  readonly where: 'all' | 'plenary' | 'free' | 'none';
  /** When, where nothing says otherwise. */
  readonly usual: LocalTime;
}

/** The palette, in its order. */
export const BLOCKS = {
  fika15: { kind: 'break', minutes: 15, status: 'planned', where: 'all', usual: '10:00' },
  fika30: { kind: 'break', minutes: 30, status: 'planned', where: 'all', usual: '14:30' },
  lunch: { kind: 'meal', minutes: 60, status: 'planned', where: 'all', usual: '12:00' },
  dinner: { kind: 'meal', minutes: 120, status: 'planned', where: 'all', usual: '18:00' },
  registration: { kind: 'other', minutes: 30, status: 'planned', where: 'all', usual: '08:30' },
  plenary: { kind: 'plenary', minutes: 60, status: 'draft', where: 'plenary', usual: '09:00' },
  workshops: { kind: 'workshop', minutes: 90, status: 'draft', where: 'free', usual: '13:00' },
  hold: { kind: 'other', minutes: 60, status: 'draft', where: 'none', usual: '10:00' },
} as const satisfies Record<string, Block>;

export type BlockId = keyof typeof BLOCKS;

/** A block as it is taken from the palette. */
export interface BlockWish {
  readonly block: BlockId;
  /** When: several put the same block on several days at once. */
  readonly starts: readonly LocalDateTime[];
  /** Where; without it, where such a block goes by itself. */
  readonly rooms?: Rooms;
  readonly minutes?: number;
  /** How many workshops stand beside each other; as many as there are rooms given, without it, or one. */
  readonly count?: number;
  /**
   * The track, or the group, of what is not for everyone. Workshops beside each other are for one group each, from
   * that on.
   */
  readonly as?: Becoming;
}

/** The fields of the sessions that a block is, in the plan's language. Parallel workshops are numbered on from those there are. */
export function blockSessions(plan: Plan, wish: BlockWish): Partial<Session>[] | Refusal {
  const days = all(plan, 'days');
  const starts = [...new Set(wish.starts)];
  if (starts.length === 0) return { refused: 'commands.block.nowhere' };
  if (starts.some((start) => dayOf(days, start) === undefined)) return { refused: 'commands.drop.noDay' };
  if (wish.as !== undefined && !isThere(plan, wish.as)) return { refused: 'commands.record.isGone' };
  const { kind, status, minutes: usual, where }: Block = BLOCKS[wish.block];
  const title = translator(plan.event.language)(`commands.block.title.${wish.block}`);
  const minutes = wish.minutes ?? usual;
  let number = highestNumber(plan, kind);
  const made: Partial<Session>[] = [];
  for (const start of starts) {
    const fields = { kind, status, minutes, start };
    if (wish.block !== 'workshops') {
      made.push({ ...fields, title, rooms: roomsFor(plan, wish), ...(where === 'none' ? wish.as : {}) });
      continue;
    }
    const rooms = sideBySide(plan, wish, { start: toMinutes(start), end: toMinutes(start) + minutes });
    if ('refused' in rooms) return rooms;
    for (const [index, room] of rooms.entries()) {
      number += 1;
      const own = { title: `${title} ${number}`, number: String(number), rooms: [room] };
      made.push({ ...fields, ...own, ...groupBeside(plan, wish.as, index) });
    }
  }
  return made;
}

/** The moment that has this time of day, on each day of the plan. */
export function everyDayAt(plan: Plan, time: LocalTime): LocalDateTime[] {
  return daysInOrder(plan).map((day) => momentOn(day, time));
}

function roomsFor(plan: Plan, { block, rooms }: BlockWish): Session['rooms'] {
  if (rooms !== undefined) {
    const known = knownRooms(plan, rooms);
    return known === 'all' ? known : [...known];
  }
  const { where } = BLOCKS[block];
  if (where === 'none') return [];
  const hall = where === 'plenary' ? ordered(plan, 'rooms').find(({ plenary }) => plenary) : undefined;
  return hall === undefined ? 'all' : [hall.id];
}

/** What the workshop so many columns further on becomes: of the same track, of another group, or of none after the last. */
function groupBeside(plan: Plan, as: Becoming | undefined, index: number): Becoming | undefined {
  if (as === undefined || 'track' in as || as.group === null) return as;
  const groups = ordered(plan, 'groups').map(({ id }) => id);
  return { group: groups[groups.indexOf(as.group) + index] ?? null };
}

/** Rooms for parallel workshops: those given, else from the first given on those in which nothing is then. */
function sideBySide(
  plan: Plan,
  { rooms = [], count }: BlockWish,
  time: { readonly start: number; readonly end: number },
): Exclude<Session['rooms'], 'all'> | Refusal {
  const given = rooms === 'all' ? [] : knownRooms(plan, rooms);
  const wanted = count ?? Math.max(given.length, 1);
  if (given !== 'all' && given.length >= wanted) return given.slice(0, wanted);
  const busy = timedOf(plan).filter(
    ({ session, interval }) => session.status !== 'cancelled' && overlaps(interval, time),
  );
  const free = inTurn(plan, given === 'all' ? undefined : given[0]).filter(
    (room) => !busy.some(({ session }) => meetIn(session.rooms, [room])),
  );
  if (wanted < 1 || free.length < wanted)
    return { refused: 'commands.block.tooFewRooms', values: { count: wanted, rooms: free.length } };
  return free.slice(0, wanted);
}

/** Rooms on site, from one of them round to it again; without one, those last that the whole gathering fits in. */
function inTurn(plan: Plan, first: RoomId | undefined): RoomId[] {
  const rooms = ordered(plan, 'rooms').filter(({ id, digital }) => !digital || id === first);
  const from = rooms.findIndex(({ id }) => id === first);
  const turned =
    from < 0
      ? [...rooms.filter(({ plenary }) => !plenary), ...rooms.filter(({ plenary }) => plenary)]
      : [...rooms.slice(from), ...rooms.slice(0, from)];
  return turned.map(({ id }) => id);
}
