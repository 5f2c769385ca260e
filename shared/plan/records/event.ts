import { z } from 'zod';
import { EVENT_ID } from '../ids.ts';
import { count, line, mode, range, text } from './common.ts';

export const LANGUAGES = ['sv', 'en'] as const;
/** A language of screens, messages and printed sheets. */
export const language = z.enum(LANGUAGES);
export type Language = z.infer<typeof language>;

export const SEVERITIES = ['hard', 'warning', 'off'] as const;
export const severity = z.enum(SEVERITIES);
/** How much a rule of the checks matters in this plan. */
export type Severity = z.infer<typeof severity>;

const reviewing = z.strictObject({
  /** Reviewers that a workshop asks for, where it does not say otherwise. */
  demand: range,
  /** The same for sessions of one kind, where it departs from that. */
  demandByKind: z.strictObject({ workshop: range.optional(), seminar: range.optional() }).optional(),
  /** Reviews for one person: in all, and at the most in one day. */
  load: range,
  mostADay: count,
  /** Whether the same person should see a group again on another day. */
  eyes: z.enum(['fresh', 'same', 'either']),
  /** Whether a workshop run by one's own organisation is a conflict of interest. */
  ownOrganisation: z.boolean(),
});

/** How much something weighs: not at all, a little, more, most. */
const weight = z.number().int().min(0).max(3);

const grouping = z.strictObject({
  /** How many a group seats, where neither it nor its session says; null when it does not matter. */
  size: range.nullable(),
  /** How much it weighs that people of one organisation, or in one role, are spread over the groups. */
  organisations: weight,
  roles: weight,
  /** Whether people should meet others in one pass than in another. */
  newCompany: z.boolean(),
});

/** What the plan is of: the internat or conference itself. */
export const eventSchema = z.strictObject({
  id: z.literal(EVENT_ID),
  title: line,
  subtitle: line,
  organiser: line,
  place: line,
  mode,
  /** How many take part. */
  participants: count,
  /** IANA zone of the wall clock, used when a calendar file is written. */
  zone: z
    .string()
    .regex(/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+){0,3}$/)
    .max(60),
  /** Language of what is printed and sent. */
  language,
  contact: line,
  purpose: text,
  notes: text,
  reviewing,
  grouping,
  /** Rule id to severity, where the plan departs from the rule's own. */
  rules: z.record(z.string().regex(/^[a-z][a-z-]{0,60}$/), severity),
});
export type Event = z.infer<typeof eventSchema>;
