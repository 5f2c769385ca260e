// @ts-check

import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const UNFINISHED = '.unfinished-';
const ABANDONED_AFTER_HOURS = 1;

/** The folder outside the checkout where fetched things are kept; LOKAPLAN_CACHE overrides it. */
export function cacheFolder(env = process.env, platform = process.platform) {
  if (env.LOKAPLAN_CACHE) return path.resolve(env.LOKAPLAN_CACHE);
  if (platform === 'win32') {
    return path.join(env.LOCALAPPDATA ?? path.join(os.homedir(), 'AppData', 'Local'), 'lokaplan', 'Cache');
  }
  if (platform === 'darwin') return path.join(os.homedir(), 'Library', 'Caches', 'lokaplan');
  return path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'lokaplan');
}

/**
 * Make a folder of the cache whole or not at all: it is made inside a work folder beside its place, and renamed
 * into place when it is done. When two do so at the same time, the first one's stays.
 *
 * @param {string} name
 * @param {(work: string) => Promise<string>} make resolves to the folder, inside `work`, that is to be kept
 * @returns {Promise<string>} the finished folder
 */
export async function makeOnce(name, make) {
  const cache = cacheFolder();
  const finished = path.join(cache, name);
  await mkdir(cache, { recursive: true });
  await sweepAbandoned(cache);
  if (existsSync(finished)) return finished;
  const work = await mkdtemp(path.join(cache, UNFINISHED));
  try {
    await rename(await make(work), finished);
  } catch (error) {
    if (!existsSync(finished)) throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return finished;
}

/** @param {string} cache */
async function sweepAbandoned(cache) {
  const oldest = Date.now() - ABANDONED_AFTER_HOURS * 3_600_000;
  for (const name of await readdir(cache)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const folder = path.join(cache, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (mtimeMs < oldest) await rm(folder, { recursive: true, force: true });
  }
}
