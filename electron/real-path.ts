import { realpath } from 'node:fs/promises';
import path from 'node:path';

/** Where `file` really lies, whatever links lead there; for one that is not there, its absolute path. */
export async function realPath(file: string): Promise<string> {
  return realpath(file).catch(() => path.resolve(file));
}
