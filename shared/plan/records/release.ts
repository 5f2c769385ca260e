import { z } from 'zod';
import { idIn } from '../ids.ts';
import { line, orderKey, text } from './common.ts';

/** A version that was sent or printed: "Version 3 (12 augusti)". */
export const releaseSchema = z.strictObject({
  id: idIn('releases'),
  order: orderKey,
  /** Counts from 1. */
  version: z.number().int().min(1).max(100_000),
  /** When, as an instant in UTC. */
  at: z.iso.datetime(),
  by: line,
  /** The revision that was sent; kept when history is squashed. */
  revision: z.string().max(80),
  recipients: line,
  notes: text,
});
export type Release = z.infer<typeof releaseSchema>;
