import { formatDate, formatTime } from '../../i18n/dates.ts';
import type { Person } from '../../plan/records/person.ts';
import { SESSION_ROLES } from '../../plan/records/session.ts';
import { type Engaged, engagedDays, partsText } from '../engaged.ts';
import { clip } from '../measure.ts';
import { organisationOf } from '../personal.ts';
import { roomsOf } from '../programme-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { type TableColumn, tableSheet } from '../table.ts';
import { numberedTitle } from '../wording.ts';
import type { CellValue, Run } from '../workbook.ts';

/** Those who run something, what, and how to reach them. */
export const responsible: SheetKind = {
  id: 'responsible',
  papers: ['A4', 'A3'],
  orientations: ['landscape', 'portrait'],
  sheetsOf(job) {
    const { t } = job;
    const days = engagedDays(job.plan);
    const runs = ({ parts }: Engaged) => parts.some((part) => SESSION_ROLES.some((role) => role === part));
    const records = job.people.flatMap((person) => {
      const tasks = (days.get(person.id) ?? []).flatMap(({ sessions }) => sessions.filter(runs));
      return tasks.length === 0 ? [] : [{ person, tasks }];
    });
    if (records.length === 0) return [];
    return [
      tableSheet(job, {
        name: t('exports.sheet.responsible'),
        title: t('exports.responsible'),
        about: [job.title, t('exports.people', { count: records.length })],
        columns: columns(job),
        records,
      }),
    ];
  },
};

interface Row {
  readonly person: Person;
  readonly tasks: readonly Engaged[];
}

function columns(job: PrintJob): TableColumn<Row>[] {
  const { t, plan } = job;
  const open: TableColumn<Row>[] = [
    {
      head: t('exports.csv.name'),
      value: ({ person }) => person.name,
      style: ['smallStrong'],
      least: 90,
      most: 150,
    },
    {
      head: t('exports.csv.organisation'),
      value: ({ person }) => [person.title.trim(), organisationOf(plan, person)].filter(Boolean).join(', '),
      least: 80,
      most: 150,
    },
    { head: t('exports.tasks'), value: ({ tasks }) => tasksText(job, tasks), least: 190, most: 340 },
  ];
  if (!job.personal) return open;
  return [
    ...open,
    { head: t('exports.csv.email'), value: ({ person }) => person.email, least: 80, most: 180 },
    {
      head: t('exports.csv.phone'),
      value: ({ person }) => person.phone,
      unbroken: true,
      least: 60,
      most: 90,
    },
  ];
}

/** Longer titles than two lines of this many points are cut. */
const TASK_WIDTH = 300;
/** More of anyone's tasks than these are counted. */
const MOST_TASKS = 10;

function tasksText(job: PrintJob, tasks: readonly Engaged[]): CellValue {
  const { t } = job;
  const told = tasks.length > MOST_TASKS ? tasks.slice(0, MOST_TASKS - 1) : tasks;
  const runs = told.flatMap((task, i) => taskRuns(job, task, i === 0 ? '' : '\n'));
  if (told.length < tasks.length)
    runs.push({ text: `\n${t('exports.more', { count: tasks.length - told.length })}`, font: 'smallMuted' });
  return { runs };
}

function taskRuns(job: PrintJob, { placed, parts }: Engaged, before: string): Run[] {
  const { plan, t, language } = job;
  const { session, start } = placed;
  const cancelled = session.status === 'cancelled';
  const rooms = cancelled ? [] : roomsOf(plan, session).map(({ name }) => name);
  const when = `${formatDate(start, 'short', language)} ${formatTime(start, language)}`;
  const title = clip(numberedTitle(job, session), 'small', TASK_WIDTH, 2);
  return [
    { text: `${before}${title}`, font: cancelled ? 'smallStruck' : 'small' },
    ...(cancelled ? [{ text: ` ${t('exports.cancelled')}`, font: 'smallStrong' } as const] : []),
    {
      text: ` · ${[partsText(job, parts).toLocaleLowerCase(language), when, rooms.join(', ').slice(0, 80)].filter(Boolean).join(', ')}`,
      font: 'smallMuted',
    },
  ];
}
