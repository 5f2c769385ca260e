import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import type { LocalDateTime } from '../../../shared/plan/time.ts';
import type { Cell } from '../../../shared/reviewing/cell.ts';
import { reviewGaps, reviewMatrix } from '../../../shared/reviewing/matrix.ts';
import { template } from '../../../shared/templates/index.ts';
import { BOTH_DAYS, PARALLEL, planWith, REVIEWER, THURSDAY } from './fixture.ts';

const seeds = Number(process.env.LOKAPLAN_SEEDS ?? 50);

function cell(plan: Plan, person: string, session: string): Cell {
  const matrix = reviewMatrix(plan);
  const row = matrix.rows.find((one) => one.person.id === `person:${person}`);
  const found = row?.cell(matrix.columns.findIndex((column) => column.session.id === `session:${session}`));
  if (found === undefined) throw new Error(`no cell ${person} x ${session}`);
  return found;
}

const kinds = (of: Cell) => of.obstacles.map((obstacle) => obstacle.kind);

test('LOKA has its twelve workshops in two days, the cancelled one among them, and the gaps of the source', () => {
  const loka = template('loka', 'sv', '2026-01-01');
  const matrix = reviewMatrix(loka);
  expect(
    matrix.groups.map((group) => [
      group.day?.date,
      group.columns.map((column) => column.session.number).join(''),
    ]),
  ).toEqual([
    ['2013-08-29', '123456'],
    ['2013-08-30', '123456'],
  ]);
  expect(matrix.columns.map((column) => (column.cancelled ? '-' : column.assigned)).join(' ')).toBe(
    '2 0 1 1 1 0 1 0 - 1 1 2',
  );
  expect(matrix.gaps.map((column) => `${column.day?.date} ${column.session.number}`)).toEqual([
    '2013-08-29 2',
    '2013-08-29 6',
    '2013-08-30 2',
  ]);
  expect(reviewGaps(loka)).toEqual(matrix.gaps);
});

test('LOKA’s five reviewers have one workshop a day each, and are busy in the others of that pass', () => {
  const matrix = reviewMatrix(template('loka', 'sv', '2026-01-01'));
  expect(matrix.rows.map((row) => [row.person.name, row.totals.join('+'), row.total])).toEqual([
    ['Thomas', '1+1', 2],
    ['Marie', '1+1', 2],
    ['Kerstin', '1+1', 2],
    ['Jan', '1+1', 2],
    ['Maria', '1+1', 2],
  ]);
  for (const row of matrix.rows) {
    for (const [index, column] of matrix.columns.entries()) {
      const one = row.cell(index);
      const free = column.cancelled || one?.assigned;
      expect(one && kinds(one)).toEqual(free ? [] : ['busy']);
    }
  }
});

test('someone responsible for a theme of the group has a conflict of interest in each of its sessions', () => {
  const loka = template('loka', 'sv', '2026-01-01');
  const peter = loka.people['person:peter-morfeld'];
  if (peter === undefined) throw new Error('LOKA without Peter Morfeld');
  const plan = {
    ...loka,
    people: { ...loka.people, [peter.id]: { ...peter, roles: ['reviewer' as const] } },
  };
  const matrix = reviewMatrix(plan);
  const row = matrix.rows.find((one) => one.person.id === peter.id);
  const conflicts = matrix.columns.filter((_, index) => row?.cell(index)?.obstacles[0]?.kind === 'conflict');
  expect(conflicts.map((column) => column.session.group)).toEqual(['group:1', 'group:1']);
});

test('the times that a day’s sessions share stand over it; where they differ none does', () => {
  const alike = planWith({ days: THURSDAY, people: { r: REVIEWER }, sessions: PARALLEL });
  expect(reviewMatrix(alike).groups[0]?.interval).toMatchObject({ start: expect.any(Number) });
  const later = planWith({
    days: THURSDAY,
    sessions: { ...PARALLEL, c: { number: '3', start: '2013-08-29T15:00' } },
  });
  expect(reviewMatrix(later).groups[0]?.interval).toBeNull();
});

test('sessions stand by day, then time, then number, and the unplaced and those on no day of the event last', () => {
  const plan = planWith({
    days: BOTH_DAYS,
    sessions: {
      lost: { number: '9', start: '2013-09-09T10:00' },
      unplaced: { number: '8', start: null },
      friday: { number: '1', start: '2013-08-30T09:00' },
      ten: { number: '10', start: '2013-08-29T13:00' },
      two: { number: '2', start: '2013-08-29T13:00' },
      early: { number: '11', start: '2013-08-29T09:00' },
      talk: { kind: 'talk', start: '2013-08-29T09:00' },
    },
  });
  const { groups } = reviewMatrix(plan);
  expect(
    groups.map((group) => [group.day?.date, group.columns.map((column) => column.session.title)]),
  ).toEqual([
    ['2013-08-29', ['early', 'two', 'ten']],
    ['2013-08-30', ['friday']],
    [undefined, ['unplaced', 'lost']],
  ]);
});

test('a seminar has a column, and is called by its group’s short name', () => {
  const plan = planWith({
    days: THURSDAY,
    groups: { 1: { number: '1', name: 'Kunskap' } },
    sessions: { a: { kind: 'seminar', start: '2013-08-29T13:00', group: 'group:1' }, b: {} },
  });
  expect(reviewMatrix(plan).columns.map((column) => column.title)).toEqual(['Kunskap', 'b']);
});

test('whoever is on a session is in the matrix, role or not', () => {
  const plan = planWith({
    days: THURSDAY,
    people: { reviewer: REVIEWER, stray: {}, other: {} },
    sessions: PARALLEL,
    assignments: [['stray', 'a']],
  });
  expect(reviewMatrix(plan).rows.map((row) => row.person.name)).toEqual(['reviewer', 'stray']);
});

test('one session ends when the other starts: no clash; one minute more: a clash', () => {
  const around = (minutes: number) =>
    planWith({
      days: THURSDAY,
      people: { r: REVIEWER },
      sessions: {
        talk: {
          kind: 'talk',
          start: '2013-08-29T12:00',
          minutes,
          people: [{ person: 'person:r', role: 'speaker' }],
        },
        a: { start: '2013-08-29T13:00' },
      },
    });
  expect(kinds(cell(around(60), 'r', 'a'))).toEqual([]);
  expect(kinds(cell(around(61), 'r', 'a'))).toEqual(['busy']);
});

test('a cancelled or unplaced session keeps nobody busy', () => {
  const people = [{ person: 'person:r' as const, role: 'host' as const }];
  const plan = (fields: Partial<Session>) =>
    planWith({
      days: THURSDAY,
      people: { r: REVIEWER },
      sessions: { show: { kind: 'social', start: '2013-08-29T13:00', people, ...fields }, a: PARALLEL.a },
    });
  expect(kinds(cell(plan({}), 'r', 'a'))).toEqual(['busy']);
  expect(kinds(cell(plan({ status: 'cancelled' }), 'r', 'a'))).toEqual([]);
  expect(kinds(cell(plan({ start: null }), 'r', 'a'))).toEqual([]);
});

test('a clash is told on both assignments, and names what it is with', () => {
  const plan = planWith({
    days: THURSDAY,
    people: { r: REVIEWER },
    sessions: PARALLEL,
    assignments: [
      ['r', 'a'],
      ['r', 'b'],
    ],
  });
  const [obstacle] = cell(plan, 'r', 'a').obstacles;
  expect(
    obstacle?.kind === 'busy' && obstacle.engagements.map(({ session, parts }) => [session.id, parts]),
  ).toEqual([['session:b', ['reviewer']]]);
  expect(kinds(cell(plan, 'r', 'b'))).toEqual(['busy']);
});

test('a cancelled session has no obstacles, counts no one and is no gap', () => {
  const plan = planWith({
    days: THURSDAY,
    people: { r: REVIEWER },
    sessions: { a: { ...PARALLEL.a, status: 'cancelled' }, b: PARALLEL.b },
    assignments: [
      ['r', 'a'],
      ['r', 'b'],
    ],
  });
  const matrix = reviewMatrix(plan);
  expect(cell(plan, 'r', 'a')).toMatchObject({ assigned: true, pinned: false, obstacles: [] });
  expect(kinds(cell(plan, 'r', 'b'))).toEqual([]);
  expect(matrix.columns.map((column) => column.assigned)).toEqual([0, 1]);
  expect(matrix.rows[0]).toMatchObject({ totals: [1], total: 1 });
  expect(matrix.gaps).toEqual([]);
});

test('how a session is filled goes by its own demand before the event’s', () => {
  const reviewing = {
    demand: { min: 1, max: 1 },
    load: { min: 0, max: 9 },
    mostADay: 9,
    eyes: 'either',
    ownOrganisation: true,
  } as const;
  const plan = planWith({
    event: { reviewing },
    people: { r: REVIEWER, s: REVIEWER },
    sessions: {
      none: {},
      few: { reviewers: { min: 2, max: 3 } },
      met: {},
      many: {},
      unwanted: { reviewers: { min: 0, max: 0 } },
    },
    assignments: [
      ['r', 'few'],
      ['r', 'met'],
      ['r', 'many'],
      ['s', 'many'],
    ],
  });
  const { columns, gaps } = reviewMatrix(plan);
  expect(columns.map((column) => [column.session.title, column.fill])).toEqual([
    ['none', 'none'],
    ['few', 'few'],
    ['met', 'met'],
    ['many', 'many'],
    ['unwanted', 'met'],
  ]);
  expect(gaps.map((column) => column.session.title)).toEqual(['none', 'few']);
});

test('too many in a day and too many in all are told apart; a person’s own load goes first', () => {
  const plan = planWith({
    days: BOTH_DAYS,
    people: { day: REVIEWER, all: { ...REVIEWER, load: { min: 0, max: 1 } }, unplaced: REVIEWER },
    sessions: { a: PARALLEL.a, b: PARALLEL.b, c: { start: '2013-08-30T10:00' }, d: {}, e: {} },
    assignments: [
      ['day', 'a'],
      ['day', 'b'],
      ['all', 'a'],
      ['all', 'c'],
      ['unplaced', 'd'],
      ['unplaced', 'e'],
    ],
  });
  expect(reviewMatrix(plan).rows.map((row) => [row.person.name, row.overADay, row.overInAll])).toEqual([
    ['day', true, false],
    ['all', false, true],
    ['unplaced', false, false],
  ]);
});

test('rows add up to the columns, and busy means a shared minute with something else they do', () => {
  const moment = fc
    .record({
      day: fc.constantFrom('29', '30', '31'),
      hour: fc.integer({ min: 8, max: 22 }),
      minute: fc.constantFrom('00', '30'),
    })
    .map(
      ({ day, hour, minute }) => `2013-08-${day}T${`${hour}`.padStart(2, '0')}:${minute}` as LocalDateTime,
    );
  const session = fc.record({
    kind: fc.constantFrom('workshop', 'seminar', 'talk', 'meal'),
    status: fc.constantFrom('planned', 'planned', 'cancelled'),
    start: fc.option(moment),
    minutes: fc.constantFrom(30, 60, 90, 240),
    people: fc.array(
      fc.record({ person: fc.constantFrom('person:p0', 'person:p1'), role: fc.constant('speaker') }),
      { maxLength: 2 },
    ),
  });
  const plans = fc.tuple(
    fc.array(session, { minLength: 1, maxLength: 8 }),
    fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 7 })), {
      selector: String,
      maxLength: 12,
    }),
  );
  fc.assert(
    fc.property(plans, ([sessions, pairs]) => {
      const plan = planWith({
        days: BOTH_DAYS,
        people: { p0: REVIEWER, p1: REVIEWER, p2: REVIEWER, p3: {} },
        sessions: Object.fromEntries(
          sessions.map((fields, index) => [`s${index}`, fields as Partial<Session>]),
        ),
        assignments: pairs.filter(([, at]) => at < sessions.length).map(([who, at]) => [`p${who}`, `s${at}`]),
      });
      const { columns, rows } = reviewMatrix(plan);
      const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
      for (const row of rows) expect(sum([...row.totals])).toBe(row.total);
      const reviewed = Object.values(plan.assignments).filter((one) =>
        columns.some((column) => !column.cancelled && column.session.id === one?.session),
      );
      expect(sum(rows.map((row) => row.total))).toBe(reviewed.length);
      expect(sum(columns.map((column) => column.assigned))).toBe(reviewed.length);
      for (const row of rows) {
        for (const [index, column] of columns.entries()) {
          const busy = row.cell(index)?.obstacles.some((obstacle) => obstacle.kind === 'busy') ?? false;
          expect(busy).toBe(!column.cancelled && sharesAMinute(plan, row.person.id, column.session));
        }
      }
    }),
    { numRuns: seeds },
  );
});

/** The slow way: every minute of the session, looked for in every other that the person is in. */
function sharesAMinute(plan: Plan, person: string, session: Session): boolean {
  const minutesOf = ({ start, minutes }: Session): number[] => {
    if (start === null) return [];
    const first = Date.parse(`${start}Z`) / 60_000;
    return Array.from({ length: minutes }, (_, index) => first + index);
  };
  const others = Object.values(plan.sessions).filter((other): other is Session => {
    if (other === undefined || other.id === session.id || other.status === 'cancelled') return false;
    const inIt = other.people.some((one) => one.person === person);
    return (
      inIt ||
      Object.values(plan.assignments).some((one) => one?.reviewer === person && one.session === other.id)
    );
  });
  const taken = new Set(others.flatMap(minutesOf));
  return minutesOf(session).some((minute) => taken.has(minute));
}
