import type { Plan } from '../plan/plan.ts';
import type { Session, SessionKind } from '../plan/records/session.ts';
import type { Hue, Track } from '../plan/records/track.ts';

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

/** The track of a session: its own, else its group's. */
export function trackOf(plan: Plan, session: Session): Track | undefined {
  const own = session.track ?? (session.group && plan.groups[session.group]?.track);
  return own ? plan.tracks[own] : undefined;
}

/** The hue a session is drawn in: its track's, else its kind's. */
export function hueOf(plan: Plan, session: Session): Hue {
  return trackOf(plan, session)?.hue ?? KIND_HUES[session.kind];
}
