import { formatDate } from '../i18n/dates.ts';
import { addMinutes, dateOf, type LocalTime, timeOf } from '../plan/time.ts';
import type { Placed } from './programme-days.ts';
import type { PrintJob } from './sheet-kind.ts';
import type { StyleName } from './styles.ts';
import type { TableColumn } from './table.ts';

/** A record of a table that tells of one session. */
export interface Told {
  readonly placed: Placed;
}

/** What strikes out a cell that tells of a cancelled session. */
export function struckIn({ placed: { session } }: Told): readonly StyleName[] {
  return session.status === 'cancelled' ? ['smallStruck'] : [];
}

/** The columns that say when a session is, as dates and times that can be sorted, and what number it bears. */
export function whenColumns({ t, language }: PrintJob): TableColumn<Told>[] {
  const time = (head: string, value: (placed: Placed) => LocalTime): TableColumn<Told> => ({
    head,
    value: ({ placed }) => ({ time: value(placed) }),
    style: (row) => ['time', 'flush', 'centred', ...struckIn(row)],
    sample: '00.00',
    least: 54,
    most: 54,
  });
  return [
    {
      head: t('exports.csv.date'),
      value: ({ placed }) => ({ date: dateOf(placed.start) }),
      style: ['weekday'],
      sample: formatDate('2013-09-25', 'medium', language),
      least: 66,
      most: 66,
    },
    time(t('exports.csv.start'), ({ start }) => timeOf(start)),
    time(t('exports.csv.end'), ({ start, session }) => timeOf(addMinutes(start, session.minutes))),
    {
      head: t('exports.csv.number'),
      value: ({ placed }) => placed.session.number.trim(),
      style: (row) => ['flush', 'centred', ...struckIn(row)],
      least: 30,
      most: 60,
    },
  ];
}
