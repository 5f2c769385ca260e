import type { Person } from '../../../../shared/plan/records/person.ts';
import type { Session } from '../../../../shared/plan/records/session.ts';

/** Fields of sessions and people that cases of several rules have in common. */

export const NOON = { from: '2013-08-29T12:00', to: '2013-08-29T13:00' } as const;
export const sjon: Pick<Session, 'rooms'> = { rooms: ['room:sjon'] };
export const workshop = { kind: 'workshop' } as const;
export const onFriday: Partial<Person> = { presence: [{ day: 'day:fri', from: null, to: null }] };

/** Those in a session: `run('jan')`, `run('jan responsible', 'asa moderator')`. */
export function run(...words: string[]): Pick<Session, 'people'> {
  return {
    people: words.map((word) => {
      const [person, role = 'speaker'] = word.split(' ');
      return { person: `person:${person}`, role: role as 'speaker' };
    }),
  };
}
