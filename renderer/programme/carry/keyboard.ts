import type { KeyboardEvent } from 'react';
import type { DayId } from '../../../shared/plan/ids.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import type { BoardDay } from '../../../shared/programme/board.ts';
import { carryKey } from '../../../shared/programme/carry-key.ts';
import { firstFree } from '../../../shared/programme/free.ts';
import { boardDayOf, type Position, type Step, stepped } from '../../../shared/programme/move.ts';
import { nameOf } from '../../../shared/programme/words.ts';
import { announce } from '../../store/notices.ts';
import { useView } from '../../store/view.ts';
import { lockedWords } from '../sessions.ts';
import { focusBlock } from '../view-state.ts';
import { carryNow, carryTo, pickUp, putBack, putDown } from './carry.ts';
import { longPlace, sayPickedUp, sayPlace, type Wording } from './say.ts';

/**
 * Picks a session up by keyboard; one from the tray goes to the first free place of the day that is shown.
 * A locked one stays, and it is said why.
 */
export function pickUpByKey(session: Session, wording: Wording, shown: readonly BoardDay[]): void {
  if (session.locked) {
    announce(lockedWords(session, wording.t));
    return;
  }
  const [day] = shown;
  if (day === undefined) {
    announce(wording.t('programme.carry.noDay'));
    return;
  }
  const placed = boardDayOf(wording.board, session) !== undefined;
  pickUp(session, 'keyboard', 'move', placed ? session : firstFree(day, session));
  const carry = carryNow();
  if (carry !== null) announce(sayPickedUp(wording, carry));
}

/** Picks a placed session up and stretches it one step at once: Shift with an arrow. True when the key was that. */
export function stretchByKey(event: KeyboardEvent, session: Session, wording: Wording): boolean {
  const key = carryKey(event);
  if (!event.shiftKey || key === null || typeof key === 'string' || (key.of !== 'end' && key.of !== 'start'))
    return false;
  event.preventDefault();
  if (session.locked) announce(lockedWords(session, wording.t));
  else {
    pickUp(session, 'keyboard', key.of);
    step(key, wording);
  }
  return true;
}

/** A key pressed while a session is picked up by keyboard. Only Tab, which leaves it, is let through. */
export function pressCarryKey(event: KeyboardEvent, wording: Wording): void {
  const carry = carryNow();
  if (carry === null || event.key === 'Tab') return;
  event.preventDefault();
  event.stopPropagation();
  const key = carryKey(event);
  if (key === null) return;
  if (key === 'putBack') putBackByKey(wording);
  else if (key === 'toTray') {
    carryTo({ ...carry.session, start: null }, 'tray');
    drop(wording);
  } else if (key === 'drop') drop(wording);
  else step(key, wording);
}

/** Puts back what was picked up by keyboard, and says so. The focus goes to where it lies, or stays where it is. */
export function putBackByKey({ plan, t }: Wording, focus = true): void {
  const carry = carryNow();
  if (carry === null) return;
  putBack();
  if (focus) focusBlock(carry.session.id);
  announce(t('programme.carry.putBack', { name: nameOf(plan, carry.session, t) }));
}

function drop(wording: Wording): void {
  const carry = carryNow();
  if (carry === null) return;
  const { t, plan } = wording;
  const name = nameOf(plan, carry.session, t);
  const changed = putDown();
  focusBlock(carry.session.id);
  if (!changed) announce(t('programme.carry.unchanged', { name }));
  else if (carry.over === 'tray') announce(t('programme.carry.inTray', { name }));
  else announce(t('programme.carry.dropped', { name, place: longPlace(wording, carry.to) }));
}

function step(taken: Step, wording: Wording): void {
  const carry = carryNow();
  if (carry === null) return;
  const { board } = wording;
  const to = stepped(board, carry.to, taken);
  if (to === null) {
    announce(noFurther(carry.to, taken, wording));
    return;
  }
  const { day } = useView.getState();
  const next = boardDayOf(board, to)?.day.id;
  if (day !== 'all' && next !== undefined) showDay(next);
  carryTo(to, 'grid');
  const now = carryNow();
  if (now !== null) announce(sayPlace(wording, now));
}

function showDay(day: DayId): void {
  if (useView.getState().day !== day) useView.setState({ day });
}

function noFurther({ rooms }: Position, { of }: Step, { t }: Wording): string {
  if (of === 'room' && rooms === 'all') return t('programme.carry.everyRoom');
  return t(`programme.carry.noFurther.${of}`);
}
