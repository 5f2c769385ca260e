import { fold } from '../../i18n/fold.ts';
import type { DayId, RoomId, TrackId } from '../../plan/ids.ts';
import type { SessionKind, SessionStatus } from '../../plan/records/session.ts';
import type { ListRow } from './rows.ts';

/** What the list shows of the programme; null and empty hold nothing back. */
export interface Filter {
  readonly text: string;
  /** A day, or only what lies unplaced. */
  readonly day: DayId | 'unplaced' | null;
  /** A room, with what is in all rooms; or only what has none. */
  readonly room: RoomId | 'none' | null;
  readonly track: TrackId | 'none' | null;
  readonly kind: SessionKind | null;
  readonly status: SessionStatus | null;
}

export const NO_FILTER: Filter = { text: '', day: null, room: null, track: null, kind: null, status: null };

/** The rows that a filter lets through: those that fit each of its parts, and hold every word of its text. */
export function filtered(rows: readonly ListRow[], filter: Filter): ListRow[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  return rows.filter((row) => fits(row, filter) && words.every((word) => row.text.includes(word)));
}

function fits({ session, day }: ListRow, filter: Filter): boolean {
  const { rooms, track } = session;
  const isDay =
    filter.day === null || (filter.day === 'unplaced' ? day === undefined : day?.id === filter.day);
  const isRoom =
    filter.room === null ||
    (filter.room === 'none' ? rooms.length === 0 : rooms === 'all' || rooms.includes(filter.room));
  const isTrack =
    filter.track === null || (filter.track === 'none' ? track === null : track === filter.track);
  return (
    isDay &&
    isRoom &&
    isTrack &&
    (filter.kind === null || session.kind === filter.kind) &&
    (filter.status === null || session.status === filter.status)
  );
}
