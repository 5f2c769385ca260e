import { expect, test } from 'vitest';
import { nearest } from '../../../shared/programme/nearest.ts';

const rect = (left: number, top: number, width: number, height: number) => ({ left, top, width, height });
/** A plenary, two workshops under it, and lunch under those. */
const day = [rect(0, 0, 200, 30), rect(0, 40, 98, 60), rect(100, 40, 98, 60), rect(0, 110, 200, 40)];

test('down goes to what follows in the lane, up back again', () => {
  expect(nearest(day, 0, 'down')).toBe(1);
  expect(nearest(day, 2, 'down')).toBe(3);
  expect(nearest(day, 2, 'up')).toBe(0);
});

test('left and right go to the neighbouring lane at the same time', () => {
  expect(nearest(day, 1, 'right')).toBe(2);
  expect(nearest(day, 2, 'left')).toBe(1);
});

test('there is nothing beyond the last', () => {
  expect(nearest(day, 3, 'down')).toBe(-1);
  expect(nearest(day, 0, 'up')).toBe(-1);
  expect(nearest(day, 1, 'left')).toBe(-1);
});

test('what begins further on is had even when it overlaps, if nothing lies beyond', () => {
  const overlapping = [rect(0, 0, 100, 100), rect(0, 50, 100, 100)];
  expect(nearest(overlapping, 0, 'down')).toBe(1);
});
