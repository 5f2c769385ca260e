import type { IdOf, RecordId, TableName } from '../plan/ids.ts';
import {
  type AnyRecord,
  everyRecord,
  type Plan,
  type RecordOf,
  type Records,
  recordOf,
} from '../plan/plan.ts';
import { withoutReferences } from '../plan/references.ts';
import { apply, compose, fieldChanges, NO_CHANGE, type PlanDiff } from './diff.ts';

/** Gathers what one command does into one diff. Each step sees the plan as the steps before left it. */
export class Edit {
  #plan: Plan;
  #diff: PlanDiff = NO_CHANGE;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** The plan as it is with the steps so far. */
  get plan(): Plan {
    return this.#plan;
  }

  /** All steps so far as one diff. */
  get diff(): PlanDiff {
    return this.#diff;
  }

  /** Adds a record. Throws DiffMismatch when its id is taken. */
  add<T extends TableName>(record: Records[T]): this {
    return this.#step({ added: { [record.id]: record }, updated: {}, removed: {} });
  }

  /** Sets fields of a record. Does nothing when there is no such record. */
  set<I extends RecordId>(id: I, fields: Partial<RecordOf<I>>): this {
    const record = recordOf(this.#plan, id as RecordId);
    const changes = record && fieldChanges(record, { ...record, ...fields } as AnyRecord);
    return changes ? this.#step({ added: {}, updated: { [id]: changes }, removed: {} }) : this;
  }

  /**
   * Removes records and every reference to them; records that cannot be without one (a reviewer's assignment)
   * go too. Ids that are not there are passed over.
   */
  remove(ids: Iterable<IdOf<TableName>>): this {
    const gone = new Set<string>(ids);
    let found = true;
    while (found) {
      found = false;
      for (const record of everyRecord(this.#plan)) {
        if (!gone.has(record.id) && withoutReferences(record, gone) === null) {
          gone.add(record.id);
          found = true;
        }
      }
    }
    const removed: Record<string, AnyRecord> = {};
    const updated: Record<string, PlanDiff['updated'][string]> = {};
    for (const record of everyRecord(this.#plan)) {
      if (gone.has(record.id)) {
        removed[record.id] = record;
        continue;
      }
      const mended = withoutReferences(record, gone);
      const changes = mended && mended !== record ? fieldChanges(record, mended) : undefined;
      if (changes !== undefined) updated[record.id] = changes;
    }
    return this.#step({ added: {}, updated, removed });
  }

  #step(diff: PlanDiff): this {
    this.#plan = apply(this.#plan, diff);
    this.#diff = compose(this.#diff, diff);
    return this;
  }
}
