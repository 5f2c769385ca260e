import { expect, test } from 'vitest';
import type { Grouping } from '../../../shared/assign/groups/problem.ts';
import { type Seated, seat } from '../../../shared/assign/groups/seat.ts';
import { apply } from '../../../shared/change/diff.ts';
import type { PersonId, SessionId } from '../../../shared/plan/ids.ts';
import { pairId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Person } from '../../../shared/plan/records/person.ts';
import { groupPlan } from '../../fixtures/group-plan.ts';
import { randomFrom } from '../../property/random.ts';
import { planWith, THURSDAY } from '../reviewing/fixture.ts';
import { tools } from './tools.ts';

const GUEST: Partial<Person> = { roles: ['participant'] };
const AT_TEN = { start: '2013-08-29T10:00', minutes: 60 } as const;
const AT_NOON = { start: '2013-08-29T12:00', minutes: 60 } as const;
const PASS: Grouping = { passes: [['session:a', 'session:b']] };

/** Who sits where, as "ann a". */
function places({ added, kept }: Seated): string[] {
  const suffix = (id: string) => id.slice(id.indexOf(':') + 1);
  return [...added, ...kept]
    .map(({ participant, session }) => `${suffix(participant)} ${suffix(session)}`)
    .sort();
}

function values({ steps }: Seated): Record<string, number> {
  return Object.fromEntries(steps.map(({ step, value }) => [step, value]));
}

function withSize(plan: Plan, min: number, max: number): Plan {
  const { event } = plan;
  return { ...plan, event: { ...event, grouping: { ...event.grouping, size: { min, max } } } };
}

function withSeat(plan: Plan, participant: PersonId, session: SessionId, pinned: boolean): Plan {
  const id = pairId('seats', participant, session);
  return { ...plan, seats: { ...plan.seats, [id]: { id, participant, session, pinned } } };
}

test('wishes are met, and organisations are mixed where wishes leave it open', () => {
  const plan = planWith({
    days: THURSDAY,
    organisations: ['x', 'y'],
    people: {
      ann: { ...GUEST, organisation: 'organisation:x', wishes: [{ for: 'session:a', rank: 1 }] },
      bo: { ...GUEST, organisation: 'organisation:x' },
      cia: { ...GUEST, organisation: 'organisation:y' },
      dan: { ...GUEST, organisation: 'organisation:y', wishes: [{ for: 'session:b', rank: 1 }] },
    },
    sessions: { a: AT_TEN, b: AT_TEN },
  });
  const seated = seat(withSize(plan, 2, 2), PASS, tools);
  expect(places(seated)).toEqual(['ann a', 'bo b', 'cia a', 'dan b']);
  expect(values(seated)).toMatchObject({ unseated: 0, wishes: 0, mix: 0 });
  expect(seated.proved).toBe(true);
});

test('those who run a session stay with theirs and take no seat; others who are busy or away take none either', () => {
  const plan = planWith({
    days: THURSDAY,
    people: {
      leader: GUEST,
      busy: GUEST,
      away: { ...GUEST, presence: [] },
      ann: GUEST,
    },
    sessions: {
      a: { ...AT_TEN, people: [{ person: 'person:leader', role: 'responsible' }] },
      b: AT_TEN,
      talk: { kind: 'talk', start: '2013-08-29T10:30', people: [{ person: 'person:busy', role: 'speaker' }] },
    },
  });
  const seated = seat(withSize(plan, 0, 4), PASS, tools);
  expect(places(seated).map((place) => place.split(' ')[0])).toEqual(['ann']);
  expect(values(seated).unseated).toBe(0);
});

test('a pinned seat stays, a refusal is kept to, and who has to be left out is counted', () => {
  const plan = planWith({
    days: THURSDAY,
    people: {
      ann: GUEST,
      bo: { ...GUEST, wishes: [{ for: 'session:a', rank: null }] },
      cia: { ...GUEST, wishes: [{ for: 'session:a', rank: null }] },
    },
    sessions: { a: AT_TEN, b: AT_TEN },
  });
  const pinned = withSeat(plan, 'person:ann', 'session:b', true);
  const seated = seat(withSize(pinned, 0, 2), PASS, tools);
  expect(places(seated).filter((place) => place.endsWith(' a'))).toEqual([]);
  expect(places(seated)).toContain('ann b');
  expect(values(seated).unseated).toBe(1);
});

test('some stay together, others apart', () => {
  const plan = planWith({
    days: THURSDAY,
    people: {
      ann: GUEST,
      bo: { ...GUEST, apart: ['person:ann'] },
      cia: GUEST,
      dan: { ...GUEST, together: ['person:ann'] },
    },
    sessions: { a: AT_TEN, b: AT_TEN },
  });
  const seated = seat(withSize(plan, 2, 2), PASS, tools);
  expect(seated.obstacles).toEqual([]);
  const of = (name: string) =>
    places(seated)
      .find((place) => place.startsWith(name))
      ?.at(-1);
  expect(of('ann')).toBe(of('dan'));
  expect(of('ann')).not.toBe(of('bo'));
});

test('in the second pass people meet others than in the first', () => {
  const { plan, grouping } = groupPlan(randomFrom(3), { people: 9, groups: 3, passes: 2, slack: 0 });
  const indifferent = Object.fromEntries(
    Object.entries(plan.people).map(([id, person]) => [
      id,
      { ...person, wishes: [], roles: ['participant'], organisation: null },
    ]),
  );
  const seated = seat({ ...plan, people: indifferent } as Plan, grouping, tools);
  expect(values(seated)).toMatchObject({ unseated: 0, size: 0, company: 0 });
  expect(seated.proved).toBe(true);
});

test('a pass that is seated alone counts whom people sit with in the other one', () => {
  const plan = planWith({
    days: THURSDAY,
    people: { ann: GUEST, bo: GUEST, cia: GUEST, dan: GUEST },
    sessions: { a: AT_TEN, b: AT_TEN, c: AT_NOON, d: AT_NOON },
  });
  const sits = (of: Plan, ...pairs: readonly (readonly [PersonId, SessionId])[]) =>
    pairs.reduce((next, [person, session]) => withSeat(next, person, session, false), of);
  const before = sits(
    withSize(plan, 2, 2),
    ['person:ann', 'session:c'],
    ['person:bo', 'session:c'],
    ['person:cia', 'session:d'],
    ['person:dan', 'session:d'],
  );
  const seated = seat(before, PASS, tools);
  expect(values(seated)).toMatchObject({ unseated: 0, even: 2, company: 0 });
  expect(seated.proved).toBe(true);
  const after = apply(before, seated.diff);
  const beside = (person: PersonId) => after.seats[pairId('seats', person, 'session:a')] !== undefined;
  expect(beside('person:ann')).not.toBe(beside('person:bo'));
  expect(beside('person:cia')).not.toBe(beside('person:dan'));

  // Unless the plan does not mind.
  const event = { ...before.event, grouping: { ...before.event.grouping, newCompany: false } };
  expect(values(seat({ ...before, event }, PASS, tools)).company).toBe(0);
});

test('seats that are as good as any stay where they are', () => {
  const plan = planWith({
    days: THURSDAY,
    people: { ann: GUEST, bo: GUEST },
    sessions: { a: AT_TEN, b: AT_TEN },
  });
  const before = withSeat(withSeat(plan, 'person:ann', 'session:b', false), 'person:bo', 'session:a', false);
  const seated = seat(withSize(before, 1, 1), PASS, tools);
  expect([seated.added, seated.removed]).toEqual([[], []]);
  expect(seated.kept).toHaveLength(2);
});

test('nobody to seat, or nowhere to seat them, is an empty answer', () => {
  const plan = planWith({ days: THURSDAY, people: { ann: GUEST }, sessions: { a: AT_TEN } });
  expect(places(seat(plan, { passes: [] }, tools))).toEqual([]);
  expect(places(seat(plan, { passes: [[]] }, tools))).toEqual([]);
  expect(places(seat(withSize(planWith({ sessions: { a: AT_TEN } }), 2, 2), PASS, tools))).toEqual([]);
});

test('whoever has a seat in something else at that time keeps it and takes none here', () => {
  const plan = planWith({
    days: THURSDAY,
    people: { ann: GUEST, bo: GUEST },
    sessions: { a: AT_TEN, b: AT_TEN, other: { start: '2013-08-29T10:30', minutes: 60 } },
  });
  const seated = seat(withSeat(plan, 'person:ann', 'session:other', false), PASS, tools);
  expect(places(seated).map((place) => place.split(' ')[0])).toEqual(['bo']);
  expect(seated.removed).toEqual([]);
});

test('what is mixed, and whether company counts, is as the plan says', () => {
  const four: Readonly<Record<string, Partial<Person>>> = {
    ann: { ...GUEST, organisation: 'organisation:x', wishes: [{ for: 'session:a', rank: 1 }] },
    bo: { ...GUEST, organisation: 'organisation:x' },
    cia: { ...GUEST, organisation: 'organisation:y' },
    dan: { ...GUEST, organisation: 'organisation:y' },
  };
  const plan = planWith({
    days: THURSDAY,
    organisations: ['x', 'y'],
    people: four,
    sessions: { a: AT_TEN, b: AT_TEN },
  });
  const weighing = (organisations: number, newCompany = true) => ({
    ...plan,
    event: { ...plan.event, grouping: { size: { min: 0, max: 3 }, organisations, roles: 0, newCompany } },
  });
  const crowded = withSeat(
    withSeat(weighing(3), 'person:ann', 'session:a', true),
    'person:bo',
    'session:a',
    true,
  );
  // Two of one organisation are pinned in one session, and the other two sit even: a pair in each.
  expect(values(seat(crowded, PASS, tools)).mix).toBe(6);
  const indifferent = { ...crowded, event: weighing(0).event };
  expect(values(seat(indifferent, PASS, tools)).mix).toBe(0);
  const twice: Grouping = { passes: [['session:a'], ['session:b']] };
  expect(values(seat({ ...plan, event: weighing(0).event }, twice, tools)).company).toBeGreaterThan(0);
  expect(values(seat({ ...plan, event: weighing(0, false).event }, twice, tools)).company).toBe(0);
});
