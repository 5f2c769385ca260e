import { describe, expect, test } from 'vitest';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { all, ordered } from '../../../shared/plan/plan.ts';
import { NAMES, nameOf, plan, reviewersOf, session, THEMES } from './loka-facts.ts';
import { nameLike, slide, source, without } from './sources.ts';

const text = source('loka-internat');

describe.skipIf(text === undefined)('the LOKA template beside its source', () => {
  const slides = text ?? '';

  test('knows every name in the slides, and no other', () => {
    for (const name of NAMES) expect(slides).toContain(name);
    expect(nameLike(without(slides, NAMES))).toEqual([
      'AUG Vem',
      'Avslutning Lunch',
      'Ekoturism Riskkapital',
      'Energikontoret Konkurrenskraft',
      'Eurochild Sign',
      'Företagskedjan Innovation',
      'Företagskedjan Utbildning',
      'Förvaltningsstaden Örebro',
      'Innovation Innovativa',
      'Logistikregionen Öo',
      'Loka Externa',
      'Program Dag',
      'RUS Smart',
      'Utbildning Kunskapslyft',
      'Örebro Klimat',
    ]);
  });

  test.each([
    { day: 'thu', number: 4 },
    { day: 'fri', number: 5 },
  ])('has the groups and the reviewers of slide $number', ({ day, number }) => {
    const parts = slide(slides, number)
      .split(/Grupp (?=\d)/)
      .slice(1);
    expect(parts).toHaveLength(6);
    for (const part of parts) {
      const group = part.slice(0, 1);
      const [themes = '', reviewers = ''] = part.slice(1).split('Granskare:');
      const names = reviewers
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '');
      expect(reviewersOf(`session:${day}-w${group}`), part).toEqual(names.sort());
      expect(session(`session:${day}-w${group}`).status === 'cancelled', part).toBe(part.includes('utgår'));
      const known = (THEMES[group] ?? []).flatMap(([title, name]) => [...title.split(/ (?=\()/), name]);
      for (const one of known.filter((one) => !one.startsWith('('))) expect(themes).toContain(one);
      expect(without(themes, known).replace(/utgår!!|och|[|\s,–()-]/g, ''), part).toBe('');
    }
  });

  test.each([
    {
      number: 2,
      date: '2013-08-29',
      order: [
        ['session:thu-welcome', 'Representanter för politiken', 'hur hänger allt ihop'],
        ['session:thu-rsg', 'Representant för RSG', 'Vi bär ansvaret tillsammans!'],
        ['session:thu-collaboration', 'Målområdesansvarig', 'Så här ökar jag samverkan'],
        ['session:thu-practice', 'Verkställare', 'Så jobbar vi vidare', 'från teori till praktik'],
        [
          'session:thu-braunerhjelm',
          'Pontus Braunerhjelm',
          'Hur samspelet region, kommun och stat kan bygga en stark regional utveckling i en globaliserad ekonomi',
        ],
        ['session:thu-fika', 'Fika'],
        ['session:thu-university', 'Jens Schollin', 'Universitetets roll'],
        ['session:thu-w1'],
        ['session:thu-show', 'Per Fritzell'],
        ['session:thu-dinner', 'Middag'],
      ],
    },
    {
      number: 3,
      date: '2013-08-30',
      order: [
        [
          'session:fri-sofa',
          'Staffan Isling',
          'RUS i min',
          'Lena Sahrblom',
          'Christina Hedberg',
          'organisation',
          'Anne-Lie Carlos',
        ],
        ['session:fri-w1'],
        ['session:fri-eu2020', 'Gordon Hahn', 'EU2020'],
        ['session:fri-closing', 'Avslutning'],
        ['session:fri-lunch', 'Lunch'],
      ],
    },
  ])('keeps the order of slide $number, and adds nothing unmarked', ({ number, date, order }) => {
    const programme = slide(slides, number);
    let from = 0;
    for (const [id, ...phrases] of order as [SessionId, ...string[]][]) {
      const { title, presenters, people } = session(id);
      const inPlan = [title, presenters, ...people.map(({ person }) => nameOf(person))].join(' ');
      for (const phrase of phrases) {
        const at = programme.indexOf(phrase, from);
        expect(at, phrase).toBeGreaterThanOrEqual(0);
        expect(inPlan).toContain(phrase);
        from = at;
      }
    }
    const day = ordered(plan, 'sessions')
      .filter(({ start, notes }) => start?.startsWith(date) && !notes.startsWith('Tillagd av mallen'))
      .filter(({ kind, number }) => kind !== 'workshop' || number === '1');
    expect(day.map(({ id }) => id)).toEqual(order.map(([id]) => id));
    const starts = day.map(({ start }) => start ?? '');
    expect(starts).toEqual([...starts].sort());
  });

  test('has every goal of slide 9, in its words', () => {
    const titles = all(plan, 'goals').map(({ title }) => title);
    for (const title of titles) expect(slide(slides, 9)).toContain(title.replace(' – RUS', ' - RUS'));
    expect(without(slide(slides, 9), [...titles, 'Europa 2020 - RUS']).replace(/[|\s-]/g, '')).toBe('');
  });

  test('has every request of slide 10', () => {
    const words = [
      'Per Fritzell',
      'show',
      'Mia Spendrup',
      'exposé över kvällens middag',
      'Jan Spendrup',
      'ölprovning',
    ];
    const more = [
      'mot betalning',
      'Kolla upp aktiviteter på Loka',
      'Pontus Braunerhjelm',
      'Entreprenörskapsforum',
    ];
    const known = [
      ...words,
      ...more,
      'Professor',
      'VD',
      'Gordon Hahn',
      'EU2020',
      'Moderator',
      'Per Holmström',
    ];
    const asked = ordered(plan, 'requests').flatMap(({ title, terms, person, organisation }) => [
      ...[title, terms, person ? [nameOf(person), plan.people[person]?.title].join(' ') : ''],
      organisation ? plan.organisations[organisation]?.name : '',
    ]);
    const inPlan = asked.join(' ').toLowerCase();
    for (const word of known) expect(inPlan).toContain(word.toLowerCase());
    const headings = ['Förfrågningar till externa deltagare', 'Externa inspiratörer', 'för'];
    expect(without(slide(slides, 10), [...known, ...headings]).replace(/[|\s,:–-]/g, '')).toBe('');
  });
});
