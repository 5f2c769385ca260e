import { describe, expect, test } from 'vitest';
import type { Session } from '../../../shared/plan/records/session.ts';
import { addMinutes, at } from '../../../shared/plan/time.ts';
import { boardOf } from '../../../shared/programme/board.ts';
import { type Geometry, geometryIn, homeOf, rectOf } from '../../../shared/programme/geometry.ts';
import { layout } from '../../../shared/programme/layout.ts';
import { A, HALL, planWith } from './plans.ts';

type Sessions = Readonly<Record<string, Partial<Session>>>;

const LINE = 13;
const BAR = 11;

/** So many sessions of so many minutes, one after the other in one room. */
function row(count: number, minutes: number): Sessions {
  const first = at('2013-08-29', '09:00');
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `s${i}`,
      { start: addMinutes(first, i * minutes), minutes, rooms: [A] },
    ]),
  );
}

/** Thursday, 8 to 17, in a frame in which it fills 540 pixels, each column `lane` pixels wide. */
function shown(sessions: Sessions, lane = 80, zoom = 1) {
  const [thu] = boardOf(planWith(sessions), false);
  if (thu === undefined) throw new Error('There is a Thursday');
  const geometry = geometryIn([thu], { width: 3 * lane, height: 540, zoom, line: LINE }, BAR);
  return { geometry, rects: rectsOf(geometry) };
}

function rectsOf(geometry: Geometry) {
  const [day] = geometry.days;
  if (day === undefined) throw new Error('There is a day');
  return layout(day.day, LINE / geometry.scale).map((box) => rectOf(geometry, day, box));
}

describe('short sessions in a row', () => {
  for (const count of [3, 10]) {
    test(`${count} of five minutes have a line each, as wide as the column and true in time`, () => {
      const { geometry, rects } = shown(row(count, 5));
      const [first] = rects;
      for (const [index, { left, top, width, height }] of rects.entries()) {
        expect({ left, width }).toEqual({ left: first?.left, width: first?.width });
        expect(height).toBeGreaterThanOrEqual(LINE - 1);
        expect(top).toBe(Math.round((60 + index * 5) * geometry.scale));
      }
    });
  }

  test('make hours no higher than it takes, and a long day none', () => {
    expect(shown(row(3, 10)).geometry.scale).toBeCloseTo(LINE / 10, 3);
    expect(shown(row(3, 5)).geometry.scale).toBeCloseTo(LINE / 5, 3);
    expect(shown(row(3, 20)).geometry.scale).toBe(1);
    expect(shown(row(1, 5)).geometry.scale).toBe(1);
  });

  test('of less than five minutes ask for no more than those of five', () => {
    expect(shown(row(3, 2)).geometry.scale).toBeCloseTo(LINE / 5, 3);
  });

  test('stand side by side where the column is wide enough for that', () => {
    const { geometry, rects } = shown(row(2, 5), 260);
    expect(geometry.scale).toBe(1);
    expect(rects.every(({ width }) => width >= 120)).toBe(true);
  });

  test('are not drawn beside each other where hours a little higher give each its line', () => {
    const { geometry, rects } = shown(row(2, 12), 600);
    expect(geometry.scale).toBeCloseTo(LINE / 12, 2);
    expect(new Set(rects.map(({ left, width }) => `${left} ${width}`)).size).toBe(1);
  });

  test('are zoomed as everything is', () => {
    expect(shown(row(3, 5), 80, 0.5).geometry.scale).toBeCloseTo(LINE / 10, 3);
  });
});

test('what takes place at the same time is no reason for higher hours', () => {
  const same = { start: '2013-08-29T09:00', minutes: 5, rooms: [A] } satisfies Partial<Session>;
  expect(shown({ one: same, other: same }).geometry.scale).toBe(1);
});

test('a short plenary beside the next one has the width of all rooms, and its own room in it', () => {
  const { geometry, rects } = shown(
    {
      welcome: { start: '2013-08-29T09:00', minutes: 5, kind: 'plenary', rooms: [HALL] },
      speech: { start: '2013-08-29T09:05', minutes: 40, kind: 'plenary', rooms: [HALL] },
    },
    100,
  );
  expect(geometry.scale).toBe(1);
  expect(rects.map(({ left, width }) => [left, width])).toEqual([
    [2, 147],
    [150, 147],
  ]);
  const [day] = geometry.days;
  if (day === undefined) throw new Error('There is a day');
  expect(layout(day.day, LINE).map((box) => homeOf(day, box))).toEqual([
    { left: -2, right: 98 },
    { left: -150, right: -50 },
  ]);
});
