import { expect, test } from 'vitest';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Person } from '../../../shared/plan/records/person.ts';
import { conflictOf, interestsOf } from '../../../shared/reviewing/conflict.ts';
import { planWith } from './fixture.ts';

function conflict(plan: Plan, fields: Partial<Person> = {}) {
  const session = plan.sessions['session:a'];
  const person = plan.people['person:r'];
  if (session === undefined || person === undefined) throw new Error('the plan lacks them');
  return conflictOf(plan, { ...person, ...fields }, interestsOf(plan, session));
}

const people = { r: {}, host: { organisation: 'organisation:rsg' as const } };
const responsible = [{ person: 'person:host' as const, role: 'responsible' as const }];

test('nobody has a conflict of interest without a reason', () => {
  expect(conflict(planWith({ people, sessions: { a: { people: responsible } } }))).toBeUndefined();
});

test('any role in the session is a conflict, and it says which', () => {
  const plan = planWith({ people, sessions: { a: { people: [{ person: 'person:r', role: 'moderator' }] } } });
  expect(conflict(plan)).toEqual({ kind: 'own', role: 'moderator' });
});

test('responsibility for a theme of the session’s group is a conflict', () => {
  const plan = planWith({
    people,
    groups: {
      1: {
        themes: [
          { title: '', responsible: [] },
          { title: '', responsible: ['person:r'] },
        ],
      },
    },
    sessions: { a: { group: 'group:1' } },
  });
  expect(conflict(plan)).toEqual({ kind: 'own', role: 'responsible' });
});

test('a workshop of one’s own organisation is a conflict unless the plan says it is not', () => {
  const plan = planWith({ people, organisations: ['rsg'], sessions: { a: { people: responsible } } });
  const colleague = { organisation: 'organisation:rsg' as const };
  expect(conflict(plan, colleague)).toEqual({ kind: 'organisation', organisation: 'organisation:rsg' });
  const lenient = {
    ...plan,
    event: { ...plan.event, reviewing: { ...plan.event.reviewing, ownOrganisation: false } },
  };
  expect(conflict(lenient, colleague)).toBeUndefined();
});

test('a moderator’s organisation is no conflict: they do not run the workshop', () => {
  const plan = planWith({
    people,
    sessions: { a: { people: [{ person: 'person:host', role: 'moderator' }] } },
  });
  expect(conflict(plan, { organisation: 'organisation:rsg' })).toBeUndefined();
});

test.each(['session:a', 'group:1', 'organisation:rsg', 'person:host'] as const)(
  'a conflict named with %s counts',
  (named) => {
    const plan = planWith({
      people,
      organisations: ['rsg'],
      groups: { 1: {} },
      sessions: { a: { group: 'group:1', people: responsible } },
    });
    const conflicts = [{ with: named, reason: 'släkt' }];
    expect(conflict(plan, { conflicts })).toEqual({ kind: 'named', reason: 'släkt' });
  },
);

test('a conflict named with another session does not count', () => {
  const plan = planWith({ people, sessions: { a: {}, b: {} } });
  expect(conflict(plan, { conflicts: [{ with: 'session:b', reason: '' }] })).toBeUndefined();
});
