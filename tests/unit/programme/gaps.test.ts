import { describe, expect, test } from 'vitest';
import type { Session } from '../../../shared/plan/records/session.ts';
import { boardOf } from '../../../shared/programme/board.ts';
import { PLAIN_VIEW } from '../../../shared/programme/columns.ts';
import { fieldsIn, type Gap, gapAround, gapsOf, placeIn } from '../../../shared/programme/gaps.ts';
import { A, B, HALL, planWith } from './plans.ts';

const THU = '2013-08-29';

function thursday(
  sessions: Readonly<Record<string, Partial<Session>>>,
  columns: 'rooms' | 'tracks' = 'rooms',
) {
  const [day] = boardOf(planWith(sessions), false, { ...PLAIN_VIEW, columns });
  if (day === undefined) throw new Error('There is no day');
  return day;
}
const words = ({ lane, time }: Gap) => `${lane} ${time.start / 60}–${time.end / 60}`;

describe('the free time of a day', () => {
  test('is what lies between sessions, in each column, within the hours', () => {
    const day = thursday({
      lunch: { start: `${THU}T12:00`, minutes: 60, rooms: 'all', kind: 'meal' },
      a: { start: `${THU}T09:00`, minutes: 180, rooms: [A] },
    });
    expect(gapsOf(day).map(words)).toEqual(['0 8–12', '0 13–17', '1 8–9', '1 13–17', '2 8–12', '2 13–17']);
  });

  test('is none where a plenary is drawn across, nor where it is too short to stop at', () => {
    const day = thursday({
      plenary: { start: `${THU}T08:10`, minutes: 520, rooms: [HALL], kind: 'plenary' },
    });
    expect(gapsOf(day)).toEqual([]);
  });

  test('is all of a day without sessions', () => {
    expect(gapsOf(thursday({})).map(words)).toEqual(['0 8–17', '1 8–17', '2 8–17']);
  });
});

describe('the gap around a minute', () => {
  const day = thursday({
    early: { start: `${THU}T06:30`, minutes: 30, rooms: [B] },
    noon: { start: `${THU}T12:00`, minutes: 60, rooms: [A] },
  });

  test('is found outside the opening hours too', () => {
    const gap = gapAround(day, 1, 6 * 60 + 15);
    expect(gap?.time).toEqual({ start: 6 * 60, end: 12 * 60 });
  });

  test('is none where a session is, from its start to just before its end', () => {
    expect(gapAround(day, 1, 12 * 60)).toBeNull();
    expect(gapAround(day, 1, 13 * 60 - 1)).toBeNull();
    expect(gapAround(day, 1, 13 * 60)).not.toBeNull();
  });

  test('gives what is new there its room and no more time than there is', () => {
    const gap = gapAround(day, 1, 11 * 60 + 45);
    expect(gap && placeIn(gap, 11 * 60 + 45)).toEqual({ start: `${THU}T11:45`, minutes: 15, rooms: [A] });
    expect(gap && placeIn(gap, 9 * 60)).toEqual({ start: `${THU}T09:00`, minutes: 45, rooms: [A] });
  });
});

test('what is new in the column of a track is of that track, and in no room', () => {
  const day = thursday({ x: { start: `${THU}T09:00`, minutes: 30, track: 'track:t' } }, 'tracks');
  const gap = gapAround(day, 0, 14 * 60);
  expect(gap && fieldsIn(gap)).toEqual({ track: 'track:t' });
  expect(gap && placeIn(gap, 14 * 60).rooms).toEqual([]);
});
