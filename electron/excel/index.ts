import { Worker } from 'node:worker_threads';
import type { WorkbookOptions } from '../../shared/export/workbook-of.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { DiskProblem, PlanFileProblem, Result } from '../../shared/problem.ts';
import { diskProblem } from '../storage/disk-problem.ts';
import { writeDurably } from '../storage/durable-write.ts';

/** A plan to be written as a workbook, and how. */
export interface ExportJob extends WorkbookOptions {
  readonly plan: Plan;
}

/**
 * Writes the workbook of a plan to `target`, whole or not at all. The work is done in a thread of its own.
 * Never throws.
 */
export async function exportWorkbook(
  job: ExportJob,
  target: string,
): Promise<Result<null, DiskProblem | PlanFileProblem>> {
  let bytes: Uint8Array;
  try {
    bytes = await inThread(job);
  } catch (error) {
    return { ok: false, problem: diskProblem(error, target) };
  }
  return writeDurably(target, bytes);
}

function inThread(job: ExportJob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./excel-worker.js', import.meta.url), { workerData: job });
    worker.once('message', resolve);
    worker.once('error', reject);
    // Comes after the message; without one, the thread was ended from outside.
    worker.once('exit', (code) => reject(new Error(`exit ${code}`)));
  });
}
