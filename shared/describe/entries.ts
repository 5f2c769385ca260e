import type { Event } from '../plan/records/event.ts';
import type { Group } from '../plan/records/group.ts';
import type { Person } from '../plan/records/person.ts';
import type { SessionPerson } from '../plan/records/session.ts';
import { dateWords, hoursWords } from './dates.ts';
import { nameOf } from './names.ts';
import { ruleName } from './rules.ts';
import { listOf, named, range, type Words } from './words.ts';

/** What stands in the lists of a record, each entry in a few words. */

/** Someone in a session: "Anna Berg (Talare)". */
export const part: Words<SessionPerson> = ({ person, role }, side) =>
  side.t('describe.because', { name: nameOf(person, side), reason: side.t(`records.sessionRole.${role}`) });

/** A day on which someone is there: "tors 29 aug från 12.00". */
export const presence: Words<NonNullable<Person['presence']>[number]> = ({ day, from, to }, side) => {
  const date = side.plan.days[day]?.date;
  const name = date === undefined ? nameOf(day, side) : dateWords(date, 'medium', side);
  return [name, hoursWords(from, to, side)].filter(Boolean).join(' ');
};

export const competence: Words<Person['competence'][number]> = ({ in: where, level }, side) =>
  side.t('describe.level', { name: nameOf(where, side), level });

export const conflict: Words<Person['conflicts'][number]> = ({ with: whom, reason }, side) =>
  because(nameOf(whom, side), reason, side);

export const wish: Words<Person['wishes'][number]> = ({ for: what, rank }, side) => {
  const name = nameOf(what, side);
  return rank === null ? side.t('describe.refusal', { name }) : side.t('describe.wish', { name, rank });
};

/** A theme of a group: "Kultur (Anna Berg, Bo Ek)". */
export const theme: Words<Group['themes'][number]> = ({ title, responsible }, side) =>
  because(title || side.t('records.untitled'), listOf(named)(responsible, side), side);

/** What sessions of some kinds ask for: "Seminarium: 1–2". */
export const kindDemands: Words<Event['reviewing']['demandByKind']> = (demands = {}, side) =>
  (['workshop', 'seminar'] as const)
    .flatMap((kind) => {
      const demand = demands[kind];
      return demand === undefined ? [] : [`${side.t(`records.sessionKind.${kind}`)}: ${range(demand, side)}`];
    })
    .join(', ');

/** Someone's own load, and their most a day: "1–3, högst 1 om dagen". */
export const ownLoad: Words<NonNullable<Person['load']>> = (load, side) =>
  load.mostADay === undefined
    ? range(load, side)
    : `${range(load, side)}, ${side.t('describe.aDay', { count: load.mostADay })}`;

/** Where a plan departs from what the rules of the checks say themselves: "dubbelbokad lokal: av". */
export const severities: Words<Event['rules']> = (rules, { t }) =>
  Object.entries(rules)
    .map(([rule, severity]) => {
      const words = t(severity === 'off' ? 'describe.off' : `checks.severity.${severity}`);
      return `${ruleName(rule, t)}: ${words}`;
    })
    .sort()
    .join(', ');

function because(name: string, reason: string, { t }: Parameters<Words<string>>[1]): string {
  return reason === '' ? name : t('describe.because', { name, reason });
}
