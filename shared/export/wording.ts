import type { PersonId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session, SessionRole } from '../plan/records/session.ts';
import { peopleOf } from '../reviewing/engagements.ts';
import type { Printout } from './printout.ts';

/** The most names written out in one place; the rest are counted. */
const MOST_NAMES = 30;

/**
 * Who a session is by, on one line: those without a name, speakers with where they come from, the people
 * responsible, then moderators and hosts as such. Empty when nobody is named.
 */
export function whoText(printout: Printout, session: Session): string {
  const { plan, language } = printout;
  const known = told.get(plan) ?? new Map<string, string>();
  told.set(plan, known);
  const key = `${language} ${session.id}`;
  let text = known.get(key);
  if (text === undefined) {
    text = whoIn(printout, session);
    known.set(key, text);
  }
  return text;
}

/** A plan is never changed in place, and grids ask for the same session in every size they try. */
const told = new WeakMap<Plan, Map<string, string>>();

function whoIn({ plan, t }: Printout, session: Session): string {
  const people = peopleOf(plan, session);
  const named = (role: SessionRole) =>
    people.filter((entry) => entry.role === role).flatMap((entry) => plan.people[entry.person] ?? []);
  const speakers = named('speaker');
  const responsible = named('responsible').filter((person) => !speakers.includes(person));
  const presenters = session.presenters.trim().replace(/\.$/, '');
  const first = [
    presenters,
    ...withOrganisations(plan, speakers),
    ...responsible.map((person) => person.name),
  ].filter(Boolean);
  const parts = [cutNames(first, t)];
  for (const role of ['moderator', 'host'] as const) {
    const names = named(role).map((person) => person.name);
    if (names.length > 0)
      parts.push(t(`exports.${role}`, { count: names.length, names: cutNames(names, t) }));
  }
  return parts.filter(Boolean).join('. ');
}

/** Those who review a session, as such; empty when nobody does. */
export function reviewersText({ t }: Printout, reviewers: readonly Person[]): string {
  const names = reviewers.map((person) => person.name);
  return names.length === 0
    ? ''
    : t('exports.reviewedBy', { count: names.length, names: cutNames(names, t) });
}

/** The title of a session, which is never empty. */
export function titleOf({ t }: Printout, session: Session): string {
  return session.title.trim() || t('records.untitled');
}

/** The title with the session's number before it: "3 Innovativa miljöer". */
export function numberedTitle(printout: Printout, session: Session): string {
  return `${session.number.trim()} ${titleOf(printout, session)}`.trim();
}

/** Names of people in the order given, separated by commas. */
export function namesOf({ plan, t }: Printout, ids: readonly PersonId[]): string {
  return cutNames(
    ids.flatMap((id) => plan.people[id]?.name ?? []),
    t,
  );
}

/** Names with their organisation behind them, once behind neighbours who share it. */
function withOrganisations(plan: Plan, people: readonly Person[]): string[] {
  const organisation = (person: Person | undefined) =>
    person?.organisation && plan.organisations[person.organisation]?.name;
  return people.map((person, i) => {
    const own = organisation(person);
    return own && own !== organisation(people[i + 1]) ? `${person.name} (${own})` : person.name;
  });
}

function cutNames(names: readonly string[], t: Printout['t']): string {
  if (names.length <= MOST_NAMES) return names.join(', ');
  return t('exports.andMore', {
    names: names.slice(0, MOST_NAMES).join(', '),
    count: names.length - MOST_NAMES,
  });
}

/** `text` with a capital first, as a heading begins: dates and roles are written small in Swedish. */
export function capitalised(text: string, language: Printout['language']): string {
  return `${text.charAt(0).toLocaleUpperCase(language)}${text.slice(1)}`;
}
