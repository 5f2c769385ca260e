import { z } from 'zod';
import { ORDER_KEY } from '../order.ts';

/** One line of text, as in a title or a name. */
export const line = z.string().max(300);
/** Running text, as in a note. */
export const text = z.string().max(20_000);
/** A fractional key: where a record stands among the others of its table. Compared as plain strings. */
export const orderKey = z.string().regex(ORDER_KEY);
/** A count of people or seats. */
export const count = z.number().int().min(0).max(100_000);
/** From `min` to `max`, both included. */
export const range = z.strictObject({ min: count, max: count });
export type Range = z.infer<typeof range>;

/** On site in the house, digital only, or both. */
export const MODES = ['onSite', 'digital', 'hybrid'] as const;
export const mode = z.enum(MODES);
