import { formatTimes } from '../i18n/dates.ts';
import type { Session } from '../plan/records/session.ts';
import { addMinutes, dateOf, MINUTES_A_DAY } from '../plan/time.ts';
import { roomWords } from '../programme/words.ts';
import { on, periodWords } from './dates.ts';
import type { Side } from './side.ts';

/** The fields of a session that say when and where it is. They are told as one. */
export type Place = 'start' | 'minutes' | 'rooms';
export const PLACE: readonly Place[] = ['start', 'minutes', 'rooms'];

/** When and where: "tors 29 aug kl. 9.00–10.30, Aulan"; in the tray "Oplacerad, 90 min, Aulan". */
export function placeWords(session: Pick<Session, Place>, side: Side): string {
  const { start, minutes, rooms } = session;
  const { plan, t } = side;
  const named = roomWords(plan, rooms, t);
  // Amid a sentence; the name of a room keeps its capital.
  const where = rooms === 'all' || rooms.length === 0 ? named.toLowerCase() : named;
  if (start !== null) return `${hoursOf(start, minutes, side)}, ${where}`;
  const waits = `${t('programme.unplaced')}, ${t('programme.minutes', { count: minutes })}`;
  return rooms.length === 0 ? waits : `${waits}, ${where}`;
}

function hoursOf(start: NonNullable<Session['start']>, minutes: number, side: Side): string {
  const end = addMinutes(start, minutes);
  return minutes < MINUTES_A_DAY
    ? on(dateOf(start), formatTimes(start, end, side.language), side)
    : periodWords({ from: start, to: end }, side);
}
