import path from 'node:path';
import type { DiskProblem, PlanFileProblem } from '../../shared/problem.ts';

/** Thrown where an interface leaves no other way to say that a file could not be read or written. */
export class StorageError extends Error {
  readonly problem: DiskProblem | PlanFileProblem;
  constructor(problem: DiskProblem | PlanFileProblem, cause?: unknown) {
    super(`Storage: ${problem.code}`, { cause });
    this.name = 'StorageError';
    this.problem = problem;
  }
}

type PlainCode = Exclude<DiskProblem['code'], 'diskError'>;

const CODES: { readonly [code: string]: PlainCode } = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'isFolder',
  EACCES: 'noAccess',
  EPERM: 'noAccess',
  EROFS: 'readOnly',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EAGAIN: 'busy',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
};

/** What `error`, thrown while the file at `file` was read or written, is to the user. */
export function diskProblem(error: unknown, file: string): DiskProblem | PlanFileProblem {
  if (error instanceof StorageError) return error.problem;
  const name = path.basename(file);
  const code = errorCode(error);
  const known = code === undefined ? undefined : CODES[code];
  if (known !== undefined) return { code: known, name };
  return {
    code: 'diskError',
    name,
    detail: code ?? (error instanceof Error ? error.message : String(error)),
  };
}

/** The code of an error of Node's file system, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
