import { formatDate, formatDates } from '../../i18n/dates.ts';
import type { Person } from '../../plan/records/person.ts';
import { addMinutes, timeOf } from '../../plan/time.ts';
import { markOf } from '../changes.ts';
import { Draft, INDENT } from '../draft.ts';
import { type Engaged, type EngagedDay, engagedDays, partsText } from '../engaged.ts';
import { addHeading } from '../heading.ts';
import { clip } from '../measure.ts';
import { paging, printable, printSetUp } from '../page.ts';
import { PageFlow } from '../page-flow.ts';
import { organisationOf } from '../personal.ts';
import { isPause, programmeDays, roomsOf } from '../programme-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { capitalised, numberedTitle } from '../wording.ts';
import type { Run, Sheet } from '../workbook.ts';

/** The sessions of everyone who has a part in any, a page for each person. */
export const personPages: SheetKind = {
  id: 'person-pages',
  papers: ['A4'],
  orientations: ['portrait'],
  sheetsOf(job) {
    const days = engagedDays(job.plan);
    const engaged = job.people.filter(({ id }) => days.has(id));
    return engaged.length === 0 ? [] : [pages(job, engaged, days)];
  },
};

const [START, END, ITEM, PART, ROOM] = [0, 1, 2, 3, 4];
const [FROM, TO, AS, WHERE] = [42, 36, 92, 104];
/** Space in points above and below the text of a session. */
const [ABOVE, BELOW] = [4, 5];

function pages(job: PrintJob, people: readonly Person[], days: ReturnType<typeof engagedDays>): Sheet {
  const { t } = job;
  const draft = new Draft([FROM, TO, printable(job.format).width - FROM - TO - AS - WHERE, AS, WHERE]);
  const flow = new PageFlow(draft, job.format);
  for (const person of people) {
    flow.begin((continued) => addHead(draft, job, person, continued));
    for (const day of days.get(person.id) ?? []) {
      day.sessions.forEach((engaged, i) => {
        flow.block(() => {
          if (i === 0) addDay(draft, job, day);
          addSession(draft, job, engaged);
        });
      });
    }
  }
  const print = printSetUp(job, {
    format: job.format,
    subject: t('exports.personal'),
    ...paging(draft, job.format, null),
  });
  return draft.sheet(t('exports.sheet.personPages'), { rows: 0, columns: 0 }, print);
}

function addHead(draft: Draft, job: PrintJob, person: Person, continued: boolean): void {
  const { plan, t, language } = job;
  const dates = programmeDays(plan).map(({ date }) => date);
  const [first, last] = [dates[0], dates.at(-1)];
  addHeading(draft, job, {
    title: continued
      ? t('exports.continued', { title: person.name })
      : person.name.trim() || t('records.untitled'),
    about: [
      organisationOf(plan, person),
      job.title,
      first && last ? formatDates(first, last, language) : '',
      plan.event.place.trim(),
      job.version.toLocaleLowerCase(language),
    ],
    size: 'large',
    marks: true,
    below: 8,
  });
}

function addDay(draft: Draft, { language }: PrintJob, { day }: EngagedDay): void {
  const date = formatDate(day.date, 'long', language);
  const title = [capitalised(date, language), day.title.trim()].filter(Boolean).join(' · ');
  draft.add([{ column: START, span: 5, value: title, style: ['bottom', 'heading', 'rule'], flows: true }], {
    padding: 12,
  });
}

function addSession(draft: Draft, job: PrintJob, { placed, parts }: Engaged): void {
  const { plan, t } = job;
  const { session, start } = placed;
  const cancelled = session.status === 'cancelled';
  const tone = cancelled ? (['struck'] as const) : [];
  const title = clip(numberedTitle(job, session), 'strong', draft.width(ITEM), 6);
  const runs: Run[] = [{ text: title, font: cancelled ? 'struck' : isPause(session) ? 'body' : 'strong' }];
  if (cancelled) runs.push({ text: `  ${t('exports.cancelled')}`, font: 'smallStrong' });
  runs.push(...markOf(job.changes, session));
  const rooms = cancelled ? [] : roomsOf(plan, session).map(({ name }) => name);
  const room = session.rooms === 'all' && !cancelled ? t('records.allRooms') : rooms.join(', ');
  draft.space(ABOVE);
  draft.add(
    [
      { column: START, value: { time: timeOf(start) }, style: ['top', 'from', ...tone, 'line'] },
      {
        column: END,
        value: { time: timeOf(addMinutes(start, session.minutes)) },
        style: ['top', 'to', ...tone, 'line'],
      },
      { column: ITEM, value: { runs }, style: ['top', 'line'] },
      {
        column: PART,
        value: clip(partsText(job, parts), 'small', AS - INDENT, 4),
        style: ['top', 'indented', 'small', 'line'],
      },
      {
        column: ROOM,
        value: clip(room, 'small', WHERE - INDENT, 6),
        style: ['top', 'indented', 'small', 'line'],
      },
    ],
    { padding: BELOW },
  );
}
