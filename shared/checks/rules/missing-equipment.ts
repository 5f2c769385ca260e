import type { Room } from '../../plan/records/room.ts';
import { isHeld } from '../item.ts';
import { moveToAnotherRoom } from '../remedies/another-room.ts';
import type { RuleOf } from '../rule.ts';
import { listed, roomsName, sessionWords } from '../words.ts';

/** A session that asks for what none of its rooms has. What is held across all rooms finds it somewhere. */
export const missingEquipment: RuleOf<'session'> = {
  id: 'missing-equipment',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const { equipment, rooms } = item.session;
    if (equipment.length === 0 || !isHeld(item) || rooms === 'all' || rooms.length === 0) return;
    const known = rooms.map((room) => index.plan.rooms[room]);
    const missing = equipment.filter(
      (thing) => thing.trim() !== '' && !known.some((room) => has(room, thing)),
    );
    if (missing.length === 0) return;
    report({
      records: [item.session.id, ...rooms],
      say: (t, language) =>
        t('checks.rule.missing-equipment', {
          room: roomsName(index, item, t),
          equipment: listed(missing, t, language),
          ...sessionWords(index, item, t, language),
        }),
      propose: () => moveToAnotherRoom(index, item, (room) => equipment.every((thing) => has(room, thing))),
    });
  },
};

function has(room: Room | undefined, thing: string): boolean {
  return room?.equipment.some((one) => plain(one) === plain(thing)) ?? false;
}

/** "Projektor " and "projektor" are one thing. */
function plain(thing: string): string {
  return thing.trim().toLowerCase();
}
