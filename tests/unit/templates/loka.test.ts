import { describe, expect, test } from 'vitest';
import { all, ordered } from '../../../shared/plan/plan.ts';
import { NAMES, nameOf, plan, reviewersOf, SPLIT, session, THEMES } from './loka-facts.ts';

describe('the LOKA template', () => {
  test('is 29 and 30 August 2013, a Thursday and a Friday, with some 80 participants', () => {
    expect(all(plan, 'days').map(({ date }) => [date, new Date(`${date}T00:00Z`).getUTCDay()])).toEqual([
      ['2013-08-29', 4],
      ['2013-08-30', 5],
    ]);
    expect(plan.event).toMatchObject({ participants: 80, place: 'Loka Brunn', mode: 'onSite' });
    expect(
      ordered(plan, 'organisations')
        .filter(({ delegation }) => delegation !== null)
        .map(({ name, delegation }) => [name, delegation?.min, delegation?.max]),
    ).toEqual(['Kommunerna', 'Landstinget', 'Universitetet', 'Länsstyrelsen'].map((name) => [name, 4, 10]));
  });

  test('names exactly the people of the slides', () => {
    expect(
      all(plan, 'people')
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...NAMES].sort());
  });

  test('has six groups, each theme with the one responsible for it', () => {
    const groups = ordered(plan, 'groups');
    expect(groups.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6']);
    for (const { number, themes } of groups) {
      expect(themes.map(({ title, responsible }) => [title, ...responsible.map(nameOf)])).toEqual(
        THEMES[number],
      );
    }
    expect(new Set(groups.map(({ track }) => track && plan.tracks[track]?.hue)).size).toBe(6);
  });

  test('has a workshop of 90 minutes a group and day, all of a day at one time, in rooms of their own', () => {
    for (const day of ['thu', 'fri']) {
      const pass = ['1', '2', '3', '4', '5', '6'].map((number) => session(`session:${day}-w${number}`));
      expect(pass.map(({ number, group }) => [number, group])).toEqual(
        pass.map((_, index) => [`${index + 1}`, `group:${index + 1}`]),
      );
      expect(pass.map(({ minutes }) => minutes)).toEqual(Array(6).fill(90));
      expect(new Set(pass.map(({ start }) => start)).size).toBe(1);
      expect(new Set(pass.flatMap(({ rooms }) => rooms)).size).toBe(6);
    }
    expect(all(plan, 'sessions').filter(({ kind }) => kind === 'workshop')).toHaveLength(12);
  });

  test('has the responsible of each group’s themes in its workshops', () => {
    for (const workshop of all(plan, 'sessions').filter(
      ({ kind, status }) => kind === 'workshop' && status === 'planned',
    )) {
      expect(workshop.people.map(({ person, role }) => [nameOf(person), role])).toEqual(
        THEMES[workshop.number]?.map(([, name]) => [name, 'responsible']),
      );
    }
  });

  test('cancels group 3 on day 2, which keeps its number, time and room but nobody', () => {
    expect(all(plan, 'sessions').filter(({ status }) => status === 'cancelled')).toEqual([
      session('session:fri-w3'),
    ]);
    expect(session('session:fri-w3')).toMatchObject({
      number: '3',
      title: 'Innovativa miljöer',
      start: session('session:fri-w4').start,
      rooms: session('session:thu-w3').rooms,
      people: [],
    });
  });

  test('splits the reviewers as the slides do, gaps and all', () => {
    for (const [day, groups] of Object.entries(SPLIT)) {
      for (const [group, names] of Object.entries(groups)) {
        expect(reviewersOf(`session:${day}-w${group}`), `${day} ${group}`).toEqual([...names].sort());
      }
    }
    expect(all(plan, 'assignments')).toHaveLength(10);
    const reviewers = all(plan, 'people').filter(({ roles }) => roles.includes('reviewer'));
    expect(reviewers.map(({ name }) => name).sort()).toEqual(['Jan', 'Kerstin', 'Maria', 'Marie', 'Thomas']);
  });

  test('leaves in the tray what the slides give no place', () => {
    const tray = ordered(plan, 'sessions').filter(({ start }) => start === null);
    expect(tray.map(({ title }) => title)).toEqual([
      'Ölprovning',
      'Exposé över kvällens middag',
      'Aktiviteter på Loka',
    ]);
  });

  test('asks the seven things of the slides, each tied to its person and session', () => {
    expect(
      ordered(plan, 'requests').map(({ title, person, session, terms }) => [
        title,
        person && nameOf(person),
        session && plan.sessions[session]?.people.some((one) => one.person === person),
        terms,
      ]),
    ).toEqual([
      ['Show', 'Per Fritzell', true, ''],
      ['Exposé över kvällens middag', 'Mia Spendrup', true, ''],
      ['Ölprovning', 'Jan Spendrup', true, 'Mot betalning'],
      ['Kolla upp aktiviteter på Loka', null, false, ''],
      ['Extern inspiratör', 'Pontus Braunerhjelm', true, ''],
      ['Extern inspiratör: EU2020', 'Gordon Hahn', true, ''],
      ['Moderator', 'Per Holmström', true, ''],
    ]);
  });

  test('says who delivers each takeaway', () => {
    expect(ordered(plan, 'takeaways').map(({ title, deliveredBy }) => [title, ...deliveredBy])).toEqual([
      ['Ökad kunskap', 'Politiken', 'Representanter för RSG', 'Målområdesansvariga', 'Kommunerna'],
      ['Inspiration och energi', 'Representanter för RSG', 'Målområdesansvariga', 'Entreprenörskapsforum'],
      ['Engagemang', 'Målområdesansvariga', 'Kommunerna'],
      ['Present med budskap', 'Per Fritzell'],
    ]);
  });

  test('hangs the goals under three kinds of growth', () => {
    const children = (parent: string) =>
      ordered(plan, 'goals')
        .filter((goal) => goal.parent === parent)
        .map(({ title }) => title);
    expect(children('goal:europa-2020')).toEqual(['Smart tillväxt', 'Hållbar tillväxt', 'Tillväxt för alla']);
    expect(children('goal:smart')).toEqual(['Innovation', 'Utbildning', 'Digitala samhället']);
    expect(children('goal:hallbar')).toEqual(['Klimat, energi och rörlighet', 'Konkurrenskraft']);
    expect(children('goal:for-alla')).toEqual(['Sysselsättning och kompetens', 'Bekämpa fattigdom']);
    expect(all(plan, 'goals')).toHaveLength(1 + 3 + 7 + 21);
  });

  test('gives every workshop the brief, and the five thoughts to those responsible', () => {
    for (const { brief } of all(plan, 'sessions').filter(({ kind }) => kind === 'workshop')) {
      expect(brief.startingPoint).toContain('etappmål');
      expect(brief.setUp.match(/^– /gm)).toHaveLength(4);
      expect(brief.questions).toHaveLength(5);
    }
    const [thoughts = ''] = plan.event.notes.split('\n\n');
    expect(thoughts.match(/^– /gm)).toHaveLength(5);
  });

  test('marks what it added, and says so of rooms and times', () => {
    const added = ordered(plan, 'sessions').filter(({ notes }) => notes.startsWith('Tillagd av mallen'));
    expect(added.map(({ id }) => id)).toEqual([
      'session:thu-arrival',
      'session:thu-lunch',
      'session:fri-fika',
    ]);
    expect(all(plan, 'rooms').every(({ notes }) => notes.includes('mallens förslag'))).toBe(true);
    expect(plan.event.notes).toMatch(/Året är 2013.*Loka Brunn.*klockslag.*lokaler/s);
  });
});
