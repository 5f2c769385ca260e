import type { Bars } from '../../../shared/checks/bars.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Load } from '../../../shared/programme/gestures/aim.ts';
import { usePlanStore } from '../../store/plan.ts';
import { barsOf, type Judge, judgeOf, rehearsal } from './judge.ts';

/** What it takes to carry something, which is more than a frame has time for. */
interface Readiness {
  readonly plan: Plan;
  readonly load: Load;
  readonly judge: Judge;
  /** Undefined until it is worked out; null for what can be put anywhere. */
  bars: Bars | null | undefined;
  /** Is told where it must not be, once that is known. */
  tell: (bars: Bars | null) => void;
}

const TO_NOBODY = (): void => {};

let ready: Readiness | undefined;
let next: ReturnType<typeof setTimeout> | undefined;

/**
 * Begins, at a press, to work out what carrying it would take: most of that is done when the pointer has moved far
 * enough to pick it up. Several take too long for what may be no more than a click.
 */
export function foreseeCarrying(load: Load): void {
  const plan = usePlanStore.getState().open?.plan;
  if (plan !== undefined && load.of === 'sessions' && load.all.length === 1) readinessFor(plan, load);
}

/**
 * The judge of what is picked up, and where it must not be: null as long as that is not known, and `tell` is called
 * when it is.
 */
export function readyFor(
  plan: Plan,
  load: Load,
  tell: (bars: Bars | null) => void,
): { readonly judge: Judge; readonly bars: Bars | null } {
  const found = readinessFor(plan, load);
  found.tell = tell;
  return { judge: found.judge, bars: found.bars ?? null };
}

/** Forgets it: what was carried is put down. */
export function forgetReady(): void {
  clearTimeout(next);
  ready = undefined;
}

function readinessFor(plan: Plan, load: Load): Readiness {
  if (ready?.plan === plan && sameLoad(ready.load, load)) return ready;
  clearTimeout(next);
  const held = load.of === 'sessions' ? load.held.id : undefined;
  const made: Readiness = { plan, load, judge: judgeOf(plan, held), bars: undefined, tell: TO_NOBODY };
  ready = made;
  if (load.of !== 'sessions') return made;
  inPieces([
    () => made.judge.prepare(),
    () => {
      made.bars = barsOf(plan, load.held.id, load.all);
      made.tell(made.bars);
    },
    ...rehearsal(plan, load.held),
  ]);
  return made;
}

/** Does one after the other, each short enough to leave a frame in time. */
function inPieces([first, ...others]: readonly (() => void)[]): void {
  if (first === undefined) return;
  next = setTimeout(() => {
    first();
    inPieces(others);
  });
}

function sameLoad(a: Load, b: Load): boolean {
  if (a.of !== 'sessions' || b.of !== 'sessions') return a === b;
  return a.held === b.held && String(a.all) === String(b.all);
}
