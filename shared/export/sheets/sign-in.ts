import { formatDate, formatTimes } from '../../i18n/dates.ts';
import { all, byOrder } from '../../plan/plan.ts';
import type { Day } from '../../plan/records/day.ts';
import type { Person } from '../../plan/records/person.ts';
import { addMinutes } from '../../plan/time.ts';
import { organisationOf } from '../personal.ts';
import { programmeDays } from '../programme-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { type TableColumn, tableSheet } from '../table.ts';
import { numberedTitle } from '../wording.ts';
import type { Sheet } from '../workbook.ts';

/** Lists to sign: one a day for those on site, and one for each session that people are seated in. */
export const signIn: SheetKind = {
  id: 'sign-in',
  papers: ['A4'],
  orientations: ['portrait', 'landscape'],
  sheetsOf: (job) => [...daily(job), ...bySession(job)],
};

function daily(job: PrintJob): Sheet[] {
  const { t, plan, language } = job;
  const days = all(plan, 'days').sort((a, b) => (a.date < b.date ? -1 : 1));
  return days.flatMap((day) => {
    const people = job.people.filter((person) => isThere(person, day));
    if (people.length === 0) return [];
    return [
      listToSign(job, people, {
        name: t('exports.sheet.signIn', { what: formatDate(day.date, 'medium', language) }),
        about: [formatDate(day.date, 'full', language), t('exports.people', { count: people.length })],
      }),
    ];
  });
}

function isThere({ mode, presence }: Person, day: Day): boolean {
  return mode !== 'digital' && (presence === null || presence.some((each) => each.day === day.id));
}

function bySession(job: PrintJob): Sheet[] {
  const { t, plan, language } = job;
  const seats = all(plan, 'seats');
  return programmeDays(plan).flatMap((day) =>
    day.sessions.flatMap(({ session, start }) => {
      if (session.status === 'cancelled') return [];
      const people = seats
        .flatMap((seat) => (seat.session === session.id ? (plan.people[seat.participant] ?? []) : []))
        .sort(byOrder);
      if (people.length === 0) return [];
      const times = formatTimes(start, addMinutes(start, session.minutes), language);
      const title = numberedTitle(job, session);
      return [
        listToSign(job, people, {
          name: t('exports.sheet.signIn', { what: `${formatDate(day.date, 'short', language)} ${title}` }),
          about: [
            title,
            formatDate(day.date, 'long', language),
            t('exports.hours', { times }),
            t('exports.people', { count: people.length }),
          ],
        }),
      ];
    }),
  );
}

/** Rows are high enough to write in. */
const TO_WRITE_IN = 25;

function listToSign(
  job: PrintJob,
  people: readonly Person[],
  { name, about }: { readonly name: string; readonly about: readonly string[] },
): Sheet {
  const { t, plan } = job;
  const numbers = new Map(people.map((person, i) => [person, i + 1]));
  const columns: TableColumn<Person>[] = [
    {
      head: '',
      value: (person) => numbers.get(person) ?? null,
      style: ['middle', 'flush', 'centred', 'smallMuted'],
      least: 28,
      most: 28,
      sample: '0',
    },
    {
      head: t('exports.csv.name'),
      value: (person) => person.name,
      style: ['middle', 'smallStrong'],
      least: 110,
      most: 160,
    },
    {
      head: t('exports.csv.organisation'),
      value: (person) => organisationOf(plan, person),
      style: ['middle', 'small'],
      least: 90,
      most: 120,
    },
    { head: t('exports.signature'), value: () => null, least: 190, most: 190, sample: '' },
  ];
  return tableSheet(job, {
    name,
    title: t('exports.signIn'),
    about: [job.title, ...about],
    columns,
    records: people,
    least: TO_WRITE_IN,
    filtered: false,
  });
}
