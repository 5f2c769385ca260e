import { z } from 'zod';
import { idIn } from '../ids.ts';

/** A participant in a group's session. Its id follows from the two (`pairId`). */
export const seatSchema = z.strictObject({
  id: idIn('seats'),
  participant: idIn('people'),
  session: idIn('sessions'),
  pinned: z.boolean(),
});
export type Seat = z.infer<typeof seatSchema>;
