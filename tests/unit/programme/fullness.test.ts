import { expect, test } from 'vitest';
import { boardOf } from '../../../shared/programme/board.ts';
import { fullnessOf } from '../../../shared/programme/fullness.ts';
import { A, B, HALL, planWith } from './plans.ts';

const [thu] = boardOf(
  planWith({
    talk: { start: '2013-08-29T09:00', minutes: 60, rooms: [A] },
    overlapping: { start: '2013-08-29T09:30', minutes: 60, rooms: [A] },
    'half an hour': { start: '2013-08-29T09:30', minutes: 30, rooms: [B] },
    cancelled: { start: '2013-08-29T09:00', minutes: 60, rooms: [HALL], status: 'cancelled' },
    lunch: { start: '2013-08-29T12:00', minutes: 60, kind: 'meal', rooms: [HALL] },
    late: { start: '2013-08-29T16:30', minutes: 60, rooms: [B] },
    homeless: { start: '2013-08-29T13:00', minutes: 60 },
  }),
  false,
);
if (thu === undefined) throw new Error('There is a Thursday');
const fullness = fullnessOf(thu);
const hour = (start: number) => fullness.hours.find((each) => each.start === start * 60);

test('a room is as full as its time within the opening hours, overlaps once and cancelled not at all', () => {
  expect(fullness.lanes.slice(0, 3)).toEqual([
    { taken: 60, open: 540 },
    { taken: 90, open: 540 },
    { taken: 60, open: 540 },
  ]);
});

test('an hour is as full as the time of all rooms in it', () => {
  expect(hour(9)).toEqual({ start: 540, busy: 2, lanes: 3, share: 0.5 });
  expect(hour(8)).toEqual({ start: 480, busy: 0, lanes: 3, share: 0 });
});

test('what is for everyone fills the hour, whatever room it is in', () => {
  expect(hour(12)).toMatchObject({ busy: 3, share: 1 });
});

test('what has no room takes none', () => {
  expect(hour(13)).toMatchObject({ busy: 0, lanes: 3 });
});
