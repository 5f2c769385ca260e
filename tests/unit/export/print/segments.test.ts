import { expect, test } from 'vitest';
import type { PrintedPage } from '../../../../shared/export/pages.ts';
import { segmentsOf } from '../../../../shared/export/print/segments.ts';
import type { Merge, Sheet } from '../../../../shared/export/workbook.ts';

const LINE = { left: '', centre: '', right: '' };

function pageOf(
  size: { rows: number; columns: number },
  merges: Merge[],
  rows: [number, number],
  repeated: PrintedPage['repeated'] = null,
): PrintedPage {
  const row = { height: 10, cells: Array.from({ length: size.columns }, () => null) };
  const sheet = {
    columns: Array.from({ length: size.columns }, () => 10),
    rows: Array.from({ length: size.rows }, () => row),
    merges,
  };
  return { sheet: sheet as unknown as Sheet, rows, repeated, header: null, footer: LINE };
}

const areas = (page: PrintedPage) =>
  segmentsOf(page).map(({ cells }) =>
    cells.map(({ top, left, bottom, right }) => [top, left, bottom, right].join()),
  );

test('cells that are joined are one, and what they cover is left out', () => {
  const merge = { top: 0, left: 1, bottom: 1, right: 2 };
  expect(areas(pageOf({ rows: 2, columns: 3 }, [merge], [0, 1]))).toEqual([
    ['0,0,0,0', '0,1,1,2'],
    ['1,0,1,0'],
  ]);
});

test('cells joined over the end of a page are cut there, and go on with the same words on the next', () => {
  const merge = { top: 0, left: 0, bottom: 3, right: 0 };
  expect(areas(pageOf({ rows: 4, columns: 1 }, [merge], [0, 1]))).toEqual([['0,0,1,0'], []]);
  const [first] = segmentsOf(pageOf({ rows: 4, columns: 1 }, [merge], [2, 3]));
  expect(first?.cells).toEqual([{ top: 2, left: 0, bottom: 3, right: 0, row: 0, column: 0 }]);
});

test('repeated rows come first', () => {
  const rows = segmentsOf(pageOf({ rows: 6, columns: 1 }, [], [4, 5], [0, 1])).map(({ row }) => row);
  expect(rows).toEqual([0, 1, 4, 5]);
});
