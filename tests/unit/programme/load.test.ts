import { expect, test } from 'vitest';
import { translator } from '../../../shared/i18n/translator.ts';
import { pairId } from '../../../shared/plan/ids.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { loadsOf } from '../../../shared/programme/load.ts';
import { loadWords, percent } from '../../../shared/programme/load-words.ts';
import { A, planWith } from './plans.ts';

const jan = { people: [{ person: 'person:jan', role: 'speaker' }] } satisfies Partial<Session>;
const at = (start: string, minutes: number, fields: Partial<Session> = {}) => ({
  start: start as Session['start'],
  minutes,
  rooms: [A],
  ...fields,
});

const plan = planWith({
  morning: at('2013-08-29T09:00', 120, jan),
  afternoon: at('2013-08-29T13:00', 210, jan),
  lunch: at('2013-08-29T12:00', 60, { ...jan, kind: 'meal' }),
  friday: at('2013-08-30T09:00', 60, jan),
  nobody: at('2013-08-29T09:00', 60),
  review: at('2013-08-29T15:00', 45, { kind: 'workshop' }),
  unplaced: { minutes: 600, ...jan },
});
const t = translator('en');
const load = (name: string) => loadsOf(plan).get(`session:${name}`);

test('a session is as loaded as the day of the busiest who holds it, meals and other days apart', () => {
  expect(load('morning')).toMatchObject({ person: 'person:jan', done: 330, most: 360, level: 'full' });
  expect(load('friday')).toMatchObject({ done: 60, level: 'light' });
});

test('one without people is not loaded, and one without a time has no load', () => {
  expect(load('nobody')).toMatchObject({ level: 'none', person: null });
  expect(load('unplaced')).toBeUndefined();
});

test('reviews weigh by how many of them the plan allows in a day', () => {
  const id = pairId('assignments', 'person:anne', 'session:review');
  const assignment = { id, reviewer: 'person:anne', session: 'session:review', pinned: false } as const;
  const reviewed = {
    ...plan,
    event: { ...plan.event, reviewing: { ...plan.event.reviewing, mostADay: 1 } },
    assignments: { [id]: assignment },
  };
  expect(loadsOf(reviewed).get('session:review')).toMatchObject({
    of: 'reviews',
    done: 1,
    most: 1,
    level: 'full',
  });
});

test('a load is told with the name, and as a part of a full day', () => {
  const full = load('morning');
  const none = load('nobody');
  if (full === undefined || none === undefined) throw new Error('Both are placed');
  expect(loadWords(plan, full, t)).toBe('Busiest: Jan, 5 h 30 min of 6 h that day.');
  expect(percent(full, t)).toBe('92 %');
  expect(percent(none, t)).toBe('');
});
