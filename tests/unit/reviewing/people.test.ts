import { expect, test } from 'vitest';
import { agendaOf } from '../../../shared/reviewing/agenda.ts';
import { freedBy } from '../../../shared/reviewing/freed.ts';
import { reviewMatrix } from '../../../shared/reviewing/matrix.ts';
import { withPartners } from '../../../shared/reviewing/partners.ts';
import { competenceIn, wishFor, withCompetence, withWishes } from '../../../shared/reviewing/topics.ts';
import { BOTH_DAYS, PARALLEL, planWith, REVIEWER } from './fixture.ts';

const plan = planWith({
  days: BOTH_DAYS,
  people: { Eva: REVIEWER, Bo: REVIEWER, Kim: REVIEWER },
  sessions: {
    ...PARALLEL,
    c: { number: '3', start: '2013-08-30T09:00' },
    lunch: { kind: 'meal', start: '2013-08-29T12:00', minutes: 60 },
    talk: {
      kind: 'talk',
      start: '2013-08-29T14:00',
      people: [{ person: 'person:Eva', role: 'speaker' }],
    },
    other: { kind: 'talk', start: '2013-08-29T09:00' },
  },
  assignments: [
    ['Eva', 'a'],
    ['Eva', 'c'],
    ['Bo', 'b'],
  ],
});
const eva = plan.people['person:Eva'];
if (eva === undefined) throw new Error('no Eva');

test('someone’s days hold all they do and what is for everyone, in order of time, with what clashes', () => {
  const days = agendaOf(plan, 'person:Eva');
  expect(
    days.map(({ day, reviews, items }) => [
      day?.date,
      reviews,
      items.map(
        ({ session, parts, clashes }) => `${session.id.slice(8)}:${parts.join()}${clashes ? '!' : ''}`,
      ),
    ]),
  ).toEqual([
    ['2013-08-29', 1, ['lunch:', 'a:reviewer!', 'talk:speaker!']],
    ['2013-08-30', 1, ['c:reviewer']],
  ]);
});

test('made absent one frees the reviews of that day, and no other; hours free what they do not cover', () => {
  const thursday = [{ day: 'day:thu' as const, from: null, to: null }];
  expect(freedBy(plan, eva, thursday).map(({ session }) => session)).toEqual(['session:c']);
  const morning = [
    { day: 'day:thu' as const, from: null, to: '14:00' as const },
    { day: 'day:fri' as const, from: null, to: null },
  ];
  expect(freedBy(plan, eva, morning).map(({ session }) => session)).toEqual(['session:a']);
  expect(freedBy(plan, { ...eva, presence: thursday }, thursday)).toEqual([]);
});

test('what competence and wishes say is set, replaced and taken away, and the rest stays', () => {
  const [one, two] = ['track:1', 'track:2'] as const;
  const known = { ...eva, competence: [{ in: one, level: 1 }], wishes: [{ for: two, rank: 2 }] };
  const competence = withCompetence(known, new Map([[two, '3']]));
  expect(competence).toEqual([
    { in: one, level: 1 },
    { in: two, level: 3 },
  ]);
  expect(competenceIn({ ...eva, competence }, two)).toBe('3');
  expect(withCompetence(known, new Map([[one, '']]))).toEqual([]);
  const wishes = withWishes(known, new Map([[two, '-']]));
  expect(wishes).toEqual([{ for: two, rank: null }]);
  expect(wishFor({ ...eva, wishes }, two)).toBe('-');
});

test('a cell of a swap brings the one it swaps with; one that stands by itself does not', () => {
  const matrix = reviewMatrix(plan);
  const pair = (person: string, session: string) => ({
    reviewer: `person:${person}` as const,
    session: `session:${session}` as const,
  });
  // Bo goes from b to a, Eva from a to b; Kim comes to c beside.
  const pending = {
    added: [pair('Bo', 'a'), pair('Eva', 'b'), pair('Kim', 'c')],
    removed: [pair('Bo', 'b'), pair('Eva', 'a')],
  };
  const together = withPartners(plan, matrix, pending, pair('Bo', 'a'));
  expect(together.added).toContainEqual(pair('Bo', 'a'));
  expect(together.removed).toContainEqual(pair('Bo', 'b'));
  expect(together.added).toContainEqual(pair('Eva', 'b'));
  expect(together.removed).toContainEqual(pair('Eva', 'a'));
  expect(together.added).not.toContainEqual(pair('Kim', 'c'));
  expect(withPartners(plan, matrix, pending, pair('Kim', 'c'))).toEqual({
    added: [pair('Kim', 'c')],
    removed: [],
  });
});
