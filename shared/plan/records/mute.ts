import { z } from 'zod';
import { idIn } from '../ids.ts';
import { line } from './common.ts';

/** A finding that is known and accepted: by rule and by the records it is about, so it survives edits. */
export const muteSchema = z.strictObject({
  id: idIn('mutes'),
  rule: z.string().regex(/^[a-z][a-z-]{0,60}$/),
  /** Sorted ids. Not checked for existence: a mute outlives what it spoke of. */
  records: z.array(z.string().max(120)).max(50),
  reason: line,
});
export type Mute = z.infer<typeof muteSchema>;
