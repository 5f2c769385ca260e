// @ts-check
import { spawn } from 'node:child_process';

/**
 * Run a program to its end, without a terminal, and hand back what it printed.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, seconds?: number }} [options]
 *   `seconds` bounds the run (the program is then killed)
 * @returns {Promise<{ code: number, stdout: string, stderr: string, timedOut: boolean }>} code -1: it did not start or was killed
 */
export function run(program, args, { cwd, env = process.env, seconds } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      // A group of its own, so that what it starts ends with it.
      detached: process.platform !== 'win32',
    });
    const end = () => endGroup(child);
    process.once('exit', end);
    const said = { stdout: '', stderr: '' };
    let timedOut = false;
    const timer =
      seconds === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            end();
          }, seconds * 1000);
    for (const name of /** @type {const} */ (['stdout', 'stderr'])) {
      child[name].setEncoding('utf8').on('data', (text) => {
        said[name] += text;
      });
    }
    /** @param {number | null} code */
    const finish = (code) => {
      clearTimeout(timer);
      process.off('exit', end);
      resolve({ code: code ?? -1, ...said, timedOut });
    };
    child.on('error', (error) => {
      said.stderr += error.message;
      finish(-1);
    });
    child.on('close', finish);
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/**
 * Run the npm that started this script, or else the one on the path.
 *
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('npm-cli.js')
    ? run(process.execPath, [npm, ...args], options)
    : run('npm', args, options);
}

/**
 * The last line of a program's output that says something, for one-line reports.
 *
 * @param {string} text
 */
export const lastLine = (text) => text.trim().split('\n').at(-1)?.trim() ?? '';
