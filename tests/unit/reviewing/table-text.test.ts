import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable, tableText } from '../../../shared/reviewing/table-text.ts';

test('what a spreadsheet copies is read: tabs, lines of either kind, quotes around tabs and line breaks', () => {
  expect(readTable('x\t\t1\r\n\tx\t\r\n')).toEqual([
    ['x', '', '1'],
    ['', 'x', ''],
  ]);
  expect(readTable('a\nb')).toEqual([['a'], ['b']]);
  expect(readTable('"Eva\nBerg"\t"6"" rör"\tx')).toEqual([['Eva\nBerg', '6" rör', 'x']]);
  expect(readTable('"öppen\tx')).toEqual([['"öppen', 'x']]);
  expect(readTable('a"b"\tc')).toEqual([['a"b"', 'c']]);
  expect(readTable('')).toEqual([['']]);
  expect(readTable('x\t')).toEqual([['x', '']]);
});

test('what would be a formula is written as text, a lone sign as it is', () => {
  expect(tableText([['=1+1', '-', '@a', 'x']])).toBe("'=1+1\t-\t'@a\tx");
});

test('a table that is written is read again as it was', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', 'ö') });
  const tables = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(tables, (table) => {
      // A last line that is empty cannot be told from the line break that ends the one before.
      fc.pre(!(table.length > 1 && table.at(-1)?.join('') === '' && table.at(-1)?.length === 1));
      expect(readTable(tableText(table))).toEqual(table);
    }),
  );
});
