import {
  type PersonId,
  PREFIXES,
  pairId,
  type RecordId,
  type SessionId,
  type TableName,
} from '../../shared/plan/ids.ts';
import { keyAtEnd } from '../../shared/plan/order.ts';
import { type AnyRecord, all, type Plan, planOf, type Records, TABLES } from '../../shared/plan/plan.ts';
import type { Event } from '../../shared/plan/records/event.ts';
import { withoutReferences } from '../../shared/plan/references.ts';
import type { Random } from './random.ts';
import { type OwnTable, randomEvent, randomRecord } from './random-records.ts';

/** How many records of each kind a random plan has at the most, in an order in which they can name each other. */
const MOST: { readonly [T in OwnTable]: number } = {
  days: 3,
  tracks: 3,
  goals: 6,
  organisations: 5,
  rooms: 6,
  people: 18,
  groups: 5,
  sessions: 22,
  takeaways: 3,
  requests: 3,
  mutes: 3,
  releases: 2,
};
const OWN_TABLES = Object.keys(MOST) as OwnTable[];

/** A sound plan of about 60 records, of every kind a plan can hold. The same for the same chance. */
export function randomPlan(random: Random): Plan {
  let plan = planOf(randomEvent(random));
  for (const table of OWN_TABLES) {
    const count = 1 + random.int(MOST[table]);
    for (let n = 1; n <= count; n++) plan = withNew(random, plan, table, `${PREFIXES[table]}:r${n}`);
  }
  for (let n = random.int(24); n > 0; n--) plan = withPair(random, plan);
  return plan;
}

/** A sound plan that differs from `plan` in a few records: some added, some changed, some gone with all that names them. */
export function randomlyChanged(random: Random, plan: Plan): Plan {
  let result = plan;
  for (let n = 1 + random.int(5); n > 0; n--) {
    const table = random.pick(OWN_TABLES);
    const there = all(result, table) as Records[OwnTable][];
    const what = random.int(6);
    if (what === 0) result = withNew(random, result, table, `${PREFIXES[table]}:n${10 + random.int(90)}`);
    else if (what === 1) result = withPair(random, result);
    else if (what === 2) result = withEvent(result, mixed(random, result.event, randomEvent(random)));
    else if (what === 3 && there.length > 0) result = without(result, random.pick(there).id);
    else if (there.length > 0) result = withChanged(random, result, table, random.pick(there));
  }
  return result;
}

function withNew(random: Random, plan: Plan, table: OwnTable, id: string): Plan {
  const ordered = (all(plan, table) as AnyRecord[]).filter((record) => 'order' in record);
  return withRecord(plan, table, randomRecord(random, plan, table, id, keyAtEnd(ordered)));
}

function withChanged(random: Random, plan: Plan, table: OwnTable, record: AnyRecord): Plan {
  const order = 'order' in record ? record.order : '';
  return withRecord(plan, table, mixed(random, record, randomRecord(random, plan, table, record.id, order)));
}

function withPair(random: Random, plan: Plan): Plan {
  const people = Object.keys(plan.people) as PersonId[];
  const sessions = Object.keys(plan.sessions) as SessionId[];
  if (people.length === 0 || sessions.length === 0) return plan;
  const person = random.pick(people);
  const session = random.pick(sessions);
  const pinned = random.chance(0.2);
  return random.chance(0.5)
    ? withRecord(plan, 'assignments', {
        id: pairId('assignments', person, session),
        reviewer: person,
        session,
        pinned,
      })
    : withRecord(plan, 'seats', {
        id: pairId('seats', person, session),
        participant: person,
        session,
        pinned,
      });
}

function withEvent(plan: Plan, event: Event): Plan {
  return { ...plan, event };
}

function withRecord(plan: Plan, table: TableName, record: AnyRecord): Plan {
  return { ...plan, [table]: { ...plan[table], [record.id]: record } };
}

/** Without the record `id`, and without those that mean nothing when it is gone. */
function without(plan: Plan, id: RecordId): Plan {
  const gone = new Set<string>([id]);
  const tables = TABLES.map((table) => {
    const kept = (all(plan, table) as AnyRecord[])
      .map((record) => (gone.has(record.id) ? null : withoutReferences(record, gone)))
      .filter((record) => record !== null);
    return [table, Object.fromEntries(kept.map((record) => [record.id, record]))];
  });
  return { event: plan.event, ...Object.fromEntries(tables) } as Plan;
}

/** `before` with each of its fields either as it was or as it is in `after`. */
function mixed<R extends AnyRecord>(random: Random, before: R, after: R): R {
  const fields = Object.entries(after).filter(([field]) => field !== 'id' && random.chance(0.3));
  return { ...before, ...Object.fromEntries(fields) };
}
