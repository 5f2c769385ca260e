import { expect, test } from 'vitest';
import type { Grouping } from '../../../shared/assign/groups/problem.ts';
import { type Seated, seat } from '../../../shared/assign/groups/seat.ts';
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
const PASS: Grouping = { passes: [['session:a', 'session:b']], size: { min: 2, max: 2 } };

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
  const seated = seat(plan, PASS, tools);
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
  const seated = seat(plan, { ...PASS, size: { min: 0, max: 4 } }, tools);
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
  const seated = seat(pinned, { ...PASS, size: { min: 0, max: 2 } }, tools);
  expect(places(seated).filter((place) => place.endsWith(' a'))).toEqual([]);
  expect(places(seated)).toContain('ann b');
  expect(values(seated).unseated).toBe(1);
});

test('some stay together, others apart', () => {
  const plan = planWith({
    days: THURSDAY,
    people: { ann: GUEST, bo: GUEST, cia: GUEST, dan: GUEST },
    sessions: { a: AT_TEN, b: AT_TEN },
  });
  const rules: Grouping = {
    ...PASS,
    together: [['person:ann', 'person:dan']],
    apart: [['person:ann', 'person:bo']],
  };
  const seated = seat(plan, rules, tools);
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

test('seats that are as good as any stay where they are', () => {
  const plan = planWith({
    days: THURSDAY,
    people: { ann: GUEST, bo: GUEST },
    sessions: { a: AT_TEN, b: AT_TEN },
  });
  const before = withSeat(withSeat(plan, 'person:ann', 'session:b', false), 'person:bo', 'session:a', false);
  const seated = seat(before, { ...PASS, size: { min: 1, max: 1 } }, tools);
  expect([seated.added, seated.removed]).toEqual([[], []]);
  expect(seated.kept).toHaveLength(2);
});

test('nobody to seat, or nowhere to seat them, is an empty answer', () => {
  const plan = planWith({ days: THURSDAY, people: { ann: GUEST }, sessions: { a: AT_TEN } });
  expect(places(seat(plan, { passes: [] }, tools))).toEqual([]);
  expect(places(seat(plan, { passes: [[]] }, tools))).toEqual([]);
  expect(places(seat(planWith({ sessions: { a: AT_TEN } }), PASS, tools))).toEqual([]);
});
