import { create } from 'zustand';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { addMinutes, type LocalDateTime } from '../../../shared/plan/time.ts';
import { type Position, samePosition } from '../../../shared/programme/move.ts';
import { dispatch, mayEdit, usePlanStore } from '../../store/plan.ts';
import { placeChecker } from '../findings.ts';

/** A session that is being moved or stretched, by pointer or by keyboard. Nothing is changed until it is put down. */
export interface Carry {
  /** As it was when it was picked up. */
  readonly session: Session;
  readonly by: 'pointer' | 'keyboard';
  readonly how: 'move' | 'start' | 'end';
  /** Where it would come to lie. */
  readonly to: Position;
  /** What it is held over; only the grid and the tray take it. A locked one goes nowhere. */
  readonly over: 'grid' | 'tray' | 'outside' | 'locked';
  /** What the checks would find of it there. */
  readonly findings: readonly Finding[];
  readonly check: (position: Position) => readonly Finding[];
}

export const useCarry = create<{ readonly carry: Carry | null }>(() => ({ carry: null }));

/** The carry as it is at this moment. */
export const carryNow = (): Carry | null => useCarry.getState().carry;

/** Picks a session up. A locked one can be taken hold of, to be told why it does not move. */
export function pickUp(session: Session, by: Carry['by'], how: Carry['how'], to: Position = session): void {
  const { open } = usePlanStore.getState();
  if (open === null || !mayEdit()) return;
  const over = session.locked ? 'locked' : 'grid';
  const check = placeChecker(open.plan, session);
  useCarry.setState({
    carry: { session, by, how, to, over, check, findings: over === 'grid' ? check(to) : [] },
  });
}

/** Holds what is carried at another place. */
export function carryTo(to: Position, over: Carry['over']): void {
  const carry = carryNow();
  if (carry === null || carry.over === 'locked') return;
  if (carry.over === over && samePosition(carry.to, to)) return;
  useCarry.setState({ carry: { ...carry, to, over, findings: over === 'grid' ? carry.check(to) : [] } });
}

/** Lets go without a change. */
export function putBack(): void {
  useCarry.setState({ carry: null });
}

/** Puts down what is carried where it is held, in one command. True when that changed the plan. */
export function putDown(): boolean {
  const carry = carryNow();
  const { open } = usePlanStore.getState();
  putBack();
  if (carry === null || open?.plan.sessions[carry.session.id] !== carry.session) return false;
  const { session, to, over } = carry;
  if (over === 'tray')
    return session.start !== null && dispatch('session.unplace', { sessions: [session.id] });
  if (over !== 'grid' || to.start === null || samePosition(to, session)) return false;
  return place(session.id, session, { ...to, start: to.start });
}

function place(id: SessionId, from: Position, to: Position & { start: LocalDateTime }): boolean {
  const { start, minutes, rooms } = to;
  if (minutes === from.minutes)
    return dispatch('session.place', { placements: [{ session: id, start, rooms }] });
  if (stretchedOnly(from, to)) return dispatch('session.resize', { session: id, start, minutes });
  return dispatch('session.edit', {
    session: id,
    fields: { start, minutes, rooms: rooms === 'all' ? rooms : [...rooms] },
  });
}

/** Whether one end is where it was, and the rooms are. */
function stretchedOnly(from: Position, to: Position & { start: LocalDateTime }): boolean {
  if (from.start === null || !samePosition({ ...to, rooms: from.rooms }, to)) return false;
  return from.start === to.start || addMinutes(from.start, from.minutes) === addMinutes(to.start, to.minutes);
}
