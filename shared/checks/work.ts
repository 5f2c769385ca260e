import type { Part } from '../reviewing/engagements.ts';
import type { Engaged } from './plan-index.ts';

const WORK: ReadonlySet<Part> = new Set(['speaker', 'responsible', 'moderator', 'host', 'reviewer']);
const STRAIN: ReadonlySet<Part> = new Set(['speaker', 'responsible', 'reviewer']);

/** Whether someone has anything to do in a session but take part. */
export function isAtWork({ parts }: Engaged): boolean {
  return parts.some((part) => WORK.has(part));
}

/** Whether it wears: moderators and hosts are there to lead one thing after the other, and participants to listen. */
export function isStrain({ parts }: Engaged): boolean {
  return parts.some((part) => STRAIN.has(part));
}
