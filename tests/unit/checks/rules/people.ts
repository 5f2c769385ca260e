import type { Person } from '../../../../shared/plan/records/person.ts';
import type { Session } from '../../../../shared/plan/records/session.ts';
import { at, planWith } from '../plans.ts';
import type { CaseTable } from './table.ts';

const NOON = { from: '2013-08-29T12:00', to: '2013-08-29T13:00' } as const;
const sjon: Pick<Session, 'rooms'> = { rooms: ['room:sjon'] };

/** Those in a session: `run('jan')`, `run('jan responsible', 'asa moderator')`. */
function run(...words: string[]): Pick<Session, 'people'> {
  return {
    people: words.map((word) => {
      const [person, role = 'speaker'] = word.split(' ');
      return { person: `person:${person}`, role: role as 'speaker' };
    }),
  };
}

const workshop = { kind: 'workshop' } as const;
const onFriday: Partial<Person> = { presence: [{ day: 'day:fri', from: null, to: null }] };

/** Rules about people: those in the programme, those who review, those who take part. */
export const PEOPLE: CaseTable = {
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
  'no-reviewer': {
    fires: {
      'for a workshop without one, placed or not': [
        planWith([at('13:00', workshop), { kind: 'seminar' }]),
        'session:a',
        'session:b',
      ],
    },
    silent: {
      'when it has one, asks for none, is cancelled or is a talk': planWith(
        [
          at('09:00', workshop),
          at('10:00', { ...workshop, reviewers: { min: 0, max: 0 } }),
          at('11:00', { ...workshop, status: 'cancelled' }),
          at('12:00'),
        ],
        { reviews: ['jan a'] },
      ),
    },
  },
  'too-few-reviewers': {
    fires: {
      'for one of two': [
        planWith([at('13:00', { ...workshop, reviewers: { min: 2, max: 2 } })], { reviews: ['jan a'] }),
        'session:a',
      ],
    },
    silent: {
      'for none, which is told apart': planWith([
        at('13:00', { ...workshop, reviewers: { min: 2, max: 2 } }),
      ]),
      'for as many as it asks for': planWith([at('13:00', workshop)], { reviews: ['jan a'] }),
      'when cancelled': planWith(
        [at('13:00', { ...workshop, reviewers: { min: 2, max: 2 }, status: 'cancelled' })],
        { reviews: ['jan a'] },
      ),
    },
  },
  'too-many-reviewers': {
    fires: {
      'for three of at most two': [
        planWith([at('13:00', workshop)], { reviews: ['jan a', 'maria a', 'asa a'] }),
        'session:a',
      ],
    },
    silent: {
      'for two': planWith([at('13:00', workshop)], { reviews: ['jan a', 'maria a'] }),
      'for what is no workshop': planWith([at('13:00')], { reviews: ['jan a', 'maria a', 'asa a'] }),
    },
  },
  'uneven-load': {
    fires: {
      'for two against none': [
        planWith([at('09:00', workshop), at('10:00', workshop)], {
          people: { jan: { roles: ['reviewer'] }, maria: { roles: ['reviewer'] } },
          reviews: ['jan a', 'jan b'],
        }),
        'person:jan person:maria',
      ],
    },
    silent: {
      'for a difference of one': planWith([at('09:00', workshop)], {
        people: { jan: { roles: ['reviewer'] }, maria: { roles: ['reviewer'] } },
        reviews: ['jan a'],
      }),
      'when the other can take no more': planWith([at('09:00', workshop), at('10:00', workshop)], {
        people: {
          jan: { roles: ['reviewer'] },
          maria: { roles: ['reviewer'], load: { min: 0, max: 0 } },
        },
        reviews: ['jan a', 'jan b'],
      }),
      'against one who is no reviewer': planWith([at('09:00', workshop), at('10:00', workshop)], {
        people: { jan: { roles: ['reviewer'] } },
        reviews: ['jan a', 'jan b'],
      }),
    },
  },
  'over-review-maximum': {
    fires: {
      'for more than one a day': [
        planWith([at('09:00', workshop), at('10:00', workshop)], { reviews: ['jan a', 'jan b'] }),
        'day:thu person:jan',
      ],
      'for more in all than their own maximum': [
        planWith([at('09:00', workshop), at('fri 10:00', workshop)], {
          people: { jan: { load: { min: 0, max: 1 } } },
          reviews: ['jan a', 'jan b'],
        }),
        'person:jan',
      ],
    },
    silent: {
      'for one a day and two in all': planWith([at('09:00', workshop), at('fri 10:00', workshop)], {
        reviews: ['jan a', 'jan b'],
      }),
      'when one is cancelled': planWith(
        [at('09:00', workshop), at('10:00', { ...workshop, status: 'cancelled' })],
        {
          reviews: ['jan a', 'jan b'],
        },
      ),
    },
  },
  'same-pair': {
    fires: {
      'for the same group on both days': [
        planWith(
          [
            at('09:00', { ...workshop, group: 'group:3' }),
            at('fri 09:00', { ...workshop, group: 'group:3' }),
          ],
          { reviews: ['jan a', 'jan b'] },
        ),
        'person:jan session:a session:b',
      ],
    },
    silent: {
      'twice in a day': planWith(
        [at('09:00', { ...workshop, group: 'group:3' }), at('11:00', { ...workshop, group: 'group:3' })],
        { reviews: ['jan a', 'jan b'] },
      ),
      'where the plan wants the same eyes': planWith(
        [at('09:00', { ...workshop, group: 'group:3' }), at('fri 09:00', { ...workshop, group: 'group:3' })],
        {
          event: { reviewing: { ...planWith([]).event.reviewing, eyes: 'same' } },
          reviews: ['jan a', 'jan b'],
        },
      ),
      'when one is cancelled': planWith(
        [
          at('09:00', { ...workshop, group: 'group:3' }),
          at('fri 09:00', { ...workshop, group: 'group:3', status: 'cancelled' }),
        ],
        { reviews: ['jan a', 'jan b'] },
      ),
    },
  },
  'competence-missing': {
    fires: {
      'when nobody knows the subject': [
        planWith([at('09:00', { ...workshop, group: 'group:3' })], {
          people: {
            jan: {
              competence: [
                { in: 'track:boende', level: 3 },
                { in: 'group:3', level: 0 },
              ],
            },
          },
          reviews: ['jan a'],
        }),
        'session:a',
      ],
    },
    silent: {
      'when one of them does, by the group’s track': planWith(
        [at('09:00', { ...workshop, group: 'group:3' })],
        {
          people: {
            jan: { competence: [{ in: 'track:boende', level: 3 }] },
            maria: { competence: [{ in: 'track:kultur', level: 1 }] },
          },
          reviews: ['jan a', 'maria a'],
        },
      ),
      'when one of them has said nothing': planWith([at('09:00', { ...workshop, group: 'group:3' })], {
        people: { jan: { competence: [{ in: 'track:boende', level: 3 }] } },
        reviews: ['jan a', 'maria a'],
      }),
      'for a workshop without a subject': planWith([at('09:00', workshop)], {
        people: { jan: { competence: [{ in: 'track:boende', level: 3 }] } },
        reviews: ['jan a'],
      }),
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
};
