import { newRoom } from '../../plan/defaults.ts';
import type { ImportDraft } from '../draft.ts';
import type { RoomEntry } from '../entries.ts';
import type { Joins, Outcome } from './decision.ts';
import type { NamedRecords } from './named.ts';

/** Brings rooms in: those of the same name are updated. */
export function joinRooms(
  draft: ImportDraft,
  named: NamedRecords,
  entries: readonly RoomEntry[],
  joins: Joins,
): Outcome[] {
  const rows = new Map<string, number>();
  return entries.map(({ row, name, fields }) => {
    const known = named.findRoom(name);
    const separate = joins.get(row) === 'new' && known !== undefined;
    const id = separate
      ? draft.add('rooms', (newId, order) => newRoom(newId, order, { name })).id
      : named.room(name, false);
    const changed = draft.set(id, fields);
    const key = known === undefined ? null : draft.isNew(known) ? `row:${rows.get(known) ?? 0}` : known;
    if (!rows.has(id)) rows.set(id, row);
    return {
      row,
      table: 'rooms',
      id,
      name,
      becomes: known === undefined || separate ? 'new' : changed ? 'update' : 'same',
      alike:
        key === null
          ? []
          : [{ key, name: draft.get('rooms', known ?? id)?.name ?? name, detail: '', sure: true }],
      joined: key === null || separate ? 'new' : key,
    };
  });
}
