import { expect, test } from 'vitest';
import { newDay, newPerson } from '../../../shared/plan/defaults.ts';
import type { Person } from '../../../shared/plan/records/person.ts';
import { type LocalDateTime, toMinutes } from '../../../shared/plan/time.ts';
import { attendance } from '../../../shared/reviewing/presence.ts';

const day = newDay('day:thu', '2013-08-29', { opens: '09:00', closes: '01:00' });
const during = (from: LocalDateTime, to: LocalDateTime) => ({ start: toMinutes(from), end: toMinutes(to) });
const afternoon = during('2013-08-29T13:00', '2013-08-29T14:30');

function at(presence: Person['presence'], interval = afternoon) {
  return attendance(newPerson('person:r', 'a0', { presence }), day, interval);
}

test('without any presence told, one is there all of the event', () => {
  expect(at(null)).toBe('present');
});

test('one is absent on a day that is not named', () => {
  expect(at([])).toBe('absent');
  expect(at([{ day: 'day:fri', from: null, to: null }])).toBe('absent');
});

test('hours that cover the session exactly are enough; a minute less is not', () => {
  expect(at([{ day: 'day:thu', from: '13:00', to: '14:30' }])).toBe('present');
  expect(at([{ day: 'day:thu', from: '13:01', to: null }])).toBe('otherHours');
  expect(at([{ day: 'day:thu', from: null, to: '14:29' }])).toBe('otherHours');
});

test('two stretches of one day count each for itself', () => {
  const morningAndLate = [
    { day: 'day:thu', from: null, to: '12:00' },
    { day: 'day:thu', from: '13:00', to: null },
  ] as const;
  expect(at([...morningAndLate])).toBe('present');
});

test('leaving past midnight is after the evening, not before the morning', () => {
  const evening = during('2013-08-29T22:00', '2013-08-30T00:30');
  expect(at([{ day: 'day:thu', from: '12:00', to: '01:00' }], evening)).toBe('present');
  expect(at([{ day: 'day:thu', from: null, to: '01:00' }], evening)).toBe('present');
  expect(at([{ day: 'day:thu', from: null, to: '00:15' }], evening)).toBe('otherHours');
});
