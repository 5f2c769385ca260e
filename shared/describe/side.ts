import type { Translate } from '../i18n/translator.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Language } from '../plan/records/event.ts';
import type { Session } from '../plan/records/session.ts';
import { nameOf } from '../programme/words.ts';
import { oneLine, shortened } from './excerpt.ts';

/** Names are cut at this many characters. */
export const LONGEST_NAME = 60;

/** A plan on one side of a change, and the language it is told in. */
export interface Side {
  readonly plan: Plan;
  readonly t: Translate;
  readonly language: Language;
  /** The year that need not be said, because every day of both plans is in it; undefined when there are several. */
  readonly year: string | undefined;
  /** The sessions of each name: an event has many breaks, and a group meets every day. */
  readonly namesakes: ReadonlyMap<string, readonly Session[]>;
}

/** The two sides of a change, told in one language. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/** Both plans as they are told in `language`, in which `t` gives the texts. */
export function sidesOf(before: Plan, after: Plan, t: Translate, language: Language): Sides {
  const years = new Set([before, after].flatMap((plan) => all(plan, 'days').map(({ date }) => yearOf(date))));
  const [only] = years;
  const year = years.size === 1 ? only : undefined;
  const side = (plan: Plan): Side => ({ plan, t, language, year, namesakes: byName(plan, t) });
  return { before: side(before), after: side(after) };
}

/** The year of a date or of a moment. */
export function yearOf(date: string): string {
  return date.slice(0, 4);
}

function byName(plan: Plan, t: Translate): Map<string, Session[]> {
  const found = new Map<string, Session[]>();
  for (const session of all(plan, 'sessions')) {
    const name = bareName(plan, session, t);
    const others = found.get(name);
    if (others === undefined) found.set(name, [session]);
    else others.push(session);
  }
  return found;
}

/** A session by its group alone where it is the session of one, or else by number and title. */
export function bareName(plan: Plan, session: Session, t: Translate): string {
  const number = session.group === null ? undefined : plan.groups[session.group]?.number;
  const name =
    number && number === session.number ? t('programme.group', { number }) : nameOf(plan, session, t);
  return shortened(oneLine(name), LONGEST_NAME);
}
