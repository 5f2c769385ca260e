import { z } from 'zod';
import { idIn } from '../ids.ts';
import { line, orderKey, range, text } from './common.ts';

/** A theme of a group, with the people responsible for it. */
const theme = z.strictObject({
  title: line,
  responsible: z.array(idIn('people')).max(50),
});

/** A group (Grupp 1 to n): the themes it works on, meeting in one session a day or more. */
export const groupSchema = z.strictObject({
  id: idIn('groups'),
  order: orderKey,
  /** As it is called: "1", or a name. */
  number: line,
  name: line,
  track: idIn('tracks').nullable(),
  themes: z.array(theme).max(50),
  /** How many it seats; null when it does not matter. */
  size: range.nullable(),
  notes: text,
});
export type Group = z.infer<typeof groupSchema>;
