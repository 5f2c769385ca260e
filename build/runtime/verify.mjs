// @ts-check
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache.mjs';
import { lastLine, run } from './commands.mjs';
import { Failure } from './failure.mjs';
import { sandboxFlags } from './flags.mjs';

const PATIENCE_SECONDS = 60;

/**
 * Start the runtime once on a tiny app; a runtime that ran is remembered and not asked again.
 *
 * @param {import('./official.mjs').Runtime} runtime
 * @param {NodeJS.ProcessEnv} env with a display
 */
export async function verifyRuns(runtime, env) {
  const mark = await markOf(runtime.executable);
  if (existsSync(mark)) return;
  const profile = await mkdtemp(path.join(os.tmpdir(), 'lokaplan-probe-'));
  const probe = fileURLToPath(new URL('probe', import.meta.url));
  try {
    const args = [...sandboxFlags(), `--user-data-dir=${profile}`, probe];
    const probed = await run(runtime.executable, args, { env, seconds: PATIENCE_SECONDS });
    if (!probed.stdout.includes('runs ')) throw new Failure(whyNot(runtime, probed));
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  await mkdir(path.dirname(mark), { recursive: true });
  await writeFile(mark, '');
}

/** @param {string} executable */
async function markOf(executable) {
  const { size, mtimeMs } = await stat(executable);
  const key = createHash('sha256').update(`${executable}\n${size}\n${mtimeMs}`).digest('hex').slice(0, 24);
  return path.join(cacheFolder(), 'runs', key);
}

/**
 * @param {import('./official.mjs').Runtime} runtime
 * @param {{ stderr: string, timedOut: boolean, code: number }} probed
 */
function whyNot(runtime, probed) {
  const what = `Electron ${runtime.version} (${runtime.executable}) does not run`;
  if (probed.stderr.includes('SUID sandbox')) {
    const helper = path.join(runtime.folder, 'chrome-sandbox');
    return `${what}: this system keeps its sandbox from it. Run: sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`;
  }
  if (probed.timedOut) return `${what}: no window within ${PATIENCE_SECONDS} seconds.`;
  return `${what}: ${lastLine(probed.stderr) || `it ended with code ${probed.code}`}`;
}
