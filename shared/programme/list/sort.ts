import { addMinutes } from '../../plan/time.ts';
import type { Column, ListRow } from './rows.ts';

/** By which column the list is sorted, and whether the highest come first. */
export interface Sorting {
  readonly column: Column;
  readonly down: boolean;
}

/** The rows sorted; null leaves them in order of time. Rows with nothing in the column come last either way. */
export function sorted(rows: readonly ListRow[], sorting: Sorting | null, language: string): ListRow[] {
  if (sorting === null) return [...rows];
  const { column, down } = sorting;
  const words = new Intl.Collator(language, { numeric: true });
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column) }));
  keyed.sort((a, b) => {
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
    const order =
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : words.compare(String(a.key), String(b.key));
    return down ? -order : order;
  });
  return keyed.map(({ row }) => row);
}

/** What a row is sorted by: times of day by the clock, days by date, figures as figures. */
function keyOf({ session, day, cells }: ListRow, column: Column): string | number {
  const { start, minutes, capacity } = session;
  switch (column) {
    case 'day':
      return start === null ? '' : (day?.date ?? start);
    case 'start':
      return start === null ? '' : start.slice(-5);
    case 'end':
      return start === null ? '' : addMinutes(start, minutes).slice(-5);
    case 'minutes':
      return minutes;
    case 'capacity':
      return capacity ?? '';
    default:
      return cells[column];
  }
}
