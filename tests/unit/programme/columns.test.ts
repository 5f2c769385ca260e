import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { boardOf, standsIn, unseen } from '../../../shared/programme/board.ts';
import { type ColumnView, columnsOf, PLAIN_VIEW } from '../../../shared/programme/columns.ts';
import { layout } from '../../../shared/programme/layout.ts';
import { A, B, HALL, planWith } from './plans.ts';

const view = (change: Partial<ColumnView>): ColumnView => ({ ...PLAIN_VIEW, ...change });
const START = { start: '2013-08-29T09:00', minutes: 60 } as const;

function placed(plan: Plan): Plan {
  const at = (id: typeof A, whereabouts: string) => ({ ...plan.rooms[id], whereabouts });
  return {
    ...plan,
    rooms: { [HALL]: at(HALL, 'Plan 10'), [A]: at(A, 'Plan 2'), [B]: at(B, 'Plan 10') } as never,
  };
}

const names = (plan: Plan, change: Partial<ColumnView>) =>
  columnsOf(plan, view(change)).lanes.map(({ record }) => record?.id);

describe('which rooms are columns', () => {
  test('those that are hidden are left out, but never all of them', () => {
    const plan = planWith({});
    expect(names(plan, { hidden: new Set([A]) })).toEqual([HALL, B]);
    expect(names(plan, { hidden: new Set([HALL, A, B]) })).toEqual([HALL, A, B]);
  });

  test('those of one place stand together, places by name, and fold away', () => {
    const plan = placed(planWith({}));
    expect(names(plan, { grouped: true })).toEqual([A, HALL, B]);
    const { lanes, sections } = columnsOf(plan, view({ grouped: true, folded: new Set(['Plan 2']) }));
    expect(lanes.map(({ record }) => record?.id)).toEqual([HALL, B]);
    expect(sections).toEqual([
      { name: 'Plan 2', rooms: [A], first: 0, count: 0 },
      { name: 'Plan 10', rooms: [HALL, B], first: 0, count: 2 },
    ]);
  });

  test('when all places are folded away, none is', () => {
    const folded = new Set(['Plan 2', 'Plan 10']);
    expect(names(placed(planWith({})), { grouped: true, folded })).toEqual([A, HALL, B]);
  });
});

test('what is only in rooms that are left out is told to be unseen, and drawn nowhere', () => {
  const plan = planWith({
    a: { ...START, rooms: [A] },
    both: { ...START, rooms: [A, B] },
    everywhere: { ...START, rooms: 'all' },
  });
  const [thu] = boardOf(plan, false, view({ hidden: new Set([A]) }));
  if (thu === undefined) throw new Error('There is a Thursday');
  expect(unseen(thu).map(({ title }) => title)).toEqual(['a']);
  expect(new Set(layout(thu, 5).map(({ session }) => session.title))).toEqual(
    new Set(['both', 'everywhere']),
  );
});

describe('columns of tracks', () => {
  const sessions = {
    own: { ...START, track: 'track:t', rooms: [A] },
    'of its group': { ...START, group: 'group:3', rooms: [B] },
    none: { ...START, rooms: [B] },
    lunch: { ...START, kind: 'meal', rooms: [HALL] },
  } satisfies Record<string, Partial<Session>>;
  const [thu, fri] = boardOf(planWith(sessions), false, view({ columns: 'tracks' }));
  if (thu === undefined) throw new Error('There is a Thursday');
  const lanes = (title: string) =>
    standsIn(thu, thu.sessions.find((session) => session.title === title) as Session);

  test('hold what is of the track or of its group, what is for everyone across, and the rest last', () => {
    expect(thu.lanes.map(({ record }) => record?.id ?? null)).toEqual(['track:t', null]);
    expect(lanes('own')).toEqual([0]);
    expect(lanes('of its group')).toEqual([0]);
    expect(lanes('none')).toEqual([1]);
    expect(lanes('lunch')).toEqual([0]);
  });

  test('have a last one only on days that need it', () => {
    expect(fri?.lanes.map(({ record }) => record?.id ?? null)).toEqual(['track:t']);
  });

  test('a plan without tracks has one column of what has none, which lunch is in too', () => {
    const plan = planWith({ lunch: sessions.lunch });
    const [day] = boardOf({ ...plan, tracks: {} }, false, view({ columns: 'tracks' }));
    expect(day?.lanes).toHaveLength(1);
    expect(day && standsIn(day, day.sessions[0] as Session)).toEqual([0]);
  });
});

test('columns of groups hold the sessions of the group', () => {
  const plan = planWith({ three: { ...START, group: 'group:3' }, none: { ...START, rooms: [A] } });
  const [thu] = boardOf(plan, false, view({ columns: 'groups' }));
  expect(thu?.lanes.map(({ record }) => record?.id ?? null)).toEqual(['group:3', null]);
  expect(thu?.sessions.map((session) => standsIn(thu, session))).toEqual([[0], [1]]);
});

test('a day that an edit does not touch stays the very same object', () => {
  const plan = planWith({
    thu: { ...START, rooms: [A] },
    fri: { start: '2013-08-30T10:00', minutes: 60, rooms: [A] },
  });
  const before = boardOf(plan, true);
  const session = plan.sessions['session:thu'];
  const edited = {
    ...plan,
    sessions: { ...plan.sessions, 'session:thu': { ...session, title: 'Annat' } },
  } as Plan;
  const after = boardOf(edited, true, PLAIN_VIEW, before);
  expect(after[0]).not.toBe(before[0]);
  expect(after[0]?.sessions[0]?.title).toBe('Annat');
  expect(after[1]).toBe(before[1]);
  const renamed = { ...plan, rooms: { ...plan.rooms, [B]: { ...plan.rooms[B], name: 'Viken' } } } as Plan;
  expect(boardOf(renamed, true, PLAIN_VIEW, before)[1]).not.toBe(before[1]);
});
