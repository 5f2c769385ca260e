import type { Patience } from '../../../../electron/storage/durable-write.ts';
import type { FileSystem, OpenFile } from '../../../../electron/storage/file-system.ts';
import { nodeFileSystem } from '../../../../electron/storage/file-system.ts';

/** An error as Node's file system throws it. */
export function errorOf(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/**
 * The real file system, with `before` called ahead of every call of it: it throws where the disk is to fail. Both
 * ways of renaming are told as `rename`.
 */
export function watchedFileSystem(before: (call: string, path: string | undefined) => void): FileSystem {
  return watched(nodeFileSystem, before, (call, result) =>
    call === 'open' ? watched(result as OpenFile, (name, path) => before(`file.${name}`, path)) : result,
  );
}

function watched<T extends object>(
  real: T,
  before: (call: string, path: string | undefined) => void,
  after: (call: string, result: unknown) => unknown = (_call, result) => result,
): T {
  return new Proxy(real, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function' || typeof name !== 'string') return method;
      if (name === 'replaceUnchanged') {
        return (...args: unknown[]) => {
          before('rename', String(args[0]));
          return method.apply(target, args);
        };
      }
      return async (...args: unknown[]) => {
        // A disk that reports its failure when a file is closed has closed it all the same.
        if (name === 'close') await method.apply(target, args);
        before(name, typeof args[0] === 'string' ? args[0] : undefined);
        return name === 'close' ? undefined : after(name, await method.apply(target, args));
      };
    },
  });
}

/** A file system whose call number `at` (from 1) throws `code`; `failed` says which call that was, once it came. */
export function failingAt(at: number, code: string): { fs: FileSystem; readonly failed: string | undefined } {
  let calls = 0;
  let failed: string | undefined;
  const fs = watchedFileSystem((call) => {
    calls += 1;
    if (calls !== at) return;
    failed = call;
    throw errorOf(code);
  });
  return {
    fs,
    get failed() {
      return failed;
    },
  };
}

/** Ten seconds that pass at once, by a clock of their own. */
export function impatient(): Patience & { readonly waited: number } {
  let time = 0;
  return {
    most: 10_000,
    now: () => time,
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
    get waited() {
      return time;
    },
  };
}
