import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { StorageError } from '../../../../electron/storage/disk-problem.ts';
import { serialise } from '../../../../shared/file/serialise.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { fileOf } from './plans.ts';

export const NAME = 'plan.lokaplan';

/** A file of this content in a folder of its own; a sound plan when none is said. */
export async function stored(content: string | Uint8Array = serialise(fileOf())): Promise<string> {
  const file = path.join(temporaryFolder(), NAME);
  await writeFile(file, content);
  return file;
}

/** What `work` fails with. */
export async function problemOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(StorageError);
  return (error as StorageError).problem;
}
