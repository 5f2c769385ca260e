import { formatDate, formatTimes } from '../../i18n/dates.ts';
import { ordered } from '../../plan/plan.ts';
import type { Group } from '../../plan/records/group.ts';
import type { Person } from '../../plan/records/person.ts';
import type { Session } from '../../plan/records/session.ts';
import { addMinutes } from '../../plan/time.ts';
import { Draft } from '../draft.ts';
import { addHeading } from '../heading.ts';
import { clip, linesOf } from '../measure.ts';
import { enlarged, onA4, paging, printable, printSetUp } from '../page.ts';
import { organisationOf } from '../personal.ts';
import { roomsOf } from '../programme-days.ts';
import { themesOf } from '../reviewing-days.ts';
import { seatedIn } from '../seated.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { capitalised, namesOf } from '../wording.ts';
import type { Run, Sheet } from '../workbook.ts';

/** The groups: their themes, when and where they meet, and who is seated in each. */
export const groupList: SheetKind = {
  id: 'groups',
  papers: ['A4', 'A3'],
  orientations: ['portrait', 'landscape'],
  sheetsOf(job) {
    const groups = ordered(job.plan, 'groups');
    return groups.length === 0 ? [] : [list(job, groups)];
  },
};

/** Names stand beside each other. */
const NAMES_WIDE = 3;
/** Space in points between the line below a group’s name and what it is about. */
const BELOW_RULE = 4;

function list(job: PrintJob, groups: readonly Group[]): Sheet {
  const { t, plan } = job;
  const each = printable(onA4(job.format)).width / NAMES_WIDE;
  const draft = new Draft(Array.from({ length: NAMES_WIDE }, () => each));
  const top = addHeading(draft, job, {
    title: t('exports.groupsTitle'),
    about: [job.title, job.version.toLocaleLowerCase(job.language)],
    size: 'large',
    below: 2,
  });
  const seated = seatedIn(plan);
  for (const group of groups) {
    const first = draft.space(14);
    addGroup(draft, job, group);
    const sessions = ordered(plan, 'sessions').filter((session) => session.group === group.id);
    sessions.sort((a, b) => ((a.start ?? '9') < (b.start ?? '9') ? -1 : 1));
    const meetings = meetingsOf(sessions, seated);
    meetings.forEach(({ sessions: own, members }, i) => {
      const from = draft.rows.length;
      for (const session of own) addMeeting(draft, job, session);
      addMembers(draft, job, members);
      draft.keep(i === 0 ? first : from);
    });
    if (meetings.length === 0) draft.keep(first);
  }
  const print = printSetUp(job, {
    format: job.format,
    subject: t('exports.groupsTitle'),
    ...enlarged(paging(draft, onA4(job.format), null), job.format),
  });
  return draft.sheet(t('exports.sheet.groups'), { rows: top, columns: 0 }, print);
}

interface Meeting {
  readonly sessions: readonly Session[];
  readonly members: readonly Person[];
}

/** Sessions with the same members stand together, so that a group which stays the same is listed once. */
function meetingsOf(sessions: readonly Session[], seated: ReturnType<typeof seatedIn>): Meeting[] {
  const meetings = new Map<string, Meeting>();
  for (const session of sessions) {
    const members = seated.get(session.id) ?? [];
    const key = members.map(({ id }) => id).join(' ');
    const known = meetings.get(key);
    meetings.set(key, { sessions: [...(known?.sessions ?? []), session], members });
  }
  return [...meetings.values()];
}

function addGroup(draft: Draft, job: PrintJob, group: Group): void {
  const { t } = job;
  const number = group.number.trim();
  const label = number === '' ? '' : t('exports.groupNumber', { number });
  const title = [label, group.name.trim()].filter(Boolean).join(' ') || t('records.untitled');
  const width = draft.width(0, NAMES_WIDE);
  draft.add(
    [
      {
        column: 0,
        span: NAMES_WIDE,
        value: clip(title, 'heading', width, 2),
        style: ['middle', 'heading', 'rule'],
      },
    ],
    { padding: 6 },
  );
  draft.space(BELOW_RULE);
  for (const theme of group.themes.filter((each) => each.title.trim() !== '')) {
    const who = namesOf(job, theme.responsible);
    const runs: Run[] = [{ text: clip(theme.title.trim(), 'small', width, 3), font: 'small' }];
    if (who !== '') runs.push({ text: clip(` – ${who}`, 'smallMuted', width, 3), font: 'smallMuted' });
    draft.add([{ column: 0, span: NAMES_WIDE, value: { runs }, style: ['top'] }], { padding: 2 });
  }
}

function addMeeting(draft: Draft, job: PrintJob, session: Session): void {
  const { t, plan, language } = job;
  const { start } = session;
  const cancelled = session.status === 'cancelled';
  const when =
    start === null
      ? t('exports.unplaced')
      : `${formatDate(start, 'long', language)} ${t('exports.hours', { times: formatTimes(start, addMinutes(start, session.minutes), language) })}`;
  const rooms = cancelled ? [] : roomsOf(plan, session).map(({ name }) => name);
  const titled = themesOf(plan, session).length === 0 ? session.title.trim() : '';
  const text = [capitalised(when, language), titled, rooms.join(', ')].filter(Boolean).join(' · ');
  const runs: Run[] = [
    {
      text: clip(text, 'small', draft.width(0, NAMES_WIDE), 3),
      font: cancelled ? 'smallStruck' : 'smallStrong',
    },
  ];
  if (cancelled) runs.push({ text: `  ${t('exports.cancelled')}`, font: 'smallStrong' });
  draft.add([{ column: 0, span: NAMES_WIDE, value: { runs }, style: ['middle'] }], { padding: 6 });
}

function addMembers(draft: Draft, job: PrintJob, members: readonly Person[]): void {
  if (members.length === 0) {
    draft.add([{ column: 0, value: job.t('exports.noMembers'), style: ['top', 'smallMuted'], flows: true }], {
      padding: 4,
    });
    return;
  }
  // Down the first column, then the next, as a reader looks for a name.
  const deep = Math.ceil(members.length / NAMES_WIDE);
  for (let row = 0; row < deep; row += 1) {
    const pieces = Array.from({ length: NAMES_WIDE }, (_, column) => members[column * deep + row]).flatMap(
      (person, column) => {
        if (person === undefined) return [];
        const organisation = organisationOf(job.plan, person);
        const width = draft.width(column);
        const runs: Run[] = [{ text: clip(person.name, 'small', width, 2), font: 'small' }];
        const rest = organisation === '' ? '' : ` ${organisation}`;
        if (rest !== '' && linesOf([...runs, { text: rest, font: 'fineMuted' }], width).length <= 2)
          runs.push({ text: rest, font: 'fineMuted' });
        return [{ column, value: { runs }, style: ['top', 'small'] as const }];
      },
    );
    draft.add(pieces, { padding: 3 });
  }
}
