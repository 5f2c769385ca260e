import type { RecordId, RoomId } from '../../plan/ids.ts';
import type { Room } from '../../plan/records/room.ts';
import { type Held, isHeld } from '../item.ts';
import type { PlanIndex } from '../plan-index.ts';
import { moveToAnotherRoom } from '../remedies/another-room.ts';
import type { Occurrence, RuleOf } from '../rule.ts';
import { listed, roomsName, sessionWords } from '../words.ts';

/** A session that asks for what none of its rooms has. What is held across all rooms finds it somewhere. */
export const missingEquipment: RuleOf<'session'> = {
  id: 'missing-equipment',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const { equipment, rooms } = item.session;
    if (equipment.length === 0 || !isHeld(item) || rooms === 'all' || rooms.length === 0) return;
    const missing = missingIn(rooms, equipment, index);
    if (missing.length > 0) report(lack(item, [item.session.id, ...rooms], missing, index));
  },
};

function missingIn(
  rooms: readonly RoomId[],
  equipment: readonly string[],
  { plan }: PlanIndex,
): readonly string[] {
  const known = rooms.map((room) => plan.rooms[room]);
  return equipment.filter((thing) => thing.trim() !== '' && !known.some((room) => has(room, thing)));
}

function lack(item: Held, records: RecordId[], missing: readonly string[], index: PlanIndex): Occurrence {
  const { equipment } = item.session;
  return {
    records,
    say: (t, language) =>
      t('checks.rule.missing-equipment', {
        room: roomsName(index, item, t),
        equipment: listed(missing, t, language),
        ...sessionWords(index, item, t, language),
      }),
    propose: () => moveToAnotherRoom(index, item, (room) => equipment.every((thing) => has(room, thing))),
  };
}

function has(room: Room | undefined, thing: string): boolean {
  return room?.equipment.some((one) => plain(one) === plain(thing)) ?? false;
}

/** "Projektor " and "projektor" are one thing. */
function plain(thing: string): string {
  return thing.trim().toLowerCase();
}
