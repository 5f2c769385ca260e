import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { MOST_MEGABYTES } from '../../shared/file/text.ts';
import type { Content } from '../../shared/import/content.ts';
import { type ImportProblem, readingProblem } from '../../shared/import/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import { readBounded } from '../storage/bounded-read.ts';
import { diskProblem } from '../storage/disk-problem.ts';

/** A reading under way. */
export interface Reading {
  /** Null when it was cancelled. Never rejects. */
  readonly content: Promise<Result<Content, Problem | ImportProblem> | null>;
  /** Ends it at once, wherever it is. */
  cancel(): void;
}

/** A file that takes longer than this is given up. */
const MOST_SECONDS = 8;
/** Of the thread's own memory; files within the limits need some 200 megabytes. */
const MOST_HEAP = 320;

/** Reads what `file` holds in a thread of its own, bounded in time and memory. */
export function startReading(
  file: string,
  script: URL = new URL('./import-worker.js', import.meta.url),
): Reading {
  let worker: Worker | undefined;
  let cancelled = false;
  const name = path.basename(file);
  const work = async (): Promise<Result<Content, Problem | ImportProblem> | null> => {
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      // A copy of its own memory, which can be handed over whole.
      bytes = new Uint8Array(await readBounded(file, MOST_MEGABYTES));
    } catch (error) {
      return { ok: false, problem: readingProblem(diskProblem(error, file), name) };
    }
    if (cancelled) return null;
    worker = new Worker(script, {
      workerData: { name, bytes },
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP, maxYoungGenerationSizeMb: 32 },
    });
    return outcomeOf(worker, name);
  };
  const content = work().then((outcome) => (cancelled ? null : outcome));
  return {
    content,
    cancel() {
      cancelled = true;
      void worker?.terminate();
    },
  };
}

function outcomeOf(worker: Worker, name: string): Promise<Result<Content, ImportProblem>> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      resolve({ ok: false, problem: { code: 'tooSlow', name, seconds: MOST_SECONDS } });
      void worker.terminate();
    }, MOST_SECONDS * 1000);
    const settle = (outcome: Result<Content, ImportProblem>): void => {
      clearTimeout(late);
      resolve(outcome);
    };
    worker.once('message', settle);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const code = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooMuchMemory' : 'damaged';
      settle({ ok: false, problem: { code, name } });
    });
    // Comes after the message; without one, the thread was ended from outside.
    worker.once('exit', () => settle({ ok: false, problem: { code: 'damaged', name } }));
  });
}
