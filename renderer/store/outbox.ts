import type { Opened } from '../../shared/api/opened.ts';
import { apply, DiffMismatch, type PlanDiff } from '../../shared/change/diff.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Problem, Result } from '../../shared/problem.ts';

/** An edit that goes on being out of step is not sent more often than this. */
const TRIES = 5;

/** What the outbox works between: the main process, which holds the plan, and the screen, which shows it. */
export interface OutboxEnds {
  /** Hands over an edit; `number` counts from 1 since the plan was last fetched. */
  readonly send: (number: number, diff: PlanDiff) => Promise<Result<number>>;
  /** The plan as the main process holds it. Its edits are numbered from 1 again. */
  readonly fetch: () => Promise<Result<Opened>>;
  /** Puts what was fetched on the screen, with the edits in it that are still to be sent. */
  readonly show: (opened: Opened) => void;
  /** Edits that were on the screen do not fit the plan any more, and are gone. */
  readonly onLost: () => void;
  readonly onProblem: (problem: Problem) => void;
}

interface Sent {
  readonly diff: PlanDiff;
  tries: number;
  /** It is under way, and its answer is still to come. */
  underWay: boolean;
}

/**
 * The edits on their way from the screen to the main process. Those whose answer has not come are kept: when the
 * plan was changed under them, they are tried on what it has become and sent again. Only the main process knows
 * which of them it took, so the plan is fetched anew once all their answers are there.
 */
export class Outbox {
  readonly #ends: OutboxEnds;
  #line: Sent[] = [];
  #number = 0;
  /** What is on the screen may not be what the main process holds. */
  #behind = false;
  #fetching = false;
  #stopped = false;
  /** Resolves when all that has begun so far has come to its end. */
  #underWay: Promise<unknown> = Promise.resolve();

  constructor(ends: OutboxEnds) {
    this.#ends = ends;
  }

  /** Whether edits on the screen are still on their way. */
  get waiting(): boolean {
    return this.#line.length > 0;
  }

  /** Hands over `diff`, which is on the screen already; at once, or when the plan has been fetched anew. */
  push(diff: PlanDiff): void {
    const edit: Sent = { diff, tries: 0, underWay: false };
    this.#line.push(edit);
    if (!this.#behind && !this.#fetching) this.#send(edit);
  }

  /** The main process holds another plan than before: it is fetched, and what it has not got is tried on it. */
  catchUp(): void {
    this.#behind = true;
    this.#begin(this.#settle());
  }

  /** Resolves when the main process has all that is on the screen. */
  async settled(): Promise<void> {
    let known: Promise<unknown>;
    do {
      known = this.#underWay;
      await known;
    } while (known !== this.#underWay);
  }

  /** Another plan is on the screen: whatever still comes is not shown. */
  stop(): void {
    this.#stopped = true;
  }

  #begin(work: Promise<void>): void {
    // Without the values, which would be kept, one within the other, for as long as the plan is open.
    this.#underWay = Promise.allSettled([this.#underWay, work]).then(() => undefined);
  }

  #send(edit: Sent): void {
    this.#begin(this.#handOver(edit));
  }

  async #handOver(edit: Sent): Promise<void> {
    this.#number += 1;
    edit.tries += 1;
    edit.underWay = true;
    const answer = await this.#ends.send(this.#number, edit.diff);
    edit.underWay = false;
    if (!answer.ok) this.#behind = true;
    const again = !answer.ok && answer.problem.code === 'outOfStep' && edit.tries < TRIES;
    if (!again) this.#line = this.#line.filter((other) => other !== edit);
    if (!answer.ok && !again && !this.#stopped) {
      // What fitted its own plan but not the one it was tried on is nobody's mistake.
      if (edit.tries > 1) this.#ends.onLost();
      else this.#ends.onProblem(answer.problem);
    }
    await this.#settle();
  }

  async #settle(): Promise<void> {
    if (!this.#behind || this.#fetching || this.#stopped) return;
    if (this.#line.some(({ underWay }) => underWay)) return;
    this.#fetching = true;
    let held: Result<Opened>;
    do {
      this.#behind = false;
      held = await this.#ends.fetch();
    } while (this.#behind);
    this.#fetching = false;
    if (this.#stopped) return;
    const waiting = this.#line;
    this.#line = [];
    this.#number = 0;
    if (!held.ok) {
      this.#ends.onProblem(held.problem);
      return;
    }
    const { plan, fitting } = tried(held.value.plan, waiting);
    this.#ends.show({ ...held.value, plan });
    this.#line = fitting;
    for (const edit of fitting) this.#send(edit);
    if (fitting.length < waiting.length) this.#ends.onLost();
  }
}

/** `edits`, one after the other, on `plan`: what becomes of it, and those of them that fit. */
function tried(plan: Plan, edits: readonly Sent[]): { plan: Plan; fitting: Sent[] } {
  const fitting: Sent[] = [];
  let result = plan;
  for (const edit of edits) {
    try {
      result = apply(result, edit.diff);
      fitting.push(edit);
    } catch (error) {
      if (!(error instanceof DiffMismatch)) throw error;
    }
  }
  return { plan: result, fitting };
}
