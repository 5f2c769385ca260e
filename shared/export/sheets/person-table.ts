import type { Person } from '../../plan/records/person.ts';
import { type Engaged, engagedDays, partsText } from '../engaged.ts';
import { organisationOf } from '../personal.ts';
import { roomsOf } from '../programme-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { type TableColumn, tableSheet } from '../table.ts';
import { struckIn, whenColumns } from '../when-columns.ts';
import { titleOf } from '../wording.ts';

/** Who is where and when: a row for each part that someone has in a session. */
export const personTable: SheetKind = {
  id: 'person-table',
  papers: ['A4', 'A3'],
  orientations: ['landscape', 'portrait'],
  sheetsOf(job) {
    const days = engagedDays(job.plan);
    const records = job.people.flatMap((person) =>
      (days.get(person.id) ?? []).flatMap((day) =>
        day.sessions.map((engaged) => ({ person, date: day.day.date, ...engaged })),
      ),
    );
    if (records.length === 0) return [];
    return [
      tableSheet(job, {
        name: job.t('exports.sheet.personTable'),
        title: job.t('exports.personTable'),
        about: [job.title],
        columns: columns(job),
        records,
        padding: 4,
      }),
    ];
  },
};

interface Row extends Engaged {
  readonly person: Person;
}

function columns(job: PrintJob): TableColumn<Row>[] {
  const { t, plan } = job;
  return [
    {
      head: t('exports.csv.name'),
      value: ({ person }) => person.name,
      style: ['smallStrong'],
      least: 80,
      most: 150,
    },
    {
      head: t('exports.csv.organisation'),
      value: ({ person }) => organisationOf(plan, person),
      least: 60,
      most: 130,
    },
    { head: t('exports.as.head'), value: ({ parts }) => partsText(job, parts), least: 60, most: 100 },
    ...whenColumns(job),
    {
      head: t('exports.session'),
      value: ({ placed }) => titleOf(job, placed.session),
      style: struckIn,
      least: 100,
      most: 260,
    },
    {
      head: t('exports.csv.room'),
      value: (row) =>
        row.placed.session.status === 'cancelled' ? t('exports.cancelled') : roomText(job, row),
      least: 60,
      most: 110,
    },
  ];
}

function roomText({ plan, t }: PrintJob, { placed: { session } }: Row): string {
  if (session.rooms === 'all') return t('records.allRooms');
  return roomsOf(plan, session)
    .map(({ name }) => name)
    .join(', ');
}
