import type { Bars } from '../../../shared/checks/bars.ts';
import type { GroupId, TrackId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Load } from '../../../shared/programme/gestures/aim.ts';
import { usePlanStore } from '../../store/plan.ts';
import { type Barred, columnsNow, recordOf } from './barred.ts';
import { barrier, type Judge, judgeOf, rehearsal } from './judge.ts';

/** What it takes to carry something, which is more than a frame has time for. */
interface Readiness {
  readonly plan: Plan;
  readonly load: Load;
  readonly judge: Judge;
  /** Undefined until it is worked out; null for what can be put anywhere. */
  barred: Barred | null | undefined;
  /** Is told where it must not be, once that is known. */
  tell: (barred: Barred | null) => void;
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
  tell: (barred: Barred | null) => void,
): { readonly judge: Judge; readonly barred: Barred | null } {
  const found = readinessFor(plan, load);
  found.tell = tell;
  return { judge: found.judge, barred: found.barred ?? null };
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
  const made: Readiness = { plan, load, judge: judgeOf(plan, held), barred: undefined, tell: TO_NOBODY };
  ready = made;
  if (load.of !== 'sessions') return made;
  inPieces([() => made.judge.prepare(), ...shading(made, load), ...rehearsal(plan, load.held)]);
  return made;
}

/** The steps in which it is found out where it must not be: as it is, and then as what it becomes in each column. */
function shading(ready: Readiness, load: Load & { readonly of: 'sessions' }): readonly (() => void)[] {
  const barsAs = barrier(ready.plan, load.held.id, load.all);
  const columns = new Map<TrackId | GroupId | null, Bars>();
  const becomes = columnsNow(ready.plan);
  const tell = (own: Bars | null | undefined): void => {
    ready.barred = own ? { held: load.held, own, columns: new Map(columns) } : null;
    ready.tell(ready.barred);
  };
  return [
    () => tell(barsAs()),
    ...becomes.map((as, place) => () => {
      const bars = barsAs(as);
      if (bars !== null) columns.set(recordOf(as), bars);
      if (place === becomes.length - 1) tell(ready.barred?.own);
    }),
  ];
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
