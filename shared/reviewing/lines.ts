import { fold } from '../i18n/fold.ts';
import type { DayId, GroupId, RoomId, TrackId } from '../plan/ids.ts';
import { byOrder, type Plan } from '../plan/plan.ts';
import type { Session } from '../plan/records/session.ts';
import type { Column, ReviewMatrix, Row } from './matrix.ts';

export const ROW_ORDERS = ['plan', 'name', 'organisation', 'load', 'gaps'] as const;
/** How reviewers are ordered; by load the most laden first, by gaps those who lack most. */
export type RowOrder = (typeof ROW_ORDERS)[number];
export const ROW_CHOICES = ['all', 'under', 'over', 'none'] as const;
/** Which of them are shown: all, those with fewer or more reviews than they are to have, those with none. */
export type RowChoice = (typeof ROW_CHOICES)[number];
export const COLUMN_ORDERS = ['day', 'group', 'room', 'gaps'] as const;
/** How sessions stand: by day, each group's or each room's together across the days, or those that lack most first. */
export type ColumnOrder = (typeof COLUMN_ORDERS)[number];

/** What of the matrix is shown, and in which order. */
export interface Wanted {
  /** Words that a reviewer's name or organisation holds. */
  readonly text: string;
  /** Words that a session's number, title, group, rooms or track hold. */
  readonly sessions: string;
  readonly rowOrder: RowOrder;
  readonly rows: RowChoice;
  readonly columnOrder: ColumnOrder;
  /** One day, those without a day, or all. */
  readonly day: DayId | 'unplaced' | null;
  readonly track: TrackId | null;
  readonly onlyGaps: boolean;
}

export const ALL_OF_IT: Wanted = {
  text: '',
  sessions: '',
  rowOrder: 'plan',
  rows: 'all',
  columnOrder: 'day',
  day: null,
  track: null,
  onlyGaps: false,
};

/** Sessions that stand together: of one day, of one group, in one room, or just all of them. */
export interface Band {
  readonly key: string;
  readonly day: ColumnOfDay;
  readonly group: GroupId | null;
  /** The room where bands are of rooms, the first of several. */
  readonly room: RoomOfBand | null;
  /** By their numbers in the matrix. */
  readonly columns: readonly number[];
}
type ColumnOfDay = Column['day'];
type RoomOfBand = RoomId | 'all' | 'none';

const names = new Intl.Collator('sv', { numeric: true });

/** The reviewers that are wanted, by their numbers in the matrix, in order. What is alike keeps the plan's order. */
export function shownRows(plan: Plan, { rows }: ReviewMatrix, wanted: Wanted): number[] {
  const holds = holdsAll(wanted.text);
  const organisation = ({ person }: Row) =>
    (person.organisation && plan.organisations[person.organisation]?.name) || '';
  const chosen = rows.flatMap((row, index) => {
    return holds(`${row.person.name} ${organisation(row)}`) && isChosen(row, wanted.rows) ? [index] : [];
  });
  const by = orderOf(wanted.rowOrder, organisation);
  if (by === null) return chosen;
  return chosen.sort((a, b) => {
    const [one, other] = [rows[a], rows[b]];
    return one === undefined || other === undefined ? 0 : by(one, other) || a - b;
  });
}

/** Whether a text holds every word of `sought`, in any order; small letters and plain ones will do. */
function holdsAll(sought: string): (text: string) => boolean {
  const words = fold(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (text) => {
    const folded = fold(text);
    return words.every((word) => folded.includes(word));
  };
}

function isChosen({ under, overADay, overInAll, total }: Row, choice: RowChoice): boolean {
  switch (choice) {
    case 'all':
      return true;
    case 'under':
      return under > 0;
    case 'over':
      return overADay || overInAll;
    case 'none':
      return total === 0;
  }
}

function orderOf(order: RowOrder, organisation: (row: Row) => string) {
  const byName = (a: Row, b: Row) => names.compare(a.person.name, b.person.name);
  switch (order) {
    case 'plan':
      return null;
    case 'name':
      return byName;
    case 'organisation':
      return (a: Row, b: Row) => byOrganisation(organisation(a), organisation(b)) || byName(a, b);
    case 'load':
      return (a: Row, b: Row) => b.total - a.total || byName(a, b);
    case 'gaps':
      return (a: Row, b: Row) => b.under - a.under || a.total - b.total || byName(a, b);
  }
}

/** Those of no organisation last. */
function byOrganisation(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return names.compare(a, b);
}

/** The sessions that are wanted, in bands. */
export function shownBands(plan: Plan, matrix: ReviewMatrix, wanted: Wanted): Band[] {
  const { columns } = matrix;
  const holds = holdsAll(wanted.sessions);
  const numbers = columns.flatMap((column, index) =>
    isWanted(plan, column, wanted) && holds(wordsOf(plan, column)) ? [index] : [],
  );
  switch (wanted.columnOrder) {
    case 'day': {
      const days = new Map<ColumnOfDay, number[]>();
      for (const number of numbers) push(days, columns[number]?.day ?? null, number);
      return [...days].map(([day, own]) => ({
        key: day?.id ?? 'unplaced',
        day,
        group: null,
        room: null,
        columns: own,
      }));
    }
    case 'group': {
      const groups = new Map<GroupId | null, number[]>();
      for (const number of numbers) push(groups, columns[number]?.session.group ?? null, number);
      return [...groups]
        .sort(([a], [b]) => byGroup(plan, a, b))
        .map(([group, own]) => ({ key: group ?? 'none', day: null, group, room: null, columns: own }));
    }
    case 'room': {
      const rooms = new Map<RoomOfBand, number[]>();
      for (const number of numbers) push(rooms, roomOf(columns[number]), number);
      return [...rooms]
        .sort(([a], [b]) => byRoom(plan, a, b))
        .map(([room, own]) => ({ key: `room ${room}`, day: null, group: null, room, columns: own }));
    }
    case 'gaps': {
      const lacking = (number: number) => {
        const column = columns[number];
        return column === undefined || column.cancelled
          ? -1
          : Math.max(0, column.demand.min - column.assigned);
      };
      const own = [...numbers].sort((a, b) => lacking(b) - lacking(a) || a - b);
      return own.length === 0 ? [] : [{ key: 'all', day: null, group: null, room: null, columns: own }];
    }
  }
}

function push<K>(map: Map<K, number[]>, key: K, number: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [number]);
  else list.push(number);
}

function byGroup(plan: Plan, a: GroupId | null, b: GroupId | null): number {
  const [one, other] = [a && plan.groups[a], b && plan.groups[b]];
  if (!one || !other) return Number(!one) - Number(!other);
  return one.order < other.order ? -1 : one.order > other.order ? 1 : 0;
}

function roomOf(column: Column | undefined): RoomOfBand {
  const rooms = column?.session.rooms ?? [];
  return rooms === 'all' ? 'all' : (rooms[0] ?? 'none');
}

/** In the plan's order; before them what takes all rooms, last what has none. */
function byRoom(plan: Plan, a: RoomOfBand, b: RoomOfBand): number {
  const place = (room: RoomOfBand) => (room === 'all' ? 0 : room === 'none' ? 2 : 1);
  const [one, other] = [a, b].map((room) =>
    room === 'all' || room === 'none' ? undefined : plan.rooms[room],
  );
  return one !== undefined && other !== undefined ? byOrder(one, other) : place(a) - place(b);
}

/** What a session is searched by. */
function wordsOf(plan: Plan, { session, title }: Column): string {
  const rooms = session.rooms === 'all' ? [] : session.rooms.map((id) => plan.rooms[id]?.name);
  const track = trackOf(plan, session);
  return [session.number, title, session.title, ...rooms, track && plan.tracks[track]?.name].join(' ');
}

function isWanted(plan: Plan, { session, day, cancelled, fill }: Column, wanted: Wanted): boolean {
  if (wanted.day !== null && (day?.id ?? 'unplaced') !== wanted.day) return false;
  if (wanted.track !== null && trackOf(plan, session) !== wanted.track) return false;
  return !wanted.onlyGaps || (!cancelled && (fill === 'none' || fill === 'few'));
}

/** The track of a session: its own, or its group's. */
export function trackOf(plan: Plan, session: Session): TrackId | null {
  return session.track ?? (session.group && plan.groups[session.group]?.track) ?? null;
}
