// @ts-check

/** A failure the user can act on: its message is one plain sentence, and no stack is shown. */
export class Failure extends Error {}

/**
 * Run a script's work; on failure print one clear line (a stack only for what is our own fault) and exit 1.
 *
 * @param {() => Promise<number | undefined | void>} work resolves to the exit code, 0 if nothing is said
 */
export async function runScript(work) {
  // A signal's default way out skips 'exit', where what was started is ended.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    console.error(error instanceof Failure ? `Lokaplan: ${error.message}` : error);
    process.exitCode = 1;
  }
}
