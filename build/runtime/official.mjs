// @ts-check
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cacheFolder } from './cache.mjs';
import { lastLine, run } from './commands.mjs';
import { Failure } from './failure.mjs';

/** @typedef {{ executable: string, folder: string, version: string, from: string }} Runtime */

const DOWNLOAD_MINUTES = 15;
const ASK_AGAIN_AFTER_HOURS = 24;

const packageFolder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const program =
  { darwin: path.join('Electron.app', 'Contents', 'MacOS', 'Electron'), win32: 'electron.exe' }[
    /** @type {string} */ (process.platform)
  ] ?? 'electron';

/**
 * The runtime a person chose by ELECTRON_OVERRIDE_DIST_PATH, if any.
 *
 * @returns {Promise<Runtime | undefined>}
 */
export async function chosenElectron(env = process.env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) return undefined;
  const executable = path.resolve(folder, program);
  if (!existsSync(executable)) {
    throw new Failure(`ELECTRON_OVERRIDE_DIST_PATH names a folder without ${program}: ${folder}`);
  }
  const version = await readVersion(folder);
  return { executable, folder: path.resolve(folder), version, from: 'from ELECTRON_OVERRIDE_DIST_PATH' };
}

/**
 * The Electron of package.json, downloaded by its own package at first use.
 *
 * @param {{ mayGiveUp: boolean }} options mayGiveUp: there is a replacement, so a recent refusal is not asked again
 * @returns {Promise<Runtime | { refused: string }>}
 */
export async function officialElectron({ mayGiveUp }) {
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8'));
  const folder = path.join(packageFolder, 'dist');
  const executable = path.join(folder, program);
  const runtime = { executable, folder, version, from: 'official' };
  if (await isInstalled(folder, version)) return runtime;
  if (mayGiveUp && (await wasRefusedLately(version)))
    return { refused: 'it was refused within the last day' };

  console.log(`Fetching Electron ${version} (once; about 110 MB) ...`);
  const installed = await run(process.execPath, [path.join(packageFolder, 'install.js')], {
    seconds: DOWNLOAD_MINUTES * 60,
  });
  if (await isInstalled(folder, version)) {
    await rm(refusalFile(), { force: true });
    return runtime;
  }
  await rememberRefusal(version);
  const reason = installed.timedOut ? `no end after ${DOWNLOAD_MINUTES} minutes` : errorIn(installed.stderr);
  return { refused: reason };
}

/**
 * @param {string} folder
 * @param {string} version
 */
async function isInstalled(folder, version) {
  // path.txt is the last thing the package writes, so a cut-off unpacking does not count.
  if (!existsSync(path.join(packageFolder, 'path.txt')) || !existsSync(path.join(folder, program)))
    return false;
  return (await readVersion(folder)) === version;
}

/** @param {string} folder */
async function readVersion(folder) {
  const text = await readFile(path.join(folder, 'version'), 'utf8').catch(() => 'of unknown version');
  return text.trim().replace(/^v/, '');
}

/** @param {string} stderr */
function errorIn(stderr) {
  const line = stderr.split('\n').find((text) => /^\w*Error\b/.test(text));
  return (line ?? lastLine(stderr)) || 'no reason given';
}

const refusalFile = () => path.join(cacheFolder(), 'official-electron-refused.json');

/** @param {string} version */
async function rememberRefusal(version) {
  await mkdir(cacheFolder(), { recursive: true });
  await writeFile(refusalFile(), `${JSON.stringify({ version, at: new Date().toISOString() })}\n`);
}

/** @param {string} version */
async function wasRefusedLately(version) {
  try {
    const refusal = JSON.parse(await readFile(refusalFile(), 'utf8'));
    const age = Date.now() - Date.parse(refusal.at);
    return refusal.version === version && age >= 0 && age < ASK_AGAIN_AFTER_HOURS * 3_600_000;
  } catch {
    return false;
  }
}
