import { fileURLToPath } from 'node:url';
import { type BrowserWindow, utilityProcess } from 'electron';
import { acceptance } from '../../shared/assign/acceptance.ts';
import type { AnswerOf, Job, Tell } from '../../shared/assign/jobs.ts';
import { apply } from '../../shared/change/diff.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Chosen } from '../../shared/problem.ts';
import { jobsIn, ProcessEnded, type Running } from '../assign/index.ts';
import { send } from '../send.ts';
import { CANCELLED, type Context, type HandlersOf, NO_SUCH_DOCUMENT } from './context.ts';

type Assigning =
  | 'assign.foresee'
  | 'assign.propose'
  | 'assign.rotate'
  | 'assign.suggest'
  | 'assign.why'
  | 'assign.seat'
  | 'assign.cancel';

const SCRIPT = fileURLToPath(new URL('./assign-worker.js', import.meta.url));

/** What is found out about the reviewers and the groups of an open plan, each question in a process of its own. */
export function assignHandlers({ documents }: Context): HandlersOf<Assigning> {
  const start = jobsIn(() => utilityProcess.fork(SCRIPT, [], { serviceName: 'Lokaplan assignment' }));
  /** The one question of each document. */
  const running = new Map<string, Running<unknown>>();

  async function ask<J extends Job>(
    document: string,
    window: BrowserWindow,
    jobOn: (plan: Plan) => J,
    tell: Tell<J> = () => {},
  ): Promise<Chosen<AnswerOf<J>>> {
    const found = documents.find(document, window.id);
    if (found === undefined) return NO_SUCH_DOCUMENT;
    running.get(document)?.cancel();
    const job = start(jobOn(found.plan.plan), tell);
    running.set(document, job);
    window.once('closed', job.cancel);
    try {
      const answer = await job.answer;
      return answer === null ? CANCELLED : { ok: true, value: answer.value };
    } catch (error) {
      if (error instanceof ProcessEnded) return { ok: false, problem: { code: 'workEnded' } };
      const detail = error instanceof Error ? error.message : String(error);
      return { ok: false, problem: { code: 'notWorkedOut', detail } };
    } finally {
      if (running.get(document) === job) running.delete(document);
      if (!window.isDestroyed()) window.off('closed', job.cancel);
    }
  }

  return {
    'assign.foresee': ({ document }, window) => ask(document, window, (plan) => ({ kind: 'foresee', plan })),
    'assign.propose': ({ document }, window) =>
      ask(
        document,
        window,
        (plan) => ({ kind: 'assign', plan }),
        (step) => send(window, 'assign.step', { document, step }),
      ),
    'assign.rotate': ({ document, from, to }, window) =>
      ask(document, window, (plan) => ({ kind: 'rotate', plan, from, to })),
    'assign.suggest': ({ document, session }, window) =>
      ask(document, window, (plan) => ({ kind: 'suggest', plan, session })),
    'assign.why': ({ document, pair, accepting }, window) =>
      ask(document, window, (plan) => {
        const accepted = apply(plan, acceptance(plan, accepting));
        return { kind: 'why', plan: accepted, pair };
      }),
    'assign.seat': ({ document, passes }, window) =>
      ask(
        document,
        window,
        (plan) => ({ kind: 'seat', plan, grouping: { passes } }),
        (step) => send(window, 'seat.step', { document, step }),
      ),
    'assign.cancel'({ document }) {
      running.get(document)?.cancel();
      return null;
    },
  };
}
