import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockOf, cellsOf, filled, fillTo, sizeOfBlock } from '../../../shared/reviewing/block.ts';

const at = (row: number, column: number) => ({ row, column });

test('a block lies between two corners, whichever they are', () => {
  const block = { top: 1, left: 2, bottom: 4, right: 5 };
  for (const [one, other] of [
    [at(1, 2), at(4, 5)],
    [at(4, 5), at(1, 2)],
    [at(1, 5), at(4, 2)],
  ] as const)
    expect(blockOf(one, other)).toEqual(block);
  expect(cellsOf(block)).toHaveLength(sizeOfBlock(block));
});

test('filling down repeats the first row, filling right the first column', () => {
  const value = ({ row, column }: { row: number; column: number }) => `${row}${column}`;
  const down = filled(
    { top: 0, left: 0, bottom: 0, right: 1 },
    { top: 0, left: 0, bottom: 2, right: 1 },
    value,
  );
  expect(down.map((cell) => cell.value)).toEqual(['00', '01', '00', '01']);
  const right = filled(
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 0, left: 0, bottom: 1, right: 2 },
    value,
  );
  expect(right.map((cell) => cell.value)).toEqual(['00', '00', '10', '10']);
});

test('a pattern of two goes on upwards as well as downwards', () => {
  const value = ({ row }: { row: number }) => (row % 2 === 0 ? 'x' : '');
  const source = { top: 4, left: 0, bottom: 5, right: 0 };
  for (const whole of [
    { ...source, top: 0 },
    { ...source, bottom: 9 },
  ])
    for (const cell of filled(source, whole, value)) expect(cell.value).toBe(value(cell));
});

test('a fill grows the way it is drawn furthest, and never shrinks what it began with', () => {
  const source = { top: 2, left: 2, bottom: 3, right: 3 };
  expect(fillTo(source, at(6, 4))).toEqual({ ...source, bottom: 6 });
  expect(fillTo(source, at(1, 0))).toEqual({ ...source, left: 0 });
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), (row, column) => {
      const whole = fillTo(source, at(row, column));
      expect(whole.top <= source.top && whole.bottom >= source.bottom).toBe(true);
      expect(whole.left <= source.left && whole.right >= source.right).toBe(true);
      const grownDown = whole.top !== source.top || whole.bottom !== source.bottom;
      const grownAcross = whole.left !== source.left || whole.right !== source.right;
      expect(grownDown && grownAcross).toBe(false);
    }),
  );
});
