import { expect, test } from 'vitest';
import { NO_CHANGE, type PlanDiff } from '../../../shared/change/diff.ts';
import { summariseChanges } from '../../../shared/describe/summary.ts';
import { translator } from '../../../shared/i18n/translator.ts';

/** A diff of so many records of each kind: `{ session: [added, changed, removed] }`. */
function diffOf(counts: { readonly [prefix: string]: readonly number[] }): PlanDiff {
  const part = (index: number) =>
    Object.fromEntries(
      Object.entries(counts).flatMap(([prefix, each]) =>
        Array.from({ length: each[index] ?? 0 }, (_, n) => [`${prefix}:${index}${n}`, {}]),
      ),
    );
  return { added: part(0), updated: part(1), removed: part(2) } as PlanDiff;
}

const sv = translator('sv');
const en = translator('en');

test('kinds are counted, in the number and gender of the language', () => {
  const diff = diffOf({ session: [0, 3, 0], person: [1, 0, 0], track: [0, 0, 1] });
  expect(summariseChanges(diff, sv)).toBe('3 programpunkter ändrade, 1 person tillagd, 1 spår borttaget');
  expect(summariseChanges(diff, en)).toBe('3 sessions changed, 1 person added, 1 track removed');
});

test('the event is one of a kind', () => {
  const diff = { ...NO_CHANGE, updated: { event: {} } };
  expect(summariseChanges(diff, sv)).toBe('Arrangemanget ändrat');
  expect(summariseChanges(diff, en)).toBe('The event changed');
});

test('no more than four phrases, and the rest as one number', () => {
  const diff = diffOf({ session: [1, 1, 2], person: [0, 1, 0], room: [0, 1, 0], goal: [0, 2, 0] });
  expect(summariseChanges(diff, sv)).toBe(
    '1 programpunkt ändrad, 1 programpunkt tillagd, 2 programpunkter borttagna, 1 person ändrad och 3 ändringar till',
  );
  expect(summariseChanges(diffOf({ goal: [1, 1, 1], session: [1, 1, 0] }), en)).toMatch(
    / and 1 more change$/,
  );
});

test('no change is said to be none', () => {
  expect(summariseChanges(NO_CHANGE, sv)).toBe('Ingenting är ändrat');
  expect(summariseChanges(NO_CHANGE, en)).toBe('Nothing is changed');
});
