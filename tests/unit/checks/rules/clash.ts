import { at, planWith } from '../plans.ts';
import { NOON, onFriday, run, sjon } from './fields.ts';
import type { CaseTable } from './table.ts';

/** Rules about clashes, absence and conflicts of interest. */
export const CLASH: CaseTable = {
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
  'person-clash': {
    fires: {
      'for a speaker who speaks elsewhere at the time': [
        planWith([at('13:00', run('jan')), at('13:30', { ...sjon, ...run('jan') })]),
        'person:jan session:a session:b',
      ],
      'for a speaker who reviews elsewhere': [
        planWith([at('13:00', run('jan')), at('13:30', sjon)], { reviews: ['jan b'] }),
        'person:jan session:a session:b',
      ],
      'for one responsible by way of the group': [
        planWith([at('13:00', { group: 'group:3' }), at('13:30', { ...sjon, ...run('jan') })], {
          group: { themes: [{ title: '', responsible: ['person:jan'] }] },
        }),
        'person:jan session:a session:b',
      ],
      'for a reviewer who takes part elsewhere': [
        planWith([at('13:00'), at('13:30', sjon)], { reviews: ['jan a'], seats: ['jan b'] }),
        'person:jan session:a session:b',
      ],
    },
    silent: {
      'for two roles in one session': planWith([at('13:00', run('jan', 'jan moderator'))]),
      'for what follows': planWith([at('13:00', run('jan')), at('14:00', run('jan'))]),
      'for what is cancelled': planWith([
        at('13:00', run('jan')),
        at('13:00', { ...sjon, ...run('jan'), status: 'cancelled' }),
      ]),
      'for two reviews, which are told apart': planWith([at('13:00'), at('13:00', sjon)], {
        reviews: ['jan a', 'jan b'],
      }),
    },
  },
  'reviewer-clash': {
    fires: {
      'for two reviews at once': [
        planWith([at('13:00'), at('13:30', sjon)], { reviews: ['jan a', 'jan b'] }),
        'person:jan session:a session:b',
      ],
    },
    silent: {
      'for two people': planWith([at('13:00'), at('13:30', sjon)], { reviews: ['jan a', 'maria b'] }),
      'when one is cancelled': planWith([at('13:00'), at('13:30', { ...sjon, status: 'cancelled' })], {
        reviews: ['jan a', 'jan b'],
      }),
    },
  },
  'participant-clash': {
    fires: {
      'for seats in two groups at once': [
        planWith([at('13:00'), at('13:30', sjon)], { seats: ['jan a', 'jan b'] }),
        'person:jan session:a session:b',
      ],
    },
    silent: {
      'one after the other': planWith([at('13:00'), at('14:00', sjon)], { seats: ['jan a', 'jan b'] }),
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
  'person-absent': {
    fires: {
      'on a day they are not there': [
        planWith([at('13:00', run('jan'))], { people: { jan: onFriday } }),
        'person:jan session:a',
      ],
      'for one who reviews what they also run': [
        planWith([at('13:00', run('jan'))], { people: { jan: onFriday }, reviews: ['jan a'] }),
        'person:jan session:a',
      ],
    },
    silent: {
      'on their day, past midnight too': planWith(
        [at('fri 13:00', run('jan')), { start: '2013-08-31T00:00', ...run('jan') }],
        { people: { jan: onFriday } },
      ),
      'for those who are there throughout': planWith([at('13:00', run('jan'))]),
      'for what is cancelled': planWith([at('13:00', { ...run('jan'), status: 'cancelled' })], {
        people: { jan: onFriday },
      }),
    },
  },
  'reviewer-absent': {
    fires: {
      'on a day they are not there': [
        planWith([at('13:00')], { people: { jan: onFriday }, reviews: ['jan a'] }),
        'person:jan session:a',
      ],
    },
    silent: {
      'on their day': planWith([at('fri 13:00')], { people: { jan: onFriday }, reviews: ['jan a'] }),
      'while the workshop is unplaced': planWith([{}], { people: { jan: onFriday }, reviews: ['jan a'] }),
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
  'own-review': {
    fires: {
      'for one who is responsible': [
        planWith([at('13:00', run('jan responsible'))], { reviews: ['jan a'] }),
        'person:jan session:a',
      ],
      'by way of the group': [
        planWith([at('13:00', { group: 'group:3' })], {
          group: { themes: [{ title: '', responsible: ['person:jan'] }] },
          reviews: ['jan a'],
        }),
        'person:jan session:a',
      ],
    },
    silent: {
      'for another’s': planWith([at('13:00', run('maria responsible'))], { reviews: ['jan a'] }),
      'for what is cancelled': planWith([at('13:00', { ...run('jan'), status: 'cancelled' })], {
        reviews: ['jan a'],
      }),
    },
  },
  'conflict-of-interest': {
    fires: {
      'with the group': [
        planWith([at('13:00', { group: 'group:3' })], {
          people: { jan: { conflicts: [{ with: 'group:3', reason: 'Egen verksamhet' }] } },
          reviews: ['jan a'],
        }),
        'person:jan session:a',
      ],
      'for the organisation that runs it': [
        planWith([at('13:00', run('maria responsible'))], {
          people: {
            jan: { organisation: 'organisation:nora' },
            maria: { organisation: 'organisation:nora' },
          },
          reviews: ['jan a'],
        }),
        'person:jan session:a',
      ],
    },
    silent: {
      'where the plan does not mind one’s own organisation': planWith(
        [at('13:00', run('maria responsible'))],
        {
          event: { reviewing: { ...planWith([]).event.reviewing, ownOrganisation: false } },
          people: {
            jan: { organisation: 'organisation:nora' },
            maria: { organisation: 'organisation:nora' },
          },
          reviews: ['jan a'],
        },
      ),
      'with another session': planWith([at('13:00'), at('14:00')], {
        people: { jan: { conflicts: [{ with: 'session:b', reason: '' }] } },
        reviews: ['jan a'],
      }),
      'when it is one’s own, which is told apart': planWith([at('13:00', run('jan responsible'))], {
        reviews: ['jan a'],
      }),
    },
  },
  'cancelled-with-people': {
    fires: {
      'for people who are still named': [
        planWith([at('13:00', { status: 'cancelled', ...run('jan') })]),
        'session:a',
      ],
    },
    silent: {
      'when nobody is named, the group’s responsible or not': planWith(
        [at('13:00', { status: 'cancelled', group: 'group:3' })],
        { group: { themes: [{ title: '', responsible: ['person:jan'] }] } },
      ),
      'in the tray': planWith([{ status: 'cancelled', ...run('jan') }]),
      'when it takes place': planWith([at('13:00', run('jan'))]),
    },
  },
  'cancelled-with-reviewers': {
    fires: {
      'for a reviewer': [
        planWith([at('13:00', { status: 'cancelled' })], { reviews: ['jan a'] }),
        'session:a',
      ],
      'for a participant': [
        planWith([at('13:00', { status: 'cancelled' })], { seats: ['jan a'] }),
        'session:a',
      ],
    },
    silent: {
      'when it has none': planWith([at('13:00', { status: 'cancelled', ...run('jan') })]),
      'when it takes place': planWith([at('13:00')], { reviews: ['jan a'] }),
    },
  },
};
