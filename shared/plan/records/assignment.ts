import { z } from 'zod';
import { idIn } from '../ids.ts';

/** A reviewer on a session. Its id follows from the two (`pairId`). */
export const assignmentSchema = z.strictObject({
  id: idIn('assignments'),
  reviewer: idIn('people'),
  session: idIn('sessions'),
  /** A pinned assignment is left alone when the rest is proposed anew. */
  pinned: z.boolean(),
});
export type Assignment = z.infer<typeof assignmentSchema>;
