import { type Job, perform } from '../../shared/assign/jobs.ts';
import type { Said } from './index.ts';
import { loadSolver } from './solver.ts';

/** Does one job after another away from the main process, which stays free for its windows. */
const say = (said: Said) => process.parentPort.postMessage(said);
const solving = loadSolver();

async function work(job: Job): Promise<void> {
  try {
    const tools = { solve: await solving, now: () => performance.now() };
    say({ answer: perform(job, tools, (step) => say({ step })) });
  } catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) });
  }
}

process.parentPort.on('message', ({ data }) => void work(data as Job));
