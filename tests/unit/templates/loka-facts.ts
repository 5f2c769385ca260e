import type { PersonId, SessionId } from '../../../shared/plan/ids.ts';
import { all } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { template } from '../../../shared/templates/index.ts';

export const plan = template('loka', 'sv', '2026-03-04');

/** What the slides say, copied by hand. */
export const NAMES = [
  ...['Pontus Braunerhjelm', 'Jens Schollin', 'Staffan Isling', 'Lena Sahrblom', 'Christina Hedberg'],
  ...['Anne-Lie Carlos', 'Gordon Hahn', 'Per Holmström'],
  ...['Peter Morfeld', 'Maria Svensson', 'Sven-Erik Sahlén', 'Marianne Karlsson', 'Merit Israelsson'],
  ...['Rickard Åslund', 'Alf Lindblad', 'Toni Eriksson', 'Ronnie Wirslund', 'Fredrik Idevall'],
  ...['Thomas', 'Marie', 'Kerstin', 'Jan', 'Maria'],
  ...['Per Fritzell', 'Mia Spendrup', 'Jan Spendrup'],
];

export const THEMES: { [group: string]: [title: string, responsible: string][] } = {
  1: [
    ['Kunskapslyft för barn och unga', 'Peter Morfeld'],
    ['Kunskapslyft i arbetslivet', 'Maria Svensson'],
  ],
  2: [
    ['Entreprenörskap och företagande', 'Sven-Erik Sahlén'],
    ['Förvaltningsstaden Örebro', 'Marianne Karlsson'],
  ],
  3: [['Innovativa miljöer', 'Merit Israelsson']],
  4: [
    ['Sprudlande kulturliv', 'Rickard Åslund'],
    ['Stora evenemang', 'Alf Lindblad'],
    ['Rika naturupplevelser', 'Toni Eriksson'],
  ],
  5: [['Fler boende i Örebroregionen', 'Ronnie Wirslund']],
  6: [['Goda kommunikationer med omvärlden (Aktiv regionförstoring)', 'Fredrik Idevall']],
};

export const SPLIT: { [day: string]: { [group: string]: string[] } } = {
  thu: { 1: ['Thomas', 'Marie'], 2: [], 3: ['Kerstin'], 4: ['Jan'], 5: ['Maria'], 6: [] },
  fri: { 1: ['Kerstin'], 2: [], 3: [], 4: ['Thomas'], 5: ['Maria'], 6: ['Marie', 'Jan'] },
};

export function nameOf(id: PersonId): string | undefined {
  return plan.people[id]?.name;
}

export function session(id: SessionId): Session {
  const found = plan.sessions[id];
  if (!found) throw new Error(`no session ${id}`);
  return found;
}

/** Names of the reviewers of a session, sorted. */
export function reviewersOf(id: SessionId): (string | undefined)[] {
  return all(plan, 'assignments')
    .filter((assignment) => assignment.session === id)
    .map(({ reviewer }) => nameOf(reviewer))
    .sort();
}
