import { dayOf } from '../plan/day-of.ts';
import type { PersonId, SessionId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Day } from '../plan/records/day.ts';
import type { Hue } from '../plan/records/track.ts';
import { type Engagement, engagements } from '../reviewing/engagements.ts';

/** How much of what they can do in a day the busiest of a session's people has to do that day. */
export const LOAD_LEVELS = ['none', 'light', 'fair', 'full', 'over'] as const;
export type LoadLevel = (typeof LOAD_LEVELS)[number];

export const LOAD_HUES: Readonly<Record<LoadLevel, Hue>> = {
  none: 'grey',
  light: 'teal',
  fair: 'blue',
  full: 'amber',
  over: 'rose',
};

export interface Load {
  readonly level: LoadLevel;
  /** 1 is a full day. */
  readonly share: number;
  /** The busiest of those who hold or review it; null where there is nobody. */
  readonly person: PersonId | null;
  /** What that person does that day, and what a full day is: in minutes, or in reviews where these weigh more. */
  readonly done: number;
  readonly most: number;
  readonly of: 'minutes' | 'reviews';
}

/** A full day of work, in minutes. */
const FULL_DAY = 6 * 60;
const NOBODY: Load = { level: 'none', share: 0, person: null, done: 0, most: FULL_DAY, of: 'minutes' };

type Burden = Pick<Load, 'done' | 'most' | 'of'>;

/**
 * How full the day is of those who hold or review each placed session: the hours of the day that they work, or their
 * reviews of the day against the most that the plan allows, whichever is more. To take part is no work, nor
 * is a meal or a break.
 */
export function loadsOf(plan: Plan): ReadonlyMap<SessionId, Load> {
  const days = all(plan, 'days');
  const loads = new Map<SessionId, Load>();
  for (const [person, engaged] of engagements(plan)) {
    for (const [, own] of byDay(days, engaged.filter(isWork))) {
      const burden = heavier(minutesOf(own), reviewsOf(own, plan.event.reviewing.mostADay));
      const share = shareOf(burden);
      for (const { session } of own) {
        if ((loads.get(session.id)?.share ?? -1) >= share) continue;
        loads.set(session.id, { ...burden, share, level: levelOf(share), person });
      }
    }
  }
  for (const { id, start } of all(plan, 'sessions'))
    if (start !== null && !loads.has(id)) loads.set(id, NOBODY);
  return loads;
}

function isWork({ session, parts }: Engagement): boolean {
  return session.kind !== 'meal' && session.kind !== 'break' && parts.some((part) => part !== 'participant');
}

function byDay(days: readonly Day[], engaged: readonly Engagement[]): Map<Day, Engagement[]> {
  const found = new Map<Day, Engagement[]>();
  for (const one of engaged) {
    const day = one.session.start === null ? undefined : dayOf(days, one.session.start);
    if (day === undefined) continue;
    const there = found.get(day);
    if (there === undefined) found.set(day, [one]);
    else there.push(one);
  }
  return found;
}

function minutesOf(engaged: readonly Engagement[]): Burden {
  const done = engaged.reduce((sum, { session }) => sum + session.minutes, 0);
  return { done, most: FULL_DAY, of: 'minutes' };
}

function reviewsOf(engaged: readonly Engagement[], most: number): Burden {
  const done = engaged.filter(({ parts }) => parts.includes('reviewer')).length;
  return { done, most, of: 'reviews' };
}

const shareOf = ({ done, most }: Burden) => done / Math.max(most, 1);
const heavier = (a: Burden, b: Burden) => (shareOf(b) > shareOf(a) ? b : a);

function levelOf(share: number): LoadLevel {
  if (share > 1) return 'over';
  if (share > 0.8) return 'full';
  return share > 0.4 ? 'fair' : 'light';
}
