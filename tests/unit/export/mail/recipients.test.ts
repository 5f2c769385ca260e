import { expect, test } from 'vitest';
import { recipientsOf } from '../../../../shared/export/mail/recipients.ts';
import type { PersonId } from '../../../../shared/plan/ids.ts';
import { all, type Plan } from '../../../../shared/plan/plan.ts';
import type { Person } from '../../../../shared/plan/records/person.ts';
import { template } from '../../../../shared/templates/index.ts';

const PLAN = template('loka', 'sv', '2026-01-01');

/** LOKA with nobody in it but these. */
function withPeople(...people: (Partial<Person> & { readonly name: string })[]): Plan {
  const [sample] = all(PLAN, 'people');
  if (sample === undefined) throw new Error('LOKA has people');
  const records = people.map((fields, i): Person => {
    const id: PersonId = `person:${i}`;
    return { ...sample, roles: [], email: '', ...fields, id, order: `a${i}` };
  });
  return {
    ...PLAN,
    people: Object.fromEntries(records.map((person) => [person.id, person])),
    sessions: {},
    assignments: {},
    seats: {},
    groups: {},
  };
}

test('everyone with the role at the event is reached, in the order of the register', () => {
  const plan = withPeople(
    { name: 'Åsa', roles: ['reviewer'], email: ' asa@example.se ' },
    { name: 'Bo', roles: ['guest'], email: 'bo@example.se' },
    { name: 'Ek', roles: ['guest', 'reviewer'], email: 'ek@example.se' },
  );
  expect(recipientsOf(plan, 'reviewer').reached).toEqual([
    { name: 'Åsa', address: 'asa@example.se' },
    { name: 'Ek', address: 'ek@example.se' },
  ]);
});

test('those without an address, and with one that nobody could write to, are named', () => {
  const plan = withPeople(
    { name: 'Åsa', roles: ['host'] },
    { name: 'Bo', roles: ['host'], email: 'bo at example' },
    { name: 'Cia', roles: ['host'], email: 'a@b.se, c@d.se' },
  );
  const { reached, unreached } = recipientsOf(plan, 'host');
  expect(reached).toEqual([]);
  expect(unreached.map(({ name }) => name)).toEqual(['Åsa', 'Bo', 'Cia']);
});

test('two who share an address get one e-mail', () => {
  const plan = withPeople(
    { name: 'Åsa', roles: ['host'], email: 'kansli@example.se' },
    { name: 'Bo', roles: ['host'], email: 'Kansli@example.se' },
  );
  expect(recipientsOf(plan, 'host').reached).toEqual([{ name: 'Åsa', address: 'kansli@example.se' }]);
});

test('who has the role in a session is reached without having it at the event', () => {
  const responsible = recipientsOf(
    {
      ...PLAN,
      people: Object.fromEntries(
        all(PLAN, 'people').map((person) => [
          person.id,
          { ...person, roles: [], email: `${person.id.slice(7)}@example.se` },
        ]),
      ),
    },
    'responsible',
  );
  expect(responsible.reached.length).toBeGreaterThan(0);
  expect(recipientsOf({ ...PLAN, sessions: {} }, 'moderator').reached).toEqual([]);
});

test('a cancelled session asks nobody to come', () => {
  const cancelled = Object.fromEntries(
    all(PLAN, 'sessions').map((session) => [session.id, { ...session, status: 'cancelled' as const }]),
  );
  const people = Object.fromEntries(
    all(PLAN, 'people').map((person) => [person.id, { ...person, roles: [] }]),
  );
  const { reached, unreached } = recipientsOf({ ...PLAN, sessions: cancelled, people }, 'responsible');
  expect([...reached, ...unreached]).toEqual([]);
});
