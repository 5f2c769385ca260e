import { z } from 'zod';
import { idIn, idInAny } from '../ids.ts';
import { localTime } from '../time.ts';
import { count, line, mode, orderKey, range, text } from './common.ts';
import { period } from './room.ts';

export const PERSON_ROLES = [
  'participant',
  'speaker',
  'responsible',
  'reviewer',
  'moderator',
  'host',
  'organiser',
  'guest',
] as const;
export const personRole = z.enum(PERSON_ROLES);
/** What someone is at the event as a whole. What they do in a session stands in the session. */
export type PersonRole = z.infer<typeof personRole>;

/** Present on `day`; from and to are null for the whole of it. */
const presence = z.strictObject({ day: idIn('days'), from: localTime.nullable(), to: localTime.nullable() });

/** Someone in the one register of people. */
export const personSchema = z.strictObject({
  id: idIn('people'),
  order: orderKey,
  name: line,
  title: line,
  organisation: idIn('organisations').nullable(),
  email: line,
  phone: line,
  roles: z.array(personRole).max(PERSON_ROLES.length),
  mode,
  /** Days and hours present; null means all of the event. */
  presence: z.array(presence).max(60).nullable(),
  /** Hours at which they would rather not be planned. */
  undesired: z.array(period).max(200),
  /** 0 (none) to 3 (expert), by track or group. */
  competence: z
    .array(z.strictObject({ in: idInAny('tracks', 'groups'), level: z.number().int().min(0).max(3) }))
    .max(500),
  /** Conflicts of interest beyond their own workshop. */
  conflicts: z
    .array(z.strictObject({ with: idInAny('sessions', 'groups', 'organisations', 'people'), reason: line }))
    .max(500),
  /** 1 is the dearest wish; null is a refusal. */
  wishes: z
    .array(
      z.strictObject({
        for: idInAny('sessions', 'groups', 'tracks'),
        rank: z.number().int().min(1).max(3).nullable(),
      }),
    )
    .max(500),
  /** Others that they should sit in the same group as, or in no group with. Holds both ways, whoever of the two it stands with. */
  together: z.array(idIn('people')).max(100),
  apart: z.array(idIn('people')).max(100),
  /** Reviews in all, and at the most in one day, where they depart from what the event says. */
  load: range.extend({ mostADay: count.optional() }).nullable(),
  /** Meals eaten, as meal sessions; null means all of them. */
  meals: z.array(idIn('sessions')).max(200).nullable(),
  /** Nights stayed, by the day they begin. */
  nights: z.array(idIn('days')).max(60),
  diet: line,
  notes: text,
});
export type Person = z.infer<typeof personSchema>;
