import { expect, test } from 'vitest';
import { type Row, rowsOf } from '../../../renderer/findings/rows.ts';
import { Checker } from '../../../shared/checks/checker.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { at, planWith } from '../checks/plans.ts';

/** Two rooms booked twice, three workshops without reviewer, of which one is muted. */
const workshop = { kind: 'workshop' } as const;
const plan: Plan = {
  ...planWith([
    at('15:00', workshop),
    at('15:30', workshop),
    at('09:00', { rooms: ['room:sjon'] }),
    at('09:30', { ...workshop, rooms: ['room:sjon'] }),
  ]),
  mutes: {
    'mute:1': { id: 'mute:1', rule: 'no-reviewer', records: ['session:b'], reason: '' },
    'mute:2': { id: 'mute:2', rule: 'no-reviewer', records: ['session:gone'], reason: '' },
  },
};
const checker = new Checker(plan);
const findings = checker.findings.filter(({ muted }) => !muted);
const rows = (folds: readonly (readonly [string, boolean])[] = []) =>
  rowsOf(findings, checker.muted(), new Map(folds));
const shown = (list: readonly Row[]) => list.map((row) => row.key);

test('findings stand by severity, then by rule as the rules are listed, then by time; the muted last and folded', () => {
  expect(shown(rows())).toEqual([
    'hard',
    'hard room-clash',
    'room-clash room:sjon session:c session:d',
    'room-clash room:kallan session:a session:b',
    'warning',
    'warning no-reviewer',
    'no-reviewer session:d',
    'no-reviewer session:a',
    'muted',
  ]);
});

test('each heading counts what is under it, folded or not', () => {
  const counts = (list: readonly Row[]) =>
    list.flatMap((row) =>
      row.kind === 'severity' ? row.count : row.kind === 'rule' ? row.findings.length : [],
    );
  expect(counts(rows())).toEqual([2, 2, 2, 2, 2]);
  expect(counts(rows([['hard room-clash', true]]))).toEqual([2, 2, 2, 2, 2]);
});

test('a group is folded and unfolded by its key', () => {
  expect(shown(rows([['hard room-clash', true]])).slice(0, 3)).toEqual([
    'hard',
    'hard room-clash',
    'warning',
  ]);
  expect(shown(rows([['muted', false]])).slice(-3)).toEqual(['muted', 'mute:1', 'mute:2']);
});

test('a long group is folded until it is asked for', () => {
  const one = findings.find(({ rule }) => rule === 'no-reviewer');
  if (one === undefined) throw new Error('Nothing is found');
  const list = Array.from({ length: 21 }, () => one);
  expect(rowsOf(list, [], new Map())).toHaveLength(2);
  expect(rowsOf(list.slice(1), [], new Map())).toHaveLength(22);
  expect(rowsOf(list, [], new Map([['warning no-reviewer', false]]))).toHaveLength(23);
});

test('without findings there are no lines', () => {
  expect(rowsOf([], [], new Map())).toEqual([]);
});
