import { expect, test } from 'vitest';
import { crowdIn } from '../../../shared/assign/groups/crowd.ts';
import { type Obstacle, obstaclesOf } from '../../../shared/assign/groups/obstacles.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Person } from '../../../shared/plan/records/person.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { forEachSeed } from '../../property/random.ts';
import { planWith, THURSDAY } from '../reviewing/fixture.ts';

const GUEST: Partial<Person> = { roles: ['participant'] };
const PASS = { passes: [['session:a', 'session:b']] } as const;
const SESSIONS = ['session:a', 'session:b'];

function planOf(
  people: Readonly<Record<string, Partial<Person>>>,
  size: readonly [number, number],
  a = {},
): Plan {
  const at: Partial<Session> = { start: '2013-08-29T10:00', minutes: 60 };
  const guests = Object.entries(people).map(([name, fields]) => [name, { ...GUEST, ...fields }]);
  const plan = planWith({
    days: THURSDAY,
    people: Object.fromEntries(guests),
    sessions: { a: { ...at, ...a }, b: at },
  });
  const grouping = { ...plan.event.grouping, size: { min: size[0], max: size[1] } };
  return { ...plan, event: { ...plan.event, grouping } };
}

const obstacles = (plan: Plan): Obstacle[] => obstaclesOf(plan, PASS);

test('nothing is said of what comes out', () => {
  expect(obstacles(planOf({ ann: {}, bo: {}, cia: {}, dan: {} }, [2, 2]))).toEqual([]);
});

test('too few places: all who want them, and the sessions', () => {
  expect(obstacles(planOf({ ann: {}, bo: {}, cia: {} }, [0, 1]))).toEqual([
    { kind: 'crowd', people: ['person:ann', 'person:bo', 'person:cia'], sessions: SESSIONS, places: 2 },
  ]);
});

test('too few places in one session: only those who can be in no other', () => {
  const no = { wishes: [{ for: 'session:b', rank: null }] } as const;
  expect(
    obstacles(
      planOf({ ann: {}, bo: { wishes: [...no.wishes] }, cia: { wishes: [...no.wishes] } }, [0, 2], {
        capacity: 1,
      }),
    ),
  ).toEqual([{ kind: 'crowd', people: ['person:bo', 'person:cia'], sessions: ['session:a'], places: 1 }]);
});

test('too few people for what the sessions ask for', () => {
  expect(obstacles(planOf({ ann: {}, bo: {}, cia: {} }, [2, 4]))).toEqual([
    { kind: 'empty', sessions: SESSIONS, needed: 4, available: 3 },
  ]);
});

test('more people together than a session takes', () => {
  const plan = planOf({ ann: { together: ['person:bo'] }, bo: {}, cia: { together: ['person:bo'] } }, [0, 2]);
  expect(obstacles(plan)).toEqual([
    { kind: 'tooMany', people: ['person:ann', 'person:bo', 'person:cia'], sessions: SESSIONS, places: 2 },
  ]);
});

test('people together of whom each refuses another session', () => {
  const plan = planOf(
    {
      ann: { together: ['person:bo'], wishes: [{ for: 'session:a', rank: null }] },
      bo: { wishes: [{ for: 'session:b', rank: null }] },
    },
    [0, 2],
  );
  expect(obstacles(plan)).toEqual([
    { kind: 'torn', people: ['person:ann', 'person:bo'], sessions: SESSIONS },
  ]);
});

test('apart, and yet together by way of another', () => {
  const plan = planOf(
    { ann: { together: ['person:bo'] }, bo: {}, cia: { together: ['person:bo'], apart: ['person:ann'] } },
    [0, 4],
  );
  expect(obstacles(plan)).toEqual([
    {
      kind: 'contradiction',
      apart: ['person:ann', 'person:cia'],
      people: ['person:ann', 'person:bo', 'person:cia'],
      sessions: [],
    },
  ]);
});

test('more people who may not meet than there are sessions', () => {
  const plan = planOf(
    { ann: {}, bo: { apart: ['person:ann'] }, cia: { apart: ['person:ann', 'person:bo'] } },
    [0, 4],
  );
  expect(obstacles(plan)).toEqual([
    { kind: 'apart', people: ['person:ann', 'person:bo', 'person:cia'], sessions: SESSIONS },
  ]);
});

test('those who run a session take no place', () => {
  const plan = planOf({ ann: {}, bo: {}, leader: {} }, [0, 1], {
    people: [{ person: 'person:leader', role: 'responsible' }],
  });
  expect(obstacles(plan)).toEqual([]);
});

test('there is a crowd just when not everyone can be seated, and it is one', () => {
  forEachSeed((random) => {
    const slots = 1 + random.int(4);
    const all = Array.from({ length: slots }, (_, slot) => slot);
    const places = new Map(all.map((slot) => [slot, random.int(3)] as const));
    const people = 1 + random.int(6);
    const open = new Map(
      Array.from({ length: people }, (_, person) => [person, all.filter(() => random.chance(0.5))] as const),
    );
    const crowd = crowdIn(open, places);
    const comers = [...open.values()].filter((own) => own.length > 0);
    expect(crowd === undefined).toBe(canAllSit(comers, places));
    if (crowd === undefined) return;
    const room = crowd.slots.reduce((sum, slot) => sum + (places.get(slot) ?? 0), 0);
    expect(crowd.people.length).toBeGreaterThan(room);
    for (const person of crowd.people)
      for (const slot of open.get(person) ?? []) expect(crowd.slots).toContain(slot);
  });
});

function canAllSit(people: readonly (readonly number[])[], places: ReadonlyMap<number, number>): boolean {
  const [first, ...others] = people;
  if (first === undefined) return true;
  return first.some((slot) => {
    const left = places.get(slot) ?? 0;
    return left > 0 && canAllSit(others, new Map(places).set(slot, left - 1));
  });
}
