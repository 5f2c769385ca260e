// @ts-check
import { displaysForTests } from './runtime/display.mjs';
import { prepareRuntime } from './runtime/prepare.mjs';

/**
 * Make a real Electron and its displays ready for the end-to-end tests, unless the caller already did.
 *
 * @returns {Promise<(() => void) | undefined>} what ends the virtual displays
 */
export default async function setUp() {
  if (process.env.LOKAPLAN_ELECTRON) return undefined;
  const { env, stop } = await prepareRuntime({ virtualDisplay: true, displays: displaysForTests() });
  Object.assign(process.env, env);
  return stop;
}
