import type { Cell, Sheet } from '../../shared/export/workbook.ts';

/** What the cells of a sheet say, those with text only. */
export function textsOf({ rows }: Sheet): string[] {
  return rows.flatMap(({ cells }) => cells.map(textOf)).filter((text) => text !== '');
}

function textOf(cell: Cell | null): string {
  const value = cell?.value ?? null;
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'runs' in value
    ? value.runs.map(({ text }) => text).join('')
    : '';
}
