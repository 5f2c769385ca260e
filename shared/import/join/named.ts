import { newGroup, newOrganisation, newRoom, newTrack } from '../../plan/defaults.ts';
import type { GroupId, OrganisationId, RoomId, TrackId } from '../../plan/ids.ts';
import { HUES } from '../../plan/records/track.ts';
import type { ImportDraft } from '../draft.ts';
import { keyOf } from '../keys.ts';

/**
 * What is known by its name alone: rooms, tracks, organisations, groups. Found as it is called, in any case; what the
 * plan does not have is made, and told.
 */
export class NamedRecords {
  readonly #draft: ImportDraft;
  readonly #rooms: Map<string, RoomId>;
  readonly #tracks: Map<string, TrackId>;
  readonly #organisations: Map<string, OrganisationId>;
  readonly #groups = new Map<string, GroupId>();

  constructor(draft: ImportDraft) {
    this.#draft = draft;
    this.#rooms = byName(draft.all('rooms'));
    this.#tracks = byName(draft.all('tracks'));
    this.#organisations = byName(draft.all('organisations'));
    for (const group of draft.all('groups').reverse()) {
      for (const name of [group.name, group.number])
        if (keyOf(name) !== '') this.#groups.set(keyOf(name), group.id);
    }
  }

  findRoom(name: string): RoomId | undefined {
    return this.#rooms.get(keyOf(name));
  }

  room(name: string, told = true): RoomId {
    return this.#found(this.#rooms, name, told, 'rooms', () =>
      this.#draft.add('rooms', (id, order) => newRoom(id, order, { name: cut(name) })),
    );
  }

  findTrack(name: string): TrackId | undefined {
    return this.#tracks.get(keyOf(name));
  }

  track(name: string, hue?: (typeof HUES)[number]): TrackId {
    return this.#found(this.#tracks, name, hue === undefined, 'tracks', () => {
      // Each new track gets the next hue, so that they are told apart.
      const next = HUES[this.#tracks.size % (HUES.length - 1)] ?? 'grey';
      return this.#draft.add('tracks', (id, order) =>
        newTrack(id, order, { name: cut(name), hue: hue ?? next }),
      );
    });
  }

  organisation(name: string): OrganisationId {
    return this.#found(this.#organisations, name, true, 'organisations', () =>
      this.#draft.add('organisations', (id, order) => newOrganisation(id, order, { name: cut(name) })),
    );
  }

  organisationKey(id: string | null): string {
    return id === null ? '' : keyOf(this.#draft.get('organisations', id)?.name ?? '');
  }

  findGroup(name: string): GroupId | undefined {
    return this.#groups.get(keyOf(name)) ?? this.#groups.get(groupKey(name));
  }

  group(name: string): GroupId {
    const known = this.findGroup(name);
    if (known !== undefined) return known;
    const isNumber = /^[\w\d]{1,4}$/.test(groupKey(name));
    const fields = isNumber ? { number: groupKey(name).toUpperCase() } : { name: cut(name) };
    const group = this.#draft.add('groups', (id, order) => newGroup(id, order, fields));
    this.#draft.tell('groups', cut(name));
    this.#groups.set(keyOf(name), group.id);
    this.#groups.set(groupKey(name), group.id);
    return group.id;
  }

  #found<I extends string>(
    known: Map<string, I>,
    name: string,
    told: boolean,
    table: 'rooms' | 'tracks' | 'organisations',
    make: () => { readonly id: string },
  ): I {
    const key = keyOf(name) || name;
    const id = known.get(key);
    if (id !== undefined) return id;
    const made = make().id as I;
    if (told) this.#draft.tell(table, cut(name));
    known.set(key, made);
    return made;
  }
}

function byName<R extends { readonly id: string; readonly name: string }>(
  records: readonly R[],
): Map<string, R['id']> {
  return new Map([...records].reverse().map(({ id, name }) => [keyOf(name) || name, id]));
}

/** "Grupp 2" is the group that is called 2. */
const groupKey = (name: string) => keyOf(name).replace(/^(?:grupp|group)(?: nr| no)? /, '');

const cut = (name: string) => name.slice(0, 300).trim();
