import type { Finding } from '../../shared/checks/finding.ts';
import { formatDate, formatTime, formatTimes } from '../../shared/i18n/dates.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import type { GroupId, SessionId } from '../../shared/plan/ids.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Range } from '../../shared/plan/records/common.ts';
import type { Day } from '../../shared/plan/records/day.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import type { Person } from '../../shared/plan/records/person.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import { fromMinutes, type Interval } from '../../shared/plan/time.ts';
import type { Cell, Obstacle } from '../../shared/reviewing/cell.ts';
import { peopleOf } from '../../shared/reviewing/engagements.ts';
import type { Column, ColumnGroup, ReviewMatrix, Row } from '../../shared/reviewing/matrix.ts';
import type { Topic } from '../../shared/reviewing/topics.ts';
import { NOTHING, REFUSAL, type SheetKind } from '../../shared/reviewing/values.ts';

/** What it takes to say something: the plan, the texts, and the language for dates and times. */
export interface Speech {
  readonly plan: Plan;
  readonly t: Translate;
  readonly language: Language;
}

/** So many are named; of the rest only how many they are. */
export const NAMED = 5;

/** The first `shown` of so many, and how many more there are. */
export function someOf(shown: readonly string[], count: number, t: Translate): string {
  const examples = shown.join('; ');
  return count > shown.length
    ? t('reviewers.paste.names', { examples, count: count - shown.length })
    : examples;
}

/** A session as one says it: "4 Sprudlande kulturliv". */
function sessionName({ number }: Session, title: string, t: Translate): string {
  return [number, title || t('records.untitled')].filter(Boolean).join(' ');
}

/** A column as one says it. */
export function columnName({ session, title }: Column, t: Translate): string {
  return sessionName(session, title, t);
}

/** A column with its day and time, which tell apart the sessions of one group: "1 Kunskapslyft, torsdag 29 augusti 15.30". */
export function columnLabel(column: Column, speech: Speech): string {
  const { start } = column.session;
  const time = start === null ? '' : formatTime(start, speech.language);
  const when = [dayName(column.day, speech), time].filter(Boolean).join(' ');
  return `${columnName(column, speech.t)}, ${when}`;
}

/** A group as one says it: "1 Kunskapslyft". */
export function groupName(plan: Plan, id: GroupId, t: Translate): string {
  const group = plan.groups[id];
  return [group?.number, group?.name].filter(Boolean).join(' ') || t('records.untitled');
}

/** A topic as one says it; a session with its day, as its group is called the same. */
export function topicName({ id, kind, number, name }: Topic, { plan, t, language }: Speech): string {
  const said = [number, name || t('records.untitled')].filter(Boolean).join(' ');
  const start = kind === 'sessions' ? (plan.sessions[id as SessionId]?.start ?? null) : null;
  return start === null
    ? said
    : `${said}, ${formatDate(start, 'short', language)} ${formatTime(start, language)}`;
}

/** What a cell of competence or wishes says. */
export function rateWord(kind: SheetKind, value: string, t: Translate): string {
  if (kind === 'competence')
    return value === NOTHING
      ? t('reviewers.rates.unknown')
      : t('reviewers.rates.competence', { level: Number(value) });
  if (value === NOTHING) return t('reviewers.rates.noWish');
  return value === REFUSAL ? t('reviewers.rates.refused') : t('reviewers.rates.wish', { rank: value });
}

/** What else there is to a cell, in a word or two each: pinned, competence, wish, the same pair again. */
export function suitWords(
  { assigned, pinned, competence, wish, again }: Cell,
  { t, language }: Speech,
): string[] {
  const words: string[] = [];
  if (pinned) words.push(t('reviewers.state.pinned'));
  if (competence > 0) words.push(t('reviewers.rates.competence', { level: competence }));
  if (wish !== null) words.push(t('reviewers.rates.wish', { rank: String(wish) }));
  const [other] = again;
  if (other !== undefined) {
    const day = other.start === null ? '' : formatDate(other.start, 'short', language);
    words.push(t(assigned ? 'reviewers.state.again' : 'reviewers.state.hasGroup', { day }));
  }
  return words;
}

/** What the checks have found, in a word or two each: the end of an accessible name. */
export function foundWords(found: readonly Finding[], { t }: Speech): string {
  const rules = [...new Set(found.map(({ rule }) => t(`checks.name.${rule}`)))].join(', ');
  return t('reviewers.found.spoken', { count: found.length, rules });
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
export function stateWord(
  cell: Pick<Cell, 'assigned' | 'obstacles'>,
  { cancelled }: { readonly cancelled: boolean },
  t: Translate,
): string {
  if (cancelled) return t(cell.assigned ? 'reviewers.state.onCancelled' : 'reviewers.state.cancelled');
  const [obstacle] = cell.obstacles;
  if (obstacle === undefined) return t(cell.assigned ? 'reviewers.state.assigned' : 'reviewers.state.free');
  switch (obstacle.kind) {
    case 'conflict':
      return t(cell.assigned ? 'reviewers.state.butConflict' : 'reviewers.state.conflict');
    case 'refused':
      return t(cell.assigned ? 'reviewers.state.butRefused' : 'reviewers.state.refused');
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
    if (obstacle.kind === 'refused') return [speech.t('assign.barrier.refused', { person: person.name })];
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

/** Sentences on what else there is to a cell: pinned, competence, a wish, the same pair again. */
export function suitSentences({ person }: Row, cell: Cell, { t, language }: Speech): string[] {
  const { pinned, competence, wish, again } = cell;
  const said: string[] = [];
  if (pinned) said.push(t('reviewers.details.pinned'));
  if (competence > 0) said.push(t('reviewers.details.competence', { level: competence }));
  if (wish !== null) said.push(t('reviewers.details.wish', { rank: String(wish) }));
  if (again.length > 0) {
    const days = again
      .map(({ start }) =>
        start === null ? t('reviewers.details.noTime') : formatDate(start, 'medium', language),
      )
      .join(', ');
    said.push(t('reviewers.details.again', { person: person.name, days }));
  }
  return said;
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
  { person, totals, total, load, mostADay, overADay, overInAll }: Row,
  matrix: ReviewMatrix,
  speech: Speech,
): string[] {
  const { t } = speech;
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
  const days = matrix.groups.length === 1 ? '' : loadByDay(totals, matrix, speech);
  const values = { person: person.name, total, days: days && ` (${days})`, aDay: mostADay, most: load.max };
  return [t('reviewers.details.row', values)];
}

/** How many assignments on each day that has any: "tors 29: 1, fre 30: 2". */
export function loadByDay(totals: readonly number[], { groups }: ReviewMatrix, speech: Speech): string {
  return groups
    .flatMap(({ day }, index) => {
      const count = totals[index] ?? 0;
      return count === 0 ? [] : [speech.t('reviewers.load.onDay', { day: shortDay(day, speech), count })];
    })
    .join(', ');
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
