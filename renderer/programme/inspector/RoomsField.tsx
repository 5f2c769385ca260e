import type { Translate } from '../../../shared/i18n/translator.ts';
import type { RoomId } from '../../../shared/plan/ids.ts';
import { ordered, type Plan } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { ChoicesField } from './ChoicesField.tsx';
import type { PlainWording } from './section.tsx';

interface RoomsFieldProps {
  readonly label: string;
  readonly value: Session['rooms'];
  readonly onCommit: (rooms: Session['rooms']) => void;
  readonly wording: PlainWording;
}

/** The rooms of the plan as they can be chosen, with their seats. */
export function roomOptions(plan: Plan, t: Translate): { id: RoomId; label: string; more?: string }[] {
  return ordered(plan, 'rooms').map(({ id, name, capacity }) => ({
    id,
    label: name || t('programme.unnamedRoom'),
    ...(capacity === null ? {} : { more: t('programme.seats', { count: capacity }) }),
  }));
}

/** Some rooms, or across all of them. */
export function RoomsField({ label, value, onCommit, wording }: RoomsFieldProps) {
  const { plan, t } = wording;
  const options = [{ id: 'all', label: t('records.allRooms') }, ...roomOptions(plan, t)];
  const some = value === 'all' ? [] : value;
  return (
    <ChoicesField
      label={label}
      options={options}
      chosen={value === 'all' ? ['all'] : value}
      placeholder={t(value.length === 0 ? 'records.noRoom' : 'programme.field.chooseRoom')}
      onAdd={(id) => onCommit(id === 'all' ? 'all' : [...some, id as RoomId])}
      onRemove={(id) => onCommit(some.filter((other) => other !== id))}
    />
  );
}
