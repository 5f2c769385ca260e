import type { DayId, GroupId, TrackId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Session } from '../plan/records/session.ts';
import type { Column, ReviewMatrix, Row } from './matrix.ts';

export const ROW_ORDERS = ['plan', 'name', 'organisation', 'load', 'gaps'] as const;
/** How reviewers are ordered; by load the most laden first, by gaps those who lack most. */
export type RowOrder = (typeof ROW_ORDERS)[number];
export const ROW_CHOICES = ['all', 'under', 'over', 'none'] as const;
/** Which of them are shown: all, those with fewer or more reviews than they are to have, those with none. */
export type RowChoice = (typeof ROW_CHOICES)[number];
export const COLUMN_ORDERS = ['day', 'group', 'gaps'] as const;
/** How sessions stand: by day, each group's sessions together across the days, or those that lack most first. */
export type ColumnOrder = (typeof COLUMN_ORDERS)[number];

/** What of the matrix is shown, and in which order. */
export interface Wanted {
  /** Words that a reviewer's name or organisation holds. */
  readonly text: string;
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
  rowOrder: 'plan',
  rows: 'all',
  columnOrder: 'day',
  day: null,
  track: null,
  onlyGaps: false,
};

/** Sessions that stand together: of one day, of one group, or just all of them. */
export interface Band {
  readonly key: string;
  readonly day: ColumnOfDay;
  readonly group: GroupId | null;
  /** By their numbers in the matrix. */
  readonly columns: readonly number[];
}
type ColumnOfDay = Column['day'];

const names = new Intl.Collator('sv', { numeric: true });

/** The reviewers that are wanted, by their numbers in the matrix, in order. What is alike keeps the plan's order. */
export function shownRows(plan: Plan, { rows }: ReviewMatrix, wanted: Wanted): number[] {
  const words = wanted.text.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const organisation = ({ person }: Row) =>
    (person.organisation && plan.organisations[person.organisation]?.name) || '';
  const chosen = rows.flatMap((row, index) => {
    const text = `${row.person.name} ${organisation(row)}`.toLocaleLowerCase('sv');
    return words.every((word) => text.includes(word)) && isChosen(row, wanted.rows) ? [index] : [];
  });
  const by = orderOf(wanted.rowOrder, organisation);
  if (by === null) return chosen;
  return chosen.sort((a, b) => {
    const [one, other] = [rows[a], rows[b]];
    return one === undefined || other === undefined ? 0 : by(one, other) || a - b;
  });
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
  const numbers = columns.flatMap((column, index) => (isWanted(plan, column, wanted) ? [index] : []));
  switch (wanted.columnOrder) {
    case 'day': {
      const days = new Map<ColumnOfDay, number[]>();
      for (const number of numbers) push(days, columns[number]?.day ?? null, number);
      return [...days].map(([day, own]) => ({ key: day?.id ?? 'unplaced', day, group: null, columns: own }));
    }
    case 'group': {
      const groups = new Map<GroupId | null, number[]>();
      for (const number of numbers) push(groups, columns[number]?.session.group ?? null, number);
      return [...groups]
        .sort(([a], [b]) => byGroup(plan, a, b))
        .map(([group, own]) => ({ key: group ?? 'none', day: null, group, columns: own }));
    }
    case 'gaps': {
      const lacking = (number: number) => {
        const column = columns[number];
        return column === undefined || column.cancelled
          ? -1
          : Math.max(0, column.demand.min - column.assigned);
      };
      const own = [...numbers].sort((a, b) => lacking(b) - lacking(a) || a - b);
      return own.length === 0 ? [] : [{ key: 'all', day: null, group: null, columns: own }];
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

function isWanted(plan: Plan, { session, day, cancelled, fill }: Column, wanted: Wanted): boolean {
  if (wanted.day !== null && (day?.id ?? 'unplaced') !== wanted.day) return false;
  if (wanted.track !== null && trackOf(plan, session) !== wanted.track) return false;
  return !wanted.onlyGaps || (!cancelled && (fill === 'none' || fill === 'few'));
}

/** The track of a session: its own, or its group's. */
export function trackOf(plan: Plan, session: Session): TrackId | null {
  return session.track ?? (session.group && plan.groups[session.group]?.track) ?? null;
}
