// @ts-check
import { prepareRuntime } from './runtime/prepare.mjs';

/**
 * Make a real Electron and a display ready for the end-to-end tests, unless the caller already did.
 *
 * @returns {Promise<(() => void) | undefined>} what ends the virtual display
 */
export default async function setUp() {
  if (process.env.LOKAPLAN_ELECTRON) return undefined;
  const { env, stop } = await prepareRuntime({ virtualDisplay: true });
  Object.assign(process.env, env);
  return stop;
}
