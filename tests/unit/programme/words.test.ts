import { expect, test } from 'vitest';
import { translator } from '../../../shared/i18n/translator.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { boardOf } from '../../../shared/programme/board.ts';
import { hueOf } from '../../../shared/programme/hue.ts';
import { dayWords, nameOf, peopleWords, roomWords, timeWords } from '../../../shared/programme/words.ts';
import { A, B, planWith } from './plans.ts';

const t = translator('sv');
const plan = planWith({
  numbered: { number: '3', title: 'Innovativa miljöer', group: 'group:3' },
  other: { number: '7', title: 'Kultur', group: 'group:3', track: null },
  untitled: { title: '  ' },
});
const session = (name: string): Session => {
  const found = (plan.sessions as Plan['sessions'] & Record<string, Session>)[`session:${name}`];
  if (found === undefined) throw new Error(`There is no ${name}`);
  return found;
};

test('a session of the group of its own number is named by the group', () => {
  expect(nameOf(plan, session('numbered'), t)).toBe('Grupp 3 Innovativa miljöer');
  expect(nameOf(plan, session('other'), t)).toBe('7 Kultur');
  expect(nameOf(plan, session('untitled'), t)).toBe('Utan rubrik');
});

test('rooms are named, and all and none in words', () => {
  expect(roomWords(plan, [A, B], t)).toBe('Källan, Sjön');
  expect(roomWords(plan, 'all', t)).toBe('Alla lokaler');
  expect(roomWords(plan, [], t)).toBe('Ingen lokal');
});

test('hours and days are in the way of the language, and past midnight it is the night to its date', () => {
  const night = { start: '2013-08-31T00:30', minutes: 45, rooms: [A] } as const;
  const position = { ...night, rooms: [...night.rooms] };
  const board = boardOf(plan, false);
  expect(timeWords(position, 'sv')).toBe('0.30–1.15');
  expect(timeWords(position, 'en')).toBe('00:30–01:15');
  expect(dayWords(board, position, 'long', 'sv')).toBe('natten till lördag 31 augusti');
  expect(dayWords(board, position, 'short', 'en')).toBe('early Sat 31');
  const morning = { ...position, start: '2013-08-30T09:30' as const };
  expect(dayWords(board, morning, 'long', 'sv')).toBe('fredag 30 augusti');
  const evening = { ...position, start: '2013-08-30T23:30' as const, minutes: 120 };
  expect(dayWords(board, evening, 'long', 'sv')).toBe('fredag 30 augusti');
  expect(timeWords({ ...position, start: null }, 'sv')).toBe('');
});

test('the day of the end is told when it is a day or more away', () => {
  const long = { start: '2013-08-29T15:30' as const, minutes: 24 * 60, rooms: [A] };
  expect(timeWords(long, 'sv')).toBe('15.30–fre 30 15.30');
  expect(timeWords({ ...long, minutes: 24 * 60 - 1 }, 'sv')).toBe('15.30–15.29');
});

test('people are named once each, in full or short, and nobody holds what is cancelled', () => {
  const people: Session['people'] = [
    { person: 'person:peter', role: 'responsible' },
    { person: 'person:peter', role: 'moderator' },
    { person: 'person:anne', role: 'speaker' },
    { person: 'person:jan', role: 'host' },
  ];
  const held: Session = { ...session('other'), people, presenters: 'Politiken' };
  expect(peopleWords(plan, held, 'full')).toBe('Peter Morfeld, Anne-Lie Carlos, Jan, Politiken');
  expect(peopleWords(plan, held, 'short')).toBe('P.\u00A0Morfeld, A.\u00A0Carlos, Jan, Politiken');
  expect(peopleWords(plan, { ...held, status: 'cancelled' }, 'full')).toBe('');
});

test('the hue is that of the track, the group’s track, or the kind', () => {
  expect(hueOf(plan, session('numbered'))).toBe('rose');
  expect(hueOf(plan, session('untitled'))).toBe('blue');
  expect(hueOf(plan, { ...session('untitled'), kind: 'meal' })).toBe('grey');
});
