import type { SessionId } from '../../shared/plan/ids.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import type { Position } from '../../shared/programme/move.ts';

/** A finding of the checks as it is told: how bad, and in a sentence. */
export interface Told {
  readonly severity: 'hard' | 'warning';
  readonly text: string;
}

/** What the checks say of each session. */
export function findingsBySession(plan: Plan, language: Language): ReadonlyMap<SessionId, readonly Told[]> {
  void plan; void language;
  return new Map();
}

/** What the checks would say of `session` if it were at `position`. */
export function findingsAt(plan: Plan, session: Session, position: Position, language: Language): readonly Told[] {
  void plan; void language; void session; void position;
  return [];
}
