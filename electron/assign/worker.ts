import { parentPort, workerData } from 'node:worker_threads';
import { type Job, perform } from '../../shared/assign/jobs.ts';
import { loadSolver } from './solver.ts';

/** Does one job away from the main process, which stays free for its windows. */
const tools = { solve: await loadSolver(), now: () => performance.now() };
const answer = perform(workerData as Job, tools, (step) => parentPort?.postMessage({ step }));
parentPort?.postMessage({ answer });
