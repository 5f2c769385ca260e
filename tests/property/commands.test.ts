import { expect, test } from 'vitest';
import { COMMANDS, type CommandId } from '../../shared/change/commands/index.ts';
import { apply, diffOf, type PlanDiff } from '../../shared/change/diff.ts';
import { type History, NO_HISTORY, push, redo, type Step, undo } from '../../shared/change/history.ts';
import { firstRevision, planAt, record } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import type { RecordId } from '../../shared/plan/ids.ts';
import { violations } from '../../shared/plan/invariants.ts';
import { type Plan, recordOf, schemaOf } from '../../shared/plan/plan.ts';
import { forEachSeed, randomFrom } from './random.ts';
import { COMMAND_IDS, counter, runOne } from './random-commands.ts';
import { randomPlan } from './random-plan.ts';

const COMMANDS_A_SEED = 200;
const STAMP = { at: '2013-08-12T09:30:00.000Z', by: 'Åsa' };
const text = (plan: Plan) => serialise(firstRevision(plan, STAMP));

test(`H1, C1, C2: ${COMMANDS_A_SEED} commands, undone all and redone all, give the same bytes`, () => {
  const ran = new Set<CommandId>();
  forEachSeed((random) => {
    const first = randomPlan(random);
    const before = text(first);
    const newId = counter();
    let plan = first;
    let history: History = NO_HISTORY;
    let file = firstRevision(first, STAMP);
    const states = new Map([[file.head, first]]);
    for (let i = 0; i < COMMANDS_A_SEED; i++) {
      const done = runOne(random, plan, newId);
      if (done === null) continue;
      ran.add(done.id);
      plan = apply(plan, done.diff);
      const gesture = random.chance(0.3) ? { gesture: `gesture-${random.int(2)}` } : {};
      history = push(history, { label: COMMANDS[done.id].label, diff: done.diff, ...gesture });
      expectFit(plan, done.diff);
      if (i % 10 === 9) expectSound(plan);
      if (random.chance(0.05)) {
        file = record(file, diffOf(file.plan, plan), STAMP);
        states.set(file.head, plan);
      }
    }
    expect(text(first), 'the first plan is not changed in place').toBe(before);
    expectSound(plan);
    const after = text(plan);

    const undone = walk(plan, history, undo);
    expect(text(undone.plan), 'undo all').toBe(before);
    const redone = walk(undone.plan, undone.history, redo);
    expect(text(redone.plan), 'redo all').toBe(after);

    for (const [id, state] of states) expect(planAt(file, id), `R1: revision ${id}`).toEqual(state);
  });
  expect([...ran].sort(), 'each command ran').toEqual([...COMMAND_IDS].sort());
});

test('C3: the same plan, arguments and ids give the same diff', () => {
  forEachSeed((_random, seed) => expect(diffsOf(seed)).toEqual(diffsOf(seed)), 0.1);
});

/** What some commands come to, drawn anew from the same seed. */
function diffsOf(seed: number): PlanDiff[] {
  const random = randomFrom(seed);
  const newId = counter();
  const diffs: PlanDiff[] = [];
  let plan = randomPlan(random);
  for (let i = 0; i < COMMANDS_A_SEED; i++) {
    const done = runOne(random, plan, newId);
    if (done === null) continue;
    diffs.push(done.diff);
    plan = apply(plan, done.diff);
  }
  return diffs;
}

/** C2: every record that was touched fits its schema. */
function expectFit(plan: Plan, diff: PlanDiff): void {
  for (const id of [...Object.keys(diff.added), ...Object.keys(diff.updated)] as RecordId[]) {
    const checked = schemaOf(id)?.safeParse(recordOf(plan, id));
    if (!checked?.success) throw new Error(`${id} does not fit its schema: ${checked?.error.message}`);
  }
}

/** C2: the invariants hold. What breaks one stays broken, so it shows a few commands later too. */
function expectSound(plan: Plan): void {
  const found = violations(plan);
  if (found.length > 0) throw new Error(`The plan is unsound: ${JSON.stringify(found[0])}`);
}

function walk(from: Plan, start: History, direction: (history: History) => Step | undefined) {
  let [plan, history] = [from, start];
  for (let step = direction(history); step !== undefined; step = direction(history)) {
    plan = apply(plan, step.diff);
    history = step.history;
  }
  return { plan, history };
}
