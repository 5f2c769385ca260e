import { expect, test } from 'vitest';
import { byTime } from '../../../renderer/ui/delete/by-time.ts';
import { usesOf } from '../../../shared/plan/references.ts';
import { BOTH_DAYS, planWith } from '../reviewing/fixture.ts';

const plan = planWith({
  days: BOTH_DAYS,
  people: { eva: {} },
  groups: { g: { themes: [{ title: '', responsible: ['person:eva'] }] } },
  sessions: {
    later: { start: '2013-08-30T09:00', people: [{ person: 'person:eva', role: 'speaker' }] },
    unplaced: { start: null, people: [{ person: 'person:eva', role: 'speaker' }] },
    first: { start: '2013-08-29T09:00', people: [{ person: 'person:eva', role: 'speaker' }] },
  },
  assignments: [
    ['eva', 'later'],
    ['eva', 'first'],
  ],
});

test('where someone is used is told in order of time, the unplaced last, assignments by their session', () => {
  const ids = byTime(plan, usesOf(plan, 'person:eva')).map(({ id }) =>
    id.replace(/^assignment:.*(?=first|later)/, 'assignment:'),
  );
  expect(ids).toEqual([
    'group:g',
    'session:first',
    'session:later',
    'session:unplaced',
    'assignment:first',
    'assignment:later',
  ]);
});
