import { at, planWith } from '../plans.ts';
import { workshop } from './fields.ts';
import type { CaseTable } from './table.ts';

/** Rules about who reviews what. */
export const REVIEWING: CaseTable = {
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
};
