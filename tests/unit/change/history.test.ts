import { expect, test } from 'vitest';
import { apply, diffOf, type PlanDiff } from '../../../shared/change/diff.ts';
import { type History, NO_HISTORY, push, redo, undo } from '../../../shared/change/history.ts';
import { newEvent } from '../../../shared/plan/defaults.ts';
import { type Plan, planOf } from '../../../shared/plan/plan.ts';

const plan = planOf(newEvent({ title: '' }));
const label = 'commands.record.edit';

function titled(from: Plan, title: string): { plan: Plan; diff: PlanDiff } {
  const to = { ...from, event: { ...from.event, title } };
  return { plan: to, diff: diffOf(from, to) };
}

/** Types the letters of `text` one by one. */
function type(text: string, gesture?: string): { plan: Plan; history: History } {
  let now = plan;
  let history = NO_HISTORY;
  for (let i = 1; i <= text.length; i++) {
    const step = titled(now, text.slice(0, i));
    now = step.plan;
    history = push(history, { label, diff: step.diff, ...(gesture === undefined ? {} : { gesture }) });
  }
  return { plan: now, history };
}

test('H2: letters typed in one gesture are undone as one', () => {
  const typed = type('LOKA', 'title-1');
  expect(typed.history.past).toHaveLength(1);
  const step = undo(typed.history);
  expect(step && apply(typed.plan, step.diff)).toEqual(plan);
});

test('H2: steps without a gesture are undone one at a time', () => {
  expect(type('LOKA').history.past).toHaveLength(4);
});

test('H2: another gesture in between starts a new entry', () => {
  const typed = type('LO', 'title-1');
  const more = titled(typed.plan, 'LOK');
  expect(push(typed.history, { label, diff: more.diff, gesture: 'title-2' }).past).toHaveLength(2);
});

test('H2: a gesture that ends where it began leaves no entry', () => {
  const typed = type('A', 'title-1');
  const back = titled(typed.plan, '');
  expect(push(typed.history, { label, diff: back.diff, gesture: 'title-1' }).past).toHaveLength(0);
});

test('H2: a gesture does not grow an entry after an undo', () => {
  const typed = type('AB');
  const undone = undo(typed.history);
  const now = undone && apply(typed.plan, undone.diff);
  const next = titled(now ?? plan, 'AC');
  expect(push(undone?.history ?? NO_HISTORY, { label, diff: next.diff, gesture: 'g' }).past).toHaveLength(2);
});

test('H3: a new entry clears what could be redone', () => {
  const typed = type('AB');
  const undone = undo(typed.history);
  expect(undone?.history.future).toHaveLength(1);
  const now = undone && apply(typed.plan, undone.diff);
  const next = titled(now ?? plan, 'X');
  expect(push(undone?.history ?? NO_HISTORY, { label, diff: next.diff }).future).toHaveLength(0);
});

test('an empty diff is no entry and keeps what could be redone', () => {
  const undone = undo(type('A').history);
  const history = undone?.history ?? NO_HISTORY;
  expect(push(history, { label, diff: diffOf(plan, plan) })).toBe(history);
});

test('there is nothing to undo or redo in an empty history', () => {
  expect(undo(NO_HISTORY)).toBeUndefined();
  expect(redo(NO_HISTORY)).toBeUndefined();
});
