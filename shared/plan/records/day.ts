import { z } from 'zod';
import { idIn } from '../ids.ts';
import { localDate, localTime } from '../time.ts';
import { line } from './common.ts';

/** A day of the event. `closes` at or before `opens` means after midnight, on the next date. */
export const daySchema = z.strictObject({
  id: idIn('days'),
  date: localDate,
  opens: localTime,
  closes: localTime,
  /** A name beside the date, such as "Arbetsdag"; may be empty. */
  title: line,
});
export type Day = z.infer<typeof daySchema>;
