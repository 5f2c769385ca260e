import { z } from 'zod';
import { PREFIXES, type TableName } from '../plan/ids.ts';
import { eventSchema, SCHEMAS, TABLES } from '../plan/plan.ts';
import { line, orderKey, range } from '../plan/records/common.ts';
import { period } from '../plan/records/room.ts';
import { localDate, localDateTime, localTime } from '../plan/time.ts';
import { VERSION } from './migrations.ts';

/** What `format` says in every file of this program. */
export const FORMAT = 'lokaplan';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const tablesOf = <S>(schemaOf: (table: TableName) => S) =>
  Object.fromEntries(TABLES.map((table) => [table, schemaOf(table)])) as { [T in TableName]: S };

/** A file as far as its frame: records and revisions are looked at one by one, so that the first fault ends the work. */
const frameSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  head: hash,
  plan: z.strictObject({ event: z.looseObject({}), ...tablesOf(() => z.array(z.unknown())) }),
  revisions: z.array(z.unknown()).min(1),
});

const anything = z.unknown().optional();
/** The frame but for the history, of which anything may be left. */
export const planFrameSchema = frameSchema.extend({ head: anything, revisions: anything });
/** The rest of the frame. */
export const historyFrameSchema = frameSchema.pick({ head: true, revisions: true });

/** A revision as far as the three parts of its diff. */
export const revisionFrameSchema = z.strictObject({
  id: hash,
  parent: hash.nullable(),
  at: z.iso.datetime(),
  by: line,
  label: line.optional(),
  diff: z.strictObject({ added: z.looseObject({}), updated: z.looseObject({}), removed: z.looseObject({}) }),
});

const anyRecord = z.union(TABLES.map((table) => SCHEMAS[table]));
const recordsById = z.record(z.string(), anyRecord);

/** The whole of a file, for the JSON Schema that other programs read. */
const fileSchema = frameSchema.extend({
  plan: z.strictObject({ event: eventSchema, ...tablesOf((table) => z.array(SCHEMAS[table])) }),
  revisions: z
    .array(
      revisionFrameSchema.extend({
        diff: z.strictObject({
          added: recordsById,
          updated: z.record(z.string(), z.record(z.string(), z.tuple([z.unknown(), z.unknown()]))),
          removed: recordsById,
        }),
      }),
    )
    .min(1),
});

/** Names for what stands in many places: in the JSON Schema, and where a problem says what was expected. */
export const NAMES = z.registry<{ id: string }>();
NAMES.add(orderKey, { id: 'orderKey' });
NAMES.add(range, { id: 'range' });
NAMES.add(period, { id: 'period' });
NAMES.add(localDate, { id: 'date' });
NAMES.add(localTime, { id: 'time' });
NAMES.add(localDateTime, { id: 'dateTime' });
NAMES.add(eventSchema, { id: 'event' });
for (const table of TABLES) NAMES.add(SCHEMAS[table], { id: PREFIXES[table] });

/** The JSON Schema (2020-12) of a file. What holds between records, such as ids that must exist, it cannot say. */
export function jsonSchema(): object {
  return z.toJSONSchema(fileSchema, { metadata: NAMES });
}
