import { z } from 'zod';
import { idIn } from '../ids.ts';
import { line, orderKey, text } from './common.ts';

/** Something the participants should go home with, and who delivers it. */
export const takeawaySchema = z.strictObject({
  id: idIn('takeaways'),
  order: orderKey,
  title: line,
  description: text,
  /** Who delivers it, as a role or a body: "Representanter för RSG". */
  deliveredBy: z.array(line).max(50),
  people: z.array(idIn('people')).max(200),
  sessions: z.array(idIn('sessions')).max(200),
  notes: text,
});
export type Takeaway = z.infer<typeof takeawaySchema>;
