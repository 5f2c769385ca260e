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

/** What the thread says: how much is done, 0 to 1, and at last the file. */
export type Message = { readonly share: number } | { readonly bytes: Uint8Array };

interface Watch {
  /** Hears how much is done, 0 to 1, of what takes longer than half a second. */
  readonly progress?: (share: number) => void;
  /** Ends it at once, wherever it is; nothing is written then. */
  readonly signal?: AbortSignal;
}

/** What is done sooner needs no progress shown, in milliseconds. */
const SOON = 500;

/**
 * Writes the workbook of a plan to `target`, whole or not at all. The work is done in a thread of its own.
 * Throws nothing but the reason of `signal`, once that is given.
 */
export async function exportWorkbook(
  job: ExportJob,
  target: string,
  watch: Watch = {},
): Promise<Result<null, DiskProblem | PlanFileProblem>> {
  let bytes: Uint8Array;
  try {
    bytes = await workbookBytes(job, watch);
  } catch (error) {
    watch.signal?.throwIfAborted();
    return { ok: false, problem: diskProblem(error, target) };
  }
  watch.signal?.throwIfAborted();
  return writeDurably(target, bytes);
}

/**
 * The bytes of the workbook of a plan, made in a thread of its own. Throws the reason of `signal` once that is given,
 * and what went wrong in the thread.
 */
export function workbookBytes(job: ExportJob, { progress, signal }: Watch = {}): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const begun = performance.now();
    const worker = new Worker(new URL('./excel-worker.js', import.meta.url), { workerData: job });
    const end = () => void worker.terminate();
    signal?.addEventListener('abort', end, { once: true });
    worker.on('message', (message: Message) => {
      if ('bytes' in message) resolve(message.bytes);
      else if (performance.now() - begun > SOON) progress?.(message.share);
    });
    worker.once('error', reject);
    // Comes after the file; without one, the thread was ended from outside.
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', end);
      reject(new Error(`exit ${code}`));
    });
  });
}
