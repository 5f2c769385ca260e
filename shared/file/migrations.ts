/** What a file holds as plain JSON, before it is known to be of today's shape. */
export type JsonObject = { [key: string]: unknown };

/** Turns a file of version `from` into one of the next version. Throws when it is not of that version's shape. */
export interface Migration {
  readonly from: number;
  readonly migrate: (file: JsonObject) => JsonObject;
}

/**
 * Every step from version 1 to today's, in order and without gaps. A new one goes at the end, with a frozen
 * file of the version it leaves in tests/fixtures; one that has shipped is never changed.
 */
export const MIGRATIONS: readonly Migration[] = [];

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
