import { Delete20Regular } from '@fluentui/react-icons';
import { format } from 'date-fns';
import { formatDate } from '../../shared/i18n/dates.ts';
import type { Day } from '../../shared/plan/records/day.ts';
import { addToDate, type LocalDate } from '../../shared/plan/time.ts';
import { daysInOrder } from '../../shared/programme/board.ts';
import { useText } from '../i18n/use-text.ts';
import { announce } from '../store/notices.ts';
import { dispatch, newId } from '../store/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { TimeField } from '../ui/fields/TimeField.tsx';
import { clearDay, moveDay, sessionsOn } from './day-changes.ts';
import { focusNew } from './focus-new.ts';
import { type Deletion, RecordsTable } from './RecordsTable.tsx';

/** The days of the event: date, hours, heading. */
export function DaysSettings() {
  const { t, language } = useText();
  const plan = usePlan();
  const days = daysInOrder(plan);
  const last = days.at(-1);

  const add = (): void => {
    const date =
      last === undefined ? (format(new Date(), 'yyyy-MM-dd') as LocalDate) : addToDate(last.date, 1);
    const id = newId('days');
    const hours = last === undefined ? {} : { opens: last.opens, closes: last.closes };
    if (dispatch('day.add', { id, date, fields: hours })) focusNew(id);
  };
  const deletionOf = (day: Day): Deletion => {
    const sessions = sessionsOn(plan, day);
    const locked = sessions.filter((session) => session.locked).length;
    return {
      name: formatDate(day.date, 'long', language),
      ...(sessions.length > 0
        ? { consequence: t('settings.days.deleting', { count: sessions.length, locked }) }
        : {}),
      afterwards: (gesture) => clearDay(plan, day, gesture),
    };
  };
  return (
    <RecordsTable
      kind="days"
      heads={[
        { text: t('settings.days.day') },
        { text: t('settings.days.date') },
        { text: t('settings.days.opens') },
        { text: t('settings.days.closes') },
        { text: t('settings.days.name') },
        { text: t('settings.days.sessions'), figure: true },
      ]}
      records={days}
      row={(day, onDelete) => (
        <DayRow key={day.id} day={day} days={days} count={sessionsOn(plan, day).length} onDelete={onDelete} />
      )}
      onAdd={add}
      deletionOf={deletionOf}
    />
  );
}

interface DayRowProps {
  readonly day: Day;
  readonly days: readonly Day[];
  readonly count: number;
  readonly onDelete: () => void;
}

function DayRow({ day, days, count, onDelete }: DayRowProps) {
  const { t, language } = useText();
  const plan = usePlan();
  const name = formatDate(day.date, 'long', language);
  const label = (field: string) => t('settings.row.of', { field, name });
  const set = (fields: Partial<Day>, gesture?: string) =>
    dispatch('record.edit', { id: day.id, fields }, gesture);
  const checkDate = (date: LocalDate): string | undefined => {
    if (days.some((other) => other.date === date && other.id !== day.id)) return t('settings.days.taken');
    const locked = sessionsOn(plan, day).filter((session) => session.locked).length;
    return locked > 0 && date !== day.date ? t('settings.days.locked', { count: locked }) : undefined;
  };
  const move = (date: LocalDate, gesture: string): void => {
    const moved = moveDay(plan, day, date, gesture);
    if (moved) announce(t('settings.days.moved', { count: moved, date: formatDate(date, 'long', language) }));
  };
  return (
    <tr data-record={day.id}>
      <th scope="row">{name}</th>
      <td>
        <DateField
          label={label(t('settings.days.date'))}
          labelHidden
          value={day.date}
          check={checkDate}
          onCommit={move}
        />
      </td>
      <td>
        <TimeField
          label={label(t('settings.days.opens'))}
          labelHidden
          value={day.opens}
          onCommit={(opens, gesture) => set({ opens }, gesture)}
        />
      </td>
      <td>
        <TimeField
          label={label(t('settings.days.closes'))}
          labelHidden
          {...(day.closes <= day.opens ? { hint: t('settings.days.nextDay') } : {})}
          value={day.closes}
          onCommit={(closes, gesture) => set({ closes }, gesture)}
        />
      </td>
      <td>
        <TextField
          label={label(t('settings.days.name'))}
          labelHidden
          value={day.title}
          onCommit={(title, gesture) => set({ title }, gesture)}
        />
      </td>
      <td className="figure">{count}</td>
      <td>
        <EditButton
          appearance="subtle"
          icon={<Delete20Regular />}
          aria-label={t('settings.row.delete', { name })}
          onClick={onDelete}
        />
      </td>
    </tr>
  );
}
