import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../../shared/api/plan.ts';
import type { PersonId } from '../../../shared/plan/ids.ts';
import { violations } from '../../../shared/plan/invariants.ts';
import { all, everyRecord, ordered, type Plan, schemaOf } from '../../../shared/plan/plan.ts';
import { LANGUAGES } from '../../../shared/plan/records/event.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import {
  addToDate,
  daysBetween,
  type Interval,
  overlaps,
  toDate,
  toMinutes,
} from '../../../shared/plan/time.ts';
import { template } from '../../../shared/templates/index.ts';

const TODAY = '2026-03-04';
const cases = TEMPLATES.flatMap((name) => LANGUAGES.map((language) => ({ name, language })));

describe.each(cases)('template $name in $language', ({ name, language }) => {
  const plan = template(name, language, TODAY);

  test('breaks no invariant', () => {
    expect(violations(plan)).toEqual([]);
  });

  test('has only records that pass their schema', () => {
    for (const record of everyRecord(plan)) {
      expect(schemaOf(record.id)?.safeParse(record).error, record.id).toBeUndefined();
    }
  });

  test('is the same each time it is made', () => {
    expect(template(name, language, TODAY)).toEqual(plan);
  });

  test('has its sessions within its days', () => {
    for (const session of placed(plan)) {
      const { start, end } = when(session);
      const day = all(plan, 'days').find(
        ({ date, opens, closes }) =>
          toMinutes(`${date}T${opens}`) <= start && end <= toMinutes(`${date}T${closes}`),
      );
      expect(day, session.id).toBeDefined();
    }
  });

  test('has no room used twice at one time', () => {
    for (const [a, b] of parallel(plan)) {
      const rooms = a.rooms === 'all' ? b.rooms : a.rooms;
      const shared =
        b.rooms === 'all' || rooms === 'all' ? [a.id, b.id] : rooms.filter((id) => b.rooms.includes(id));
      expect(shared, `${a.id} and ${b.id}`).toEqual([]);
    }
  });

  test('has nobody in two places at one time', () => {
    for (const [a, b] of parallel(plan)) {
      const others = peopleOf(plan, b);
      expect(
        peopleOf(plan, a).filter((id) => others.includes(id)),
        `${a.id} and ${b.id}`,
      ).toEqual([]);
    }
  });

  test('is printed in the language of what is in it', () => {
    expect(plan.event.language).toBe(name === 'empty' ? language : 'sv');
  });
});

test.each(['loka', 'fokus'] as const)(
  'template %s differs between the languages in nothing but notes',
  (name) => {
    const sv = template(name, 'sv', TODAY);
    const en = template(name, 'en', TODAY);
    expect(unannotated(en)).toEqual(unannotated(sv));
    const english = new Map([...everyRecord(en)].map((record) => [record.id, record]));
    for (const record of everyRecord(sv)) {
      const other = english.get(record.id);
      if (!('notes' in record) || record.notes === '' || other === undefined || !('notes' in other)) continue;
      expect(other.notes, record.id).not.toBe('');
      expect(other.notes, record.id).not.toBe(record.notes);
    }
  },
);

test.each(['loka', 'fokus'] as const)('template %s does not depend on the day it is made', (name) => {
  expect(template(name, 'sv', '2031-12-31')).toEqual(template(name, 'sv', TODAY));
});

describe('template empty', () => {
  test('has one day from 8 to 17 and three rooms, one of them for everybody, and nothing else', () => {
    const plan = template('empty', 'sv', TODAY);
    expect(all(plan, 'days')).toMatchObject([{ opens: '08:00', closes: '17:00', title: 'Dag 1' }]);
    expect(ordered(plan, 'rooms').map(({ name, plenary }) => [name, plenary])).toEqual([
      ['Stora salen', true],
      ['Grupprum 1', false],
      ['Grupprum 2', false],
    ]);
    expect([...everyRecord(plan)]).toHaveLength(1 + 1 + 3);
  });

  test('is named in English when the plan is', () => {
    const plan = template('empty', 'en', TODAY);
    expect(plan.event.title).toBe('New event');
    expect(ordered(plan, 'rooms').map(({ name }) => name)).toEqual([
      'Main hall',
      'Group room 1',
      'Group room 2',
    ]);
  });

  test('lies on a weekday eight weeks ahead, over month, year and leap day', () => {
    for (let offset = 0; offset < 800; offset += 1) {
      const today = addToDate('2027-11-15', offset);
      const [day] = all(template('empty', 'sv', today), 'days');
      const date = day?.date ?? today;
      expect([1, 2, 3, 4, 5], date).toContain(toDate(date).getUTCDay());
      expect([56, 57, 58], today).toContain(daysBetween(today, date));
    }
  });
});

function placed(plan: Plan): Session[] {
  return all(plan, 'sessions').filter(({ start }) => start !== null);
}

function when(session: Session): Interval {
  const start = session.start === null ? Number.NaN : toMinutes(session.start);
  return { start, end: start + session.minutes };
}

function parallel(plan: Plan): [Session, Session][] {
  const sessions = placed(plan).filter(({ status }) => status !== 'cancelled');
  return sessions.flatMap((a, index) =>
    sessions
      .slice(index + 1)
      .flatMap((b): [Session, Session][] => (overlaps(when(a), when(b)) ? [[a, b]] : [])),
  );
}

function peopleOf(plan: Plan, session: Session): PersonId[] {
  const reviewers = all(plan, 'assignments').filter((assignment) => assignment.session === session.id);
  return [...session.people.map(({ person }) => person), ...reviewers.map(({ reviewer }) => reviewer)];
}

function unannotated(plan: Plan): unknown[] {
  return [...everyRecord(plan)].map((record) => ({ ...record, notes: '', language: '' }));
}
