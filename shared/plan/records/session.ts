import { z } from 'zod';
import { idIn } from '../ids.ts';
import { localDateTime } from '../time.ts';
import { count, line, mode, orderKey, range, text } from './common.ts';
import { period } from './room.ts';

export const SESSION_KINDS = [
  'plenary',
  'talk',
  'workshop',
  'seminar',
  'break',
  'meal',
  'social',
  'other',
] as const;
export const sessionKind = z.enum(SESSION_KINDS);
export type SessionKind = z.infer<typeof sessionKind>;

export const SESSION_STATUSES = ['draft', 'planned', 'confirmed', 'cancelled'] as const;
export const sessionStatus = z.enum(SESSION_STATUSES);
export type SessionStatus = z.infer<typeof sessionStatus>;

export const SESSION_ROLES = ['speaker', 'responsible', 'moderator', 'host'] as const;
export const sessionRole = z.enum(SESSION_ROLES);
/** What someone does in one session. */
export type SessionRole = z.infer<typeof sessionRole>;

/** The longest a session may last, in minutes: three days. */
export const LONGEST_SESSION = 3 * 1440;

/** An item of the programme: a plenary, a talk, a workshop, a break, a meal. */
export const sessionSchema = z.strictObject({
  id: idIn('sessions'),
  order: orderKey,
  /** As printed before the title, "3"; kept when it is cancelled. May be empty. */
  number: z.string().max(20),
  title: line,
  kind: sessionKind,
  status: sessionStatus,
  mode,
  /** When it starts; null while it lies unplaced in the tray. */
  start: localDateTime.nullable(),
  /** How long it lasts. */
  minutes: z.number().int().min(1).max(LONGEST_SESSION),
  /** Where: none, one, several, or across all rooms. */
  rooms: z.union([z.literal('all'), z.array(idIn('rooms')).max(500)]),
  people: z.array(z.strictObject({ person: idIn('people'), role: sessionRole })).max(500),
  /** Those who take part without being named, as "Representanter för politiken". */
  presenters: line,
  group: idIn('groups').nullable(),
  track: idIn('tracks').nullable(),
  goals: z.array(idIn('goals')).max(200),
  capacity: count.nullable(),
  /** Reviewers it asks for; null takes what the event says. */
  reviewers: range.nullable(),
  equipment: z.array(line).max(100),
  brief: z.strictObject({
    startingPoint: text,
    setUp: text,
    questions: z.array(line.max(1000)).max(100),
  }),
  /** Other sessions that bind when it can be. */
  after: z.array(idIn('sessions')).max(100),
  notWith: z.array(idIn('sessions')).max(100),
  sameDayAs: z.array(idIn('sessions')).max(100),
  undesired: z.strictObject({ rooms: z.array(idIn('rooms')).max(500), times: z.array(period).max(200) }),
  /** A locked session is moved by nobody until it is unlocked. */
  locked: z.boolean(),
  /** What came out of it. */
  outcome: text,
  notes: text,
});
export type Session = z.infer<typeof sessionSchema>;
export type SessionPerson = Session['people'][number];
