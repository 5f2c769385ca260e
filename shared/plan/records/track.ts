import { z } from 'zod';
import { idIn } from '../ids.ts';
import { line, orderKey, text } from './common.ts';

/** Names of hues; a theme turns them into colours, so that they keep their contrast in each. */
export const HUES = ['blue', 'amber', 'violet', 'rose', 'green', 'teal', 'brown', 'grey'] as const;
export const hue = z.enum(HUES);
export type Hue = z.infer<typeof hue>;

/** A line of subject through the programme, such as a goal area. */
export const trackSchema = z.strictObject({
  id: idIn('tracks'),
  order: orderKey,
  name: line,
  hue,
  notes: text,
});
export type Track = z.infer<typeof trackSchema>;
