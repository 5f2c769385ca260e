/** Cells, both corners included, counted from 1. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The row and column of `AB12`; null for what is no cell. */
export function cellOf(reference: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** The cells of `A1:B2` or `$A$1:$B$2`; null for what is no area. */
export function areaOf(reference: string): CellArea | null {
  const [first = '', last = first, ...more] = reference.replaceAll('$', '').split(':');
  const [from, to] = [cellOf(first), cellOf(last)];
  if (from === null || to === null || more.length > 0 || to.row < from.row || to.column < from.column)
    return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

export function overlap(a: CellArea, b: CellArea): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
