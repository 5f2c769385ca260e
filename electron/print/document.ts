import { Worker } from 'node:worker_threads';
import type { WorkbookOptions } from '../../shared/export/workbook-of.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** A plan whose sheets are to be pages, and how. */
export interface PagesJob extends WorkbookOptions {
  readonly plan: Plan;
}

/** What the thread says: how much is done, 0 to 1, and at last the document. */
export type PagesMessage = { readonly share: number } | { readonly document: string };

/** Who follows how something is made. */
export interface Watch {
  /** Hears how much is done, 0 to 1; null while nobody can tell. */
  readonly progress?: (share: number | null) => void;
  /** Ends it at once, wherever it is. */
  readonly signal?: AbortSignal;
}

/**
 * The pages of a plan as a document of HTML, made in a thread of its own. Throws the reason of `signal` once that is
 * given, and what went wrong in the thread.
 */
export function pagesDocument(job: PagesJob, { progress, signal }: Watch = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL('./print-worker.js', import.meta.url), { workerData: job });
    const end = () => void worker.terminate();
    signal?.addEventListener('abort', end, { once: true });
    worker.on('message', (message: PagesMessage) => {
      if ('document' in message) resolve(message.document);
      else progress?.(message.share);
    });
    worker.once('error', reject);
    // Comes after the document; without one, the thread was ended from outside.
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', end);
      reject(signal?.reason ?? new Error(`exit ${code}`));
    });
  });
}
