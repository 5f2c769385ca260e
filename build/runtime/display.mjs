// @ts-check
import { spawn } from 'node:child_process';
import os from 'node:os';
import { Failure } from './failure.mjs';

const SCREEN = '1920x1080x24';
const PATIENCE_SECONDS = 20;

/** Can a window be shown here? Only Linux can be without a display. */
export const hasDisplay = (env = process.env, platform = process.platform) =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/**
 * How many windows can be tested at the same time: on one display they take the focus from each other, and virtual ones
 * are free, but each window keeps a core busy.
 */
export const displaysForTests = (env = process.env) =>
  env.LOKAPLAN_DISPLAYS?.split(' ').length ?? (hasDisplay(env) ? 1 : Math.min(2, os.availableParallelism()));

/** @typedef {{ display: string, stop: () => void }} VirtualDisplay */

/**
 * Start so many X servers without a screen; all of them or none.
 *
 * @param {number} count
 * @returns {Promise<VirtualDisplay[]>}
 */
export async function startVirtualDisplays(count) {
  /** @type {VirtualDisplay[]} */
  const started = [];
  try {
    for (let i = 0; i < count; i++) started.push(await startVirtualDisplay());
  } catch (error) {
    for (const { stop } of started) stop();
    throw error;
  }
  return started;
}

/**
 * Start an X server without a screen, on a display number that it picks itself.
 *
 * @returns {Promise<VirtualDisplay>}
 */
function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    const stop = () => {
      process.off('exit', stop);
      server.kill();
    };
    process.once('exit', stop);
    const timer = setTimeout(
      () => fail(`it gave no display within ${PATIENCE_SECONDS} seconds`),
      PATIENCE_SECONDS * 1000,
    );
    let said = '';
    let number = '';
    /** @param {string} reason */
    const fail = (reason) => {
      clearTimeout(timer);
      stop();
      reject(new Failure(`The virtual display (Xvfb) did not start: ${reason}.`));
    };
    server.on('error', (error) => fail(error.message));
    server.on('exit', () => fail(said.trim().split('\n').at(-1) || 'it ended at once'));
    server.stderr?.setEncoding('utf8').on('data', (text) => {
      said = `${said}${text}`.slice(-2000);
    });
    const numberPipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    numberPipe.setEncoding('utf8').on('data', (text) => {
      number += text;
      if (!number.endsWith('\n')) return;
      clearTimeout(timer);
      server.removeAllListeners('exit');
      for (const pipe of [server.stderr, numberPipe]) /** @type {import('node:net').Socket} */ (pipe).unref();
      server.unref();
      resolve({ display: `:${number.trim()}`, stop });
    });
  });
}
