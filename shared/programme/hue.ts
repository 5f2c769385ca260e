import type { Plan } from '../plan/plan.ts';
import type { Session, SessionKind, SessionStatus } from '../plan/records/session.ts';
import type { Hue, Track } from '../plan/records/track.ts';

/** What the colours of the grid can tell. */
export const COLOURINGS = ['track', 'kind', 'status', 'load'] as const;
export type Colouring = (typeof COLOURINGS)[number];

/** Hues of what belongs to no track. */
export const KIND_HUES: Readonly<Record<SessionKind, Hue>> = {
  plenary: 'blue',
  talk: 'blue',
  workshop: 'teal',
  seminar: 'teal',
  break: 'grey',
  meal: 'grey',
  social: 'violet',
  other: 'brown',
};

/** Hues of the kinds where nothing else is told by colour: no two alike. */
export const ALL_KIND_HUES: Readonly<Record<SessionKind, Hue>> = {
  plenary: 'blue',
  talk: 'green',
  workshop: 'teal',
  seminar: 'amber',
  break: 'grey',
  meal: 'brown',
  social: 'violet',
  other: 'rose',
};

export const STATUS_HUES: Readonly<Record<SessionStatus, Hue>> = {
  draft: 'amber',
  planned: 'blue',
  confirmed: 'green',
  cancelled: 'grey',
};

/** The track of a session: its own, else its group's. */
export function trackOf(plan: Pick<Plan, 'tracks' | 'groups'>, session: Session): Track | undefined {
  const own = session.track ?? (session.group && plan.groups[session.group]?.track);
  return own ? plan.tracks[own] : undefined;
}

/** The hue a session is drawn in: its track's, else its kind's; or its kind's, or its status's. */
export function hueOf(
  plan: Pick<Plan, 'tracks' | 'groups'>,
  session: Session,
  by: Exclude<Colouring, 'load'> = 'track',
): Hue {
  if (by === 'kind') return ALL_KIND_HUES[session.kind];
  if (by === 'status') return STATUS_HUES[session.status];
  return trackOf(plan, session)?.hue ?? KIND_HUES[session.kind];
}
