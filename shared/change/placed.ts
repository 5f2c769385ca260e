import type { SessionId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Position } from '../programme/move.ts';
import type { Refusal } from './command.ts';
import { type FieldChange, fieldChanges, type PlanDiff } from './diff.ts';

/** The diff that puts sessions where a gesture has them, in one step; a refusal stays one. */
export function placed(plan: Plan, placing: ReadonlyMap<SessionId, Position> | Refusal): PlanDiff | Refusal {
  if ('refused' in placing) return placing;
  const updated: Record<string, Record<string, FieldChange>> = {};
  for (const [id, { start, minutes, rooms }] of placing) {
    const now = plan.sessions[id];
    const changes = now && fieldChanges(now, { ...now, start, minutes, rooms });
    if (changes !== undefined) updated[id] = { ...changes };
  }
  return { added: {}, updated, removed: {} };
}
