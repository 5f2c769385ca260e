import { z } from 'zod';
import { idIn } from '../ids.ts';
import { localDateTime } from '../time.ts';
import { count, line, orderKey, text } from './common.ts';

/** A stretch of wall-clock time, half-open. */
export const period = z.strictObject({ from: localDateTime, to: localDateTime });
export type Period = z.infer<typeof period>;

/** A room, a hall, a dining room, or a digital meeting room. */
export const roomSchema = z.strictObject({
  id: idIn('rooms'),
  order: orderKey,
  name: line,
  /** Seats; null when it does not matter. */
  capacity: count.nullable(),
  /** Whether the whole gathering fits. */
  plenary: z.boolean(),
  digital: z.boolean(),
  /** Building, floor, or the link of a digital room. */
  whereabouts: line,
  equipment: z.array(line).max(100),
  unavailable: z.array(period).max(200),
  notes: text,
});
export type Room = z.infer<typeof roomSchema>;
