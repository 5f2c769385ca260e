import type { Person } from '../../plan/records/person.ts';
import { addMinutes, dateOf, timeOf } from '../../plan/time.ts';
import { Draft, INDENT } from '../draft.ts';
import { addHeading } from '../heading.ts';
import { clip } from '../measure.ts';
import { enlarged, onA4, paging, printable, printSetUp } from '../page.ts';
import { organisationOf } from '../personal.ts';
import { roomsOf } from '../programme-days.ts';
import { type Reviewed, reviewingOf, themesOf } from '../reviewing-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { namesOf, numberedTitle, whoText } from '../wording.ts';
import type { Run, Sheet } from '../workbook.ts';

/** What each reviewer reviews, one below the other. Left out when nothing is reviewed. */
export const reviewerPages: SheetKind = {
  id: 'reviewer-pages',
  papers: ['A4', 'A3'],
  orientations: ['portrait', 'landscape'],
  sheetsOf(job) {
    const reviewing = reviewingOf(job);
    if (reviewing === null) return [];
    const workshops = reviewing.days.flatMap((day) => day.workshops);
    const wanted = new Set(job.people);
    return [
      list(
        job,
        reviewing.reviewers.filter((person) => wanted.has(person)),
        workshops,
      ),
    ];
  },
};

const [DATE, START, END, WORKSHOP, ROOM] = [0, 1, 2, 3, 4];
const [WHEN, FROM, TO, WHERE] = [72, 42, 36, 110];
/** Space in points above and below the text of a workshop. */
const [ABOVE, BELOW] = [3, 5];
/** No more workshops than this of one reviewer are parted by a page. */
const TOGETHER = 8;

function list(job: PrintJob, reviewers: readonly Person[], workshops: readonly Reviewed[]): Sheet {
  const { t } = job;
  const rest = printable(onA4(job.format)).width - WHEN - FROM - TO - WHERE;
  const draft = new Draft([WHEN, FROM, TO, rest, WHERE]);
  const top = addHeading(draft, job, {
    title: t('exports.reviewersTitle'),
    about: [job.title, t('exports.byReviewer'), job.version.toLocaleLowerCase(job.language)],
    size: 'large',
    below: 2,
  });
  reviewers.forEach((person) => {
    const own = workshops.filter((workshop) => workshop.reviewers.includes(person));
    const space = draft.space(12);
    const name = [person.name, organisationOf(job.plan, person)].filter(Boolean).join(' · ');
    const count = t('exports.reviews', { count: own.length });
    draft.add(
      [
        { column: DATE, span: 4, value: name, style: ['middle', 'heading', 'rule'], flows: true },
        { column: ROOM, value: count, style: ['middle', 'headingQuiet', 'rule'] },
      ],
      { padding: 8 },
    );
    own.forEach((workshop, i) => {
      const above = draft.rows.length;
      addWorkshop(draft, job, workshop);
      draft.keep(i === 0 || own.length <= TOGETHER ? space : above);
    });
  });
  const print = printSetUp(job, {
    format: job.format,
    subject: t('exports.reviewersTitle'),
    ...enlarged(paging(draft, onA4(job.format), null), job.format),
  });
  return draft.sheet(t('exports.sheet.reviewerPages'), { rows: top, columns: 0 }, print);
}

function addWorkshop(draft: Draft, job: PrintJob, { session }: Reviewed): void {
  const { plan, t } = job;
  const { start } = session;
  const width = draft.width(WORKSHOP);
  const themes = themesOf(plan, session).map(({ title, responsible }) => {
    const who = namesOf(job, responsible);
    return who === '' ? title : `${title} – ${who}`;
  });
  const details = clip(
    (themes.length > 0 ? themes : [whoText(job, session)]).join('\n'),
    'smallMuted',
    width,
    8,
  );
  const runs: Run[] = [
    { text: clip(numberedTitle(job, session), 'smallStrong', width, 4), font: 'smallStrong' },
  ];
  if (details !== '') runs.push({ text: `\n${details}`, font: 'smallMuted' });
  const rooms = roomsOf(plan, session).map(({ name }) => name);
  draft.space(ABOVE);
  draft.add(
    [
      {
        column: DATE,
        value: start === null ? t('exports.unplaced') : { date: dateOf(start) },
        style: ['top', 'small', 'weekday', 'line'],
      },
      {
        column: START,
        value: start === null ? null : { time: timeOf(start) },
        style: ['top', 'small', 'from', 'line'],
      },
      {
        column: END,
        value: start === null ? null : { time: timeOf(addMinutes(start, session.minutes)) },
        style: ['top', 'small', 'to', 'line'],
      },
      { column: WORKSHOP, value: { runs }, style: ['top', 'line'] },
      {
        column: ROOM,
        value: clip(rooms.join(', '), 'small', WHERE - INDENT, 4),
        style: ['top', 'indented', 'small', 'line'],
      },
    ],
    { padding: BELOW },
  );
}
