import { Worker } from 'node:worker_threads';
import type { AnswerOf, Job, Steps, Tell } from '../../shared/assign/jobs.ts';

/** A job under way. */
export interface Running<A> {
  /** Null when it was cancelled. Rejects when the thread breaks down. */
  readonly answer: Promise<{ readonly value: A } | null>;
  /** Ends it at once, wherever it is. */
  cancel(): void;
}

type Message<J extends Job> = { readonly step: Steps[J['kind']] } | { readonly answer: AnswerOf<J> };

/** Starts a job in a thread of its own, run by `script`; `tell` hears of its steps. */
export function start<J extends Job>(
  job: J,
  tell: Tell<J>,
  script: URL = new URL('./assign-worker.js', import.meta.url),
): Running<AnswerOf<J>> {
  const worker = new Worker(script, { workerData: job });
  let cancelled = false;
  const answer = new Promise<{ readonly value: AnswerOf<J> } | null>((resolve, reject) => {
    worker.on('message', (message: Message<J>) => {
      if (cancelled) return;
      if ('step' in message) tell(message.step);
      else resolve({ value: message.answer });
    });
    worker.once('error', reject);
    // Comes after the answer; without one, the thread was ended from outside.
    worker.once('exit', (code) => (cancelled ? resolve(null) : reject(new Error(`exit ${code}`))));
  });
  return {
    answer,
    cancel() {
      cancelled = true;
      void worker.terminate();
    },
  };
}
