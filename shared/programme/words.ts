import { type DateLength, formatDate, formatTime, formatTimes } from '../i18n/dates.ts';
import { type Translate, translator } from '../i18n/translator.ts';
import type { PersonId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Day } from '../plan/records/day.ts';
import type { Language } from '../plan/records/event.ts';
import type { Session } from '../plan/records/session.ts';
import { addMinutes, dateOf, type LocalDateTime, MINUTES_A_DAY } from '../plan/time.ts';
import { peopleOf } from '../reviewing/engagements.ts';
import type { BoardDay } from './board.ts';
import { boardDayOf, type Position } from './move.ts';

const NO_BREAK = '\u00A0';

/** The title of a session, or words for its lack. */
export function titleOf(session: Session, t: Translate): string {
  return session.title.trim() || t('records.untitled');
}

/** A session as it is spoken of: "Grupp 3 Innovativa miljöer", "2 Entreprenörskap", "Fika". */
export function nameOf(plan: Plan, session: Session, t: Translate): string {
  const title = titleOf(session, t);
  const group = session.group === null ? undefined : plan.groups[session.group];
  if (group?.number && group.number === session.number) {
    return `${t('programme.group', { number: group.number })} ${title}`;
  }
  return session.number === '' ? title : `${session.number} ${title}`;
}

/** The rooms by name: "Skogen", "Källan, Skogen", "Alla lokaler", "Ingen lokal". */
export function roomWords(plan: Plan, rooms: Session['rooms'], t: Translate): string {
  if (rooms === 'all') return t('records.allRooms');
  if (rooms.length === 0) return t('records.noRoom');
  return rooms.map((room) => plan.rooms[room]?.name || t('programme.unnamedRoom')).join(', ');
}

/** The hours, 13.00–14.30, with the day of the end when that is a day or more away; empty in the tray. */
export function timeWords(
  { start, minutes }: Pick<Position, 'start' | 'minutes'>,
  language: Language,
): string {
  if (start === null) return '';
  const end = addMinutes(start, minutes);
  if (minutes < MINUTES_A_DAY) return formatTimes(start, end, language);
  return `${formatTime(start, language)}–${formatDate(dateOf(end), 'short', language)} ${formatTime(end, language)}`;
}

/** When it begins, 13.00; empty in the tray. */
export function startWords({ start }: Position, language: Language): string {
  return start === null ? '' : formatTime(start, language);
}

/**
 * The date of a moment: "tors 29", "torsdag 29 augusti". Past midnight, where that still belongs to the day before as
 * `day`, it is the night to its date: "natten till fredag 30 augusti".
 */
export function dateWords(
  moment: LocalDateTime,
  day: Pick<Day, 'date'> | null | undefined,
  length: DateLength,
  language: Language,
): string {
  const date = formatDate(dateOf(moment), length, language);
  const late = day != null && day.date < dateOf(moment);
  return late ? translator(language)('programme.night', { date }) : date;
}

/** When something is, by its date: "tors 29", "torsdag 29 augusti", "natten till fredag 30 augusti"; empty in the tray. */
export function dayWords(
  board: readonly BoardDay[],
  position: Position,
  length: 'short' | 'long',
  language: Language,
): string {
  if (position.start === null) return '';
  return dateWords(position.start, boardDayOf(board, position)?.day, length, language);
}

/**
 * Those who hold it, its group's too: by name, each once, then those without names. Short names are as
 * P. Morfeld. Nobody holds what is cancelled.
 */
export function peopleWords(plan: Plan, session: Session, length: 'full' | 'short'): string {
  if (session.status === 'cancelled') return '';
  const ids = new Set<PersonId>(peopleOf(plan, session).map(({ person }) => person));
  const full = [...ids].map((id) => plan.people[id]?.name ?? '');
  const names =
    length === 'full' ? full : full.map((name) => name.replace(/^(\p{L})\S*\s+(?=\S)/u, `$1.${NO_BREAK}`));
  return [...names, session.presenters].filter((name) => name !== '').join(', ');
}
