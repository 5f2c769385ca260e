import type { AnswerOf, Answers, Job, Steps, Tell } from '../../shared/assign/jobs.ts';

/** A job under way. */
export interface Running<A> {
  /** Null when it was cancelled. Rejects when it cannot be done, with `ProcessEnded` when its processes were ended. */
  readonly answer: Promise<{ readonly value: A } | null>;
  /** Ends it at once, wherever it is. */
  cancel(): void;
}

/** The processes of a job were ended from outside: by the user, or by a system that is short of memory. */
export class ProcessEnded extends Error {}

/** What a process says of its job: each step, and at last the answer or why there is none. */
export type Said =
  | { readonly step: Steps[Job['kind']] }
  | { readonly answer: Answers[Job['kind']] }
  | { readonly failed: string };

/** What is heard of a process: it may also be ended from outside, with this exit code. */
type Heard = Said | Ended;
interface Ended {
  readonly ended: number;
}

/** A job begun once; null when it was cancelled. */
type Outcome<A> = { readonly value: A } | Ended | null;
interface Attempt<A> {
  readonly outcome: Promise<Outcome<A>>;
  cancel(): void;
}

/** A job is begun so often before it is given up. */
const ATTEMPTS = 2;

/**
 * A process that runs `worker.ts`: as much of Electron's `UtilityProcess` as is needed. Not a thread: in Electron a
 * thread that has compiled WebAssembly can hang for ever as it ends; then no later one of its kind answers, and the
 * program itself does not end.
 */
export interface JobProcess {
  postMessage(job: Job): void;
  on(event: 'message', listener: (said: Said) => void): unknown;
  once(event: 'spawn', listener: () => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  /** False while it is not there yet. */
  kill(): boolean;
}

/** Starts a job; `tell` hears of its steps. */
export type Start = <J extends Job>(job: J, tell: Tell<J>) => Running<AnswerOf<J>>;

/** How long a process waits for a next job before it is ended and gives back its memory, in milliseconds. */
const PATIENCE = 60_000;

/** A process, and who hears it now. */
interface Worker {
  readonly process: JobProcess;
  hear: ((said: Heard) => void) | null;
}

/** Does jobs in processes of their own. One that is done waits a while for the next job, which then begins at once. */
export function jobsIn(fork: () => JobProcess): Start {
  let spare: Worker | undefined;
  let patience: NodeJS.Timeout | undefined;

  function startWorker(): Worker {
    const worker: Worker = { process: fork(), hear: null };
    worker.process.on('message', (said) => worker.hear?.(said));
    worker.process.once('exit', (code) => {
      if (spare === worker) spare = undefined;
      worker.hear?.({ ended: code });
    });
    return worker;
  }

  function take(): Worker {
    clearTimeout(patience);
    const worker = spare ?? startWorker();
    spare = undefined;
    return worker;
  }

  function keep(worker: Worker): void {
    if (spare !== undefined) {
      end(worker.process);
      return;
    }
    spare = worker;
    patience = setTimeout(() => {
      spare = undefined;
      end(worker.process);
    }, PATIENCE);
    patience.unref();
  }

  /** Does a job once. */
  function attempt<J extends Job>(job: J, tell: Tell<J>): Attempt<AnswerOf<J>> {
    const worker = take();
    let cancel = (): void => {};
    const outcome = new Promise<Outcome<AnswerOf<J>>>((resolve, reject) => {
      const hear = (said: Heard): void => {
        if ('step' in said) {
          tell(said.step as Steps[J['kind']]);
          return;
        }
        worker.hear = null;
        if ('answer' in said) {
          keep(worker);
          resolve({ value: said.answer as AnswerOf<J> });
        } else if ('ended' in said) {
          resolve(said);
        } else {
          // Whatever broke in it may still be broken.
          end(worker.process);
          reject(new Error(said.failed));
        }
      };
      cancel = () => {
        if (worker.hear !== hear) return;
        worker.hear = null;
        end(worker.process);
        resolve(null);
      };
      worker.hear = hear;
    });
    worker.process.postMessage(job);
    return { outcome, cancel };
  }

  return <J extends Job>(job: J, tell: Tell<J>): Running<AnswerOf<J>> => {
    let now: Attempt<AnswerOf<J>> | undefined;
    let told = 0;
    async function work(left: number): Promise<{ readonly value: AnswerOf<J> } | null> {
      let steps = 0;
      now = attempt(job, (step) => {
        // The same job has the same steps: one that is begun again goes on telling where it was.
        steps += 1;
        if (steps > told) tell(step);
        told = Math.max(told, steps);
      });
      const outcome = await now.outcome;
      if (outcome === null || 'value' in outcome) return outcome;
      if (left === 1) throw new ProcessEnded(`exit ${outcome.ended}`);
      return work(left - 1);
    }
    return { answer: work(ATTEMPTS), cancel: () => now?.cancel() };
  };
}

function end(process: JobProcess): void {
  if (!process.kill()) process.once('spawn', () => process.kill());
}
