import type { Session } from '../../../../shared/plan/records/session.ts';
import { at, planWith } from '../plans.ts';
import type { CaseTable } from './table.ts';

const NOON = { from: '2013-08-29T12:00', to: '2013-08-29T13:00' } as const;
const jan: Pick<Session, 'people'> = { people: [{ person: 'person:jan', role: 'speaker' }] };
const sjon: Pick<Session, 'rooms'> = { rooms: ['room:sjon'] };

/** Rules about rooms and hours. */
export const PLACE: CaseTable = {
  'room-clash': {
    fires: {
      'for two that share a minute of a room': [
        planWith([at('13:00'), at('13:59')]),
        'room:kallan session:a session:b',
      ],
      'for two at exactly the same time': [
        planWith([at('13:00'), at('13:00')]),
        'room:kallan session:a session:b',
      ],
      'for a long one over several short ones': [
        planWith([at('13:00', { minutes: 180 }), at('13:30', { minutes: 10 }), at('15:00', { minutes: 10 })]),
        'room:kallan session:a session:b',
        'room:kallan session:a session:c',
      ],
      'past midnight': [
        planWith([at('fri 23:30'), { start: '2013-08-31T00:15' }]),
        'room:kallan session:a session:b',
      ],
      'for two at once across all rooms': [
        planWith([at('12:00', { rooms: 'all' }), at('12:30', { rooms: 'all' })]),
        'session:a session:b',
      ],
      'in each room that they share': [
        planWith([
          at('12:00', { rooms: ['room:kallan', 'room:sjon'] }),
          at('12:00', { rooms: ['room:sjon', 'room:kallan'] }),
        ]),
        'room:kallan session:a session:b',
        'room:sjon session:a session:b',
      ],
    },
    silent: {
      'when one ends as the other starts': planWith([at('13:00'), at('14:00')]),
      'when one ends at midnight and the other starts then': planWith([
        at('fri 23:00'),
        { start: '2013-08-31T00:00' },
      ]),
      'when one is in another room': planWith([at('13:00'), at('13:00', sjon)]),
      'when they are in no room': planWith([at('13:00', { rooms: [] }), at('13:00', { rooms: [] })]),
      'when one is cancelled': planWith([at('13:00'), at('13:00', { status: 'cancelled' })]),
      'when one is unplaced': planWith([at('13:00'), {}]),
    },
  },
  'room-unavailable': {
    fires: {
      'for a session that runs into it': [
        planWith([at('11:30')], { rooms: { kallan: { unavailable: [NOON] } } }),
        'room:kallan session:a',
      ],
    },
    silent: {
      'when it ends as the room goes, or starts as it comes back': planWith([at('11:00'), at('13:00')], {
        rooms: { kallan: { unavailable: [NOON] } },
      }),
      'for another room': planWith([at('12:00', sjon)], { rooms: { kallan: { unavailable: [NOON] } } }),
      'for what is cancelled': planWith([at('12:00', { status: 'cancelled' })], {
        rooms: { kallan: { unavailable: [NOON] } },
      }),
    },
  },
  'outside-day': {
    fires: {
      'before the day opens': [planWith([at('07:30')]), 'session:a'],
      'after it closes': [planWith([at('21:30')]), 'session:a'],
      'on a date that is no day': [planWith([{ start: '2013-09-02T12:00' }]), 'session:a'],
      'past the small hours that an evening has': [planWith([{ start: '2013-08-31T00:30' }]), 'session:a'],
    },
    silent: {
      'from opening to closing': planWith([at('08:00', { minutes: 14 * 60 })]),
      'when it ends at midnight, or with the evening past it': planWith([
        at('fri 23:00'),
        { start: '2013-08-31T00:00' },
      ]),
      'when cancelled or unplaced': planWith([at('05:00', { status: 'cancelled' }), {}]),
    },
  },
  'plenary-room': {
    fires: { 'for a plenary in a small room': [planWith([at('09:00', { kind: 'plenary' })]), 'session:a'] },
    silent: {
      'in the hall, in one room of several, across all, or in none': planWith([
        at('09:00', { kind: 'plenary', rooms: ['room:hall'] }),
        at('10:00', { kind: 'plenary', rooms: ['room:kallan', 'room:hall'] }),
        at('11:00', { kind: 'plenary', rooms: 'all' }),
        at('12:00', { kind: 'plenary', rooms: [] }),
      ]),
      'for a talk': planWith([at('09:00')]),
      'when cancelled': planWith([at('09:00', { kind: 'plenary', status: 'cancelled' })]),
    },
  },
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
        planWith([at('09:00', jan)], { event: { rules: { unconfirmed: 'warning' } } }),
        'session:a',
      ],
    },
    silent: {
      'as it comes': planWith([at('09:00', jan)]),
      'for what is confirmed, cancelled or unplaced': planWith(
        [at('09:00', { status: 'confirmed' }), at('10:00', { status: 'cancelled' }), {}],
        { event: { rules: { unconfirmed: 'warning' } } },
      ),
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
};
