import type { Room } from '../../plan/records/room.ts';
import type { Placed } from '../programme-days.ts';
import { inRoom } from '../room-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { type TableColumn, tableSheet } from '../table.ts';
import { struckIn, whenColumns } from '../when-columns.ts';
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
  const { t } = job;
  return [
    {
      head: t('exports.csv.room'),
      value: ({ room }) => room.name,
      style: ['smallStrong'],
      least: 60,
      most: 110,
    },
    ...whenColumns(job),
    {
      head: t('exports.session'),
      value: ({ placed }) => titleOf(job, placed.session),
      style: struckIn,
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
