import { expect, test } from 'vitest';
import { bulkEdit, type WantedPair } from '../../../shared/reviewing/bulk.ts';
import { reviewColumns } from '../../../shared/reviewing/matrix.ts';
import { BOTH_DAYS, PARALLEL, planWith, REVIEWER } from './fixture.ts';

const plan = planWith({
  days: BOTH_DAYS,
  people: { Eva: REVIEWER, Bo: { ...REVIEWER, presence: [{ day: 'day:thu', from: null, to: null }] } },
  sessions: {
    ...PARALLEL,
    c: { number: '3', start: '2013-08-30T09:00' },
    gone: { number: '4', start: '2013-08-30T09:00', status: 'cancelled' },
  },
  assignments: [['Eva', 'a']],
});
const pinned = {
  ...plan,
  assignments: Object.fromEntries(
    Object.entries(plan.assignments).map(([id, each]) => [id, { ...each, pinned: true }]),
  ),
} as typeof plan;
const pair = (reviewer: string, session: string, value: string): WantedPair => ({
  reviewer: `person:${reviewer}`,
  session: `session:${session}`,
  value,
});
const edit = (of: typeof plan, wanted: WantedPair[], licence = { despite: false, unpin: false }) => {
  const found = bulkEdit(of, reviewColumns(of), wanted, licence);
  const names = (pairs: readonly { reviewer: string; session: string }[]) =>
    pairs.map(({ reviewer, session }) => `${reviewer.slice(7)} ${session.slice(8)}`);
  return {
    added: names(found.added),
    removed: names(found.removed),
    pinned: names(found.pinned),
    unpinned: names(found.unpinned),
    skipped: found.skipped.map(({ pair: one, reason }) => `${names([one])[0]}: ${reason.kind}`),
  };
};
const NONE = { added: [], removed: [], pinned: [], unpinned: [], skipped: [] };

test('what is so already changes nothing', () => {
  expect(edit(plan, [pair('Eva', 'a', 'x'), pair('Bo', 'a', '')])).toEqual(NONE);
});

test('someone is not put in two places at once, nor where they are away, nor on a cancelled session', () => {
  expect(
    edit(plan, [
      pair('Eva', 'b', 'x'),
      pair('Bo', 'c', 'x'),
      pair('Eva', 'gone', 'x'),
      pair('Eva', 'c', 'x'),
    ]),
  ).toEqual({ ...NONE, added: ['Eva c'], skipped: ['Eva b: barred', 'Bo c: barred', 'Eva gone: cancelled'] });
});

test('of two that are set at one time the first is taken', () => {
  expect(edit(plan, [pair('Bo', 'a', 'x'), pair('Bo', 'b', 'x')])).toEqual({
    ...NONE,
    added: ['Bo a'],
    skipped: ['Bo b: barred'],
  });
});

test('what is taken off frees its time first, wherever it stands among the rest', () => {
  expect(edit(plan, [pair('Eva', 'b', 'x'), pair('Eva', 'a', '')])).toEqual({
    ...NONE,
    added: ['Eva b'],
    removed: ['Eva a'],
  });
});

test('a pinned one is left unless that is allowed', () => {
  expect(edit(pinned, [pair('Eva', 'a', '')])).toEqual({ ...NONE, skipped: ['Eva a: pinned'] });
  expect(edit(pinned, [pair('Eva', 'a', '')], { despite: false, unpin: true })).toEqual({
    ...NONE,
    removed: ['Eva a'],
  });
  expect(edit(pinned, [pair('Eva', 'a', 'x')])).toEqual(NONE);
  expect(edit(pinned, [pair('Eva', 'a', 'x')], { despite: false, unpin: true }).unpinned).toEqual(['Eva a']);
});

test('what is in the way can be gone past, but never a cancellation', () => {
  expect(
    edit(plan, [pair('Eva', 'b', 'p'), pair('Bo', 'gone', 'x')], { despite: true, unpin: false }),
  ).toEqual({ ...NONE, added: ['Eva b'], pinned: ['Eva b'], skipped: ['Bo gone: cancelled'] });
});
