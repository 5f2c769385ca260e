import { formatDate } from '../../i18n/dates.ts';
import { all } from '../../plan/plan.ts';
import type { Person } from '../../plan/records/person.ts';
import { addMinutes, dateOf, timeOf } from '../../plan/time.ts';
import { type Meal, mealsOf } from '../meals-of.ts';
import { roomsOf } from '../programme-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { type TableColumn, tableSheet } from '../table.ts';
import { titleOf } from '../wording.ts';
import type { Sheet } from '../workbook.ts';

/** How many eat at each meal, and what the kitchen has to know. */
export const meals: SheetKind = {
  id: 'meals',
  papers: ['A4', 'A3'],
  orientations: ['landscape', 'portrait'],
  sheetsOf(job) {
    const found = mealsOf(job);
    return found.length === 0 || all(job.plan, 'people').length === 0 ? [] : [sheetOf(job, found)];
  },
};

function sheetOf(job: PrintJob, records: readonly Meal[]): Sheet {
  const { t, plan, language } = job;
  const columns: TableColumn<Meal>[] = [
    {
      head: t('exports.csv.date'),
      value: ({ start }) => ({ date: dateOf(start) }),
      style: ['weekday'],
      sample: formatDate('2013-09-25', 'medium', language),
      least: 60,
      most: 64,
    },
    {
      head: t('exports.csv.start'),
      value: ({ start }) => ({ time: timeOf(start) }),
      style: ['time', 'flush', 'centred'],
      sample: '00.00',
      least: 50,
      most: 52,
    },
    {
      head: t('exports.csv.end'),
      value: ({ start, session }) => ({ time: timeOf(addMinutes(start, session.minutes)) }),
      style: ['time', 'flush', 'centred'],
      sample: '00.00',
      least: 50,
      most: 52,
    },
    {
      head: t('exports.meal'),
      value: ({ session }) => titleOf(job, session),
      style: ['smallStrong'],
      least: 80,
      most: 150,
    },
    {
      head: t('exports.csv.room'),
      value: ({ session }) =>
        session.rooms === 'all'
          ? t('records.allRooms')
          : roomsOf(plan, session)
              .map(({ name }) => name)
              .join(', '),
      least: 70,
      most: 120,
    },
    {
      head: t('exports.eat'),
      value: ({ eaters }) => eaters.length,
      style: ['smallStrong', 'flush', 'centred'],
      least: 46,
      most: 60,
    },
    {
      head: t('exports.diets'),
      value: ({ eaters }) => dietsText(job, eaters),
      least: 120,
      most: 330,
    },
  ];
  return tableSheet(job, {
    name: t('exports.sheet.meals'),
    title: t('exports.meals'),
    about: [
      job.title,
      t('exports.registered', { count: all(plan, 'people').length, planned: plan.event.participants }),
    ],
    columns,
    records,
  });
}

/** Each diet with how many eat so; with names where they may be told. */
function dietsText({ personal, language }: PrintJob, eaters: readonly Person[]): string {
  const diets = new Map<string, { readonly diet: string; readonly names: string[] }>();
  for (const { diet, name } of eaters) {
    const written = diet.trim();
    if (written === '') continue;
    const key = written.toLocaleLowerCase(language);
    const known = diets.get(key) ?? { diet: written, names: [] };
    known.names.push(name);
    diets.set(key, known);
  }
  return [...diets.values()]
    .sort((a, b) => b.names.length - a.names.length)
    .map(({ diet, names }) => `${names.length} ${diet}${personal ? ` (${names.join(', ')})` : ''}`)
    .join('\n');
}
