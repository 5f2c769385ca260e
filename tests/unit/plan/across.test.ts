import { expect, test } from 'vitest';
import { acrossAll } from '../../../shared/plan/across.ts';
import { newRoom, newSession } from '../../../shared/plan/defaults.ts';
import type { Session } from '../../../shared/plan/records/session.ts';

const rooms = [newRoom('room:hall', 'a0', { plenary: true }), newRoom('room:a', 'a1')];
const across = (day: Parameters<typeof acrossAll>[0]) => acrossAll(day, rooms);

let count = 0;
function timed(start: number, end: number, fields: Partial<Session>) {
  count += 1;
  return { session: newSession(`session:${count}`, 'a0', fields), interval: { start, end } };
}

test('a plenary in the main hall reaches across while nothing else goes on, back to back included', () => {
  const plenary = timed(540, 600, { kind: 'plenary', rooms: ['room:hall'] });
  const fika = timed(600, 630, { kind: 'break', rooms: [] });
  expect(across([fika, plenary])).toEqual(new Set([plenary.session, fika.session]));
});

test('a plenary with a workshop beside it stands in its own room', () => {
  const plenary = timed(540, 600, { kind: 'plenary', rooms: ['room:hall'] });
  const workshop = timed(590, 680, { kind: 'workshop', rooms: ['room:a'] });
  expect(across([plenary, workshop])).toEqual(new Set());
  expect(across([workshop, plenary])).toEqual(new Set());
});

test('what is placed in all rooms reaches across whatever stands beside it', () => {
  const lunch = timed(720, 780, { kind: 'meal', rooms: 'all' });
  const workshop = timed(720, 780, { kind: 'workshop', rooms: ['room:a'] });
  expect(across([lunch, workshop])).toEqual(new Set([lunch.session]));
});

test('a talk or a workshop alone stands in its own room', () => {
  const talk = timed(540, 600, { kind: 'talk', rooms: ['room:a'] });
  expect(across([talk])).toEqual(new Set());
});

test('a show gathers everyone in the great hall, not in a small room', () => {
  const show = timed(1080, 1125, { kind: 'social', rooms: ['room:hall'] });
  const tasting = timed(1200, 1260, { kind: 'social', rooms: ['room:a'] });
  expect(across([show, tasting])).toEqual(new Set([show.session]));
});
