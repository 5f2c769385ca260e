import { expect, test } from 'vitest';
import { pigeonholes } from '../../../shared/assign/pigeonhole.ts';
import { problemOf } from '../../../shared/assign/problem.ts';
import { assign } from '../../../shared/assign/proposal.ts';
import { why } from '../../../shared/assign/why.ts';
import { pigeonholeText, wayOutText, whyText } from '../../../shared/assign/words.ts';
import { check } from '../../../shared/checks/index.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { newPerson } from '../../../shared/plan/defaults.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { all, type Plan } from '../../../shared/plan/plan.ts';
import { template } from '../../../shared/templates/index.ts';
import { reviewPlan } from '../../fixtures/review-plan.ts';
import { randomFrom } from '../../property/random.ts';
import { accepted, tools, valuesOf } from './tools.ts';

const LOKA = template('loka', 'sv', '2013-08-01');
const THURSDAY = [1, 2, 3, 4, 5, 6].map((n): SessionId => `session:thu-w${n}`);
const FRIDAY = [1, 2, 4, 5, 6].map((n): SessionId => `session:fri-w${n}`);
const speech = { plan: LOKA, t: translator('sv'), language: 'sv' } as const;

function reviewersOf(plan: Plan, session: SessionId): string[] {
  return all(plan, 'assignments').flatMap((each) => (each.session === session ? [each.reviewer] : []));
}

function withOneMore(plan: Plan): Plan {
  const person = newPerson('person:extra', 'zz', { name: 'Åsa', roles: ['reviewer'] });
  return { ...plan, people: { ...plan.people, [person.id]: person } };
}

test('it says before searching that six workshops at once cannot be reviewed by five', () => {
  const { holes } = pigeonholes(LOKA, tools.solve);
  expect(holes).toHaveLength(1);
  expect(holes[0]).toMatchObject({ kind: 'atOnce', sessions: THURSDAY, needed: 6, available: 5 });
  expect(holes[0]?.able).toHaveLength(5);
  expect(holes.map((hole) => pigeonholeText(hole, speech))).toEqual([
    '6 workshoppar samtidigt tors 29 aug 15.30–17.00 behöver 6 granskare, men bara 5 kan vara där: ' +
      'Thomas, Marie, Kerstin, Jan och Maria. Det gäller 1 Kunskapslyft, 2 Entreprenörskap, ' +
      '3 Innovativa miljöer, 4 Sprudlande kulturliv, 5 Fler boende och 6 Goda kommunikationer.',
  ]);
});

test('the ways out are one reviewer more, one group in another pass, and one group without', () => {
  const [hole] = pigeonholes(LOKA, tools.solve).holes;
  expect(hole?.waysOut).toEqual([
    { kind: 'addReviewers', count: 1 },
    // Nobody has a review to spare: everyone does one a day, and two in all.
    { kind: 'anotherPass', count: 1, mostADay: 2, load: 3 },
    { kind: 'lowerDemand', count: 1 },
  ]);
  expect(hole?.waysOut.map((way) => wayOutText(way, speech))).toEqual([
    'Lägg till en granskare.',
    'Lägg en av dem i ett annat pass, och tillåt 2 uppdrag om dagen och 3 i allt.',
    'Låt en av dem ha en granskare mindre.',
  ]);
});

/** LOKA where every workshop that counts asks for so many reviewers. */
function asking(min: number): Plan {
  const { event } = LOKA;
  const demand = { min, max: min };
  return { ...LOKA, event: { ...event, reviewing: { ...event.reviewing, demand } } };
}

test('as many reviewers more are told as the sessions themselves take, whatever a new one does elsewhere', () => {
  const { [THURSDAY[0] ?? 'session:none']: first, ...others } = LOKA.sessions;
  if (first === undefined) throw new Error('LOKA has no first workshop');
  const sessions = { ...others, [first.id]: { ...first, reviewers: { min: 8, max: 8 } } };
  const [hole] = pigeonholes({ ...LOKA, sessions }, tools.solve).holes;
  expect(hole).toMatchObject({ kind: 'few', sessions: [first.id], needed: 8, available: 5, alike: [] });
  expect(hole?.waysOut[0]).toEqual({ kind: 'addReviewers', count: 3 });
});

test('workshops that each ask for too many are told at once, and what all of them would take', () => {
  const { holes } = pigeonholes(asking(8), tools.solve);
  expect(holes).toMatchObject([
    {
      kind: 'few',
      sessions: [THURSDAY[0]],
      needed: 8,
      available: 5,
      alike: [...THURSDAY.slice(1), ...FRIDAY],
      // Six at once of eight each; eleven in all, and five who may each review two.
      waysOut: [
        { kind: 'addReviewers', count: 6 * 8 - 5 },
        { kind: 'lowerDemand', count: 11 * 8 - 5 * 2 },
      ],
    },
  ]);
  expect(holes.map((hole) => pigeonholeText(hole, speech))).toEqual([
    '1 Kunskapslyft tors 29 aug 15.30–17.00 behöver 8 granskare, men bara 5 kan: Thomas, Marie, Kerstin, Jan och ' +
      'Maria. Likadant är det för 2 Entreprenörskap (tors 29), 3 Innovativa miljöer (tors 29), ' +
      '4 Sprudlande kulturliv (tors 29), 5 Fler boende (tors 29), 6 Goda kommunikationer (tors 29), ' +
      '1 Kunskapslyft (fre 30), 2 Entreprenörskap (fre 30), 4 Sprudlande kulturliv (fre 30), ' +
      '5 Fler boende (fre 30) och 6 Goda kommunikationer (fre 30).',
  ]);
});

test('eight at once with five reviewers is one reason: six of them, with either of the others in place of the sixth', () => {
  const day = reviewPlan(randomFrom(1), {
    reviewers: 5,
    sessions: 8,
    days: 1,
    passes: 1,
    conflicts: 0,
    tastes: false,
    reviewing: { demand: { min: 1, max: 1 }, load: { min: 0, max: 2 }, mostADay: 2 },
  });
  const id = (n: number): SessionId => `session:s${n}`;
  const { holes } = pigeonholes(day, tools.solve);
  expect(holes).toMatchObject([
    { kind: 'atOnce', sessions: [0, 1, 2, 3, 4, 5].map(id), needed: 6, available: 5, alike: [6, 7].map(id) },
  ]);
  expect(holes[0]?.waysOut).toEqual([
    { kind: 'addReviewers', count: 3 },
    { kind: 'anotherPass', count: 3, mostADay: null, load: null },
    { kind: 'lowerDemand', count: 3 },
  ]);
  expect(
    holes.map((hole) => pigeonholeText(hole, { plan: day, t: translator('en'), language: 'en' })),
  ).toEqual([
    '6 workshops at the same time Mon 4 May 08:00–09:30 need 6 reviewers, but only 5 can be there: Granskare 1, ' +
      'Granskare 2, Granskare 3, Granskare 4 and Granskare 5. They are 1 Workshop 1, 2 Workshop 2, ' +
      '3 Workshop 3, 4 Workshop 4, 5 Workshop 5 and 6 Workshop 6. The same goes with any of 7 Workshop 7 and ' +
      '8 Workshop 8 in place of 6 Workshop 6.',
  ]);
});

test('so many reviewers that nobody could find them are not told, and not searched for one by one', () => {
  const { holes } = pigeonholes(asking(200), tools.solve);
  expect(holes.length).toBeGreaterThan(0);
  for (const { waysOut } of holes) expect(waysOut.map(({ kind }) => kind)).not.toContain('addReviewers');
});

test('the best there is fills five of six on the first day and all five of the second', () => {
  const proposal = assign(LOKA, tools);
  const plan = accepted(LOKA, proposal);
  expect(THURSDAY.filter((session) => reviewersOf(plan, session).length === 1)).toHaveLength(5);
  for (const session of FRIDAY) expect(reviewersOf(plan, session)).toHaveLength(1);
  expect(proposal.short).toHaveLength(1);
  expect(proposal.proved).toBe(true);
  expect(Object.fromEntries(valuesOf(proposal))).toEqual({
    'demand.missing': 1,
    'load.most': 2,
    'load.least': 2,
    'eyes.fresh': 0,
    'changes.count': 6,
  });
});

test('group 2 gets one of the two of group 6 on the second day', () => {
  const proposal = assign(LOKA, tools);
  const moved = proposal.removed.filter(({ session }) => session === 'session:fri-w6');
  expect(moved).toHaveLength(1);
  expect(proposal.added).toContainEqual({ reviewer: moved[0]?.reviewer, session: 'session:fri-w2' });
});

test('nobody is in two places at once', () => {
  const plan = accepted(LOKA, assign(LOKA, tools));
  const clashes = check(plan).filter(({ severity }) => severity === 'hard');
  expect(clashes.map((finding) => finding.text('en'))).toEqual([]);
});

test('with one reviewer more everything is filled, and nothing is foreseen', () => {
  const plan = withOneMore(LOKA);
  expect(pigeonholes(plan, tools.solve)).toEqual({ holes: [], complete: true });
  const proposal = assign(plan, tools);
  expect(proposal.short).toEqual([]);
  const after = accepted(plan, proposal);
  for (const session of [...THURSDAY, ...FRIDAY]) expect(reviewersOf(after, session)).not.toEqual([]);
});

test('every cell is explained, in both languages', () => {
  const plan = accepted(LOKA, assign(LOKA, tools));
  const { reviewers, sessions } = problemOf(plan);
  for (const { id: reviewer } of reviewers) {
    for (const { session } of sessions) {
      const answer = why(plan, { reviewer, session: session.id }, tools);
      expect(answer?.swap).not.toBeNull();
      if (answer === undefined) continue;
      for (const language of ['sv', 'en'] as const) {
        const said = whyText(answer, { plan, t: translator(language), language }).join(' ');
        expect(said).toContain(plan.people[reviewer]?.name);
      }
    }
  }
}, 60_000);

test('a workshop that would be left alone says so', () => {
  const plan = accepted(LOKA, assign(LOKA, tools));
  const [reviewer] = reviewersOf(plan, 'session:thu-w3');
  const answer = why(
    plan,
    { reviewer: `person:${reviewer?.slice('person:'.length)}`, session: 'session:thu-w3' },
    tools,
  );
  expect(answer).toMatchObject({ assigned: true, reviewing: 1, demand: 1, load: 2 });
  // Someone has to be left alone that day; another group would do as well.
  expect(answer?.swap?.differences).toEqual([]);
});
