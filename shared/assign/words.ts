import { formatDate, formatTimes } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translator.ts';
import type { PersonId, SessionId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Language } from '../plan/records/event.ts';
import { addMinutes } from '../plan/time.ts';
import type { Barrier } from './barriers.ts';
import { GROWS } from './levels/level.ts';
import type { Case, Pigeonhole } from './pigeonhole.ts';
import type { StepResult } from './proposal.ts';
import type { WayOut } from './ways-out.ts';
import type { Difference, Why } from './why.ts';

/** What it takes to say something: the plan, the texts, and the language for dates and times. */
export interface Speech {
  readonly plan: Plan;
  readonly t: Translate;
  readonly language: Language;
}

/** So many names stand in a list; of the rest only how many they are. */
const MOST_NAMES = 12;

export function personName({ plan }: Speech, person: PersonId): string {
  return plan.people[person]?.name ?? '';
}

/** A session as one says it: "4 Sprudlande kulturliv". */
export function sessionName({ plan, t }: Speech, id: SessionId): string {
  const session = plan.sessions[id];
  const title =
    (session?.group && plan.groups[session.group]?.name) || session?.title || t('records.untitled');
  return [session?.number, title].filter(Boolean).join(' ');
}

/** A session and its day: "4 Sprudlande kulturliv, tors 29". */
export function sessionOnDay(speech: Speech, id: SessionId): string {
  return `${sessionName(speech, id)}, ${dayOf(speech, id)}`;
}

/** The same for a list, where a comma would part the day from its session: "4 Sprudlande kulturliv (tors 29)". */
function nameWithDay(speech: Speech, id: SessionId): string {
  return `${sessionName(speech, id)} (${dayOf(speech, id)})`;
}

function dayOf({ plan, t, language }: Speech, id: SessionId): string {
  const start = plan.sessions[id]?.start ?? null;
  return start === null ? t('assign.noTime') : formatDate(start, 'short', language);
}

/** What came of a step: what it is now, and whether that is proved or how far off the bound is. */
export function stepText({ step, at, value, bound }: StepResult, { t }: Speech): string {
  const proof =
    value === bound
      ? t('assign.proof.proved')
      : t(GROWS.has(step) ? 'assign.proof.atMost' : 'assign.proof.atLeast', { bound });
  return `${t(`assign.step.${step}`, { value, at })} (${proof})`;
}

/** The sentence for a reason why demand cannot be met; one for all that come to the same sum. */
export function pigeonholeText(hole: Pigeonhole, speech: Speech): string {
  if (hole.others.length === 0) return caseText(hole, hole, speech);
  const { kind, sessions, needed, available } = hole;
  const cases = casesOf(hole);
  return speech.t(`assign.holes.${sessions.length === 1 ? 'each' : kind}`, {
    cases: cases.length,
    count: sessions.length,
    needed,
    available,
    aDay: speech.plan.event.reviewing.mostADay,
    sessions: listed(
      cases.flatMap((each) => [...each.sessions, ...each.alike]).map((id) => nameWithDay(speech, id)),
      speech,
    ),
  });
}

/** Where a reason holds in several places, the sentence for each of them; else none. */
export function caseTexts(hole: Pigeonhole, speech: Speech): string[] {
  return hole.others.length === 0 ? [] : casesOf(hole).map((each) => caseText(hole, each, speech));
}

function casesOf({ sessions, able, alike, others }: Pigeonhole): readonly Case[] {
  return [{ sessions, able, alike }, ...others];
}

function caseText(
  { kind, needed, available }: Pigeonhole,
  { sessions, able, alike }: Case,
  speech: Speech,
): string {
  const reason = speech.t(`assign.hole.${kind}`, {
    sessions: listed(
      sessions.map((session) => sessionName(speech, session)),
      speech,
    ),
    count: sessions.length,
    when: whenTogether(sessions, speech),
    needed,
    available,
    aDay: speech.plan.event.reviewing.mostADay,
    names: listed(
      able.map(({ reviewer }) => personName(speech, reviewer)),
      speech,
    ),
  });
  return alike.length === 0 ? reason : `${reason} ${alikeText(sessions, alike, speech)}`;
}

/** The sentence for what is just as impossible with another session in place of the last. */
function alikeText(sessions: readonly SessionId[], alike: readonly SessionId[], speech: Speech): string {
  const oneDay = new Set([...sessions, ...alike].map((id) => dayOf(speech, id))).size === 1;
  const name = (id: SessionId) => (oneDay ? sessionName(speech, id) : nameWithDay(speech, id));
  const last = sessions.at(-1);
  const others = listed(alike.map(name), speech);
  if (sessions.length === 1 || last === undefined) return speech.t('assign.alike', { others });
  return speech.t('assign.alikeInstead', { others, count: alike.length, last: name(last) });
}

/** The sentence for a way out. */
export function wayOutText(way: WayOut, speech: Speech): string {
  const { t } = speech;
  switch (way.kind) {
    case 'anotherPass':
      return t('assign.wayOut.anotherPass', {
        count: way.count,
        aDay: way.mostADay ?? 0,
        inAll: way.load ?? 0,
      });
    case 'mostADay':
    case 'load':
      return t(`assign.wayOut.${way.kind}`, { to: way.to });
    case 'free': {
      const person = personName(speech, way.reviewer);
      const barriers = way.barriers.map((barrier) => barrierText(barrier, way.reviewer, speech)).join(' ');
      return t('assign.wayOut.free', { person, session: sessionOnDay(speech, way.session), barriers });
    }
    default:
      return t(`assign.wayOut.${way.kind}`, { count: way.count });
  }
}

/** The sentence for what keeps someone from a session. */
export function barrierText(barrier: Barrier, reviewer: PersonId, speech: Speech): string {
  const { plan, t } = speech;
  const person = personName(speech, reviewer);
  switch (barrier.kind) {
    case 'refused':
      return t('assign.barrier.refused', { person });
    case 'absent':
      return t(`assign.barrier.${barrier.attendance}`, { person });
    case 'busy': {
      const part = barrier.parts[0] ?? 'participant';
      return t('assign.barrier.busy', { person, part, session: sessionOnDay(speech, barrier.session) });
    }
    case 'conflict': {
      const { conflict } = barrier;
      if (conflict.kind === 'own') return t('assign.barrier.own', { person, role: conflict.role });
      if (conflict.kind === 'organisation') {
        const organisation = plan.organisations[conflict.organisation]?.name ?? '';
        return t('assign.barrier.organisation', { person, organisation });
      }
      return conflict.reason === ''
        ? t('assign.barrier.namedWithoutReason', { person })
        : t('assign.barrier.named', { person, reason: conflict.reason.replace(/\.$/, '') });
    }
  }
}

/** Why someone reviews a session or does not, as sentences: what it gives, what prevents it, what a swap would cost. */
export function whyText(why: Why, speech: Speech): string[] {
  const { t } = speech;
  const person = personName(speech, why.reviewer);
  const state = why.pinned ? 'pinned' : why.assigned ? 'assigned' : 'free';
  const said = [t(`assign.why.${state}`, { person, session: sessionOnDay(speech, why.session) })];
  said.push(...why.barriers.map((barrier) => barrierText(barrier, why.reviewer, speech)));
  const { competence, wish } = why.points;
  if (competence + wish > 0) said.push(t('assign.why.points', { competence, wish: String(wish) }));
  if (why.assigned && why.reviewing === 1) said.push(t('assign.why.onlyOne', { person }));
  else said.push(t('assign.why.needed', { reviewing: why.reviewing, demand: why.demand }));
  said.push(t('assign.why.load', { person, load: why.load }));
  if (why.again.length > 0) {
    const sessions = why.again.map((session) => sessionOnDay(speech, session));
    said.push(t('assign.why.again', { person, sessions: listed(sessions, speech) }));
  }
  if (why.swap !== null) said.push(...swapText(why, why.swap, speech));
  return said;
}

function swapText(
  { assigned }: Why,
  { differences, added, removed }: NonNullable<Why['swap']>,
  speech: Speech,
): string[] {
  const { t } = speech;
  const [first] = differences;
  const changes = [
    ...added.map((pair) => ['adds', pair] as const),
    ...removed.map((pair) => ['removes', pair] as const),
  ].map(([how, { reviewer, session }]) =>
    t(`assign.why.${how}`, { person: personName(speech, reviewer), session: sessionOnDay(speech, session) }),
  );
  const swap = t('assign.why.swap', { changes: listed(changes, speech) });
  if (first === undefined) return [t(assigned ? 'assign.why.undoneAlike' : 'assign.why.doneAlike'), swap];
  const key = first.worse ? (assigned ? 'undone' : 'done') : 'better';
  return [t(`assign.why.${key}`, { difference: differenceText(first, t) }), swap];
}

function differenceText({ step, at, from, to }: Difference, t: Translate): string {
  return t(`assign.difference.${step}`, { at, from, to });
}

/** "1 Kunskapslyft, 2 Entreprenörskap och 3 till" */
export function listed(names: readonly string[], { t }: Speech): string {
  const shown = names.slice(0, MOST_NAMES);
  if (names.length > shown.length) {
    return t('assign.many', { names: shown.join(', '), count: names.length - shown.length });
  }
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : t('assign.and', { first: shown.join(', '), second: last });
}

/** When sessions are: the time that they share, their day, or nothing when they are on several days. */
function whenTogether(sessions: readonly SessionId[], { plan, t, language }: Speech): string {
  const [first, ...others] = sessions.flatMap((id) => plan.sessions[id] ?? []);
  const start = first?.start ?? null;
  if (first === undefined || start === null) return t('assign.noTime');
  const day = formatDate(start, 'medium', language);
  if (others.some((other) => other.start?.slice(0, 10) !== start.slice(0, 10))) return '';
  if (others.some((other) => other.start !== start || other.minutes !== first.minutes)) return day;
  return `${day} ${formatTimes(start, addMinutes(start, first.minutes), language)}`;
}
