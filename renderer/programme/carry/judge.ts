import { apply, NO_CHANGE } from '../../../shared/change/diff.ts';
import type { Bars } from '../../../shared/checks/bars.ts';
import { Checker } from '../../../shared/checks/checker.ts';
import { type Finding, keyOf } from '../../../shared/checks/finding.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { all, type Plan } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import type { Outcome } from '../../../shared/programme/gestures/aim.ts';
import { type RunInto, runInto } from '../../../shared/programme/gestures/run-into.ts';
import type { Becoming } from '../../../shared/programme/lane.ts';
import { titleOf } from '../../../shared/programme/words.ts';
import { checkerNow } from '../../store/checking.ts';
import { usePlanStore } from '../../store/plan.ts';

/** What would be wrong if something were let go where it is held. */
export type Trouble = Pick<Finding, 'severity' | 'text'>;

/** Says what a gesture would bring about: at once, and when there is time. */
export interface Judge {
  /** Works out what `quick` compares with, so that its first answer comes as fast as the others. */
  prepare(): void;
  /**
   * Within a frame: what the checks find of one session, of their warnings only what is not so now; of several, what
   * shares a room with what.
   */
  quick(outcome: Outcome): readonly Trouble[];
  /** The same of several. Among 1,000 sessions it takes some ten milliseconds, the first time 40. */
  thorough(outcome: Outcome): readonly Trouble[];
}

const FINE: readonly Trouble[] = [];

/** The judge of one gesture. @param held the session of the plan that is held, if it is one */
export function judgeOf(plan: Plan, held: SessionId | undefined): Judge {
  let trial: ReturnType<Checker['trial']> | undefined;
  let known: ReadonlySet<string> = new Set();
  const alone = ({ shown }: Outcome) => {
    const [only] = shown;
    return shown.length === 1 && only?.before?.id === held ? only?.after : null;
  };
  return {
    prepare() {
      if (trial !== undefined || held === undefined) return;
      trial = checkerNow()?.trial(held);
      const now = plan.sessions[held];
      known = new Set(now && trial?.(now).map(nameOf));
    },
    quick(outcome) {
      const one = alone(outcome);
      if (!one || held === undefined) return runInto(plan, outcome.shown).map(meeting);
      this.prepare();
      return (trial?.(one) ?? []).filter(
        (finding) => finding.severity === 'hard' || !known.has(nameOf(finding)),
      );
    },
    thorough(outcome) {
      if (outcome.shown.length === 0) return FINE;
      return alone(outcome) ? this.quick(outcome) : newlyFound(plan, outcome);
    },
  };
}

function meeting({ session, other }: RunInto): Trouble {
  return {
    severity: 'hard',
    text(language) {
      const t = translator(language);
      return t('arranging.meets', { title: titleOf(session, t), other: titleOf(other, t) });
    },
  };
}

/** A checker to try whole plans with: that of the views is not for gestures to update. */
let own: { readonly document: string; readonly checker: Checker } | undefined;

/**
 * Makes that checker while there is time for it, and asks once what a gesture will ask: the first answer takes many
 * times as long as those after it.
 */
export function warmUp(): void {
  ownChecker();
  const plan = usePlanStore.getState().open?.plan;
  const some = plan && all(plan, 'sessions').find(({ start }) => start !== null);
  if (plan === undefined || some === undefined) return;
  judgeOf(plan, some.id).prepare();
  barrier(plan, some.id, [some.id])();
}

/**
 * The steps in which something is moved for a try: what letting go runs, run for the first time, takes several times as
 * long as it does after that.
 */
export function rehearsal(plan: Plan, held: Session): readonly (() => void)[] {
  const { id, minutes } = held;
  const moved = () => apply(plan, { ...NO_CHANGE, updated: { [id]: { minutes: [minutes, minutes + 1] } } });
  return [
    () => void ownChecker()?.update(plan),
    () => void ownChecker()?.update(moved()),
    () => void ownChecker()?.update(plan),
  ];
}

function ownChecker(): Checker | undefined {
  const { open } = usePlanStore.getState();
  if (open === null) return undefined;
  const { document, plan, sent } = open;
  if (own?.document !== document) own = { document, checker: new Checker(plan, sent) };
  return own.checker;
}

/**
 * A function that tells where and when the one that is held must not be put, as it is or as one of another track or
 * group; those that go along are in nobody's way.
 */
export function barrier(
  plan: Plan,
  held: SessionId,
  along: readonly SessionId[],
): (as?: Becoming) => Bars | null {
  if (along.length === 1) return (as) => checkerNow()?.barsOf(held, as) ?? null;
  const others = along.flatMap((id) => (id === held ? [] : (plan.sessions[id] ?? [])));
  const alone = withSessions(
    plan,
    others.map((session) => ({ ...session, start: null })),
  );
  return (as) => {
    const checker = ownChecker();
    checker?.update(alone);
    return checker?.barsOf(held, as) ?? null;
  };
}

function newlyFound(plan: Plan, { shown }: Outcome): readonly Trouble[] {
  const checker = ownChecker();
  if (checker === undefined) return FINE;
  const changed = shown.flatMap(({ after }) => after ?? []);
  // What is new counts for where it is put, not for what it lacks.
  const made = changed.filter(({ id }) => plan.sessions[id] === undefined);
  const before = checker.update(
    withSessions(
      plan,
      made.map((session) => ({ ...session, start: null })),
    ),
  );
  const known = new Set(before.map(nameOf));
  const ids = new Set<string>(changed.map(({ id }) => id));
  const lacking = new Set<string>(made.map(({ id }) => id));
  const found = checker.update(withSessions(plan, changed));
  return found.filter((finding) => {
    const { severity, records, muted } = finding;
    if (muted || (severity === 'warning' && records.every((id) => lacking.has(id)))) return false;
    return !known.has(nameOf(finding)) || (severity === 'hard' && records.some((id) => ids.has(id)));
  });
}

function withSessions(plan: Plan, sessions: readonly Session[]): Plan {
  if (sessions.length === 0) return plan;
  return {
    ...plan,
    sessions: { ...plan.sessions, ...Object.fromEntries(sessions.map((one) => [one.id, one])) },
  };
}

const nameOf = ({ rule, records }: Finding) => keyOf(rule, records);
