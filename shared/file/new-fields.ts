import { type EventId, type TableName, tableOf } from '../plan/ids.ts';
import { isObject, type JsonObject } from './json-object.ts';

/** Fields that kinds of records did not have, and what they hold in a plan that knew nothing of them. */
export type NewFields = { readonly [kind in EventId | TableName]?: JsonObject };

/**
 * `file` with `fields` in its plan and in every record of its history. Revisions keep their ids, by which copies and
 * releases know them. What is not shaped like a file is passed over, for `parse` to say where.
 */
export function withNewFields(file: JsonObject, fields: NewFields): JsonObject {
  const { plan, revisions } = file;
  return {
    ...file,
    ...(isObject(plan) ? { plan: inPlan(plan, fields) } : {}),
    ...(Array.isArray(revisions) ? { revisions: revisions.map((each) => inRevision(each, fields)) } : {}),
  };
}

/** `diff`, a PlanDiff in JSON, with `fields` in the records that it adds and removes. */
export function withNewFieldsInDiff(diff: JsonObject, fields: NewFields): JsonObject {
  const inPart = (part: unknown) =>
    isObject(part)
      ? Object.fromEntries(
          Object.entries(part).map(([id, each]) => [id, inRecord(each, fieldsOf(id, fields))]),
        )
      : part;
  return { ...diff, added: inPart(diff.added), removed: inPart(diff.removed) };
}

function inPlan(plan: JsonObject, fields: NewFields): JsonObject {
  const kinds = Object.entries(plan).map(([kind, content]) => {
    const own = fields[kind as keyof NewFields];
    return [
      kind,
      Array.isArray(content) ? content.map((each) => inRecord(each, own)) : inRecord(content, own),
    ];
  });
  return Object.fromEntries(kinds);
}

function inRevision(revision: unknown, fields: NewFields): unknown {
  if (!isObject(revision) || !isObject(revision.diff)) return revision;
  return { ...revision, diff: withNewFieldsInDiff(revision.diff, fields) };
}

function fieldsOf(id: string, fields: NewFields): JsonObject | undefined {
  const table = tableOf(id);
  return table && fields[table];
}

function inRecord(record: unknown, fields: JsonObject | undefined): unknown {
  return fields === undefined || !isObject(record) ? record : { ...fields, ...record };
}
