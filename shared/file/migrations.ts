import type { PlanDiff } from '../change/diff.ts';
import type { JsonObject } from './json-object.ts';
import { type NewFields, withNewFields, withNewFieldsInDiff } from './new-fields.ts';

/** Turns what is of version `from` into what is of the next. Throws when it is not of that version's shape. */
export interface Migration {
  readonly from: number;
  readonly migrate: (file: JsonObject) => JsonObject;
  /** The same for an edit that a journal holds. */
  readonly edit: (diff: JsonObject) => JsonObject;
}

/**
 * Every step from version 1 to today's, in order and without gaps. A new one goes at the end, with a frozen
 * file of the version it leads to in tests/fixtures; one that has shipped is never changed.
 */
export const MIGRATIONS: readonly Migration[] = [
  /** What people are parted into groups by. */
  adding(1, {
    event: { grouping: { size: null, organisations: 1, roles: 1, newCompany: true } },
    people: { together: [], apart: [] },
  }),
];

/** The version that this program writes, and the newest that it reads. */
export const VERSION = versionAfter(MIGRATIONS);

/** The version that a file has when all of `migrations` have run. */
export function versionAfter(migrations: readonly Migration[]): number {
  return migrations.length + 1;
}

/**
 * `file`, which is of `version`, brought to the version that `migrations` lead to. `file` itself may be
 * changed. Throws what a migration throws.
 */
export function migrated(
  file: JsonObject,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): JsonObject {
  let result = file;
  for (const step of migrations.slice(version - 1))
    result = { ...step.migrate(result), version: step.from + 1 };
  return result;
}

/** An edit that a program of `version` noted, as one of today. Throws what a migration throws. */
export function migratedEdit(diff: PlanDiff, version: number): PlanDiff {
  let result = diff as unknown as JsonObject;
  for (const step of MIGRATIONS.slice(version - 1)) result = step.edit(result);
  return result as unknown as PlanDiff;
}

function adding(from: number, fields: NewFields): Migration {
  return {
    from,
    migrate: (file) => withNewFields(file, fields),
    edit: (diff) => withNewFieldsInDiff(diff, fields),
  };
}
