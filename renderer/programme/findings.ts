import type { Finding } from '../../shared/checks/finding.ts';
import { check } from '../../shared/checks/index.ts';
import type { SessionId } from '../../shared/plan/ids.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import type { Position } from '../../shared/programme/move.ts';

/** What the checks find and nobody has muted, the hard first. */
export function findingsOf(plan: Plan): Finding[] {
  return check(plan).filter(({ muted }) => !muted);
}

/** The findings by the sessions they are about. */
export function bySession(findings: readonly Finding[]): ReadonlyMap<SessionId, readonly Finding[]> {
  const found = new Map<SessionId, Finding[]>();
  for (const finding of findings) {
    for (const id of sessionsOf(finding)) {
      const list = found.get(id);
      if (list === undefined) found.set(id, [finding]);
      else list.push(finding);
    }
  }
  return found;
}

/** The sessions that a finding is about. */
export function sessionsOf({ records }: Finding): SessionId[] {
  return records.filter((id): id is SessionId => id.startsWith('session:'));
}

/** Says what the checks would find of a session at a position that they do not find of it in the tray. */
export function placeChecker(plan: Plan, session: Session): (position: Position) => readonly Finding[] {
  const at = (position: Position) => {
    const tried = { ...session, start: position.start, minutes: position.minutes, rooms: position.rooms };
    return findingsOf({ ...plan, sessions: { ...plan.sessions, [session.id]: tried } }).filter(
      ({ records }) => records.includes(session.id),
    );
  };
  const nowhere = new Set(at({ ...session, start: null }).map(keyOf));
  return (position) => at(position).filter((finding) => !nowhere.has(keyOf(finding)));
}

const keyOf = ({ rule, records }: Finding) => [rule, ...records].join(' ');
