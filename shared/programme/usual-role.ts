import type { SessionKind, SessionRole } from '../plan/records/session.ts';

/** What someone is taken for who is added to a session of this kind. */
export const USUAL_ROLE: Readonly<Record<SessionKind, SessionRole>> = {
  plenary: 'speaker',
  talk: 'speaker',
  workshop: 'responsible',
  seminar: 'responsible',
  break: 'host',
  meal: 'host',
  social: 'host',
  other: 'responsible',
};
