import { expect, test } from 'vitest';
import { withinBreaks } from '../../../shared/export/split.ts';
import type { Sheet } from '../../../shared/export/workbook.ts';

/** A sheet of pages of two rows, the upper with joined cells and a logo. */
function sheet(pages: number, repeatedRows: readonly [number, number] | null): Sheet {
  const starts = Array.from({ length: pages }, (_, page) => 2 * page);
  const none = { left: '', centre: '', right: '' };
  return {
    name: 'Blad',
    columns: [10, 10],
    rows: Array.from({ length: 2 * pages }, (_, row) => ({
      height: 10,
      cells: [{ value: row, style: [] }, null],
    })),
    merges: starts.map((row) => ({ top: row, left: 0, bottom: row, right: 1 })),
    frozen: { rows: 0, columns: 0 },
    filter: null,
    logos: starts.map((row) => ({ row, x: 0, y: 0, width: 5, height: 5 })),
    print: {
      paper: 'A4',
      orientation: 'portrait',
      margins: { top: 0, right: 0, bottom: 0, left: 0, header: 0, footer: 0 },
      scale: 1,
      onePage: false,
      repeatedRows,
      breaksBefore: starts.slice(1),
      header: none,
      footer: none,
    },
  };
}

test('a sheet of a thousand breaks or fewer is left alone', () => {
  const own = sheet(1001, null);
  expect(withinBreaks(own)).toEqual([own]);
});

test('more pages go on to further sheets, each with its own breaks, joined cells and logos', () => {
  const parts = withinBreaks(sheet(2300, null));
  expect(parts.map(({ rows }) => rows.length)).toEqual([2000, 2000, 600]);
  expect(parts.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.value))).toEqual(
    Array.from({ length: 4600 }, (_, row) => row),
  );
  for (const { rows, merges, logos, print } of parts) {
    const starts = Array.from({ length: rows.length / 2 }, (_, page) => 2 * page);
    expect(print.breaksBefore).toEqual(starts.slice(1));
    expect(merges.map(({ top }) => top)).toEqual(starts);
    expect(logos.map(({ row }) => row)).toEqual(starts);
  }
});

test('a list with heads of its own stays one sheet', () => {
  const parts = withinBreaks(sheet(1500, [0, 0]));
  expect(parts).toHaveLength(1);
  expect(parts[0]?.print.breaksBefore).toHaveLength(1000);
});
