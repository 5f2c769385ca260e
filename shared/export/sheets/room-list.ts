import { formatDate } from '../../i18n/dates.ts';
import type { Room } from '../../plan/records/room.ts';
import { addMinutes, dateOf, timeOf } from '../../plan/time.ts';
import type { Placed } from '../programme-days.ts';
import { inRoom } from '../room-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { type TableColumn, tableSheet } from '../table.ts';
import { titleOf, whoText } from '../wording.ts';

/** What goes on in each room, for those who lay the tables and carry the projectors. */
export const roomList: SheetKind = {
  id: 'room-list',
  papers: ['A4', 'A3'],
  orientations: ['landscape', 'portrait'],
  sheetsOf(job) {
    const records = job.rooms.flatMap((room) =>
      inRoom(job.plan, room, 'own').flatMap(({ sessions }) => sessions.map((placed) => ({ room, placed }))),
    );
    if (records.length === 0) return [];
    return [
      tableSheet(job, {
        name: job.t('exports.sheet.roomList'),
        title: job.t('exports.roomList'),
        about: [job.title],
        columns: columns(job),
        records,
        padding: 4,
      }),
    ];
  },
};

interface Row {
  readonly room: Room;
  readonly placed: Placed;
}

function columns(job: PrintJob): TableColumn<Row>[] {
  const { t, language } = job;
  const struck = ({ placed }: Row) =>
    placed.session.status === 'cancelled' ? (['smallStruck'] as const) : [];
  return [
    {
      head: t('exports.csv.room'),
      value: ({ room }) => room.name,
      style: ['smallStrong'],
      least: 60,
      most: 110,
    },
    {
      head: t('exports.csv.date'),
      value: ({ placed }) => ({ date: dateOf(placed.start) }),
      style: ['weekday'],
      sample: formatDate('2013-09-25', 'medium', language),
      least: 66,
      most: 66,
    },
    {
      head: t('exports.csv.start'),
      value: ({ placed }) => ({ time: timeOf(placed.start) }),
      style: (row) => ['time', 'flush', 'centred', ...struck(row)],
      sample: '00.00',
      least: 54,
      most: 54,
    },
    {
      head: t('exports.csv.end'),
      value: ({ placed }) => ({ time: timeOf(addMinutes(placed.start, placed.session.minutes)) }),
      style: (row) => ['time', 'flush', 'centred', ...struck(row)],
      sample: '00.00',
      least: 54,
      most: 54,
    },
    {
      head: t('exports.csv.number'),
      value: ({ placed }) => placed.session.number.trim(),
      style: (row) => ['flush', 'centred', ...struck(row)],
      least: 30,
      most: 60,
    },
    {
      head: t('exports.session'),
      value: ({ placed }) => titleOf(job, placed.session),
      style: struck,
      least: 110,
      most: 240,
    },
    {
      head: t('exports.who'),
      value: ({ placed: { session } }) =>
        session.status === 'cancelled' ? t('exports.cancelled') : whoText(job, session),
      least: 90,
      most: 200,
    },
    {
      head: t('exports.equipment'),
      value: ({ placed: { session } }) => session.equipment.join(', '),
      least: 70,
      most: 160,
    },
    {
      head: t('exports.csv.capacity'),
      value: ({ placed: { session } }) => session.capacity ?? '',
      style: ['flush', 'centred'],
      least: 44,
      most: 60,
    },
  ];
}
