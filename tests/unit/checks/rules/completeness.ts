import { at, planWith } from '../plans.ts';
import { run, sjon, workshop } from './fields.ts';
import type { CaseTable } from './table.ts';

/** Rules about what is missing. */
export const COMPLETENESS: CaseTable = {
  unplaced: {
    fires: { 'for what is planned but has no time': [planWith([{ status: 'planned' }]), 'session:a'] },
    silent: {
      'for a draft and for what is cancelled': planWith([{}, { status: 'cancelled' }]),
      'for what has a time': planWith([at('09:00', { status: 'confirmed' })]),
    },
  },
  unconfirmed: {
    fires: {
      'when turned on': [
        planWith([at('09:00', run('jan'))], { event: { rules: { unconfirmed: 'warning' } } }),
        'session:a',
      ],
    },
    silent: {
      'as it comes': planWith([at('09:00', run('jan'))]),
      'for what is confirmed, cancelled or unplaced': planWith(
        [at('09:00', { status: 'confirmed' }), at('10:00', { status: 'cancelled' }), {}],
        { event: { rules: { unconfirmed: 'warning' } } },
      ),
    },
  },
  'no-room': {
    fires: { 'for a talk in no room': [planWith([at('09:00', { rooms: [] })]), 'session:a'] },
    silent: {
      'for what is digital, a break or an outing': planWith([
        at('09:00', { rooms: [], mode: 'digital' }),
        at('10:00', { rooms: [], kind: 'break' }),
        at('11:00', { rooms: [], kind: 'social' }),
      ]),
      'across all rooms': planWith([at('09:00', { rooms: 'all' })]),
      'in the tray': planWith([{ rooms: [] }]),
    },
  },
  'no-responsible': {
    fires: {
      'for the one of its kind that nobody runs': [
        planWith([at('09:00', run('jan')), at('10:00')]),
        'session:b',
      ],
    },
    silent: {
      'for a kind that nobody is named for': planWith([at('09:00', workshop), at('10:00', run('jan'))]),
      'for presenters without a name': planWith([
        at('09:00', run('jan')),
        at('10:00', { presenters: 'Representanter för politiken' }),
      ]),
      'for the group’s responsible': planWith(
        [at('09:00', { ...workshop, ...run('jan') }), at('10:00', { ...workshop, group: 'group:3' })],
        { group: { themes: [{ title: '', responsible: ['person:maria'] }] } },
      ),
      'for breaks, meals and what is cancelled': planWith([
        at('09:00', run('jan')),
        at('10:00', { kind: 'break' }),
        at('11:00', { kind: 'meal' }),
        at('12:00', { status: 'cancelled' }),
      ]),
    },
  },
  'no-moderator': {
    fires: { 'for three speakers': [planWith([at('09:00', run('jan', 'maria', 'asa'))]), 'session:a'] },
    silent: {
      'for two, and for three with a moderator': planWith([
        at('09:00', run('jan', 'maria')),
        at('10:00', run('jan', 'maria', 'asa', 'asa moderator')),
      ]),
      'for three who are responsible': planWith([
        at('09:00', run('jan responsible', 'maria responsible', 'asa responsible')),
      ]),
    },
  },
  'person-idle': {
    fires: {
      'for a speaker and a reviewer with nothing to do': [
        planWith([], { people: { jan: { roles: ['speaker'] }, maria: { roles: ['reviewer'] } } }),
        'person:jan',
        'person:maria',
      ],
      'when what they had is cancelled': [
        planWith([at('09:00', { ...run('jan'), status: 'cancelled' })], {
          people: { jan: { roles: ['speaker'] } },
        }),
        'person:jan',
      ],
    },
    silent: {
      'for one with something in the tray': planWith([run('jan')], {
        people: { jan: { roles: ['speaker'] } },
      }),
      'for participants, guests and organisers': planWith([], {
        people: { jan: { roles: ['participant', 'guest', 'organiser'] } },
      }),
    },
  },
  'duplicate-names': {
    fires: {
      'for two people, however they are spelt': [
        planWith([], { people: { maria: { name: ' jan' } } }),
        'person:jan person:maria',
      ],
      'for two rooms': [planWith([], { rooms: { sjon: { name: 'Källan' } } }), 'room:kallan room:sjon'],
    },
    silent: {
      'for a person and a room': planWith([], { people: { jan: { name: 'Källan' } } }),
      'for names not yet entered': planWith([], { people: { jan: { name: '' }, maria: { name: '' } } }),
    },
  },
  'moved-since-sent': {
    sent: { plan: planWith([at('09:00'), at('10:00'), {}]), version: 3 },
    fires: {
      'for another time, and for what is now cancelled': [
        planWith([at('09:30'), at('10:00', { status: 'cancelled' }), {}]),
        'session:a',
        'session:b',
      ],
      'for another room, and for what is back in the tray': [
        planWith([at('09:00', sjon), {}, {}]),
        'session:a',
        'session:b',
      ],
    },
    silent: {
      'for what is where it was': planWith([at('09:00', { title: 'Ny rubrik' }), at('10:00'), {}]),
      'for what is new on the programme': planWith([at('09:00'), at('10:00'), at('11:00'), at('12:00')]),
    },
  },
  'more-sessions-than-slots': {
    fires: {
      'when what is unplaced is longer than what is free': [
        planWith([{ minutes: 4320 }, { minutes: 4320 }]),
        'event',
      ],
    },
    silent: {
      'when it fits': planWith([{ minutes: 600 }]),
      'for what is digital or cancelled': planWith([
        { minutes: 4320, mode: 'digital' },
        { minutes: 4320, status: 'cancelled' },
        { minutes: 4320, mode: 'digital' },
      ]),
    },
  },
};
