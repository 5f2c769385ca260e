import { Button } from '@fluentui/react-components';
import { Add16Regular, Dismiss12Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatDate, formatTimes } from '../../../shared/i18n/dates.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { type LocalTime, toMinutes } from '../../../shared/plan/time.ts';
import { momentOn } from '../../../shared/programme/clock.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TimeField } from '../../ui/fields/TimeField.tsx';
import type { Wording } from '../carry/say.ts';
import './choices.css';

type Period = Session['undesired']['times'][number];

interface PeriodsFieldProps {
  readonly label: string;
  readonly value: readonly Period[];
  readonly onCommit: (periods: Period[]) => void;
  readonly wording: Wording;
}

/** Stretches of time on the days of the event: those there are, and a row to add one. */
export function PeriodsField({ label, value, onCommit, wording }: PeriodsFieldProps) {
  const { board, t, language } = wording;
  const days = board.map(({ day }) => day);
  const [chosen, setChosen] = useState(days[0]?.id);
  const [times, setTimes] = useState<{ from: LocalTime; to: LocalTime }>({ from: '08:00', to: '12:00' });
  const day = days.find(({ id }) => id === chosen) ?? days[0];
  const period = day && { from: momentOn(day, times.from), to: momentOn(day, times.to) };
  const isSound = period !== undefined && toMinutes(period.from) < toMinutes(period.to);
  const words = ({ from, to }: Period) =>
    `${formatDate(from, 'medium', language)} ${formatTimes(from, to, language)}`;

  return (
    <fieldset className="periods">
      <legend>{label}</legend>
      {value.length > 0 && (
        <ul className="choices-tags">
          {value.map((one) => (
            <li key={`${one.from} ${one.to}`}>
              <span>{words(one)}</span>
              <Button
                size="small"
                appearance="transparent"
                icon={<Dismiss12Regular />}
                aria-label={t('fields.people.remove', { name: words(one) })}
                onClick={() => onCommit(value.filter((other) => other !== one))}
              />
            </li>
          ))}
        </ul>
      )}
      {day !== undefined && (
        <div className="period-new">
          <SelectField
            label={t('programme.field.day')}
            labelHidden
            value={day.id}
            options={days.map(({ id, date }) => ({ value: id, label: formatDate(date, 'medium', language) }))}
            onCommit={setChosen}
          />
          <TimeField
            label={t('programme.field.from')}
            labelHidden
            value={times.from}
            onCommit={(from) => setTimes({ ...times, from })}
          />
          <TimeField
            label={t('programme.field.to')}
            labelHidden
            value={times.to}
            onCommit={(to) => setTimes({ ...times, to })}
          />
          <Button
            icon={<Add16Regular />}
            aria-label={t('programme.field.addPeriod')}
            disabledFocusable={!isSound}
            onClick={() => isSound && onCommit([...value, period])}
          />
        </div>
      )}
    </fieldset>
  );
}
