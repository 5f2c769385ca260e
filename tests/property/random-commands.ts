import { type Command, isRefusal } from '../../shared/change/command.ts';
import { type ArgsOf, COMMANDS, type CommandId } from '../../shared/change/commands/index.ts';
import type { PlanDiff } from '../../shared/change/diff.ts';
import { Edit } from '../../shared/change/edit.ts';
import { RULES } from '../../shared/checks/rules.ts';
import type { Clip } from '../../shared/clipboard/clip.ts';
import { clipOf } from '../../shared/clipboard/clip.ts';
import { BONDS } from '../../shared/grouping/bonds.ts';
import { join } from '../../shared/import/join/index.ts';
import { entriesOfPlans, TAKEN } from '../../shared/import/plans.ts';
import { newSession } from '../../shared/plan/defaults.ts';
import { EVENT_ID, type IdOf, type NewId, PREFIXES, type TableName } from '../../shared/plan/ids.ts';
import { all, type OrderedTable, type Plan, TABLES } from '../../shared/plan/plan.ts';
import { SEVERITIES } from '../../shared/plan/records/event.ts';
import { HUES } from '../../shared/plan/records/track.ts';
import { addMinutes, addToDate, at, type LocalDateTime } from '../../shared/plan/time.ts';
import { BLOCKS, type BlockId, everyDayAt } from '../../shared/programme/gestures/blocks.ts';
import type { Drop, Place } from '../../shared/programme/gestures/drop.ts';
import type { Follow } from '../../shared/programme/gestures/follow.ts';
import type { Move } from '../../shared/programme/gestures/moving.ts';
import type { Pair } from '../../shared/programme/gestures/swapping.ts';
import type { Becoming } from '../../shared/programme/lane.ts';
import type { Random } from './random.ts';
import { randomPlan } from './random-plan.ts';

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
    minutes: random.int(random.pick([5000, 300])) - 100,
    follow: random.pick(FOLLOWS),
  }),
  'session.unplace': (random, plan) => ({ sessions: random.some(ids(plan, 'sessions'), 3) }),
  'session.remove': (random, plan) => ({ sessions: random.some(ids(plan, 'sessions'), 2) }),
  'session.cancel': (random, plan) => ({ sessions: random.some(ids(plan, 'sessions'), 2) }),
  'session.reinstate': (random, plan) => ({ sessions: random.some(ids(plan, 'sessions'), 2) }),
  'session.duplicate': (random, plan) => ({ sessions: random.some(ids(plan, 'sessions'), 2) }),
  'session.move': (random, plan) => {
    const follow = random.pick(FOLLOWS);
    return { ...move(random, plan), follow, ...inColumn(random, plan) };
  },
  'session.swap': (random, plan) => ({
    ...pair(random, plan),
    ...random.pick([{}, { by: 'track' as const }, { by: 'group' as const }]),
  }),
  'session.swapRooms': pair,
  'session.copy': (random, plan) => {
    const follow = random.pick(FOLLOWS);
    return { ...move(random, plan), follow, ...inColumn(random, plan) };
  },
  'session.repeat': (random, plan) => ({
    sessions: random.some(ids(plan, 'sessions'), 2),
    rooms: random.some(ids(plan, 'rooms'), 3),
    days: random.some(ids(plan, 'days'), 3),
  }),
  'session.paste': (random, plan) => {
    // What was cut may have been placed again, or changed, since.
    const from = random.chance(0.5) ? plan : randomPlan(random);
    const clip = clipOf(from, random.some(ids(from, 'sessions'), 3), random.chance(0.5));
    const to = random.chance(0.3) ? null : place(random, plan);
    return {
      clip: clip ?? { ...EMPTY_CLIP, sessions: [newSession('session:clip', 'a0')] },
      to,
      follow: random.pick(FOLLOWS),
      ...inColumn(random, plan),
    };
  },
  'session.lock': (random, plan) => ({ sessions: random.some(ids(plan, 'sessions'), 1) }),
  'session.unlock': (random, plan) => ({ sessions: random.some(ids(plan, 'sessions'), 3) }),
  'session.draw': (random, plan) => ({
    day: idOf(random, plan, 'days'),
    from: random.int(1800) - 100,
    to: random.int(1800) - 100,
    rooms: rooms(random, plan),
    fields: random.pick([{}, { title: word(random), kind: 'workshop' as const }]),
  }),
  'block.add': (random, plan) => ({
    block: random.pick(Object.keys(BLOCKS) as BlockId[]),
    starts: random.chance(0.3) ? everyDayAt(plan, '12:00') : [random.pick([moment(random), ...placed(plan)])],
    follow: random.pick(FOLLOWS),
    ...random.pick([{}, { rooms: rooms(random, plan) }, { minutes: random.int(100) - 2 }]),
    ...(random.chance(0.5) ? { count: 1 + random.int(4) } : {}),
    ...inColumn(random, plan),
  }),
  'assignment.toggle': (random, plan) => ({
    reviewer: idOf(random, plan, 'people'),
    session: idOf(random, plan, 'sessions'),
  }),
  'assignment.accept': (random, plan) => {
    const pairs = () =>
      Array.from({ length: random.int(4) }, () => ({
        reviewer: idOf(random, plan, 'people'),
        session: idOf(random, plan, 'sessions'),
      }));
    return { added: pairs(), removed: [...pairs(), ...random.some(all(plan, 'assignments'), 2)] };
  },
  'assignment.edit': (random, plan) => {
    const pairs = () =>
      Array.from({ length: random.int(4) }, () => ({
        reviewer: idOf(random, plan, 'people'),
        session: idOf(random, plan, 'sessions'),
      }));
    const known = () => random.some(all(plan, 'assignments'), 2);
    const added = pairs();
    return {
      added,
      removed: [...pairs(), ...known()],
      pinned: [...random.some(added, 2), ...known()],
      unpinned: known(),
    };
  },
  'person.edit': (random, plan) => ({
    edits: random.some(ids(plan, 'people'), 3).map((id) => ({
      id,
      fields: random.pick([
        { load: random.pick([null, { min: 0, max: random.int(5) }]) },
        {
          competence: random
            .some(ids(plan, 'tracks'), 2)
            .map((track) => ({ in: track, level: random.int(5) })),
        },
      ]),
    })),
  }),
  'seat.move': (random, plan) => ({
    people: random.some(ids(plan, 'people'), 3),
    to: random.pick([null, idOf(random, plan, 'sessions')]),
    pass: random.some(ids(plan, 'sessions'), 3),
  }),
  'seat.accept': (random, plan) => ({
    moves: random.some(ids(plan, 'people'), 3).map((person) => ({
      person,
      from: random.some(ids(plan, 'sessions'), 2),
      to: random.pick([null, idOf(random, plan, 'sessions')]),
    })),
  }),
  'seat.pin': (random, plan) => ({
    people: random.some(ids(plan, 'people'), 3),
    pass: random.some(ids(plan, 'sessions'), 3),
    pinned: random.chance(0.5),
  }),
  'person.bind': (random, plan) => ({
    people: random.some(ids(plan, 'people'), 4),
    bond: random.pick(BONDS),
  }),
  'group.make': (random) => ({
    count: random.int(4),
    size: { min: random.int(6), max: 3 + random.int(8) },
    name: word(random),
    start: moment(random),
    minutes: random.int(200),
    room: random.pick([null, word(random)]),
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
  'plan.restore': (random, plan) => ({
    to: new Edit(plan).remove(random.some(ids(plan, 'sessions'), 3)).plan,
  }),
  'import.apply': (random, plan) => {
    const what = new Set(random.some(TAKEN, 2));
    const entries = entriesOfPlans([randomPlan(random)], what);
    const newId = <T extends TableName>(table: T) => `${PREFIXES[table]}:i${random.int(1e9)}` as IdOf<T>;
    return { changes: join(plan, entries, { newId, language: 'sv' }).changes };
  },
  'finding.mute': (random, plan) => ({
    rule: random.pick(['room-clash', 'no-reviewer', 'outside-day']),
    records: random.some(ids(plan, 'sessions'), 2),
  }),
  'finding.unmute': (random, plan) => {
    const { rule, records } = random.pick([{ rule: 'none', records: [] }, ...all(plan, 'mutes')]);
    return { rule, records };
  },
  'rule.setSeverity': (random) => ({
    rule: random.pick(RULES).id,
    severity: random.pick([...SEVERITIES, null]),
  }),
  'group.add': (random, plan) => ({
    fields: {
      number: '7',
      themes: [{ title: word(random), responsible: random.some(ids(plan, 'people'), 2) }],
    },
  }),
};

export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

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

const FOLLOWS: readonly Follow[] = ['none', 'room', 'day'];
const EMPTY_CLIP: Clip = {
  format: 'lokaplan/sessions',
  version: 1,
  cut: false,
  sessions: [],
  names: { rooms: [], people: [], tracks: [], groups: [], goals: [], sessions: [] },
};

/** The starts of what is placed. */
const placed = (plan: Plan): LocalDateTime[] => all(plan, 'sessions').flatMap(({ start }) => start ?? []);

/** A time of one of the days, or of none; near something, as gestures are. */
function place(random: Random, plan: Plan): Place {
  const dates = all(plan, 'days').map(({ date }) => at(date, '08:00'));
  const from = random.pick([...dates, ...placed(plan), moment(random)]);
  const start = addMinutes(from, random.int(random.pick([1, 90, 600])) - random.int(60));
  return { start, rooms: rooms(random, plan) };
}

/** Where the columns are tracks or groups, what something becomes in one of them. */
function inColumn(random: Random, plan: Plan): { readonly as?: Becoming } {
  return random.pick([
    {},
    { as: { track: random.pick([null, ...ids(plan, 'tracks')]) } },
    { as: { group: random.pick([null, ...ids(plan, 'groups')]) } },
  ]);
}

function move(random: Random, plan: Plan): Move {
  const held = idOf(random, plan, 'sessions');
  const now = plan.sessions[held];
  const drops: Drop[] = [place(random, plan), 'tray', 'head', 'outside'];
  if (now?.start) {
    const by = random.int(240) - 120;
    const near: Place = { start: addMinutes(now.start, by), rooms: now.rooms };
    drops.push(near, near, near, { ...place(random, plan), on: idOf(random, plan, 'sessions') });
  }
  return {
    sessions: random.some(ids(plan, 'sessions'), 3),
    held,
    to: random.pick(drops),
    lay: random.pick(['after', 'beside']),
  };
}

function pair(random: Random, plan: Plan): Pair {
  return { first: idOf(random, plan, 'sessions'), second: idOf(random, plan, 'sessions') };
}

/** Arguments for a command, as its kind of gesture has them on this plan. */
export function argsOf<C extends CommandId>(id: C, random: Random, plan: Plan): ArgsOf<C> {
  return (DRAWS[id] as Draw<C>)(random, plan);
}

/** Draws and runs one command; null when it refuses. */
export function runOne(random: Random, plan: Plan, newId: NewId): { diff: PlanDiff; id: CommandId } | null {
  const id = random.pick(COMMAND_IDS);
  const command = COMMANDS[id] as unknown as Command<unknown>;
  const args = argsOf(id, random, plan);
  const outcome = command.run(plan, args, { newId });
  return isRefusal(outcome) ? null : { diff: outcome, id };
}

/** A maker of ids that counts, past the numbers of a random plan. */
export function counter(): NewId {
  let count = 1000;
  return <T extends TableName>(table: T) => {
    count += 1;
    return `${PREFIXES[table]}:c${count}` as IdOf<T>;
  };
}
