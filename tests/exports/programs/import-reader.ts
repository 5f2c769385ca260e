import { pathToFileURL } from 'node:url';
import { startReading } from '../../../electron/import/index.ts';
import { programFile } from '../../trials/row.ts';

/**
 * Reads the files that it is given as the program does, each in its thread, one after the other, and says of each what
 * came of it; at the end, the most memory that the process had.
 */
for (const file of process.argv.slice(2)) {
  const begun = performance.now();
  let slowest = 0;
  let last = performance.now();
  // How long the main thread, which has the windows, was kept from its work.
  const beat = setInterval(() => {
    slowest = Math.max(slowest, performance.now() - last - 5);
    last = performance.now();
  }, 5);
  const outcome = await startReading(file, pathToFileURL(programFile('import-worker'))).content;
  clearInterval(beat);
  const answer = outcome === null ? 'cancelled' : outcome.ok ? 'ok' : outcome.problem.code;
  const seconds = (performance.now() - begun) / 1000;
  process.stdout.write(`${JSON.stringify({ answer, seconds, held: slowest })}\n`);
}
process.stdout.write(`${JSON.stringify({ megabytes: (process.resourceUsage().maxRSS * 1024) / 1e6 })}\n`);
