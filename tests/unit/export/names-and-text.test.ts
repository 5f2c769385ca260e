import { expect, test } from 'vitest';
import { safeText } from '../../../shared/export/safe-text.ts';
import { sheetNames } from '../../../shared/export/sheet-names.ts';

const named = (...wanted: string[]) => sheetNames(wanted, 'Blad');

test('characters that no sheet name may hold become spaces', () => {
  expect(named('a[b]c:d*e?f/g\\h')).toEqual(['a b c d e f g h']);
});

test('an apostrophe becomes a quotation mark, for with repeated rows it breaks the file', () => {
  expect(named("'Lokaldagen's grej'")).toEqual(['’Lokaldagen’s grej’']);
});

test('a name is cut at 31 characters, never within a character', () => {
  expect(named('x'.repeat(40))).toEqual(['x'.repeat(31)]);
  expect(named(`${'x'.repeat(30)}😀`)).toEqual(['x'.repeat(30)]);
});

test('names that share their first 31 characters, or all but their case, are told apart', () => {
  const names = named('a'.repeat(40), 'a'.repeat(45), 'A'.repeat(31), 'Program', 'program');
  expect(names).toEqual([
    'a'.repeat(31),
    `${'a'.repeat(27)} (2)`,
    `${'A'.repeat(27)} (3)`,
    'Program',
    'program (2)',
  ]);
});

test('the name that Excel keeps for itself is not used', () => {
  expect(named('History', 'HISTORY')).toEqual(['History (2)', 'HISTORY (3)']);
});

test('a name of which nothing is left takes the stand-in', () => {
  expect(named('', '???', ' \u0000 ')).toEqual(['Blad', 'Blad (2)', 'Blad (3)']);
});

test('what XML has no place for is taken out of a text', () => {
  expect(safeText('a\u0000b\u0008c\u007Fd\uFFFEe\uFFFFf\uFDD0g\uD800h\uDC00i😀j')).toBe('abcdefghi😀j');
});

test('line breaks become one kind, tabs stay', () => {
  expect(safeText('a\r\nb\rc\nd\te')).toBe('a\nb\nc\nd\te');
});

test('what reads as an escape of a spreadsheet is escaped, what only resembles one is not', () => {
  expect(safeText('_x0041_ _x00E5_ _x41_ x0041_ _xZZZZ_')).toBe(
    '_x005F_x0041_ _x005F_x00E5_ _x41_ x0041_ _xZZZZ_',
  );
});

test('a text longer than a cell holds is cut with a mark, never within a character', () => {
  const cut = safeText('å'.repeat(40_000));
  expect(cut).toHaveLength(32_767);
  expect(cut.endsWith('å…')).toBe(true);
  expect(safeText(`${'a'.repeat(32_765)}😀😀`)).toBe(`${'a'.repeat(32_765)}…`);
});
