import { fieldChanges } from '../change/diff.ts';
import type { IdOf, NewId, RecordId, TableName } from '../plan/ids.ts';
import { EVENT_ID } from '../plan/ids.ts';
import { keyAtEnd, keyBetween } from '../plan/order.ts';
import { type AnyRecord, all, type OrderedTable, type Plan, type Records, recordOf } from '../plan/plan.ts';
import type { Event } from '../plan/records/event.ts';

/** What an import does to a plan: what the command `import.apply` takes. */
export interface ImportChanges {
  readonly added: readonly AnyRecord[];
  /** New values of fields, by record. */
  readonly updated: { readonly [id: string]: Readonly<Record<string, unknown>> };
}

/** Something that nobody listed, and that is made because it is named. */
export interface Made {
  readonly table: TableName;
  readonly name: string;
}

/** A plan as it would be with what has come in so far. Records are looked up and changed without copying the plan. */
export class ImportDraft {
  readonly plan: Plan;
  readonly made: Made[] = [];
  readonly #newId: NewId;
  readonly #added = new Map<string, AnyRecord>();
  readonly #changed = new Map<string, AnyRecord>();
  /** The ids of what was added, by table. */
  readonly #tables = new Map<TableName, string[]>();
  readonly #lastKeys = new Map<TableName, string>();

  constructor(plan: Plan, newId: NewId) {
    this.plan = plan;
    this.#newId = newId;
  }

  /** The records of a table, those of the plan first. */
  all<T extends TableName>(table: T): Records[T][] {
    const own = all(this.plan, table).map((record) => (this.#changed.get(record.id) as Records[T]) ?? record);
    return [...own, ...(this.#tables.get(table) ?? []).map((id) => this.#added.get(id) as Records[T])];
  }

  get<T extends TableName>(table: T, id: string): Records[T] | undefined {
    return (this.#changed.get(id) ??
      this.#added.get(id) ??
      (this.plan[table] as Record<string, Records[T]>)[id]) as Records[T] | undefined;
  }

  get event(): Event {
    return (this.#changed.get(EVENT_ID) as Event | undefined) ?? this.plan.event;
  }

  isNew(id: string): boolean {
    return this.#added.has(id);
  }

  /** Adds a record that `make` makes of a new id and the key that puts it last. */
  add<T extends OrderedTable>(table: T, make: (id: IdOf<T>, order: string) => Records[T]): Records[T] {
    const last = this.#lastKeys.get(table);
    const order = last === undefined ? keyAtEnd(all(this.plan, table)) : keyBetween(last, null);
    this.#lastKeys.set(table, order);
    return this.put(table, make(this.#newId(table), order));
  }

  newId<T extends TableName>(table: T): IdOf<T> {
    return this.#newId(table);
  }

  /** Adds a record as it is. */
  put<T extends TableName>(table: T, record: Records[T]): Records[T] {
    this.#added.set(record.id, record);
    const ids = this.#tables.get(table);
    if (ids === undefined) this.#tables.set(table, [record.id]);
    else ids.push(record.id);
    return record;
  }

  /** Sets fields of a record; false when they are as they were. */
  set(id: RecordId, fields: object): boolean {
    const now = this.#added.get(id) ?? this.#changed.get(id) ?? recordOf(this.plan, id);
    if (now === undefined) return false;
    const next = { ...now, ...fields } as AnyRecord;
    if (fieldChanges(now, next) === undefined) return false;
    (this.#added.has(id) ? this.#added : this.#changed).set(id, next);
    return true;
  }

  tell(table: TableName, name: string): void {
    this.made.push({ table, name });
  }

  changes(): ImportChanges {
    const updated: Record<string, Record<string, unknown>> = {};
    for (const [id, record] of this.#changed) {
      const before = recordOf(this.plan, id as RecordId);
      const changes = before && fieldChanges(before, record);
      if (changes === undefined) continue;
      updated[id] = Object.fromEntries(Object.entries(changes).map(([field, [, to]]) => [field, to]));
    }
    return { added: [...this.#added.values()], updated };
  }
}
