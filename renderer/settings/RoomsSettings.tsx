import { Checkbox } from '@fluentui/react-components';
import { ordered } from '../../shared/plan/plan.ts';
import type { Room } from '../../shared/plan/records/room.ts';
import { useText } from '../i18n/use-text.ts';
import { useTablePaste } from '../imports/use-table-paste.ts';
import { dispatch, newId } from '../store/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import { ListField } from '../ui/fields/ListField.tsx';
import { OptionalNumberField } from '../ui/fields/NumberField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { focusNew } from './focus-new.ts';
import { RecordsTable } from './RecordsTable.tsx';
import { RowButtons } from './RowButtons.tsx';

/** The rooms, in the order that the programme shows them. */
export function RoomsSettings() {
  const { t } = useText();
  const plan = usePlan();
  const rooms = ordered(plan, 'rooms');
  useTablePaste('rooms');

  const add = (): void => {
    const id = newId('rooms');
    const name = t('settings.rooms.newName', { number: rooms.length + 1 });
    if (dispatch('room.add', { id, fields: { name } })) focusNew(id);
  };
  return (
    <RecordsTable
      kind="rooms"
      heads={[
        { text: t('settings.rooms.name') },
        { text: t('settings.rooms.capacity') },
        { text: t('settings.rooms.plenary') },
        { text: t('settings.rooms.digital') },
        { text: t('settings.rooms.whereabouts') },
        { text: t('settings.rooms.equipment') },
      ]}
      records={rooms}
      row={(room, onDelete) => <RoomRow key={room.id} room={room} rooms={rooms} onDelete={onDelete} />}
      onAdd={add}
      deletionOf={({ name }) => ({ name: name || t('settings.row.unnamed') })}
    />
  );
}

interface RoomRowProps {
  readonly room: Room;
  readonly rooms: readonly Room[];
  readonly onDelete: () => void;
}

function RoomRow({ room, rooms, onDelete }: RoomRowProps) {
  const { t } = useText();
  const name = room.name || t('settings.row.unnamed');
  const label = (field: string) => t('settings.row.of', { field, name });
  const set = (fields: Partial<Room>, gesture?: string) =>
    dispatch('record.edit', { id: room.id, fields }, gesture);
  return (
    <tr data-record={room.id}>
      <td>
        <TextField
          label={label(t('settings.rooms.name'))}
          labelHidden
          value={room.name}
          check={(text) => (text.trim() === '' ? t('settings.rooms.needsName') : undefined)}
          onCommit={(text, gesture) => set({ name: text }, gesture)}
        />
      </td>
      <td>
        <OptionalNumberField
          label={label(t('settings.rooms.capacity'))}
          labelHidden
          min={0}
          max={100_000}
          placeholder={t('settings.rooms.anyCapacity')}
          value={room.capacity}
          onCommit={(capacity, gesture) => set({ capacity }, gesture)}
        />
      </td>
      <td className="tick">
        <Checkbox
          aria-label={label(t('settings.rooms.plenary'))}
          checked={room.plenary}
          onChange={(_, data) => set({ plenary: data.checked === true })}
        />
      </td>
      <td className="tick">
        <Checkbox
          aria-label={label(t('settings.rooms.digital'))}
          checked={room.digital}
          onChange={(_, data) => set({ digital: data.checked === true })}
        />
      </td>
      <td>
        <TextField
          label={label(t('settings.rooms.whereabouts'))}
          labelHidden
          value={room.whereabouts}
          onCommit={(whereabouts, gesture) => set({ whereabouts }, gesture)}
        />
      </td>
      <td>
        <ListField
          label={label(t('settings.rooms.equipment'))}
          labelHidden
          placeholder={t('settings.rooms.equipmentHint')}
          value={room.equipment}
          onCommit={(equipment, gesture) => set({ equipment }, gesture)}
        />
      </td>
      <td>
        <RowButtons id={room.id} name={name} list={rooms} onDelete={onDelete} />
      </td>
    </tr>
  );
}
