import { newDay, newGroup, newOrganisation, newPerson, newRoom, newTrack } from '../../plan/defaults.ts';
import {
  type DayId,
  type GroupId,
  type IdOf,
  type OrganisationId,
  type PersonId,
  type RecordId,
  type RoomId,
  type SessionId,
  type TableName,
  type TrackId,
  tableOf,
} from '../../plan/ids.ts';
import { keyAtEnd, keyBetween, keysFor } from '../../plan/order.ts';
import {
  type AnyRecord,
  all,
  type OrderedTable,
  ordered,
  type Plan,
  recordOf,
  schemaOf,
} from '../../plan/plan.ts';
import type { Day } from '../../plan/records/day.ts';
import type { Group } from '../../plan/records/group.ts';
import type { Organisation } from '../../plan/records/organisation.ts';
import type { Person } from '../../plan/records/person.ts';
import type { Room } from '../../plan/records/room.ts';
import type { Track } from '../../plan/records/track.ts';
import type { LocalDate } from '../../plan/time.ts';
import type { Command } from '../command.ts';
import { fieldChanges } from '../diff.ts';
import { Edit } from '../edit.ts';
import { lockedAmong } from '../locked.ts';

/** Changes fields of any record but a session (see `session.edit`). Values that its schema refuses are refused. */
export const editRecord: Command<{
  readonly id: RecordId;
  readonly fields: Readonly<Record<string, unknown>>;
}> = {
  id: 'record.edit',
  label: 'commands.record.edit',
  when: (plan, { id }) => recordOf(plan, id) !== undefined,
  run(plan, { id, fields }) {
    const now = recordOf(plan, id);
    if (now === undefined) return { refused: 'commands.record.isGone' };
    const next = { ...now, ...fields, id } as AnyRecord;
    if (!schemaOf(id)?.safeParse(next).success) return { refused: 'commands.record.badValue' };
    if (id.startsWith('day:') && 'date' in fields && dayOn(plan, fields.date as LocalDate, id)) {
      return { refused: 'commands.day.isTaken' };
    }
    const changes = fieldChanges(now, next);
    return { added: {}, updated: changes === undefined ? {} : { [id]: changes }, removed: {} };
  },
};

/** Changes fields of several people in one step. Values that the schema refuses refuse it all. */
export const editPeople: Command<{
  readonly edits: readonly { readonly id: PersonId; readonly fields: Partial<Person> }[];
}> = {
  id: 'person.edit',
  label: 'commands.record.edit',
  run(plan, { edits }) {
    const edit = new Edit(plan);
    for (const { id, fields } of edits) {
      const now = edit.plan.people[id];
      if (now === undefined) continue;
      if (!schemaOf(id)?.safeParse({ ...now, ...fields, id }).success)
        return { refused: 'commands.record.badValue' };
      edit.set(id, { ...fields, id });
    }
    return edit.diff;
  },
};

/** Deletes records and every mention of them. A locked session is not deleted. */
export const removeRecords: Command<{ readonly ids: readonly IdOf<TableName>[] }> = {
  id: 'record.remove',
  label: 'commands.record.remove',
  when: (plan, { ids }) => ids.some((id) => recordOf(plan, id) !== undefined),
  run(plan, { ids }) {
    const known = ids.filter((id) => recordOf(plan, id) !== undefined);
    const sessions = known.flatMap((id) => plan.sessions[id as SessionId] ?? []);
    return lockedAmong(sessions) ?? new Edit(plan).remove(known).diff;
  },
};

/** Moves a record of an ordered table to stand before another, or last. */
export const reorderRecord: Command<{
  readonly id: IdOf<OrderedTable>;
  readonly before: IdOf<OrderedTable> | null;
}> = {
  id: 'record.reorder',
  label: 'commands.record.reorder',
  run(plan, { id, before }) {
    const table = tableOf(id) as OrderedTable | undefined;
    const others = table === undefined ? [] : ordered(plan, table).filter((record) => record.id !== id);
    const place = before === null ? others.length : others.findIndex((record) => record.id === before);
    if (place < 0) return { refused: 'commands.record.isGone' };
    const edit = new Edit(plan);
    const [left, right] = [others[place - 1]?.order ?? null, others[place]?.order ?? null];
    if (left === null || right === null || left < right) {
      return edit.set(id, { order: keyBetween(left, right) } as never).diff;
    }
    // Two insertions that met in a merge may share a key; then there is no room between, and all get new ones.
    const line = others.map((record) => record.id);
    line.splice(place, 0, id);
    const keys = keysFor(line.length);
    line.forEach((each, i) => {
      edit.set(each, { order: keys[i] } as never);
    });
    return edit.diff;
  },
};

function dayOn(plan: Plan, date: LocalDate, except?: RecordId): boolean {
  return all(plan, 'days').some((day) => day.date === date && day.id !== except);
}

/** Adds a day to the event. There is one day a date. */
export const addDay: Command<{
  readonly id?: DayId;
  readonly date: LocalDate;
  readonly fields?: Partial<Day>;
}> = {
  id: 'day.add',
  label: 'commands.day.add',
  when: (plan, { date }) => !dayOn(plan, date),
  run(plan, { id, date, fields }, { newId }) {
    if (dayOn(plan, date)) return { refused: 'commands.day.isTaken' };
    return new Edit(plan).add<'days'>(newDay(id ?? newId('days'), date, fields)).diff;
  },
};

/** Adds a room behind the others. */
export const addRoom: Command<{ readonly id?: RoomId; readonly fields: Partial<Room> }> = {
  id: 'room.add',
  label: 'commands.room.add',
  run: (plan, { id, fields }, { newId }) =>
    new Edit(plan).add<'rooms'>(newRoom(id ?? newId('rooms'), keyAtEnd(all(plan, 'rooms')), fields)).diff,
};

/** Adds a track behind the others. */
export const addTrack: Command<{ readonly id?: TrackId; readonly fields: Partial<Track> }> = {
  id: 'track.add',
  label: 'commands.track.add',
  run: (plan, { id, fields }, { newId }) =>
    new Edit(plan).add<'tracks'>(newTrack(id ?? newId('tracks'), keyAtEnd(all(plan, 'tracks')), fields)).diff,
};

/** Adds someone to the register of people. */
export const addPerson: Command<{ readonly id?: PersonId; readonly fields: Partial<Person> }> = {
  id: 'person.add',
  label: 'commands.person.add',
  run: (plan, { id, fields }, { newId }) =>
    new Edit(plan).add<'people'>(newPerson(id ?? newId('people'), keyAtEnd(all(plan, 'people')), fields))
      .diff,
};

/** Adds an organisation behind the others. */
export const addOrganisation: Command<{
  readonly id?: OrganisationId;
  readonly fields: Partial<Organisation>;
}> = {
  id: 'organisation.add',
  label: 'commands.organisation.add',
  run: (plan, { id, fields }, { newId }) =>
    new Edit(plan).add<'organisations'>(
      newOrganisation(id ?? newId('organisations'), keyAtEnd(all(plan, 'organisations')), fields),
    ).diff,
};

/** Adds a group behind the others. */
export const addGroup: Command<{ readonly id?: GroupId; readonly fields: Partial<Group> }> = {
  id: 'group.add',
  label: 'commands.group.add',
  run: (plan, { id, fields }, { newId }) =>
    new Edit(plan).add<'groups'>(newGroup(id ?? newId('groups'), keyAtEnd(all(plan, 'groups')), fields)).diff,
};
