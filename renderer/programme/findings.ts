import type { Finding } from '../../shared/checks/finding.ts';
import { check } from '../../shared/checks/index.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import type { Position } from '../../shared/programme/move.ts';

/** Says what the checks would find of a session at a position that they do not find of it in the tray. */
export function placeChecker(plan: Plan, session: Session): (position: Position) => readonly Finding[] {
  const at = (position: Position) => {
    const tried = { ...session, start: position.start, minutes: position.minutes, rooms: position.rooms };
    return check({ ...plan, sessions: { ...plan.sessions, [session.id]: tried } }).filter(
      ({ records, muted }) => !muted && records.includes(session.id),
    );
  };
  const nowhere = new Set(at({ ...session, start: null }).map(keyOf));
  return (position) => at(position).filter((finding) => !nowhere.has(keyOf(finding)));
}

const keyOf = ({ rule, records }: Finding) => [rule, ...records].join(' ');
