import { z } from 'zod';
import { idIn, type RecordId, type SessionId, type TableName } from '../plan/ids.ts';
import { byOrder, type Plan, recordOf } from '../plan/plan.ts';
import { line } from '../plan/records/common.ts';
import { sessionSchema } from '../plan/records/session.ts';
import { hue } from '../plan/records/track.ts';
import { referencesOf } from '../plan/references.ts';

/** What the format says of itself in every clip. */
export const CLIP_FORMAT = 'lokaplan/sessions';
/** The type of a clip on the clipboard. */
export const CLIP_TYPE = 'application/x-lokaplan-sessions+json';

const named = <T extends TableName>(table: T) =>
  z.array(z.strictObject({ id: idIn(table), name: line })).max(20_000);

/**
 * Sessions on the clipboard, in order, and what they name, by the names that another plan may know it by. Of
 * people there are names and nothing else.
 */
export const clipSchema = z.strictObject({
  format: z.literal(CLIP_FORMAT),
  version: z.literal(1),
  /** They were cut: where they still lie unplaced in the plan, they are moved and not copied. */
  cut: z.boolean(),
  sessions: z.array(sessionSchema).min(1).max(5000),
  names: z.strictObject({
    rooms: named('rooms'),
    people: named('people'),
    tracks: z.array(z.strictObject({ id: idIn('tracks'), name: line, hue })).max(20_000),
    groups: named('groups'),
    goals: named('goals'),
    /** Sessions that are named by those on the clipboard, and are not on it. */
    sessions: named('sessions'),
  }),
});
export type Clip = z.infer<typeof clipSchema>;

/** Tables that sessions name records of. */
export type NamedTable = keyof Clip['names'];
export const NAMED_TABLES: readonly NamedTable[] = [
  'rooms',
  'people',
  'tracks',
  'groups',
  'goals',
  'sessions',
];

/** The clip of these sessions of `plan`; null when it has none of them. */
export function clipOf(plan: Plan, ids: readonly SessionId[], cut: boolean): Clip | null {
  const sessions = [...new Set(ids)].flatMap((id) => plan.sessions[id] ?? []).sort(byOrder);
  if (sessions.length === 0) return null;
  const own = new Set<RecordId>(sessions.map(({ id }) => id));
  const named = new Set(sessions.flatMap((session) => referencesOf(session).map(({ to }) => to)));
  const names: Clip['names'] = { rooms: [], people: [], tracks: [], groups: [], goals: [], sessions: [] };
  for (const id of named) {
    const record = recordOf(plan, id);
    if (record === undefined || own.has(id)) continue;
    const [table] = NAMED_TABLES.filter((each) => id in plan[each]);
    if (table === 'tracks') {
      const track = plan.tracks[id as keyof Plan['tracks']];
      if (track !== undefined) names.tracks.push({ id: track.id, name: track.name, hue: track.hue });
    } else if (table !== undefined) {
      (names[table] as { id: RecordId; name: string }[]).push({ id, name: nameIn(plan, table, id) });
    }
  }
  return { format: CLIP_FORMAT, version: 1, cut, sessions, names };
}

/** A name may be so long, as everywhere. */
const LONGEST_NAME = 300;

/** What a record is known by in another plan; empty for one without a name. A group is known by its number too. */
export function nameIn(plan: Plan, table: NamedTable, id: string): string {
  const record = (plan[table] as Record<string, object>)[id] ?? {};
  if ('themes' in record && 'number' in record && 'name' in record)
    return `${String(record.number)} ${String(record.name)}`.trim().slice(0, LONGEST_NAME);
  if ('name' in record) return String(record.name);
  return 'title' in record ? String(record.title) : '';
}
