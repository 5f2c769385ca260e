import { z } from 'zod';
import type { GroupResult } from '../assign/groups/seat.ts';
import type { Answers } from '../assign/jobs.ts';
import type { StepResult } from '../assign/proposal.ts';
import { idIn } from '../plan/ids.ts';
import type { Chosen } from '../problem.ts';
import { documentId } from './request.ts';

const pair = z.strictObject({ reviewer: idIn('people'), session: idIn('sessions') });
const pairs = z.strictObject({ added: z.array(pair).readonly(), removed: z.array(pair).readonly() });

/**
 * What is found out about the reviewers and the groups of the plan as it is now, unsaved edits included. A document
 * has one such question at a time: a new one ends the one before it, whose answer is then `cancelled`.
 */
export const ASSIGN_REQUESTS = {
  'assign.foresee': z.strictObject({ document: documentId }),
  'assign.propose': z.strictObject({ document: documentId }),
  'assign.rotate': z.strictObject({ document: documentId, from: idIn('days'), to: idIn('days') }),
  'assign.suggest': z.strictObject({ document: documentId, session: idIn('sessions') }),
  /** Asked of the plan as it would be with `accepting` in it. */
  'assign.why': z.strictObject({ document: documentId, pair, accepting: pairs }),
  /** The sessions of each pass that participants are seated in. */
  'assign.seat': z.strictObject({
    document: documentId,
    passes: z.array(z.array(idIn('sessions')).max(5000)).max(100),
  }),
  'assign.cancel': z.strictObject({ document: documentId }),
} as const;

export interface AssignResponses {
  'assign.foresee': Chosen<Answers['foresee']>;
  'assign.propose': Chosen<Answers['assign']>;
  /** Undefined when one of the days has nothing to review. */
  'assign.rotate': Chosen<Answers['rotate']>;
  'assign.suggest': Chosen<Answers['suggest']>;
  /** Undefined for a pair that cannot be assigned at all. */
  'assign.why': Chosen<Answers['why']>;
  'assign.seat': Chosen<Answers['seat']>;
  'assign.cancel': null;
}

export interface AssignEvents {
  /** The search for an assignment has got so far. */
  'assign.step': { readonly document: string; readonly step: StepResult };
  /** The search for who sits where has got so far. */
  'seat.step': { readonly document: string; readonly step: GroupResult };
}
