import { z } from 'zod';
import { idIn } from '../ids.ts';
import { line, orderKey, text } from './common.ts';

/** A node in the tree of goals: a framework at the root, its aims and measures below. */
export const goalSchema = z.strictObject({
  id: idIn('goals'),
  order: orderKey,
  parent: idIn('goals').nullable(),
  title: line,
  notes: text,
});
export type Goal = z.infer<typeof goalSchema>;
