import { formatDate, formatTimes } from '../../i18n/dates.ts';
import { ordered } from '../../plan/plan.ts';
import type { Session } from '../../plan/records/session.ts';
import { addMinutes } from '../../plan/time.ts';
import { Draft } from '../draft.ts';
import { addHeading } from '../heading.ts';
import { clip, inPieces } from '../measure.ts';
import { paging, printable, printSetUp } from '../page.ts';
import { PageFlow } from '../page-flow.ts';
import { programmeDays, roomsOf } from '../programme-days.ts';
import { themesOf } from '../reviewing-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { capitalised, namesOf, numberedTitle, whoText } from '../wording.ts';
import type { Run, Sheet } from '../workbook.ts';

/** What those who run a workshop are to start from, do and ask: a page for each that has a brief. */
export const briefs: SheetKind = {
  id: 'briefs',
  papers: ['A4'],
  orientations: ['portrait'],
  sheetsOf(job) {
    const placed = programmeDays(job.plan).flatMap((day) => day.sessions.map(({ session }) => session));
    const unplaced = ordered(job.plan, 'sessions').filter(({ start }) => start === null);
    const briefed = [...placed, ...unplaced].filter(
      (session) => session.status !== 'cancelled' && hasBrief(session),
    );
    return briefed.length === 0 ? [] : [pages(job, briefed)];
  },
};

function hasBrief({ brief }: Session): boolean {
  return [brief.startingPoint, brief.setUp, ...brief.questions].some((text) => text.trim() !== '');
}

/** Lines of running text that stay on one page; what is longer goes on in further rows. */
const LINES = 12;
const NUMBER = 22;

function pages(job: PrintJob, sessions: readonly Session[]): Sheet {
  const { t } = job;
  const draft = new Draft([NUMBER, printable(job.format).width - NUMBER]);
  const flow = new PageFlow(draft, job.format);
  for (const session of sessions) {
    const { startingPoint, setUp, questions } = session.brief;
    flow.begin((continued) => addHead(draft, job, session, continued));
    addText(draft, flow, t('exports.startingPoint'), startingPoint);
    addText(draft, flow, t('exports.setUp'), setUp);
    addQuestions(draft, flow, t('exports.questions'), questions);
    addText(draft, flow, t('exports.equipment'), session.equipment.join(', '));
  }
  const print = printSetUp(job, {
    format: job.format,
    subject: t('exports.briefs'),
    ...paging(draft, job.format, null),
  });
  return draft.sheet(t('exports.sheet.briefs'), { rows: 0, columns: 0 }, print);
}

function addHead(draft: Draft, job: PrintJob, session: Session, continued: boolean): void {
  const { plan, t, language } = job;
  const { start } = session;
  const when =
    start === null
      ? t('exports.unplaced')
      : `${formatDate(start, 'long', language)} ${t('exports.hours', { times: formatTimes(start, addMinutes(start, session.minutes), language) })}`;
  const title = numberedTitle(job, session);
  addHeading(draft, job, {
    title: continued ? t('exports.continued', { title }) : title,
    about: [
      capitalised(when, language),
      roomsOf(plan, session)
        .map(({ name }) => name)
        .join(', '),
      job.title,
      job.version.toLocaleLowerCase(language),
    ],
    size: 'large',
    below: 6,
  });
  if (continued) return;
  const width = draft.width(0, 2);
  const line = (runs: readonly Run[]) =>
    draft.add([{ column: 0, span: 2, value: { runs }, style: ['top'] }], { padding: 2 });
  const themes = themesOf(plan, session);
  const who = whoText(job, session);
  for (const theme of themes) {
    const names = namesOf(job, theme.responsible);
    const runs: Run[] = [{ text: clip(theme.title, 'strong', width, 2), font: 'strong' }];
    if (names !== '') runs.push({ text: clip(` – ${names}`, 'body', width, 2), font: 'body' });
    line(runs);
  }
  if (themes.length === 0 && who !== '') line([{ text: clip(who, 'body', width, 4), font: 'body' }]);
}

function addHeadLine(draft: Draft, head: string): void {
  draft.add([{ column: 0, span: 2, value: head, style: ['bottom', 'heading'], flows: true }], {
    padding: 16,
  });
}

function addText(draft: Draft, flow: PageFlow, head: string, text: string): void {
  const width = draft.width(0, 2);
  inPieces(text, 'body', width, LINES).forEach((piece, i) => {
    flow.block(() => {
      if (i === 0) addHeadLine(draft, head);
      draft.add([{ column: 0, span: 2, value: piece, style: ['top'] }], { padding: 2 });
    });
  });
}

function addQuestions(draft: Draft, flow: PageFlow, head: string, questions: readonly string[]): void {
  const asked = questions.map((question) => question.trim()).filter(Boolean);
  asked.forEach((question, i) => {
    flow.block(() => {
      if (i === 0) addHeadLine(draft, head);
      draft.add(
        [
          { column: 0, value: `${i + 1}.`, style: ['top', 'muted'] },
          { column: 1, value: clip(question, 'body', draft.width(1), 24), style: ['top'] },
        ],
        { padding: 5 },
      );
    });
  });
}
