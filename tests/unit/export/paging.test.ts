import { expect, test } from 'vitest';
import { paging, printable } from '../../../shared/export/page.ts';

const { height } = printable('portrait');
const rows = (...heights: number[]) => heights.map((own) => ({ height: own, cells: [] }));

test('what fits a page, or nearly so, is put on one', () => {
  const none = new Set<number>();
  expect(paging(rows(20, height - 20), none, 'portrait', [0, 0])).toEqual({
    onePageHigh: true,
    repeatedRows: [0, 0],
    breaksBefore: [],
  });
  expect(paging(rows(20, height * 1.1), none, 'portrait', [0, 0]).onePageHigh).toBe(true);
});

test('pages are filled, and the repeated rows take their part of all but the first', () => {
  // Ten rows of a tenth of a page, the first repeated: ten on the first page, nine on the others.
  const tenth = height / 10;
  const { breaksBefore, onePageHigh } = paging(
    rows(...Array.from({ length: 30 }, () => tenth - 0.01)),
    new Set(),
    'portrait',
    [0, 0],
  );
  expect(onePageHigh).toBe(false);
  expect(breaksBefore).toEqual([10, 19, 28]);
});

test('rows kept together go on to the next page together', () => {
  const tenth = height / 10 - 0.01;
  const kept = new Set([9, 10, 11]);
  const { breaksBefore } = paging(rows(...Array.from({ length: 20 }, () => tenth)), kept, 'portrait', [0, 0]);
  expect(breaksBefore?.[0]).toBe(8);
});

test('rows kept together that no page holds are let go on', () => {
  const half = height / 2 + 1;
  const { breaksBefore } = paging(rows(10, half, half, half), new Set([1, 2, 3]), 'portrait', [0, 0]);
  expect(breaksBefore).toEqual([]);
});
