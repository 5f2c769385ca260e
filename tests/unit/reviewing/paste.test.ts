import { expect, test } from 'vitest';
import { pastedInto } from '../../../shared/reviewing/paste.ts';

const sheet = {
  kind: 'assignment',
  rows: ['Eva', 'Åsa', 'Bo'],
  columns: ['1 Kunskap, tors', '2 Resor, tors'],
} as const;
const START = { row: 0, column: 0 };
const paste = (table: string[][], to = START, onto = [to]) => pastedInto(sheet, table, to, onto);
const said = ({ cells }: ReturnType<typeof paste>) =>
  cells.map(({ row, column, value }) => `${row}${column}${value}`).join(' ');

test('a block without names begins where it is pasted', () => {
  expect(
    said(
      paste(
        [
          ['x', ''],
          ['', '1'],
        ],
        { row: 1, column: 0 },
      ),
    ),
  ).toBe('10x 11 20 21x');
});

test('one value goes into all that is selected', () => {
  const onto = [START, { row: 1, column: 1 }];
  expect(said(paste([['ja']], START, onto))).toBe('00x 11x');
});

test('what there is no room for is counted, and the rest goes in', () => {
  const pasted = paste(
    [
      ['x', 'x', 'x'],
      ['x', 'x', 'x'],
    ],
    { row: 2, column: 1 },
  );
  expect(said(pasted)).toBe('21x');
  expect(pasted).toMatchObject({ cutRows: 1, cutColumns: 2 });
});

test('a block with names goes by them, in any order and wherever it is pasted', () => {
  const pasted = paste(
    [
      ['', '2 resor,  TORS', '1 Kunskap, tors'],
      ['bo', 'x', ''],
      ['Eva', '', 'x'],
    ],
    { row: 2, column: 1 },
  );
  expect(said(pasted)).toBe('21x 20 01 00x');
  expect(pasted).toMatchObject({ byNames: true, cutRows: 0, cutColumns: 0, unknownNames: [] });
});

test('names of only one side are enough, and those that are not there are told', () => {
  const rows = paste([
    ['Åsa', 'x', ''],
    ['Någon Annan', 'x', 'x'],
  ]);
  expect(said(rows)).toBe('10x 11');
  expect(rows.unknownNames).toEqual(['Någon Annan']);
  const columns = paste([
    ['2 Resor, tors', '9 Finns inte'],
    ['x', 'x'],
  ]);
  expect(said(columns)).toBe('01x');
  expect(columns.unknownNames).toEqual(['9 Finns inte']);
});

test('of two that are called the same none is guessed', () => {
  const twins = { ...sheet, rows: ['Eva', 'Eva', 'Bo'] };
  const pasted = pastedInto(
    twins,
    [
      ['Eva', 'x'],
      ['Bo', 'x'],
    ],
    START,
    [],
  );
  expect(said(pasted)).toBe('20x');
  expect(pasted.unknownNames).toEqual(['Eva']);
});

test('a text that says nothing is told with its place, and leaves its cell alone', () => {
  const pasted = paste([['x', 'kanske']]);
  expect(said(pasted)).toBe('00x');
  expect(pasted.unread).toEqual([{ row: 0, column: 1, text: 'kanske' }]);
});
