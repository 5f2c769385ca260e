import { diffOf, type PlanDiff } from '../../../../shared/change/diff.ts';
import { firstRevision, type PlanFile } from '../../../../shared/change/revision.ts';
import { newEvent, newRoom } from '../../../../shared/plan/defaults.ts';
import type { RoomId } from '../../../../shared/plan/ids.ts';
import { type Plan, planOf } from '../../../../shared/plan/plan.ts';

const room = newRoom('room:kallan', 'a0', { name: 'Källan' });

export const PLAN: Plan = {
  ...planOf(newEvent({ title: 'LOKA – Halvårsstatus' })),
  rooms: { [room.id]: room },
};

/** A file that holds `plan` and has one revision. */
export function fileOf(plan: Plan = PLAN): PlanFile {
  return firstRevision(plan, { at: '2013-08-12T09:30:00.000Z', by: 'anna' });
}

/** `plan` with another title. */
export function titled(plan: Plan, title: string): Plan {
  return { ...plan, event: { ...plan.event, title } };
}

/** `plan` with one more room. */
export function withRoom(plan: Plan, id: RoomId, name: string): Plan {
  return { ...plan, rooms: { ...plan.rooms, [id]: newRoom(id, 'a1', { name }) } };
}

/** The edit that changes the title of `plan`. */
export function retitle(plan: Plan, title: string): PlanDiff {
  return diffOf(plan, titled(plan, title));
}
