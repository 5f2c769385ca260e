import { formatDate } from '../../../shared/i18n/dates.ts';
import { dayOf } from '../../../shared/plan/day-of.ts';
import type { DayId, SessionId } from '../../../shared/plan/ids.ts';
import type { Day } from '../../../shared/plan/records/day.ts';
import { LONGEST_SESSION } from '../../../shared/plan/records/session.ts';
import {
  addMinutes,
  at,
  dateOf,
  type LocalDateTime,
  type LocalTime,
  timeOf,
} from '../../../shared/plan/time.ts';
import { boardOf, daysInOrder } from '../../../shared/programme/board.ts';
import { minutesUntil, momentOn } from '../../../shared/programme/clock.ts';
import { firstFree } from '../../../shared/programme/free.ts';
import { dispatch, usePlanStore } from '../../store/plan.ts';
import { useView } from '../../store/view.ts';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { saysEndOfDay } from '../../ui/fields/read-time.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TimeField } from '../../ui/fields/TimeField.tsx';
import { useColumns } from '../column-state.ts';
import { RoomsField } from './RoomsField.tsx';
import { edit, sectionOf } from './section.tsx';

/** When and where the session is. A locked one keeps its place. */
export const PlaceFields = sectionOf(
  ['start', 'minutes', 'rooms', 'locked'],
  function PlaceFields({ session, wording }) {
    const { plan, t, language } = wording;
    const { start, minutes, rooms, locked } = session;
    const days = daysInOrder(plan);
    const day = start === null ? undefined : dayOf(days, start);
    const isStray = start !== null && day === undefined;

    const options: { value: DayId | 'tray' | 'stray'; label: string }[] = [
      { value: 'tray', label: t('programme.unplaced') },
      ...days.map(({ id, date }) => ({ value: id, label: formatDate(date, 'medium', language) })),
    ];
    if (isStray)
      options.push({
        value: 'stray',
        label: t('programme.strayDate', { date: formatDate(start, 'medium', language) }),
      });

    const place = (moment: LocalDateTime, into = rooms, gesture?: string) =>
      dispatch(
        'session.place',
        { placements: [{ session: session.id, start: moment, rooms: into }] },
        gesture,
      );
    const changeDay = (value: DayId | 'tray' | 'stray') => {
      const chosen = days.find(({ id }) => id === value);
      if (value === 'tray') dispatch('session.unplace', { sessions: [session.id] });
      if (chosen === undefined) return;
      if (start !== null) place(momentOn(chosen, timeOf(start)));
      else placeWhereFree(session.id, chosen);
      if (useView.getState().day !== 'all') useView.setState({ day: chosen.id });
    };
    const startAt = (time: LocalTime, from: LocalDateTime) =>
      day === undefined ? at(dateOf(from), time) : momentOn(day, time);
    const changeStart = (time: LocalTime, gesture: string) => {
      if (start !== null) place(startAt(time, start), rooms, gesture);
    };
    /** Where the evening does not go on past midnight, 24.00 would be taken for the morning before. */
    const checkStart = (time: LocalTime, text: string) => {
      if (start === null || !saysEndOfDay(text)) return undefined;
      const date = day?.date ?? dateOf(start);
      return startAt(time, start) === at(date, time) ? t('programme.field.startsAt24') : undefined;
    };
    const changeEnd = (time: LocalTime, gesture: string) => {
      const length = start && minutesUntil(start, time);
      if (length !== null)
        dispatch('session.resize', { session: session.id, start, minutes: length }, gesture);
    };
    const checkEnd = (time: LocalTime) =>
      start !== null && minutesUntil(start, time) === null ? t('programme.field.endsBeforeStart') : undefined;

    return (
      <fieldset
        className="fields"
        disabled={locked}
        title={locked ? t('programme.inspector.lockedHint') : undefined}
      >
        <legend className="visually-hidden">{t('programme.field.place')}</legend>
        <SelectField
          label={t('programme.field.day')}
          value={isStray ? 'stray' : (day?.id ?? 'tray')}
          options={options}
          onCommit={changeDay}
        />
        <div className="fields-three">
          {start !== null && (
            <>
              <TimeField
                label={t('programme.field.start')}
                value={timeOf(start)}
                check={checkStart}
                onCommit={changeStart}
              />
              <TimeField
                label={t('programme.field.end')}
                value={timeOf(addMinutes(start, minutes))}
                check={checkEnd}
                onCommit={changeEnd}
              />
            </>
          )}
          <NumberField
            label={t('programme.field.minutes')}
            value={minutes}
            min={1}
            max={LONGEST_SESSION}
            unit="min"
            onCommit={(value, gesture) =>
              dispatch('session.resize', { session: session.id, start, minutes: value }, gesture)
            }
          />
        </div>
        <RoomsField
          label={t('programme.field.rooms')}
          value={rooms}
          onCommit={(value) => edit(session, { rooms: value })}
          wording={wording}
        />
      </fieldset>
    );
  },
);

/** Puts a session of the tray in the first place of a day that is free, in the columns that are shown. */
function placeWhereFree(id: SessionId, { id: day }: Day): void {
  const plan = usePlanStore.getState().open?.plan;
  const session = plan?.sessions[id];
  if (plan === undefined || session === undefined) return;
  const chosen = boardOf(plan, false, useColumns.getState()).find((one) => one.day.id === day);
  const free = chosen && firstFree(chosen, session);
  if (free === undefined || free.start === null) return;
  dispatch('session.place', { placements: [{ session: id, start: free.start, rooms: free.rooms }] });
}
