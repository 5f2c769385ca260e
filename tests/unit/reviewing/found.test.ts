import { expect, test } from 'vitest';
import { Checker } from '../../../shared/checks/checker.ts';
import type { PersonId, SessionId } from '../../../shared/plan/ids.ts';
import { FoundInMatrix } from '../../../shared/reviewing/found.ts';
import { reviewMatrix } from '../../../shared/reviewing/matrix.ts';
import { planWith } from './fixture.ts';

const ann = 'person:ann' as PersonId;
const bo = 'person:bo' as PersonId;
const one = 'session:one' as SessionId;
const two = 'session:two' as SessionId;
const three = 'session:three' as SessionId;

/** Ann reviews two workshops at once, Bo his own; nobody has the third. */
const plan = planWith({
  days: { thu: { date: '2013-08-29' } },
  people: { ann: { roles: ['reviewer'] }, bo: { roles: ['reviewer'] } },
  sessions: {
    one: { kind: 'workshop', start: '2013-08-29T13:00', minutes: 60 },
    two: {
      kind: 'workshop',
      start: '2013-08-29T13:00',
      minutes: 60,
      people: [{ person: bo, role: 'responsible' }],
    },
    three: { kind: 'workshop', start: '2013-08-29T15:00', minutes: 60 },
  },
  assignments: [
    ['ann', 'one'],
    ['ann', 'two'],
    ['bo', 'two'],
  ],
});

test('a finding stands in the cells it names, or at the heading where it names only that', () => {
  const found = new FoundInMatrix(new Checker(plan).findings, reviewMatrix(plan));
  const rules = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);
  expect(rules(found.ofPair(ann, one))).toContain('reviewer-clash');
  expect(rules(found.ofPair(ann, two))).toContain('reviewer-clash');
  expect(rules(found.ofPair(bo, two))).toContain('own-review');
  expect(rules(found.ofSession(three))).toContain('no-reviewer');
  expect(found.ofPair(ann, three)).toEqual([]);
  expect(rules(found.ofPerson(bo))).not.toContain('own-review');
});

test('what is not about reviewing is told elsewhere', () => {
  const found = new FoundInMatrix(new Checker(plan).findings, reviewMatrix(plan));
  // None of the workshops has a room or, but one, someone responsible.
  expect(found.ofSession(three).every(({ rule }) => rule === 'no-reviewer')).toBe(true);
});
