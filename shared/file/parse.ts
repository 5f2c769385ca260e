import { firstRevision, type PlanFile, type Stamp } from '../change/revision.ts';
import { tableOf } from '../plan/ids.ts';
import { violations } from '../plan/invariants.ts';
import { eventSchema, type Plan, SCHEMAS, TABLES } from '../plan/plan.ts';
import type { PlanFileProblem, Result } from '../problem.ts';
import { damagedAt } from './history.ts';
import { depthOr, forbiddenKey, jsonOf } from './json.ts';
import { isObject, type JsonObject } from './json-object.ts';
import { migrated, VERSION } from './migrations.ts';
import { FORMAT, historyFrameSchema, planFrameSchema } from './schema.ts';
import { type Misfit, misfitOf, shown } from './shape.ts';
import { textOf } from './text.ts';

type Checked<T> = Result<T, PlanFileProblem>;
const refused = (problem: PlanFileProblem) => ({ ok: false, problem }) as const;

/**
 * The one door into the program: the content of a file, as text or as UTF-8 bytes, becomes a sound plan with its
 * history, or the first problem found. Never throws, never mends and never guesses. Size, depth and hostile keys
 * come first, then format and version, then the shape of every record, what must hold between them, and last the
 * history; so `brokenHistory` means that the plan itself is sound.
 */
export function parse(content: string | Uint8Array): Checked<PlanFile> {
  return read(content, withHistory);
}

/**
 * As `parse`, but for the history, which is neither looked at nor kept: the plan begins a new one with `stamp`.
 * What a user may choose for a file whose only problem is `brokenHistory`.
 */
export function parseWithoutHistory(content: string | Uint8Array, stamp: Stamp): Checked<PlanFile> {
  return read(content, (plan) => ({ ok: true, value: firstRevision(plan, stamp) }));
}

/** Makes a whole of a sound plan, given the file it is from. */
type Complete = (plan: Plan, file: JsonObject) => Checked<PlanFile>;

function read(content: string | Uint8Array, complete: Complete): Checked<PlanFile> {
  const text = textOf(content);
  if (!text.ok) return text;
  const json = jsonOf(text.value);
  if (!json.ok) return json;
  const result = checked(json.value, text.value, complete);
  return result.ok ? result : refused(depthOr(result.problem, text.value));
}
/** Nothing in here follows a value into its depth before its schema was seen to fit, for it may have no end. */
function checked(json: unknown, text: string, complete: Complete): Checked<PlanFile> {
  const file = ofThisVersion(json, text);
  if (!file.ok) return file;
  const plan = planIn(file.value);
  return plan.ok ? complete(plan.value, file.value) : plan;
}

function planIn(file: JsonObject): Checked<Plan> {
  const frame = misfitOf(planFrameSchema, file);
  return frame === undefined ? planFrom(file.plan as FileTables) : misshapen('', frame);
}

function withHistory(plan: Plan, { head, revisions }: JsonObject): Checked<PlanFile> {
  const frame = misfitOf(historyFrameSchema, { head, revisions });
  if (frame !== undefined) return refused({ code: 'brokenHistory', place: frame.path.replace(/^\./, '') });
  const file = { head, plan, revisions } as PlanFile;
  const place = damagedAt(file);
  return place === undefined ? { ok: true, value: file } : refused({ code: 'brokenHistory', place });
}

type FileTables = { readonly event: unknown } & { readonly [table: string]: readonly unknown[] };

function ofThisVersion(json: unknown, text: string): Checked<JsonObject> {
  if (!isObject(json) || json.format !== FORMAT) return refused({ code: 'notAPlan' });
  const version = json.version;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refused({ code: 'wrongShape', place: 'version', detail: `${shown(version)} ≠ int` });
  }
  if (version > VERSION) return refused({ code: 'tooNew', version, known: VERSION });
  const key = forbiddenKey(json, text);
  if (key !== undefined) return refused({ code: 'forbiddenKey', key });
  try {
    return { ok: true, value: migrated(json, version) };
  } catch {
    return refused({ code: 'wrongShape', place: 'version', detail: `≠ ${version}` });
  }
}

function planFrom(tables: FileTables): Checked<Plan> {
  const event = misfitOf(eventSchema, tables.event);
  if (event !== undefined) return misshapen('event', event);
  const plan: Record<string, unknown> = { event: tables.event };
  for (const table of TABLES) {
    const records: Record<string, unknown> = {};
    const list = tables[table] as readonly { readonly id: string }[];
    let greatest = '';
    for (const [i, record] of list.entries()) {
      const misfit = misfitOf(SCHEMAS[table], record);
      if (misfit !== undefined) return misshapen(placeOf(table, i, record), misfit);
      const { id } = record;
      // Files are written sorted, so one comparison rules out nearly every duplicate.
      if (id > greatest) greatest = id;
      else if (Object.hasOwn(records, id))
        return refused({ code: 'duplicateId', id, place: `${table}[${i}]` });
      records[id] = record;
    }
    plan[table] = records;
  }
  const sound = plan as unknown as Plan;
  const [first] = violations(sound);
  if (first === undefined) return { ok: true, value: sound };
  const table = tableOf(first.record);
  const index =
    table === undefined
      ? -1
      : (tables[table] ?? []).findIndex((each) => isObject(each) && each.id === first.record);
  const place =
    (table === undefined ? 'event' : placeOf(table, index, { id: first.record })) +
    ('path' in first ? `.${first.path}` : '');
  return refused(
    first.rule === 'unknown-id'
      ? { code: 'unknownId', id: first.to, place }
      : { code: 'broken', place, rule: first.rule },
  );
}

/** A record's place in the file, with its id where it has one that can be shown. */
function placeOf(table: string, index: number, record: unknown): string {
  const id = isObject(record) ? record.id : undefined;
  const named = typeof id === 'string' && /^[a-z]{1,20}:[\w+-]{1,170}$/.test(id) ? ` (${id})` : '';
  return `${table}[${index}]${named}`;
}

function misshapen(
  place: string,
  { path, detail }: Misfit,
): { readonly ok: false; readonly problem: PlanFileProblem } {
  return refused({ code: 'wrongShape', place: (place + path).replace(/^\.(?:plan\.)?/, ''), detail });
}
