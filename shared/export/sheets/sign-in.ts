import { formatDate, formatTimes } from '../../i18n/dates.ts';
import { all } from '../../plan/plan.ts';
import type { Day } from '../../plan/records/day.ts';
import type { Person } from '../../plan/records/person.ts';
import { addMinutes } from '../../plan/time.ts';
import { Draft, INDENT, type Piece } from '../draft.ts';
import { addHeading } from '../heading.ts';
import { clip } from '../measure.ts';
import { paging, printable, printSetUp } from '../page.ts';
import { PageFlow } from '../page-flow.ts';
import { organisationOf } from '../personal.ts';
import { programmeDays, roomsOf } from '../programme-days.ts';
import { seatedIn } from '../seated.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import type { StyleName } from '../styles.ts';
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

/** One sheet for all sessions with seats, a page or more for each. */
function bySession(job: PrintJob): Sheet[] {
  const { t, plan, language } = job;
  const seated = seatedIn(plan);
  const lists = programmeDays(plan).flatMap((day) =>
    day.sessions.flatMap(({ session, start }) => {
      const people = seated.get(session.id) ?? [];
      if (session.status === 'cancelled' || people.length === 0) return [];
      const times = formatTimes(start, addMinutes(start, session.minutes), language);
      const about = [
        job.title,
        formatDate(day.date, 'long', language),
        t('exports.hours', { times }),
        roomsOf(plan, session)
          .map(({ name }) => name)
          .join(', '),
        t('exports.people', { count: people.length }),
      ];
      return [{ title: numberedTitle(job, session), about, people }];
    }),
  );
  if (lists.length === 0) return [];
  const draft = new Draft(WIDTHS.map((part) => part * printable(job.format).width));
  const flow = new PageFlow(draft, job.format);
  for (const { title, about, people } of lists) {
    flow.begin((continued) => {
      const named = continued ? t('exports.continued', { title }) : title;
      addHeading(draft, job, { title: named, about, size: 'large', below: 8 });
      addLine(
        draft,
        ['', t('exports.csv.name'), t('exports.csv.organisation'), t('exports.signature')],
        'head',
      );
    });
    people.forEach((person, i) => {
      flow.block(() => addLine(draft, [i + 1, person.name, organisationOf(plan, person), ''], 'person'));
    });
  }
  const print = printSetUp(job, {
    format: job.format,
    subject: t('exports.signIn'),
    ...paging(draft, job.format, null),
  });
  return [
    draft.sheet(
      t('exports.sheet.signIn', { what: t('exports.groupsTitle').toLocaleLowerCase(language) }),
      { rows: 0, columns: 0 },
      print,
    ),
  ];
}

/** Parts of the page's width: number, name, organisation, signature. */
const WIDTHS = [0.06, 0.31, 0.25, 0.38];

function addLine(draft: Draft, values: readonly (string | number)[], what: 'head' | 'person'): void {
  const looks: readonly StyleName[] =
    what === 'head' ? ['middle', 'indented', 'head', 'framed'] : ['middle', 'indented', 'small', 'faint'];
  const pieces = values.map((value, column): Piece => {
    const own: readonly StyleName[] =
      typeof value === 'number'
        ? ['flush', 'centred', 'smallMuted']
        : column === 1 && what === 'person'
          ? ['smallStrong']
          : [];
    const text =
      typeof value === 'string' ? clip(value, 'smallStrong', draft.width(column) - INDENT, 2) : value;
    return { column, value: text, style: [...looks, ...own] };
  });
  draft.add(pieces, what === 'head' ? { padding: 7 } : { least: TO_WRITE_IN, padding: 6 });
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
