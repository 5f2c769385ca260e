import { expect, test } from 'vitest';
import type { Session } from '../../../shared/plan/records/session.ts';
import { boardOf } from '../../../shared/programme/board.ts';
import { layout } from '../../../shared/programme/layout.ts';
import { A, B, HALL, planWith } from './plans.ts';

type Sessions = Readonly<Record<string, Partial<Session>>>;

/** The boxes of Thursday as `title: lanes from-to, column/columns`. */
function boxes(sessions: Sessions, least = 5): string[] {
  const [thu] = boardOf(planWith(sessions), false);
  if (thu === undefined) throw new Error('There is no Thursday');
  return layout(thu, least).map(
    ({ session, lane, lanes, column, columns, main }) =>
      `${session.title}: ${lane}-${lane + lanes - 1}, ${column}/${columns}${main ? '' : ' copy'}`,
  );
}

test('one after the other have the lane to themselves, half-open', () => {
  expect(
    boxes({
      one: { start: '2013-08-29T09:00', minutes: 60, rooms: [A] },
      two: { start: '2013-08-29T10:00', minutes: 60, rooms: [A] },
    }),
  ).toEqual(['one: 1-1, 0/1', 'two: 1-1, 0/1']);
});

test('those that overlap in a lane stand side by side, and a freed column is used again', () => {
  expect(
    boxes({
      one: { start: '2013-08-29T09:00', minutes: 120, rooms: [A] },
      two: { start: '2013-08-29T09:30', minutes: 30, rooms: [A] },
      three: { start: '2013-08-29T10:00', minutes: 30, rooms: [A] },
      beside: { start: '2013-08-29T10:00', minutes: 30, rooms: [B] },
    }),
  ).toEqual(['one: 1-1, 0/2', 'two: 1-1, 1/2', 'three: 1-1, 1/2', 'beside: 2-2, 0/1']);
});

test('short ones take the room of a line, so that the next is not drawn over them', () => {
  const five = {
    one: { start: '2013-08-29T09:00', minutes: 5, rooms: [A] },
    two: { start: '2013-08-29T09:05', minutes: 5, rooms: [A] },
  } satisfies Sessions;
  expect(boxes(five, 15)).toEqual(['one: 1-1, 0/2', 'two: 1-1, 1/2']);
  expect(boxes(five, 5)).toEqual(['one: 1-1, 0/1', 'two: 1-1, 0/1']);
});

test('across all rooms is one box, and two of them at once share it', () => {
  const fika = { start: '2013-08-29T09:00', minutes: 30, rooms: 'all' } satisfies Partial<Session>;
  expect(boxes({ fika })).toEqual(['fika: 0-2, 0/1']);
  expect(boxes({ fika, other: fika })).toEqual(['fika: 0-2, 0/2', 'other: 0-2, 1/2']);
});

test('rooms that are not neighbours are drawn each, and the widest stands for it', () => {
  expect(boxes({ both: { start: '2013-08-29T09:00', rooms: [HALL, B] } })).toEqual([
    'both: 0-0, 0/1',
    'both: 2-2, 0/1 copy',
  ]);
});

test('what is across all rooms gives way only where another is', () => {
  expect(
    boxes({
      fika: { start: '2013-08-29T09:00', minutes: 30, rooms: 'all' },
      talk: { start: '2013-08-29T09:10', minutes: 30, rooms: [HALL] },
    }),
  ).toEqual(['fika: 0-0, 0/2 copy', 'fika: 1-2, 0/1', 'talk: 0-0, 1/2']);
});

test('two of the same lanes beside a third in one of them are not drawn over each other', () => {
  expect(
    boxes({
      all: { start: '2013-08-29T09:00', minutes: 30, rooms: [HALL, A] },
      hall: { start: '2013-08-29T09:00', minutes: 30, rooms: [HALL] },
      a: { start: '2013-08-29T09:00', minutes: 30, rooms: [A] },
    }),
  ).toEqual(['all: 0-0, 0/2', 'all: 1-1, 0/2 copy', 'hall: 0-0, 1/2', 'a: 1-1, 1/2']);
});

test('a plenary in the hall is drawn across the rooms where nothing else is meanwhile', () => {
  const plenary = {
    start: '2013-08-29T09:00',
    minutes: 60,
    kind: 'plenary',
    rooms: [HALL],
  } satisfies Partial<Session>;
  expect(boxes({ plenary })).toEqual(['plenary: 0-2, 0/1']);
  expect(boxes({ plenary, talk: { start: '2013-08-29T09:30', rooms: [B] } })).toEqual([
    'plenary: 0-1, 0/1',
    'talk: 2-2, 0/1',
  ]);
  expect(boxes({ plenary, lunch: { ...plenary, kind: 'meal', rooms: [B] } })).toEqual([
    'plenary: 0-1, 0/1',
    'lunch: 2-2, 0/1',
  ]);
});

test('a social event is for everyone in the hall, and for some elsewhere', () => {
  const show = { start: '2013-08-29T16:00', kind: 'social', rooms: [HALL] } satisfies Partial<Session>;
  expect(boxes({ show })).toEqual(['show: 0-2, 0/1']);
  expect(boxes({ tasting: { ...show, rooms: [A] } })).toEqual(['tasting: 1-1, 0/1']);
});

test('the last minutes of a day are drawn into the day', () => {
  const [thu] = boardOf(planWith({ last: { start: '2013-08-29T16:55', minutes: 5, rooms: [A] } }), false);
  expect(thu && layout(thu, 20)[0]?.time).toEqual({ start: 1000, end: 1020 });
});

test('a short plenary and the one after it are both drawn across the rooms, when nothing else is there', () => {
  const short = {
    welcome: { start: '2013-08-29T09:00', minutes: 5, kind: 'plenary', rooms: [HALL] },
    speech: { start: '2013-08-29T09:05', minutes: 40, kind: 'plenary', rooms: [HALL] },
  } satisfies Sessions;
  expect(boxes(short, 15)).toEqual(['welcome: 0-2, 0/2', 'speech: 0-2, 1/2']);
  const beside: Partial<Session> = { start: '2013-08-29T09:30', minutes: 15, rooms: [B] };
  expect(boxes({ ...short, beside }, 15)).toEqual([
    'welcome: 0-1, 0/2',
    'speech: 0-1, 1/2',
    'beside: 2-2, 0/1',
  ]);
  const talk: Partial<Session> = { start: '2013-08-29T09:00', minutes: 5, rooms: [HALL] };
  expect(boxes({ ...short, talk }, 15)).toContain('welcome: 0-0, 0/3');
});
