import type { LocalDate } from '../../plan/time.ts';
import { cellText } from '../book.ts';
import { type DateContext, readDate } from '../values/date.ts';
import type { List } from './kind.ts';

/** What dates of a list are read by, where they do not say it themselves. */
export function contextOf(
  { plan, sheet }: Pick<List, 'plan' | 'sheet'>,
  order: DateContext['order'] = null,
): DateContext {
  const days = Object.values(plan.days)
    .flatMap((day) => day?.date ?? [])
    .sort();
  return { epoch: sheet.epoch, order, days, year: Number(days[0]?.slice(0, 4) ?? yearIn(sheet) ?? 2000) };
}

/** A year that the texts of a sheet speak of. */
function yearIn({ name, rows }: List['sheet']): string | undefined {
  const texts = [name, ...rows.slice(0, 40).flatMap(({ cells }) => cells.map((cell) => cellText(cell)))];
  for (const text of texts) {
    const [year] = /(?<!\d)20\d\d(?!\d)/.exec(text) ?? [];
    if (year !== undefined) return year;
  }
  return undefined;
}

/** The day that a whole sheet is about: the date above its heads, or in its name; null where neither has one. */
export function dateAbove(list: List): LocalDate | null {
  const { sheet, head, columns } = list;
  if (columns.includes('date')) return null;
  const context = contextOf(list);
  const above = head === null ? [] : sheet.rows.slice(0, head).flatMap(({ cells }) => cells);
  for (const cell of [...above.reverse(), sheet.name]) {
    const texts = typeof cell === 'string' ? [cell, ...cell.split(/\s[·|]\s|,\s(?=\D)|^\S+\s/)] : [cell];
    for (const text of texts) {
      const date = typeof text === 'number' ? 'notADate' : readDate(text ?? null, context);
      if (typeof date !== 'string') return date.date;
    }
  }
  return null;
}
