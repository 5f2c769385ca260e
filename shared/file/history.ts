import { equal } from '../change/equal.ts';
import type { PlanFile, Revision } from '../change/revision.ts';
import { EVENT_ID, type RecordId } from '../plan/ids.ts';
import { type Plan, recordOf, schemaOf } from '../plan/plan.ts';
import { isObject } from './json-object.ts';
import { revisionFrameSchema } from './schema.ts';
import { misfitOf, step } from './shape.ts';

type Fields = { [field: string]: unknown };

/** A plan somewhere in its history: only what differs from the plan of today is held, so a step back is cheap. */
class State {
  readonly #today: Plan;
  /** By id; undefined for what was not there. */
  readonly #differing = new Map<string, Fields | undefined>();

  constructor(today: Plan) {
    this.#today = today;
  }

  get(id: string): Fields | undefined {
    return this.#differing.has(id) ? this.#differing.get(id) : recordOf(this.#today, id as RecordId);
  }

  set(id: string, record: Fields | undefined): void {
    this.#differing.set(id, record);
  }
}

/**
 * Where the history of a file is damaged, or undefined when it is whole: the last revision is the head, each has
 * the one before as its parent, and the plan can be walked back through every diff, meeting only records of
 * today's shape. So `planAt` cannot fail later. `file.plan` must be sound already.
 */
export function damagedAt(file: PlanFile): string | undefined {
  const state = new State(file.plan);
  const seen = new Set<string>();
  let id: string | null = file.head;
  let namedBy = 'head';
  for (let i = file.revisions.length - 1; i >= 0; i--) {
    const place = `revisions[${i}]`;
    const revision = file.revisions[i] as Revision;
    const misfit = misfitOf(revisionFrameSchema, revision);
    if (misfit !== undefined) return place + misfit.path;
    if (revision.id !== id) return namedBy;
    if (seen.has(revision.id)) return `${place}.id`;
    seen.add(revision.id);
    const fault = stepBack(state, revision);
    if (fault !== undefined) return `${place}.diff${fault}`;
    id = revision.parent;
    namedBy = `${place}.parent`;
  }
  return undefined;
}

/**
 * Takes one revision back. What it leaves in the state has been there before or is checked against its schema;
 * what it takes away equals something checked, so it needs no check of its own.
 */
function stepBack(state: State, { diff }: Revision): string | undefined {
  for (const [id, record] of Object.entries(diff.added)) {
    if (id === EVENT_ID || !equal(state.get(id), record)) return `.added${step(id)}`;
    state.set(id, undefined);
  }
  for (const [id, changes] of Object.entries(diff.updated)) {
    const before = isObject(changes) ? fieldsBefore(state.get(id), changes) : undefined;
    if (before === undefined) return `.updated${step(id)}`;
    state.set(id, before);
  }
  for (const [id, record] of Object.entries(diff.removed)) {
    const schema = id === EVENT_ID ? undefined : schemaOf(id);
    const fits = schema !== undefined && misfitOf(schema, record) === undefined && record.id === id;
    if (!fits || state.get(id) !== undefined || Object.hasOwn(diff.added, id)) return `.removed${step(id)}`;
    state.set(id, record);
  }
  return undefined;
}

/** The record as it was before `changes`, or undefined when they do not fit. */
function fieldsBefore(record: Fields | undefined, changes: Fields): Fields | undefined {
  if (record === undefined) return undefined;
  const shape = schemaOf(record.id as string)?.shape ?? {};
  const before = { ...record };
  for (const [field, change] of Object.entries(changes)) {
    const schema = Object.hasOwn(shape, field) && field !== 'id' ? shape[field] : undefined;
    if (schema === undefined || !Array.isArray(change) || change.length !== 2) return undefined;
    if (!equal(record[field], change[1]) || misfitOf(schema, change[0]) !== undefined) return undefined;
    before[field] = change[0];
  }
  return before;
}
