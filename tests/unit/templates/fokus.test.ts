import { describe, expect, test } from 'vitest';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { all, ordered } from '../../../shared/plan/plan.ts';
import { template } from '../../../shared/templates/index.ts';
import { nameLike, source, without } from './sources.ts';

const plan = template('fokus', 'sv', '2026-03-04');
const text = source('fokus-konferens');

const SPEAKERS: [SessionId, organisation: string | undefined, ...names: string[]][] = [
  ['session:vgr', 'VGR', 'Helena L Nilsson', 'Maria Jakobsson'],
  ['session:boras', 'Boråsregionen', 'Anna Laang', 'Magnus Haggren'],
  ['session:science-park', 'Science Park Borås', 'Erik Presky'],
  ['session:puranen', 'Institutet för framtidsforskning', 'Bi Puranen'],
  ['session:samverkan', undefined, 'Sven-Martin Åkesson'],
];
const NAMES = [...SPEAKERS.flatMap(([, , ...names]) => names), 'Åsa Lindell', 'EvaLotta Petersson'];

describe('the FOKUS template', () => {
  test('is one hybrid day, Thursday 5 November 2020, with some 100 participants', () => {
    expect(all(plan, 'days').map(({ date }) => [date, new Date(`${date}T00:00Z`).getUTCDay()])).toEqual([
      ['2020-11-05', 4],
    ]);
    expect(plan.event).toMatchObject({ mode: 'hybrid', participants: 100, contact: 'EvaLotta Petersson' });
  });

  test('names exactly the people of the report', () => {
    expect(
      all(plan, 'people')
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...NAMES].sort());
  });

  test('has each speaker on site in the right session, with Åsa Lindell as moderator', () => {
    const held = ordered(plan, 'sessions').filter(({ kind }) => kind === 'plenary');
    expect(held.map(({ id }) => id)).toEqual(SPEAKERS.map(([id]) => id));
    for (const [id, organisation, ...names] of SPEAKERS) {
      const people =
        plan.sessions[id]?.people.map(({ person, role }) => ({ ...plan.people[person], role })) ?? [];
      expect(people.map(({ name, role, mode }) => [name, role, mode])).toEqual([
        ...names.map((name) => [name, 'speaker', 'onSite']),
        ['Åsa Lindell', 'moderator', 'onSite'],
      ]);
      const [first] = people;
      expect(first?.organisation ? plan.organisations[first.organisation]?.name : undefined).toBe(
        organisation,
      );
      expect(plan.sessions[id]?.mode).toBe('hybrid');
    }
  });

  test('has the afternoon’s workshops in small digital groups with room for everyone, and the two questions', () => {
    const workshops = ordered(plan, 'sessions').filter(({ kind }) => kind === 'workshop');
    const rooms = workshops.flatMap(({ rooms }) => (rooms === 'all' ? [] : rooms));
    expect(new Set(rooms).size).toBe(workshops.length);
    expect(rooms.every((id) => plan.rooms[id]?.digital)).toBe(true);
    expect(rooms.reduce((sum, id) => sum + (plan.rooms[id]?.capacity ?? 0), 0)).toBeGreaterThanOrEqual(100);
    expect(workshops.map(({ number }) => Number(number))).toEqual(workshops.map((_, index) => index + 1));
    for (const workshop of workshops) {
      expect(workshop).toMatchObject({ mode: 'digital', start: '2020-11-05T13:00', people: [] });
      expect(workshop.brief.questions).toEqual([
        'Vad är viktigt att prioritera i vårt utvecklingsarbete?',
        'Vad kan vi själva göra?',
      ]);
      expect(workshop.outcome).toContain('underlaget för den nya strategin');
    }
  });

  test('marks what it added', () => {
    const added = ordered(plan, 'sessions').filter(({ notes }) => notes.startsWith('Tillagd av mallen'));
    expect(added.map(({ title }) => title)).toEqual(['Paus', 'Lunch']);
    expect(all(plan, 'rooms').every(({ notes }) => notes.includes('mallens förslag'))).toBe(true);
  });
});

describe.skipIf(text === undefined)('the FOKUS template beside its source', () => {
  const report = text ?? '';

  test('knows every name in the report, and no other', () => {
    for (const name of NAMES) expect(report).toContain(name);
    expect(nameLike(without(report, NAMES))).toEqual([
      'FOKUS Boråsregionen',
      'Park Borås',
      'Science Park',
      'Västra Götaland',
    ]);
  });

  test('keeps the order of the report', () => {
    const at = SPEAKERS.flatMap(([, , ...names]) => names).map((name) => report.indexOf(name));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(report.indexOf('Eftermiddagen bestod av workshops')).toBeGreaterThan(at.at(-1) ?? 0);
    const starts = ordered(plan, 'sessions').map(({ start }) => start ?? '');
    expect(starts).toEqual([...starts].sort());
  });
});
