import { Draft, INDENT } from '../draft.ts';
import { addHeading } from '../heading.ts';
import { clip } from '../measure.ts';
import { enlarged, onA4, paging, printable, printSetUp } from '../page.ts';
import { roomsOf } from '../programme-days.ts';
import { type Reviewed, type ReviewingDay, reviewingOf, themesOf } from '../reviewing-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import type { StyleName } from '../styles.ts';
import { capitalised, namesOf, titleOf, whoText } from '../wording.ts';
import type { Run, Sheet } from '../workbook.ts';

/** The workshops of each day: themes, the people responsible, reviewers. Left out when nothing is reviewed. */
export const reviewerList: SheetKind = {
  id: 'reviewer-list',
  papers: ['A4', 'A3'],
  orientations: ['portrait', 'landscape'],
  sheetsOf(job) {
    const reviewing = reviewingOf(job);
    return reviewing === null ? [] : [list(job, reviewing.days)];
  },
};

const [GROUP, THEMES, REVIEWERS] = [0, 1, 2];
const WIDTHS = { group: 84, reviewers: 130 };
/** Space in points above and below the text of a workshop. */
const [ABOVE, BELOW] = [4, 5];
/** More than anyone reads in a list is cut, so that no row grows past what a row may be. */
const MOST_THEMES = 8;
const MOST_LINES = { label: 3, room: 2, theme: 4, reviewers: 12 };

function list(job: PrintJob, days: readonly ReviewingDay[]): Sheet {
  const { t } = job;
  const draft = new Draft([
    WIDTHS.group,
    printable(onA4(job.format)).width - WIDTHS.group - WIDTHS.reviewers,
    WIDTHS.reviewers,
  ]);
  addHeading(draft, job, {
    title: t('exports.reviewersTitle'),
    about: [job.title, t('exports.reviewersAbout'), job.version.toLocaleLowerCase(job.language)],
    size: 'large',
    below: 10,
  });
  const head = draft.add(
    [t('exports.group'), t('exports.themes'), t('exports.reviewer')].map((value, column) => ({
      column,
      value,
      style: ['middle', 'smallMuted', ...(column === REVIEWERS ? (['indented'] as const) : [])],
    })),
    { padding: 4 },
  );
  days.forEach((day, i) => {
    if (i > 0) draft.space(16);
    addDay(draft, job, day);
  });
  const print = printSetUp(job, {
    format: job.format,
    subject: t('exports.reviewersTitle'),
    ...enlarged(paging(draft, onA4(job.format), [head, head]), job.format),
  });
  return draft.sheet(t('exports.sheet.reviewerList'), { rows: head + 1, columns: 0 }, print);
}

function addDay(draft: Draft, job: PrintJob, day: ReviewingDay): void {
  const { t, language } = job;
  const title = capitalised(day.title, language);
  draft.add(
    [
      { column: GROUP, span: 2, value: title, style: ['middle', 'heading', 'rule'] },
      {
        column: REVIEWERS,
        value: day.times && t('exports.hours', { times: day.times }),
        style: ['middle', 'headingQuiet', 'rule'],
      },
    ],
    { padding: 9 },
  );
  day.workshops.forEach((workshop, i) => {
    const space = draft.space(ABOVE);
    const row = addWorkshop(draft, job, workshop, day.times === '');
    draft.kept.add(row);
    if (i === 0) draft.kept.add(space);
  });
}

function addWorkshop(draft: Draft, job: PrintJob, workshop: Reviewed, withTime: boolean): number {
  const { t } = job;
  const { cancelled, reviewers, lacking } = workshop;
  const names = reviewers.map((person) => person.name).join(', ');
  const missing = names === '' && lacking;
  const text = cancelled ? t('exports.cancelled') : missing ? t('exports.missing') : names || '–';
  const look: StyleName = missing ? 'gap' : cancelled ? 'smallStrong' : 'small';
  return draft.add(
    [
      {
        column: GROUP,
        value: { runs: groupRuns(job, workshop, withTime) },
        style: ['top', 'smallStrong', 'line'],
      },
      {
        column: THEMES,
        value: { runs: themeRuns(job, workshop, draft.width(THEMES)) },
        style: ['top', 'small', 'line'],
      },
      {
        column: REVIEWERS,
        value: clip(text, 'small', WIDTHS.reviewers - INDENT, MOST_LINES.reviewers),
        style: ['top', 'indented', look, 'line'],
      },
    ],
    { padding: BELOW },
  );
}

/** The group or number, and below it where it meets; when, where the day's heading does not say it. */
function groupRuns({ plan, t }: PrintJob, { session, cancelled, times }: Reviewed, withTime: boolean): Run[] {
  const group = session.group && plan.groups[session.group];
  const number = (group ? group.number : session.number).trim();
  const label = group ? (number === '' ? group.name.trim() : t('exports.groupNumber', { number })) : number;
  const runs: Run[] = [];
  const add = (text: string, font: Run['font'], lines: number) => {
    if (text === '') return;
    runs.push({ text: `${runs.length > 0 ? '\n' : ''}${clip(text, font, WIDTHS.group, lines)}`, font });
  };
  add(label, cancelled ? 'smallStruck' : 'smallStrong', MOST_LINES.label);
  if (cancelled) return runs;
  if (withTime) add(times, 'smallMuted', 1);
  const rooms = roomsOf(plan, session).map((room) => room.name);
  add(rooms.join(', '), 'smallMuted', MOST_LINES.room);
  return runs;
}

/** A line a theme, with the people responsible for it. */
function themeRuns(job: PrintJob, { session, cancelled }: Reviewed, width: number): Run[] {
  const themes = themesOf(job.plan, session).map((theme) => ({
    title: theme.title,
    who: namesOf(job, theme.responsible),
  }));
  const whole = { title: titleOf(job, session), who: whoText(job, session) };
  return (themes.length > 0 ? themes : [whole]).slice(0, MOST_THEMES).flatMap(({ title, who }, i): Run[] => {
    const theme: Run = {
      text: `${i > 0 ? '\n' : ''}${clip(title, 'small', width, MOST_LINES.theme)}`,
      font: cancelled ? 'smallStruck' : 'small',
    };
    return cancelled || who === ''
      ? [theme]
      : [theme, { text: clip(` – ${who}`, 'smallMuted', width, MOST_LINES.theme), font: 'smallMuted' }];
  });
}
