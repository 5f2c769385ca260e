import { formatDate, formatTimes } from '../../shared/i18n/dates.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Range } from '../../shared/plan/records/common.ts';
import type { Day } from '../../shared/plan/records/day.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import type { Person } from '../../shared/plan/records/person.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import { fromMinutes, type Interval } from '../../shared/plan/time.ts';
import { peopleOf } from '../../shared/reviewing/engagements.ts';
import type {
  Cell,
  Column,
  ColumnGroup,
  Obstacle,
  ReviewMatrix,
  Row,
} from '../../shared/reviewing/matrix.ts';

/** What it takes to say something: the plan, the texts, and the language for dates and times. */
export interface Speech {
  readonly plan: Plan;
  readonly t: Translate;
  readonly language: Language;
}

/** A session as one says it: "4 Sprudlande kulturliv". */
function sessionName({ number }: Session, title: string, t: Translate): string {
  return [number, title || t('records.untitled')].filter(Boolean).join(' ');
}

/** A column as one says it. */
export function columnName({ session, title }: Column, t: Translate): string {
  return sessionName(session, title, t);
}

/** Its day: "torsdag 29 augusti", or that it has none. */
export function dayName(day: Day | null, { t, language }: Speech): string {
  return day === null ? t('reviewers.unplaced') : formatDate(day.date, 'long', language);
}

/** 13.00–14.30 */
export function timesOf({ start, end }: Interval, language: Language): string {
  return formatTimes(fromMinutes(start), fromMinutes(end), language);
}

/** The rooms of a session, by name; empty when it has none. */
export function roomNames(plan: Plan, session: Session, t: Translate): string {
  if (session.rooms === 'all') return t('records.allRooms');
  return session.rooms.flatMap((id) => plan.rooms[id]?.name ?? []).join(', ');
}

/** How many reviewers are asked for: "1–2", or "1". */
export function rangeText({ min, max }: Range): string {
  return min === max ? `${min}` : `${min}–${max}`;
}

/** How many reviewers are asked for: "behov 1–2". */
export function demandText(demand: Range, t: Translate): string {
  return t('reviewers.demand', { range: rangeText(demand) });
}

/** What a cell is, in a word or two: the end of its accessible name. */
export function stateWord(cell: Cell, { cancelled }: { readonly cancelled: boolean }, t: Translate): string {
  if (cancelled) return t(cell.assigned ? 'reviewers.state.onCancelled' : 'reviewers.state.cancelled');
  const [obstacle] = cell.obstacles;
  if (obstacle === undefined) return t(cell.assigned ? 'reviewers.state.assigned' : 'reviewers.state.free');
  switch (obstacle.kind) {
    case 'conflict':
      return t(cell.assigned ? 'reviewers.state.butConflict' : 'reviewers.state.conflict');
    case 'busy':
      return t(cell.assigned ? 'reviewers.state.butBusy' : 'reviewers.state.busy');
    case 'absent':
      if (cell.assigned) return t('reviewers.state.butAbsent');
      return t(obstacle.attendance === 'absent' ? 'reviewers.state.absent' : 'reviewers.state.otherHours');
  }
}

/** Sentences on what is in the way of someone in a session. */
export function obstacleSentences(person: Person, { day }: Column, cell: Cell, speech: Speech): string[] {
  return cell.obstacles.flatMap((obstacle) => {
    if (obstacle.kind === 'busy') return busySentences(obstacle, speech);
    return obstacle.kind === 'absent'
      ? [absentSentence(person, day, obstacle.attendance, speech)]
      : [conflictSentence(person, obstacle.conflict, speech)];
  });
}

function absentSentence(
  person: Person,
  day: Day | null,
  kind: 'absent' | 'otherHours',
  speech: Speech,
): string {
  if (kind === 'otherHours') return speech.t('reviewers.details.otherHours', { person: person.name });
  return speech.t('reviewers.details.absent', { person: person.name, day: dayName(day, speech) });
}

type ConflictOf = Extract<Obstacle, { kind: 'conflict' }>['conflict'];

function conflictSentence({ name }: Person, conflict: ConflictOf, { plan, t }: Speech): string {
  switch (conflict.kind) {
    case 'own':
      return t('reviewers.details.own', { person: name, role: conflict.role });
    case 'organisation': {
      const organisation = plan.organisations[conflict.organisation]?.name ?? '';
      return t('reviewers.details.organisation', { person: name, organisation });
    }
    case 'named':
      return conflict.reason === ''
        ? t('reviewers.details.namedWithoutReason', { person: name })
        : t('reviewers.details.named', { person: name, reason: conflict.reason.replace(/\.$/, '') });
  }
}

function busySentences(
  { engagements }: Extract<Obstacle, { kind: 'busy' }>,
  { plan, t, language }: Speech,
): string[] {
  return engagements.map(({ session, parts, interval }) => {
    const title = (session.group && plan.groups[session.group]?.name) || session.title;
    const said = parts
      .map((part) => t(`reviewers.details.part.${part}`))
      .reduce((first, second) => t('reviewers.details.and', { first, second }));
    const when = [interval && timesOf(interval, language), roomNames(plan, session, t)]
      .filter(Boolean)
      .join(', ');
    return t('reviewers.details.busy', { parts: said, session: sessionName(session, title, t), when });
  });
}

/** When and where a column is: "torsdag 29 augusti 13.00–14.30, Skogen". */
export function whenAndWhere({ session, day, interval }: Column, speech: Speech): string {
  const { plan, t, language } = speech;
  const date = session.start === null ? null : formatDate(day?.date ?? session.start, 'long', language);
  const time = interval && timesOf(interval, language);
  const when = date === null || time === null ? t('reviewers.details.noTime') : `${date} ${time}`;
  return [when, roomNames(plan, session, t)].filter(Boolean).join(', ');
}

/** The first sentence on a cell: who does or does not review what, when and where. */
export function cellSentence({ person }: Row, column: Column, cell: Cell, speech: Speech): string {
  const values = {
    person: person.name,
    session: columnName(column, speech.t),
    when: whenAndWhere(column, speech),
  };
  if (column.cancelled) {
    const said = speech.t('reviewers.details.cancelled', values);
    return cell.assigned ? `${said} ${speech.t('reviewers.details.wasAssigned', values)}` : said;
  }
  return speech.t(cell.assigned ? 'reviewers.details.assigned' : 'reviewers.details.free', values);
}

/** On the session: who runs it, and whether it has the reviewers it asks for. */
export function columnSentences(column: Column, { plan, t }: Speech): string[] {
  const responsible = peopleOf(plan, column.session).filter(({ role }) => role === 'responsible');
  const names = responsible.flatMap(({ person }) => plan.people[person]?.name ?? []).join(', ');
  const sentences = names === '' ? [] : [t('reviewers.details.responsible', { names })];
  if (column.cancelled) return sentences;
  const { assigned } = column;
  return [...sentences, t('reviewers.details.fill', { assigned, demand: demandText(column.demand, t) })];
}

/** On the reviewer: how many assignments they have, and where that is too much. */
export function rowSentences(
  { person, totals, total, load, overADay, overInAll }: Row,
  matrix: ReviewMatrix,
  speech: Speech,
): string[] {
  const { plan, t } = speech;
  const { mostADay } = plan.event.reviewing;
  const dayOf = ({ day }: ColumnGroup) => shortDay(day, speech);
  if (overADay || overInAll) {
    const daysOver = matrix.groups.flatMap((group, index) => {
      const count = totals[index] ?? 0;
      if (group.day === null || count <= mostADay) return [];
      return [t('reviewers.details.overDay', { day: capitalised(dayOf(group)), count, most: mostADay })];
    });
    return [
      t('reviewers.details.tooMany', { person: person.name }),
      ...daysOver,
      t('reviewers.details.inAll', { total, most: load.max }),
    ];
  }
  const days = matrix.groups
    .flatMap((group, index) => {
      const count = totals[index] ?? 0;
      if (count === 0 || matrix.groups.length === 1) return [];
      return [t('reviewers.load.onDay', { day: dayOf(group), count })];
    })
    .join(', ');
  const values = { person: person.name, total, days: days && ` (${days})`, aDay: mostADay, most: load.max };
  return [t('reviewers.details.row', values)];
}

/** A day as one of several in a sentence: "tors 29", or "oplacerade". */
function shortDay(day: Day | null, { t, language }: Speech): string {
  return day === null
    ? t('reviewers.unplaced').toLocaleLowerCase(language)
    : formatDate(day.date, 'short', language);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
