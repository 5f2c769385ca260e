import { forbiddenKey, jsonOf } from '../file/json.ts';
import { newEvent, newGoal, newGroup, newPerson, newRoom, newSession, newTrack } from '../plan/defaults.ts';
import { violations } from '../plan/invariants.ts';
import { type Plan, planOf } from '../plan/plan.ts';
import { CLIP_FORMAT, type Clip, clipSchema } from './clip.ts';

/** The longest text that is looked at, in UTF-16 units. */
const LONGEST = 20_000_000;
const ORDER = 'a0';

/** The clip that a text is, or null for any other text: the clipboard may hold anything, from anyone. */
export function clipIn(text: string): Clip | null {
  if (text.length > LONGEST || !text.includes(CLIP_FORMAT)) return null;
  const json = jsonOf(text);
  if (!json.ok || forbiddenKey(json.value, text) !== undefined) return null;
  const clip = clipSchema.safeParse(json.value);
  return clip.success && violations(planIn(clip.data)).length === 0 ? clip.data : null;
}

/** A plan of nothing but the clip: what holds in every plan must hold in it, such as that no one named is missing. */
function planIn({ sessions, names }: Clip): Plan {
  const byId = <R extends { id: string }>(records: readonly R[]) =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  return {
    ...planOf(newEvent()),
    rooms: byId(names.rooms.map(({ id, name }) => newRoom(id, ORDER, { name }))),
    people: byId(names.people.map(({ id, name }) => newPerson(id, ORDER, { name }))),
    tracks: byId(names.tracks.map(({ id, name, hue }) => newTrack(id, ORDER, { name, hue }))),
    groups: byId(names.groups.map(({ id, name }) => newGroup(id, ORDER, { name }))),
    goals: byId(names.goals.map(({ id, name }) => newGoal(id, ORDER, { title: name }))),
    sessions: byId([
      ...names.sessions.map(({ id, name }) => newSession(id, ORDER, { title: name })),
      ...sessions,
    ]),
  };
}
