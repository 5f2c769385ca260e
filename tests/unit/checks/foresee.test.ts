import { expect, test } from 'vitest';
import { Checker } from '../../../shared/checks/checker.ts';
import type { Remedy } from '../../../shared/checks/finding.ts';
import { foresee } from '../../../shared/checks/foresee.ts';
import { at, planWith } from './plans.ts';

const run = (person: string) => ({
  people: [{ person: `person:${person}` as const, role: 'speaker' as const }],
});
const plan = planWith([at('13:00', run('jan')), at('13:30', run('jan')), at('15:00', run('maria'))]);
const place = (start: `2013-08-29T${number}:${number}`): Remedy => ({
  say: () => '',
  command: {
    id: 'session.place',
    args: { placements: [{ session: 'session:b', start, rooms: ['room:kallan'] }] },
  },
});
const rules = (told: readonly { readonly rule: string }[]) => told.map(({ rule }) => rule);

test('a remedy is foreseen with what it changes, does away with and brings; the plan stays as it is', () => {
  const [after, onto] = foresee(plan, [place('2013-08-29T17:00'), place('2013-08-29T15:30')]);
  expect(after?.diff.updated['session:b']).toEqual({ start: ['2013-08-29T13:30', '2013-08-29T17:00'] });
  expect(after?.after.sessions['session:b']?.start).toBe('2013-08-29T17:00');
  expect(rules(after?.goes ?? [])).toEqual(['room-clash', 'person-clash']);
  expect(after?.comes).toEqual([]);
  // What was tried before is not in the next.
  expect(rules(onto?.goes ?? [])).toEqual(['room-clash', 'person-clash']);
  expect(onto?.comes).toEqual([{ rule: 'room-clash', severity: 'hard' }]);
  expect(plan.sessions['session:b']?.start).toBe('2013-08-29T13:30');
});

test('a muted finding neither goes nor comes', () => {
  const records = ['person:jan', 'session:a', 'session:b'];
  const mutes = { 'mute:1': { id: 'mute:1' as const, rule: 'person-clash', records, reason: '' } };
  const [only] = foresee({ ...plan, mutes }, [place('2013-08-29T17:00')]);
  expect(rules(only?.goes ?? [])).toEqual(['room-clash']);
});

test('one that changes nothing any more is left out', () => {
  expect(foresee(plan, [place('2013-08-29T13:30')])).toEqual([]);
});

test('what the checks offer does away with what it is offered for', () => {
  for (const finding of new Checker(plan).findings) {
    const foreseen = foresee(plan, finding.remedies());
    expect(foreseen.length, finding.rule).toBeGreaterThan(0);
    for (const { goes } of foreseen) expect(rules(goes)).toContain(finding.rule);
  }
});
