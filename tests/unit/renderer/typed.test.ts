import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeInLater, takeInTyped } from '../../../renderer/store/typed.ts';

/** When the next frame comes, in milliseconds. */
const FRAME = 16;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (paint: () => void) => setTimeout(paint, FRAME));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});

afterEach(() => {
  takeInTyped();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('what is typed is taken in after the next frame, once', () => {
  const takeIn = vi.fn();
  takeInLater(takeIn);
  vi.advanceTimersByTime(FRAME);
  expect(takeIn).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(takeIn).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  takeInTyped();
  expect(takeIn).toHaveBeenCalledTimes(1);
});

test('what else is done with the plan takes it in first', () => {
  const takeIn = vi.fn();
  takeInLater(takeIn);
  takeInTyped();
  expect(takeIn).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(takeIn).toHaveBeenCalledTimes(1);
});

test('taking it in may itself do something with the plan', () => {
  const takeIn = vi.fn(takeInTyped);
  takeInLater(takeIn);
  takeInTyped();
  expect(takeIn).toHaveBeenCalledTimes(1);
});

test('what is called off is not taken in, and leaves what came after it', () => {
  const first = vi.fn();
  const second = vi.fn();
  const callOff = takeInLater(first);
  callOff();
  takeInLater(second);
  callOff();
  vi.advanceTimersByTime(1000);
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledTimes(1);
});

test('what was typed in another field is taken in before', () => {
  const order: string[] = [];
  takeInLater(() => order.push('first'));
  takeInLater(() => order.push('second'));
  vi.advanceTimersByTime(1000);
  expect(order).toEqual(['first', 'second']);
});

test('it is taken in where nothing is painted', () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const takeIn = vi.fn();
  takeInLater(takeIn);
  vi.advanceTimersByTime(100);
  expect(takeIn).toHaveBeenCalledTimes(1);
});
