import { expect, test } from 'vitest';
import { acceptance, type Pairs } from '../../../shared/assign/acceptance.ts';
import { isOutOfDate, marksOf, partOf, pendingOf, sizeOf } from '../../../shared/assign/preview.ts';
import { assign } from '../../../shared/assign/proposal.ts';
import { apply, reverse } from '../../../shared/change/diff.ts';
import { Edit } from '../../../shared/change/edit.ts';
import { pairId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { template } from '../../../shared/templates/index.ts';
import { tools } from './tools.ts';

const LOKA = template('loka', 'sv', '2013-08-01');
const { diff, added, removed, kept } = assign(LOKA, tools);
const proposed = { base: LOKA, added, removed };
const accepted = (plan: Plan, pairs: Pairs) => apply(plan, acceptance(plan, pairs));
const friday = (pairs: Pairs) => partOf(pairs, ({ session }) => session.startsWith('session:fri'));

test('accepting all of a proposal is the change that was proposed', () => {
  expect(acceptance(LOKA, proposed)).toEqual(diff);
});

test('what is accepted is pending no more, and is again when that is undone', () => {
  const part = friday(proposed);
  const change = acceptance(LOKA, part);
  const after = apply(LOKA, change);
  expect(sizeOf(part)).toBeGreaterThan(0);
  expect(sizeOf(pendingOf(proposed, after))).toBe(sizeOf(proposed) - sizeOf(part));
  expect(friday(pendingOf(proposed, after))).toEqual({ added: [], removed: [] });
  expect(pendingOf(proposed, apply(after, reverse(change)))).toEqual({ added, removed });
});

test('part after part comes to the same plan as all at once', () => {
  const rest = pendingOf(proposed, accepted(LOKA, friday(proposed)));
  expect(accepted(accepted(LOKA, friday(proposed)), rest)).toEqual(apply(LOKA, diff));
});

test('accepting a part of it does not make a proposal out of date, anything else does', () => {
  expect(isOutOfDate(proposed, LOKA)).toBe(false);
  expect(isOutOfDate(proposed, accepted(LOKA, friday(proposed)))).toBe(false);
  expect(isOutOfDate(proposed, new Edit(LOKA).set('session:thu-w1', { minutes: 60 }).plan)).toBe(true);
  const [untouched] = kept;
  if (untouched === undefined) throw new Error('nothing is kept');
  const without = new Edit(LOKA).remove([pairId('assignments', untouched.reviewer, untouched.session)]).plan;
  expect(isOutOfDate(proposed, without)).toBe(true);
});

test('every cell that is or will be assigned has one mark', () => {
  const marks = marksOf(proposed, LOKA);
  const count = (wanted: string) =>
    [...marks.values()].flatMap((row) => [...row.values()]).filter((mark) => mark === wanted).length;
  expect({ added: count('added'), removed: count('removed'), kept: count('kept') }).toEqual({
    added: added.length,
    removed: removed.length,
    kept: kept.length,
  });
});

test('what is pinned, gone or cancelled is passed over', () => {
  const [off] = removed;
  const [on] = added;
  if (off === undefined || on === undefined) throw new Error('nothing is proposed');
  const changed = new Edit(LOKA)
    .set(pairId('assignments', off.reviewer, off.session), { pinned: true })
    .set(on.session, { status: 'cancelled' }).plan;
  expect(acceptance(changed, { added: [on], removed: [off] })).toEqual({
    added: {},
    updated: {},
    removed: {},
  });
  const pair = { reviewer: 'person:nobody', session: 'session:thu-w2' } as const;
  expect(acceptance(LOKA, { added: [pair], removed: [pair] })).toEqual({
    added: {},
    updated: {},
    removed: {},
  });
});
