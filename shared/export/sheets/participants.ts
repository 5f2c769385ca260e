import type { Person } from '../../plan/records/person.ts';
import { organisationOf, presenceOf, rolesText } from '../personal.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { type TableColumn, tableSheet } from '../table.ts';

/** Everyone in the register, a row a person. */
export const participants: SheetKind = {
  id: 'participants',
  papers: ['A4', 'A3'],
  orientations: ['landscape', 'portrait'],
  sheetsOf(job) {
    if (job.people.length === 0) return [];
    const { t } = job;
    return [
      tableSheet(job, {
        name: t('exports.sheet.participants'),
        title: t('exports.participants'),
        about: [job.title, t('exports.people', { count: job.people.length })],
        columns: columns(job),
        records: job.people,
        padding: 5,
      }),
    ];
  },
};

function columns(job: PrintJob): TableColumn<Person>[] {
  const { t, plan } = job;
  const open: TableColumn<Person>[] = [
    { head: t('exports.csv.name'), value: ({ name }) => name, style: ['smallStrong'], least: 80, most: 160 },
    {
      head: t('exports.csv.personTitle'),
      value: ({ title }) => title.trim(),
      optional: true,
      least: 50,
      most: 120,
    },
    {
      head: t('exports.csv.organisation'),
      value: (person) => organisationOf(plan, person),
      least: 60,
      most: 150,
    },
    { head: t('exports.csv.roles'), value: (person) => rolesText(job, person), least: 50, most: 110 },
    { head: t('exports.csv.attends'), value: ({ mode }) => t(`records.mode.${mode}`), least: 44, most: 64 },
    {
      head: t('exports.csv.presence'),
      value: (person) => presenceOf(job, person).join(', '),
      optional: true,
      least: 50,
      most: 130,
    },
  ];
  if (!job.personal) return open;
  return [
    ...open,
    { head: t('exports.csv.email'), value: ({ email }) => email, least: 60, most: 170 },
    { head: t('exports.csv.phone'), value: ({ phone }) => phone, unbroken: true, least: 50, most: 90 },
    { head: t('exports.csv.diet'), value: ({ diet }) => diet, least: 50, most: 110 },
  ];
}
