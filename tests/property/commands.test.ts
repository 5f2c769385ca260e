import { expect, test } from 'vitest';
import { type Command, isRefusal } from '../../shared/change/command.ts';
import { type ArgsOf, COMMANDS, type CommandId } from '../../shared/change/commands/index.ts';
import { apply, diffOf, type PlanDiff } from '../../shared/change/diff.ts';
import { type History, NO_HISTORY, push, redo, type Step, undo } from '../../shared/change/history.ts';
import { firstRevision, planAt, record } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import {
  EVENT_ID,
  type IdOf,
  type NewId,
  PREFIXES,
  type RecordId,
  type TableName,
} from '../../shared/plan/ids.ts';
import { violations } from '../../shared/plan/invariants.ts';
import { all, type OrderedTable, type Plan, recordOf, schemaOf, TABLES } from '../../shared/plan/plan.ts';
import { HUES } from '../../shared/plan/records/track.ts';
import { addMinutes, addToDate, at, type LocalDateTime } from '../../shared/plan/time.ts';
import { forEachSeed, type Random } from './random.ts';
import { randomPlan } from './random-plan.ts';

const COMMANDS_A_SEED = 200;
const ORDERED: readonly OrderedTable[] = [
  'rooms',
  'tracks',
  'people',
  'organisations',
  'groups',
  'sessions',
  'goals',
];

type Draw<C extends CommandId> = (random: Random, plan: Plan) => ArgsOf<C>;

/** How the arguments of each command are drawn. A new command does not compile without a line here. */
const DRAWS: { readonly [C in CommandId]: Draw<C> } = {
  'session.create': (random, plan) => ({
    fields: {
      title: word(random),
      start: random.chance(0.5) ? moment(random) : null,
      rooms: rooms(random, plan),
    },
  }),
  'session.edit': (random, plan) => ({
    session: idOf(random, plan, 'sessions'),
    fields: random.pick([
      { title: word(random) },
      { kind: 'workshop' as const, people: persons(random, plan) },
      { locked: random.chance(0.2) },
      { start: moment(random), minutes: 1 + random.int(300) },
      { group: random.pick([null, ...ids(plan, 'groups')]), goals: random.some(ids(plan, 'goals'), 3) },
    ]),
  }),
  'session.place': (random, plan) => ({
    placements: random.some(ids(plan, 'sessions'), 3).map((session) => ({
      session,
      start: moment(random),
      rooms: rooms(random, plan),
    })),
  }),
  'session.resize': (random, plan) => ({
    session: idOf(random, plan, 'sessions'),
    start: moment(random),
    minutes: random.int(5000) - 300,
  }),
  'session.unplace': (random, plan) => ({ sessions: random.some(ids(plan, 'sessions'), 3) }),
  'session.remove': (random, plan) => ({ sessions: random.some(ids(plan, 'sessions'), 2) }),
  'session.cancel': (random, plan) => ({ sessions: random.some(ids(plan, 'sessions'), 2) }),
  'session.reinstate': (random, plan) => ({ sessions: random.some(ids(plan, 'sessions'), 2) }),
  'session.duplicate': (random, plan) => ({ sessions: random.some(ids(plan, 'sessions'), 2) }),
  'assignment.toggle': (random, plan) => ({
    reviewer: idOf(random, plan, 'people'),
    session: idOf(random, plan, 'sessions'),
  }),
  'record.edit': (random, plan) =>
    random.pick([
      { id: EVENT_ID, fields: { title: word(random) } },
      { id: idOf(random, plan, 'rooms'), fields: { name: word(random), capacity: random.int(200) - 20 } },
      {
        id: idOf(random, plan, 'people'),
        fields: { organisation: random.pick([null, ...ids(plan, 'organisations')]) },
      },
      { id: idOf(random, plan, 'days'), fields: { date: addToDate('2013-08-28', random.int(6)) } },
    ]),
  'record.remove': (random, plan) => ({
    ids: random.some<IdOf<TableName>>(
      TABLES.flatMap((table) => ids(plan, table)),
      2,
    ),
  }),
  'record.reorder': (random, plan) => {
    const table = random.pick(ORDERED);
    const before: IdOf<OrderedTable> | null = random.pick([null, ...ids(plan, table)]);
    return { id: idOf(random, plan, table), before };
  },
  'day.add': (random) => ({ date: addToDate('2013-08-28', random.int(8)) }),
  'room.add': (random) => ({ fields: { name: word(random), plenary: random.chance(0.3) } }),
  'track.add': (random) => ({ fields: { name: word(random), hue: random.pick(HUES) } }),
  'person.add': (random, plan) => ({
    fields: { name: word(random), organisation: random.pick([null, ...ids(plan, 'organisations')]) },
  }),
  'organisation.add': (random) => ({ fields: { name: word(random) } }),
  'group.add': (random, plan) => ({
    fields: {
      number: '7',
      themes: [{ title: word(random), responsible: random.some(ids(plan, 'people'), 2) }],
    },
  }),
};

const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

function ids<T extends TableName>(plan: Plan, table: T): IdOf<T>[] {
  return all(plan, table).map(({ id }) => id as IdOf<T>);
}

/** One that is there, or now and then one that is not. */
function idOf<T extends TableName>(random: Random, plan: Plan, table: T): IdOf<T> {
  const known = ids(plan, table);
  const unknown = `${PREFIXES[table]}:gone` as IdOf<T>;
  return known.length === 0 || random.chance(0.02) ? unknown : random.pick(known);
}

const word = (random: Random) =>
  random.pick(['', 'Fika', 'Så här ökar jag samverkan', '=1+1', '”citat”', 'a\nb']);
const moment = (random: Random): LocalDateTime => addMinutes(at('2013-08-29', '08:00'), 5 * random.int(500));
const rooms = (random: Random, plan: Plan) =>
  random.chance(0.3) ? 'all' : random.some(ids(plan, 'rooms'), 2);
const persons = (random: Random, plan: Plan) =>
  random.some(ids(plan, 'people'), 3).map((person) => ({ person, role: 'responsible' as const }));

/** Draws and runs one command; null when it refuses. */
function runOne(random: Random, plan: Plan, newId: NewId): { diff: PlanDiff; id: CommandId } | null {
  const id = random.pick(COMMAND_IDS);
  const command = COMMANDS[id] as unknown as Command<unknown>;
  const args = (DRAWS[id] as Draw<CommandId>)(random, plan);
  const outcome = command.run(plan, args, { newId });
  return isRefusal(outcome) ? null : { diff: outcome, id };
}

function counter(): NewId {
  let count = 0;
  return <T extends TableName>(table: T) => {
    count += 1;
    return `${PREFIXES[table]}:new${count}` as IdOf<T>;
  };
}

const STAMP = { at: '2013-08-12T09:30:00.000Z', by: 'Åsa' };
const text = (plan: Plan) => serialise(firstRevision(plan, STAMP));

test(`H1, C1, C2: ${COMMANDS_A_SEED} commands, undone all and redone all, give the same bytes`, {
  timeout: 600_000,
}, () => {
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
