import { formatDates } from '../../i18n/dates.ts';
import { ordered } from '../../plan/plan.ts';
import type { Request } from '../../plan/records/request.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { type TableColumn, tableSheet } from '../table.ts';
import { numberedTitle } from '../wording.ts';

/** What is asked of people outside, of whom, and what became of it. */
export const requests: SheetKind = {
  id: 'requests',
  papers: ['A4', 'A3'],
  orientations: ['landscape', 'portrait'],
  sheetsOf(job) {
    const records = ordered(job.plan, 'requests');
    if (records.length === 0) return [];
    const { t } = job;
    return [
      tableSheet(job, {
        name: t('exports.sheet.requests'),
        title: t('exports.requests'),
        about: [job.title],
        columns: columns(job),
        records,
      }),
    ];
  },
};

function columns({ plan, t, language, ...job }: PrintJob): TableColumn<Request>[] {
  const printout = { ...job, plan, t, language };
  const asked = ({ person, organisation }: Request) =>
    [
      person && plan.people[person]?.name.trim(),
      organisation && plan.organisations[organisation]?.name.trim(),
    ]
      .filter(Boolean)
      .join(', ');
  return [
    {
      head: t('exports.request'),
      value: ({ title }) => title.trim() || t('records.untitled'),
      style: ['smallStrong'],
      least: 110,
      most: 220,
    },
    { head: t('exports.askedOf'), value: asked, least: 80, most: 150 },
    {
      head: t('exports.session'),
      value: ({ session }) => {
        const about = session === null ? undefined : plan.sessions[session];
        return about === undefined ? '' : numberedTitle(printout, about);
      },
      least: 80,
      most: 170,
    },
    {
      head: t('exports.csv.status'),
      value: ({ status }) => t(`exports.requestStatus.${status}`),
      style: ({ status }) => (status === 'accepted' || status === 'declined' ? [] : ['smallStrong']),
      least: 56,
      most: 70,
    },
    {
      head: t('exports.due'),
      value: ({ due }) => (due === null ? null : { date: due }),
      style: ['year'],
      sample: formatDates('2013-09-28', '2013-09-28', language),
      least: 76,
      most: 92,
    },
    { head: t('exports.terms'), value: ({ terms }) => terms, least: 60, most: 130 },
    { head: t('exports.notes'), value: ({ notes }) => notes.trim(), least: 80, most: 200 },
  ];
}
