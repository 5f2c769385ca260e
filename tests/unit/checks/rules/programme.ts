import { at, planWith } from '../plans.ts';
import { NOON, run, sjon } from './fields.ts';
import type { CaseTable } from './table.ts';

/** Rules about times, rooms and pauses. */
export const PROGRAMME: CaseTable = {
  'parallel-to-plenary': {
    fires: {
      'beside a plenary': [
        planWith([at('09:00', { kind: 'plenary', rooms: ['room:hall'] }), at('09:30')]),
        'session:a session:b',
      ],
      'beside what is across all rooms': [
        planWith([at('09:30'), at('09:00', { kind: 'break', rooms: 'all' })]),
        'session:a session:b',
      ],
      'once for two plenaries': [
        planWith([at('09:00', { kind: 'plenary', rooms: ['room:hall'] }), at('09:00', { kind: 'plenary' })]),
        'session:a session:b',
      ],
    },
    silent: {
      'for parallel workshops': planWith([at('09:00'), at('09:00', sjon)]),
      'for what follows': planWith([at('09:00', { kind: 'plenary', rooms: ['room:hall'] }), at('10:00')]),
      'for a cancelled plenary': planWith([
        at('09:00', { kind: 'plenary', status: 'cancelled' }),
        at('09:00'),
      ]),
      'for two across all rooms, which are a clash': planWith([
        at('09:00', { rooms: 'all' }),
        at('09:00', { rooms: 'all' }),
      ]),
    },
  },
  'room-too-small': {
    fires: {
      'for more places than seats': [planWith([at('09:00', { capacity: 21 })]), 'room:kallan session:a'],
      'for a group that may be larger': [
        planWith([at('09:00', { group: 'group:3' })], { group: { size: { min: 4, max: 24 } } }),
        'room:kallan session:a',
      ],
      'for a plenary of all who take part': [
        planWith([at('09:00', { kind: 'plenary', rooms: ['room:hall'] })], { event: { participants: 121 } }),
        'room:hall session:a',
      ],
      'for those who are seated': [
        planWith([at('09:00')], { rooms: { kallan: { capacity: 1 } }, seats: ['jan a', 'maria a'] }),
        'room:kallan session:a',
      ],
    },
    silent: {
      'when just as many fit': planWith([at('09:00', { capacity: 20 })]),
      'when rooms together hold them': planWith([
        at('09:00', { capacity: 50, rooms: ['room:kallan', 'room:sjon'] }),
      ]),
      'when the room does not say': planWith([at('09:00', { capacity: 500 })], {
        rooms: { kallan: { capacity: null } },
      }),
      'across all rooms or in none': planWith([
        at('09:00', { capacity: 500, rooms: 'all' }),
        at('10:00', { capacity: 500, rooms: [] }),
      ]),
      'for a plenary that most follow from afar': planWith(
        [at('09:00', { kind: 'plenary', mode: 'hybrid', rooms: ['room:hall'] })],
        { event: { participants: 500 } },
      ),
    },
  },
  'group-size': {
    fires: {
      'for more than the group takes': [
        planWith([at('13:00', { group: 'group:3' })], {
          group: { size: { min: 0, max: 1 } },
          seats: ['jan a', 'maria a'],
        }),
        'session:a',
      ],
      'for fewer, and for none at all': [
        planWith([at('13:00', { group: 'group:3' }), at('14:00', { group: 'group:3' })], {
          group: { size: { min: 2, max: 8 } },
          seats: ['jan a'],
        }),
        'session:a',
        'session:b',
      ],
      'for more than the session has places': [
        planWith([at('13:00', { capacity: 1 })], { seats: ['jan a', 'maria a'] }),
        'session:a',
      ],
    },
    silent: {
      'before anyone is seated': planWith([at('13:00', { group: 'group:3' })], {
        group: { size: { min: 2, max: 8 } },
      }),
      'at either end of its size': planWith([at('13:00', { group: 'group:3' })], {
        group: { size: { min: 2, max: 2 } },
        seats: ['jan a', 'maria a'],
      }),
      'when cancelled': planWith([at('13:00', { group: 'group:3', status: 'cancelled' })], {
        group: { size: { min: 2, max: 2 } },
        seats: ['jan a'],
      }),
    },
  },
  'track-parallel': {
    fires: {
      'for two of a track at once': [
        planWith([at('09:00', { track: 'track:kultur' }), at('09:30', { ...sjon, track: 'track:kultur' })]),
        'session:a session:b',
      ],
      'once less than there are at once': [
        planWith([
          at('09:00', { track: 'track:kultur' }),
          at('09:00', { ...sjon, track: 'track:kultur' }),
          at('09:00', { rooms: ['room:hall'], track: 'track:kultur' }),
        ]),
        'session:a session:b',
        'session:b session:c',
      ],
    },
    silent: {
      'for two tracks': planWith([
        at('09:00', { track: 'track:kultur' }),
        at('09:00', { ...sjon, track: 'track:boende' }),
      ]),
      'for groups, which meet at once': planWith([
        at('09:00', { track: 'track:kultur', group: 'group:3' }),
        at('09:00', { ...sjon, track: 'track:kultur', group: 'group:3' }),
      ]),
      'one after the other': planWith([
        at('09:00', { track: 'track:kultur' }),
        at('10:00', { track: 'track:kultur' }),
      ]),
    },
  },
  'not-at-the-same-time': {
    fires: {
      'for what is declared apart': [
        planWith([at('09:00', { notWith: ['session:b'] }), at('09:30', sjon)]),
        'session:a session:b',
      ],
      'once when both say so': [
        planWith([at('09:00', { notWith: ['session:b'] }), at('09:30', { ...sjon, notWith: ['session:a'] })]),
        'session:a session:b',
      ],
    },
    silent: {
      'one after the other': planWith([at('09:00', { notWith: ['session:b'] }), at('10:00', sjon)]),
      'when the other is cancelled': planWith([
        at('09:00', { notWith: ['session:b'] }),
        at('09:30', { ...sjon, status: 'cancelled' }),
      ]),
    },
  },
  'wrong-order': {
    fires: {
      'for one that begins before the end of the other': [
        planWith([at('09:00'), at('09:30', { ...sjon, after: ['session:a'] })]),
        'session:a session:b',
      ],
    },
    silent: {
      'for one that begins as the other ends': planWith([at('09:00'), at('10:00', { after: ['session:a'] })]),
      'when one is unplaced': planWith([{}, at('10:00', { after: ['session:a'] })]),
    },
  },
  'same-day': {
    fires: {
      'for two on different days': [
        planWith([at('09:00', { sameDayAs: ['session:b'] }), at('fri 09:00')]),
        'session:a session:b',
      ],
      'once when both say so': [
        planWith([at('09:00', { sameDayAs: ['session:b'] }), at('fri 09:00', { sameDayAs: ['session:a'] })]),
        'session:a session:b',
      ],
    },
    silent: {
      'for an evening and the hour past its midnight': planWith([
        at('fri 20:00', { sameDayAs: ['session:b'] }),
        { start: '2013-08-31T00:00' },
      ]),
      'when one is unplaced': planWith([at('09:00', { sameDayAs: ['session:b'] }), {}]),
    },
  },
  'missing-equipment': {
    fires: {
      'for what the room does not have': [
        planWith([at('09:00', { equipment: ['projektor', 'hörslinga'] })], {
          rooms: { kallan: { equipment: ['Projektor '] } },
        }),
        'room:kallan session:a',
      ],
    },
    silent: {
      'however it is spelt': planWith([at('09:00', { equipment: [' projektor'] })], {
        rooms: { kallan: { equipment: ['Projektor'] } },
      }),
      'when one of its rooms has it': planWith(
        [at('09:00', { equipment: ['projektor'], rooms: ['room:kallan', 'room:sjon'] })],
        { rooms: { sjon: { equipment: ['projektor'] } } },
      ),
      'across all rooms, in none, or cancelled': planWith([
        at('09:00', { equipment: ['projektor'], rooms: 'all' }),
        at('10:00', { equipment: ['projektor'], rooms: [] }),
        at('11:00', { equipment: ['projektor'], status: 'cancelled' }),
      ]),
    },
  },
  'short-pause': {
    fires: {
      'for ten minutes between rooms': [
        planWith([at('13:00', run('jan')), at('14:10', { ...sjon, ...run('jan') })]),
        'person:jan session:a session:b',
      ],
      'for none, from speaking to reviewing': [
        planWith([at('13:00', run('jan')), at('14:00', sjon)], { reviews: ['jan b'] }),
        'person:jan session:a session:b',
      ],
    },
    silent: {
      'for a quarter of an hour': planWith([
        at('13:00', run('jan')),
        at('14:15', { ...sjon, ...run('jan') }),
      ]),
      'within a room': planWith([at('13:00', run('jan')), at('14:00', run('jan'))]),
      'to a digital room, or to none': planWith([
        at('13:00', run('jan')),
        at('14:00', { rooms: ['room:webb'], ...run('jan') }),
        at('15:00', { rooms: [], ...run('jan') }),
      ]),
      'for participants, who walk together': planWith([at('13:00'), at('14:00', sjon)], {
        seats: ['jan a', 'jan b'],
      }),
      'for a clash': planWith([at('13:00', run('jan')), at('13:30', { ...sjon, ...run('jan') })]),
    },
  },
  'three-in-a-row': {
    fires: {
      'for three without a pause': [
        planWith([at('13:00', run('jan')), at('14:05', run('jan')), at('15:10', run('jan'))]),
        'person:jan session:a session:b session:c',
      ],
    },
    silent: {
      'for two': planWith([at('13:00', run('jan')), at('14:00', run('jan'))]),
      'with a pause before the third': planWith([
        at('13:00', run('jan')),
        at('14:00', run('jan')),
        at('15:15', run('jan')),
      ]),
      'for a moderator, who leads one after the other': planWith([
        at('13:00', run('jan moderator')),
        at('14:00', run('jan moderator')),
        at('15:00', run('jan moderator')),
      ]),
    },
  },
  'too-long-without-break': {
    fires: {
      'after three hours without fika': [
        planWith([at('09:00', { minutes: 100 }), at('10:45', { minutes: 90 })]),
        'day:thu session:a',
      ],
      'for what is left after a break': [
        planWith([at('09:00'), at('10:00', { kind: 'break', minutes: 15 }), at('10:15', { minutes: 181 })]),
        'day:thu session:c',
      ],
    },
    silent: {
      'for three hours': planWith([at('09:00', { minutes: 180 })]),
      'with fika in between, in any room': planWith([
        at('09:00', { minutes: 240 }),
        at('11:00', { ...sjon, kind: 'break', minutes: 15 }),
      ]),
      'with half an hour of nothing': planWith([
        at('09:00', { minutes: 150 }),
        at('12:00', { minutes: 150 }),
      ]),
      'for a long dinner and a show': planWith([
        at('17:00', { kind: 'meal', minutes: 200 }),
        at('17:00', { ...sjon, kind: 'social', minutes: 240 }),
      ]),
    },
  },
  'too-much-in-a-day': {
    fires: {
      'for more than six hours': [
        planWith([
          at('08:00', { minutes: 240, ...run('jan') }),
          at('13:00', { minutes: 121, ...run('jan') }),
        ]),
        'day:thu person:jan',
      ],
    },
    silent: {
      'for six hours': planWith([at('08:00', { minutes: 360, ...run('jan') })]),
      'over two days': planWith([
        at('08:00', { minutes: 300, ...run('jan') }),
        at('fri 09:00', { minutes: 300, ...run('jan') }),
      ]),
      'for taking part, and for a dinner to host': planWith(
        [at('08:00', { minutes: 300 }), at('14:00', { minutes: 300, kind: 'meal', ...run('jan host') })],
        { seats: ['jan a'] },
      ),
    },
  },
  'outside-presence': {
    fires: {
      'before they arrive and after they leave': [
        planWith([at('09:30', run('jan')), at('15:30', run('jan'))], {
          people: { jan: { presence: [{ day: 'day:thu', from: '10:00', to: '16:00' }] } },
        }),
        'person:jan session:a',
        'person:jan session:b',
      ],
    },
    silent: {
      'from arrival to departure': planWith([at('10:00', { minutes: 360, ...run('jan') })], {
        people: { jan: { presence: [{ day: 'day:thu', from: '10:00', to: '16:00' }] } },
      }),
    },
  },
  'undesired-room': {
    fires: {
      'in a room it would rather not be in': [
        planWith([at('09:00', { undesired: { rooms: ['room:kallan'], times: [] } })]),
        'room:kallan session:a',
      ],
    },
    silent: {
      'in another': planWith([at('09:00', { undesired: { rooms: ['room:sjon'], times: [] } })]),
      'in the tray': planWith([{ undesired: { rooms: ['room:kallan'], times: [] } }]),
    },
  },
  'undesired-time': {
    fires: {
      'at a time it would rather not be at': [
        planWith([at('12:30', { undesired: { rooms: [], times: [NOON] } })]),
        'session:a',
      ],
    },
    silent: {
      'beside it': planWith([at('13:00', { undesired: { rooms: [], times: [NOON] } })]),
      'when cancelled': planWith([
        at('12:30', { undesired: { rooms: [], times: [NOON] }, status: 'cancelled' }),
      ]),
    },
  },
  'person-undesired-time': {
    fires: {
      'at hours they would rather avoid': [
        planWith([at('12:30', run('jan'))], { people: { jan: { undesired: [NOON] } } }),
        'person:jan session:a',
      ],
    },
    silent: {
      'beside them': planWith([at('11:00', run('jan')), at('13:00', run('jan'))], {
        people: { jan: { undesired: [NOON] } },
      }),
    },
  },
};
