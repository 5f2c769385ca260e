import { z } from 'zod';
import { idIn } from '../ids.ts';
import { localDate } from '../time.ts';
import { line, orderKey, text } from './common.ts';

export const REQUEST_STATUSES = ['idea', 'asked', 'accepted', 'declined'] as const;
const requestStatus = z.enum(REQUEST_STATUSES);

/** Something asked of someone outside: a talk, a show, a tasting. */
export const requestSchema = z.strictObject({
  id: idIn('requests'),
  order: orderKey,
  title: line,
  person: idIn('people').nullable(),
  organisation: idIn('organisations').nullable(),
  session: idIn('sessions').nullable(),
  status: requestStatus,
  /** What it costs or is given for, in words. */
  terms: line,
  /** When an answer is needed. */
  due: localDate.nullable(),
  notes: text,
});
export type Request = z.infer<typeof requestSchema>;
