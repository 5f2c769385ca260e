import { expect, test } from 'vitest';
import { pageBreaks, paging, printable } from '../../../shared/export/page.ts';
import type { PageFormat } from '../../../shared/export/workbook.ts';

const A4: PageFormat = { paper: 'A4', orientation: 'portrait' };
const { height } = printable(A4);
const rows = (...heights: number[]) => heights.map((own) => ({ height: own, cells: [] }));
const paged = (heights: readonly number[], kept: readonly number[] = [], begun: readonly number[] = []) => ({
  rows: rows(...heights),
  kept: new Set(kept),
  begun: new Set(begun),
});

test('what fits a page, or nearly so, is put on one', () => {
  expect(paging(paged([20, height - 20]), A4, [0, 0])).toEqual({
    onePage: true,
    scale: 1,
    repeatedRows: [0, 0],
    breaksBefore: [],
  });
  const shrunk = paging(paged([20, height * 1.1]), A4, [0, 0]);
  expect(shrunk.onePage).toBe(true);
  expect(shrunk.scale).toBeLessThan(1);
});

test('pages are filled, and the repeated rows take their part of all but the first', () => {
  // Thirty rows of a tenth of a page, the first repeated: ten on the first page, nine on the others.
  const tenth = height / 10 - 0.01;
  const { breaksBefore, onePage } = paging(paged(Array.from({ length: 30 }, () => tenth)), A4, [0, 0]);
  expect(onePage).toBe(false);
  expect(breaksBefore).toEqual([10, 19, 28]);
});

test('rows kept together go on to the next page together', () => {
  const tenth = height / 10 - 0.01;
  const { breaksBefore } = paging(
    paged(
      Array.from({ length: 20 }, () => tenth),
      [9, 10, 11],
    ),
    A4,
    [0, 0],
  );
  expect(breaksBefore[0]).toBe(8);
});

test('rows kept together that no page holds are broken where the page ends', () => {
  const half = height / 2 + 1;
  const { breaksBefore } = paging(paged([10, half, half, half], [1, 2, 3]), A4, [0, 0]);
  expect(breaksBefore).toEqual([2, 3]);
});

test('a page begins where it is told to, whatever room there is', () => {
  const { breaksBefore, onePage } = paging(paged([10, 10, 10, 10], [], [2]), A4, null);
  expect(onePage).toBe(false);
  expect(breaksBefore).toEqual([2]);
});

test('no page is higher than paper, whatever the rows are', () => {
  const heights = Array.from({ length: 200 }, (_, i) => 5 + ((i * 37) % 90));
  const breaks = pageBreaks(paged(heights, [13, 14, 15, 70, 71]), height, [0, 1]);
  const starts = [0, ...breaks];
  const repeated = (heights[0] ?? 0) + (heights[1] ?? 0);
  for (const [i, start] of starts.entries()) {
    const own = heights.slice(start, breaks[i] ?? heights.length).reduce((sum, each) => sum + each, 0);
    expect(own + (i === 0 ? 0 : repeated)).toBeLessThanOrEqual(height);
  }
  for (const row of [13, 14, 15, 70, 71]) expect(breaks).not.toContain(row);
});

test('A3 is two pages of A4', () => {
  const a3 = printable({ paper: 'A3', orientation: 'landscape' });
  expect(a3.width / printable({ paper: 'A4', orientation: 'portrait' }).height).toBeGreaterThan(1.4);
});
