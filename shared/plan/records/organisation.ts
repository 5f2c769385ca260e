import { z } from 'zod';
import { idIn } from '../ids.ts';
import { line, orderKey, range, text } from './common.ts';

/** A municipality, agency, university or company that people come from. */
export const organisationSchema = z.strictObject({
  id: idIn('organisations'),
  order: orderKey,
  name: line,
  /** How many it sends; null when nothing is agreed. */
  delegation: range.nullable(),
  notes: text,
});
export type Organisation = z.infer<typeof organisationSchema>;
