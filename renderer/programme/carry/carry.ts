import { create } from 'zustand';
import type { SessionId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { type Aim, type Load, type Outcome, outcomeOf } from '../../../shared/programme/gestures/aim.ts';
import { BLOCKS } from '../../../shared/programme/gestures/blocks.ts';
import { runInto } from '../../../shared/programme/gestures/run-into.ts';
import type { Position } from '../../../shared/programme/move.ts';
import { textNow } from '../../i18n/use-text.ts';
import { notify } from '../../store/notices.ts';
import { dispatch, mayEdit, usePlanStore } from '../../store/plan.ts';
import { takeInLater } from '../../store/typed.ts';
import type { Barred } from './barred.ts';
import type { Carry } from './carried.ts';
import { type Judge, warmUp } from './judge.ts';
import { beginLanding, endLanding } from './landing.ts';
import { forgetReady, readyFor } from './readiness.ts';

interface CarryStore {
  readonly carry: Carry | null;
}

export const useCarry = create<CarryStore>(() => ({ carry: null }));

const NONE: ReadonlySet<SessionId> = new Set();
const ALONE: Pick<Aim, 'copy' | 'follow' | 'lay' | 'order'> = {
  copy: false,
  follow: 'none',
  lay: 'after',
  order: [],
};
/** How long something rests before all that it brings about is worked out, in milliseconds. */
const REST = 140;

let judge: Judge | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;

/** The carry as it is at this moment. */
export const carryNow = (): Carry | null => useCarry.getState().carry;

/** Where a load is before it is aimed anywhere. */
export function startOf(load: Load): Position {
  if (load.of === 'sessions') return load.held;
  if (load.of === 'new') return { start: null, minutes: 0, rooms: [] };
  const { minutes, where } = BLOCKS[load.block];
  return { start: null, minutes, rooms: where === 'all' ? 'all' : [] };
}

/**
 * Takes hold of something. What is locked can be taken hold of, to be told why it does not move.
 * False when nothing can be changed.
 */
export function pickUp(load: Load, by: Carry['by'], aim: Partial<Aim> = {}): boolean {
  const plan = planNow();
  if (plan === undefined || !mayEdit()) return false;
  const aimed: Aim = { to: startOf(load), over: 'place', how: 'move', ...ALONE, ...aim };
  const ready = readyFor(plan, load, shadeBy);
  judge = ready.judge;
  const outcome: Outcome = { call: null, to: aimed.to, shown: [], refusal: null, stop: null };
  const nothing = { troubles: [], swap: null, aside: NONE, locked: null, choosing: false };
  // Told once: what is drawn anew by each telling would be measured in between.
  aimAt(plan, { load, by, aim: aimed, outcome, barred: ready.barred, ...nothing }, aimed);
  return true;
}

function shadeBy(barred: Barred | null): void {
  const carry = carryNow();
  if (carry !== null) useCarry.setState({ carry: { ...carry, barred } });
}

/** Holds what is carried somewhere else, or in another way. */
export function hold(change: Partial<Aim>): void {
  const carry = carryNow();
  const plan = planNow();
  if (carry === null || plan === undefined || carry.choosing) return;
  const aim = { ...carry.aim, ...change };
  if (!sameAim(carry.aim, aim)) aimAt(plan, carry, aim);
}

/** Works out again what is carried, as the plan is another now. */
function holdAnew(): void {
  const carry = carryNow();
  const plan = planNow();
  if (carry === null || plan === undefined) return;
  const ready = readyFor(plan, carry.load, shadeBy);
  judge = ready.judge;
  aimAt(plan, { ...carry, barred: ready.barred }, carry.aim);
}

function aimAt(plan: Plan, carry: Carry, aim: Aim): void {
  if (judge === undefined) return;
  clearTimeout(resting);
  const { load, by } = carry;
  const locked = aim.copy ? null : lockedOf(plan, load);
  if (locked !== null) {
    useCarry.setState({ carry: { ...carry, aim, locked } });
    return;
  }
  const outcome = outcomeOf(plan, load, aim);
  const lies = outcome.refusal === null && aim.over === 'place';
  const thorough = by === 'keyboard';
  const troubles = !lies ? [] : thorough ? judge.thorough(outcome) : judge.quick(outcome);
  const aside = asideOf(load, aim, outcome);
  useCarry.setState({
    carry: {
      ...carry,
      aim,
      outcome,
      locked,
      troubles,
      swap: swapOf(plan, load, aim, outcome),
      aside: sameSet(carry.aside, aside) ? carry.aside : aside,
    },
  });
  if (lies && !thorough && outcome.shown.length > 0) resting = setTimeout(() => judgeAtRest(outcome), REST);
}

/** What takes longer than a frame to find out is told once the pointer rests. */
function judgeAtRest(outcome: Outcome): void {
  const carry = carryNow();
  if (carry?.outcome !== outcome || judge === undefined) return;
  useCarry.setState({ carry: { ...carry, troubles: judge.thorough(outcome) } });
}

/** Lets go without a change. */
export function putBack(): void {
  clearTimeout(resting);
  forgetReady();
  judge = undefined;
  if (carryNow() !== null) useCarry.setState({ carry: null });
}

/** What became of something that was let go. */
export interface PutDown {
  /** `choosing`: it still hovers, as it could also trade places with what lies there. */
  readonly ended: 'changed' | 'same' | 'refused' | 'choosing';
  /** The sessions that were moved, or that were made. */
  readonly sessions: readonly SessionId[];
}

const SAME: PutDown = { ended: 'same', sessions: [] };

/** Puts down what is carried where it is held, in one command; what cannot be put there goes back, and it is said why. */
export function putDown(): PutDown {
  const carry = carryNow();
  if (carry === null) return SAME;
  if (asksFirst(carry)) return { ended: 'choosing', sessions: [] };
  putBack();
  return perform(carry);
}

/**
 * The same for what the pointer lets go: it stays drawn where it was held, becomes part of the plan two frames later,
 * and `done` is told; the grid draws it after that, in pieces.
 */
export function letGo(done: (down: PutDown) => void): void {
  const carry = carryNow();
  const plan = planNow();
  if (carry === null || plan === undefined || !landsLater(carry)) {
    done(putDown());
    return;
  }
  beginLanding(carry, plan);
  putBack();
  // The first frame paints the release, which leaves too little of it for the rest.
  takeInLater(() => {
    let down = SAME;
    try {
      down = perform(carry);
    } finally {
      if (down.ended !== 'changed') endLanding();
    }
    done(down);
  }, 2);
}

/** Whether it is asked first what letting go here is meant as. */
function asksFirst(carry: Carry): boolean {
  if (carry.swap === null || carry.choosing) return false;
  useCarry.setState({ carry: { ...carry, choosing: true } });
  return true;
}

/** What is new is named at once where it lies. */
const landsLater = ({ load, swap, locked, outcome }: Carry): boolean =>
  load.of === 'sessions' && swap === null && locked === null && outcome.refusal === null;

function perform({ outcome, load, locked, aim }: Carry): PutDown {
  const { refusal, call } = outcome;
  if (locked !== null) return { ended: 'refused', sessions: [] };
  if (refusal !== null) {
    notify({ tone: 'warning', text: textNow()(refusal.refused, refusal.values) });
    return { ended: 'refused', sessions: [] };
  }
  if (call === null || (outcome.shown.length === 0 && aim.over !== 'place')) return SAME;
  const before = planNow()?.sessions ?? {};
  // Each id comes with its own arguments.
  if (!dispatch(call.id, call.args as never)) return { ended: 'refused', sessions: [] };
  const after = planNow()?.sessions ?? {};
  if (after === before) return SAME;
  const made = (Object.keys(after) as SessionId[]).filter((id) => !(id in before));
  const moved = load.of === 'sessions' && !aim.copy ? load.all : [];
  return { ended: 'changed', sessions: made.length > 0 ? made : moved };
}

/** Has what is carried trade places with what it was let go over. */
export function putInSwap(): PutDown {
  const carry = carryNow();
  putBack();
  if (carry?.swap == null || carry.load.of !== 'sessions') return SAME;
  const first = carry.load.held.id;
  const by = columnOf(carry.aim);
  const done = dispatch('session.swap', { first, second: carry.swap.id, ...(by && { by }) });
  return { ended: done ? 'changed' : 'refused', sessions: [first] };
}

/** What is carried is put back when it was changed under way, as by an undo from the menu, and when the view goes. */
export function listenForStale(): () => void {
  const stop = usePlanStore.subscribe(({ open }, before) => {
    const carry = carryNow();
    if (carry === null || open?.plan === before.open?.plan) return;
    const { load } = carry;
    if (load.of === 'sessions' && open?.plan.sessions[load.held.id] !== load.held) putBack();
    else holdAnew();
  });
  const idle = requestIdleCallback(warmUp);
  return () => {
    stop();
    cancelIdleCallback(idle);
    putBack();
  };
}

const planNow = (): Plan | undefined => usePlanStore.getState().open?.plan;

function lockedOf(plan: Plan, load: Load): Session | null {
  if (load.of !== 'sessions') return null;
  return load.all.map((id) => plan.sessions[id]).find((one) => one?.locked) ?? null;
}

/** By what the columns are told apart that something is moved between; null where that is their rooms. */
const columnOf = ({ as }: Aim): 'track' | 'group' | null =>
  as === undefined ? null : 'track' in as ? 'track' : 'group';

/**
 * Two trade places only when nothing else goes on: one that is moved, onto one that it would share a room with, or
 * the column of a track or a group.
 */
function swapOf(plan: Plan, load: Load, aim: Aim, { shown, refusal }: Outcome): Session | null {
  if (load.of !== 'sessions' || load.all.length !== 1 || aim.on === undefined) return null;
  if (aim.how !== 'move' || aim.copy || aim.follow !== 'none' || refusal !== null) return null;
  const other = plan.sessions[aim.on];
  if (other === undefined || other.locked || other.status === 'cancelled') return null;
  const by = columnOf(aim);
  if (by !== null && load.held[by] !== null && other[by] !== null) return other;
  return runInto(plan, shown).some((met) => met.other.id === other.id) ? other : null;
}

function asideOf(load: Load, aim: Aim, { shown }: Outcome): ReadonlySet<SessionId> {
  const ids = new Set<SessionId>();
  if (load.of === 'sessions' && !aim.copy) for (const id of load.all) ids.add(id);
  for (const { before } of shown) if (before !== null) ids.add(before.id);
  return ids;
}

function sameAim(a: Aim, b: Aim): boolean {
  const plain = a.over === b.over && a.how === b.how && a.on === b.on && a.copy === b.copy;
  if (!plain || a.follow !== b.follow || a.lay !== b.lay || a.order !== b.order || !alike(a.as, b.as))
    return false;
  const { to } = a;
  return (
    to.start === b.to.start &&
    to.minutes === b.to.minutes &&
    (to.rooms === b.to.rooms || String(to.rooms) === String(b.to.rooms))
  );
}

const alike = (a: Aim['as'], b: Aim['as']) => JSON.stringify(a) === JSON.stringify(b);

const sameSet = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>) =>
  a.size === b.size && [...a].every((each) => b.has(each));
