import { gathers } from '../plan/across.ts';
import type { GroupId, RoomId, TrackId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Group } from '../plan/records/group.ts';
import type { Room } from '../plan/records/room.ts';
import type { Session } from '../plan/records/session.ts';
import type { Track } from '../plan/records/track.ts';

/** What the columns of the grid are. */
export const COLUMNS = ['rooms', 'tracks', 'groups'] as const;
export type Columns = (typeof COLUMNS)[number];

/** A column of a day. Its record is null in the last one, which is for what has no room, track or group. */
export type Lane =
  | { readonly kind: 'room'; readonly record: Room | null }
  /** `groups` belong to the track, and so do their sessions that name no track themselves. */
  | { readonly kind: 'track'; readonly record: Track | null; readonly groups: ReadonlySet<GroupId> }
  | { readonly kind: 'group'; readonly record: Group | null };

/** What decides in which columns something stands. */
export type Standing = Pick<Session, 'kind' | 'rooms' | 'track' | 'group'>;

/** What a session becomes where the columns are tracks or groups, besides its time; the commands take it as `as`. */
export type Becoming = { readonly track: TrackId | null } | { readonly group: GroupId | null };

/** What a session becomes that is put into this column; undefined in one of rooms, which its place tells. */
export function becoming(lane: Lane): Becoming | undefined {
  if (lane.kind === 'track') return { track: lane.record?.id ?? null };
  if (lane.kind === 'group') return { group: lane.record?.id ?? null };
  return undefined;
}

/** Whether there still is the track or the group that something would become one of. */
export function isThere({ tracks, groups }: Plan, as: Partial<Becoming>): boolean {
  if ('track' in as) return as.track == null || tracks[as.track] !== undefined;
  if ('group' in as) return as.group == null || groups[as.group] !== undefined;
  return true;
}

/** The room that a column is; null in one of what has none, and where the columns are no rooms. */
export function roomOf(lane: Lane | undefined): Room | null {
  return lane?.kind === 'room' ? lane.record : null;
}

/** The rooms that stand beside each other, from left to right; none where the columns are no rooms. */
export function roomsAcross(lanes: readonly Lane[]): RoomId[] {
  return lanes.flatMap((lane) => roomOf(lane)?.id ?? []);
}

/** Tells a column from the others of its day. */
export function laneKey(lane: Lane): string {
  return lane.record?.id ?? 'none';
}

/** Whether two columns are of the same record, unchanged, with the same in it. */
export function sameLane(a: Lane, b: Lane): boolean {
  if (a.kind !== b.kind || a.record !== b.record) return false;
  return a.kind !== 'track' || b.kind !== 'track' || sameSet(a.groups, b.groups);
}

const sameSet = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>) =>
  a === b || (a.size === b.size && [...a].every((each) => b.has(each)));

/**
 * Whether something is for everyone, so that it stands across all columns of tracks or groups when it belongs to
 * none of them itself.
 */
export function isForEveryone(standing: Standing, rooms: readonly Room[]): boolean {
  const { kind } = standing;
  if (standing.rooms === 'all' || kind === 'plenary' || kind === 'break' || kind === 'meal') return true;
  return gathers(standing, rooms);
}

/** Whether something belongs to a column of a track or a group. */
export function belongs(lane: Lane, { track, group }: Standing): boolean {
  if (lane.kind === 'room' || lane.record === null) return false;
  if (lane.kind === 'group') return lane.record.id === group;
  return track === null ? group !== null && lane.groups.has(group) : lane.record.id === track;
}
