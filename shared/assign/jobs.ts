import type { DayId, SessionId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Grouping } from './groups/problem.ts';
import { type GroupResult, type Seated, seat } from './groups/seat.ts';
import { pigeonholes, type Reasons } from './pigeonhole.ts';
import { assign, type Pair, type Proposal, type StepResult, type Tools } from './proposal.ts';
import { type Rotation, rotate } from './rotate.ts';
import { type Suggestion, suggest } from './suggest.ts';
import { type Why, why } from './why.ts';

/** Something to be found out about a plan's reviewers or groups, away from the screen. Plain data, so that it can be sent. */
export type Job =
  | { readonly kind: 'foresee'; readonly plan: Plan }
  | { readonly kind: 'assign'; readonly plan: Plan }
  | { readonly kind: 'why'; readonly plan: Plan; readonly pair: Pair }
  | { readonly kind: 'suggest'; readonly plan: Plan; readonly session: SessionId }
  | { readonly kind: 'rotate'; readonly plan: Plan; readonly from: DayId; readonly to: DayId }
  | { readonly kind: 'seat'; readonly plan: Plan; readonly grouping: Grouping };

/** What comes of each kind of job. */
export interface Answers {
  foresee: Reasons;
  assign: Proposal;
  why: Why | undefined;
  suggest: readonly Suggestion[];
  rotate: Rotation | undefined;
  seat: Seated;
}
export type AnswerOf<J extends Job> = Answers[J['kind']];

/** What a job tells of on its way: each step of an assignment, or of a seating, when it is done. */
export interface Steps {
  foresee: never;
  assign: StepResult;
  why: never;
  suggest: never;
  rotate: never;
  seat: GroupResult;
}
/** Hears of the steps of a job. */
export type Tell<J extends Job = Job> = (step: Steps[J['kind']]) => void;

/** Does a job. */
export function perform<J extends Job>(job: J, tools: Tools, tell: Tell<J>): AnswerOf<J>;
export function perform(job: Job, tools: Tools, tell: Tell): Answers[Job['kind']] {
  switch (job.kind) {
    case 'foresee':
      return pigeonholes(job.plan, tools.solve);
    case 'assign':
      return assign(job.plan, tools, tell);
    case 'why':
      return why(job.plan, job.pair, tools);
    case 'suggest':
      return suggest(job.plan, job.session);
    case 'rotate':
      return rotate(job.plan, job.from, job.to);
    case 'seat':
      return seat(job.plan, job.grouping, tools, tell);
  }
}
