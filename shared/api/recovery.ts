import { z } from 'zod';
import type { Plan } from '../plan/plan.ts';
import type { Result } from '../problem.ts';
import type { Opening, Recovery } from './opened.ts';

const recoveryId = z.string().regex(/^recovery-[0-9a-z]{1,40}$/);

/** What an earlier run of the program did not save. */
export const RECOVERY_REQUESTS = {
  'recovery.look': z.strictObject({ recovery: recoveryId }),
  'recovery.restore': z.strictObject({ recovery: recoveryId }),
  'recovery.discard': z.strictObject({ recovery: recoveryId }),
} as const;

export interface RecoveryResponses {
  /** The plan as it is in the file (or last was) and as it is with the edits. */
  'recovery.look': Result<{ readonly before: Plan; readonly after: Plan }>;
  /** Opens the plan with the edits in it; the user is asked for a file where they cannot go into the old one. */
  'recovery.restore': Opening;
  /** Puts the edits among the earlier versions of the file. What is left to decide on. */
  'recovery.discard': Result<readonly Recovery[]>;
}
