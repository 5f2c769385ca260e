import { formatDate } from '../../i18n/dates.ts';
import { all } from '../../plan/plan.ts';
import type { Day } from '../../plan/records/day.ts';
import type { Person } from '../../plan/records/person.ts';
import { organisationOf } from '../personal.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { type TableColumn, tableSheet } from '../table.ts';

/** Who stays which nights, with how many in all. Left out when nobody stays. */
export const nights: SheetKind = {
  id: 'nights',
  papers: ['A4', 'A3'],
  orientations: ['portrait', 'landscape'],
  sheetsOf(job) {
    const { t, plan } = job;
    const guests = job.people.filter((person) => person.nights.some((day) => plan.days[day] !== undefined));
    const days = all(plan, 'days')
      .filter(({ id }) => guests.some((guest) => guest.nights.includes(id)))
      .sort((a, b) => (a.date < b.date ? -1 : 1));
    if (days.length === 0) return [];
    const records: Row[] = [{ guests }, ...guests.map((guest) => ({ guest }))];
    return [
      tableSheet(job, {
        name: t('exports.sheet.nights'),
        title: t('exports.nights'),
        about: [job.title, t('exports.people', { count: guests.length })],
        columns: columns(job, days),
        records,
        padding: 4,
        filtered: false,
      }),
    ];
  },
};

/** A guest, or all of them counted. */
type Row = { readonly guest: Person } | { readonly guests: readonly Person[] };

const MARK = '●';

function columns({ t, plan, language }: PrintJob, days: readonly Day[]): TableColumn<Row>[] {
  const sum = (row: Row) => ('guests' in row ? (['smallStrong', 'pause'] as const) : []);
  const wide = Math.max(34, Math.min(64, 250 / days.length));
  return [
    {
      head: t('exports.csv.name'),
      value: (row) => ('guest' in row ? row.guest.name : t('exports.total')),
      style: (row) => ('guest' in row ? ['smallStrong'] : sum(row)),
      least: 100,
      most: 170,
    },
    {
      head: t('exports.csv.organisation'),
      value: (row) => ('guest' in row ? organisationOf(plan, row.guest) : ''),
      style: sum,
      least: 80,
      most: 150,
    },
    ...days.map(
      (day): TableColumn<Row> => ({
        head: formatDate(day.date, 'short', language),
        value: (row) =>
          'guest' in row
            ? row.guest.nights.includes(day.id)
              ? MARK
              : null
            : row.guests.filter((guest) => guest.nights.includes(day.id)).length,
        style: (row) => ['flush', 'centred', ...sum(row)],
        least: wide,
        most: wide,
        sample: '00',
      }),
    ),
    {
      head: t('exports.nightsInAll'),
      value: (row) => {
        const count = (guest: Person) => days.filter(({ id }) => guest.nights.includes(id)).length;
        return 'guest' in row ? count(row.guest) : row.guests.reduce((all, guest) => all + count(guest), 0);
      },
      style: (row) => ['flush', 'centred', ...sum(row)],
      least: 44,
      most: 50,
      sample: '00',
    },
  ];
}
