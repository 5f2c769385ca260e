import type { KeyboardEvent } from 'react';
import type { DayId } from '../../../shared/plan/ids.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { type BoardDay, standsIn } from '../../../shared/programme/board.ts';
import { carryKey } from '../../../shared/programme/carry-key.ts';
import { firstFree } from '../../../shared/programme/free.ts';
import type { Aim, Load } from '../../../shared/programme/gestures/aim.ts';
import type { BlockId } from '../../../shared/programme/gestures/blocks.ts';
import { runInto } from '../../../shared/programme/gestures/run-into.ts';
import { becoming, roomsAcross } from '../../../shared/programme/lane.ts';
import { boardDayOf, type Position, type Step, stepped } from '../../../shared/programme/move.ts';
import { announce } from '../../store/notices.ts';
import { select, useView } from '../../store/view.ts';
import { neighbourOf } from '../grid/neighbour.ts';
import { rename } from '../rename/rename.ts';
import { goOnAt, lockedWords, together } from '../sessions.ts';
import { focusBlock } from '../view-state.ts';
import type { Carry } from './carried.ts';
import { carryNow, hold, pickUp, putBack, putDown } from './carry.ts';
import type { Cursor } from './cursor.ts';
import { loadOfBlock } from './pointer.ts';
import { usePush } from './push.ts';
import { heldAt, longPlace, nameOfLoad, sayPickedUp, sayPlace, sayRefusal, type Wording } from './say.ts';
import { askWhatIsMeant } from './swap-choice.ts';

/**
 * Picks a session up by keyboard, with all that are selected if it is one of them; what comes from the tray goes to
 * the first free place of the day that is shown. What is locked stays, and it is said why.
 */
export function pickUpByKey(session: Session, wording: Wording, shown: readonly BoardDay[]): void {
  const load: Load = { of: 'sessions', held: session, all: together(session) };
  const [day] = shown;
  if (day === undefined) {
    announce(wording.t('programme.carry.noDay'));
    return;
  }
  const placed = boardDayOf(wording.board, session) !== undefined;
  pickUpAt(load, placed ? session : firstFree(day, session), 'move', wording, shown);
}

/** Picks up a block of the palette: at a place, or where there is room for it first. */
export function pickUpBlock(
  block: BlockId,
  at: Position,
  wording: Wording,
  shown: readonly BoardDay[],
): void {
  pickUpAt(loadOfBlock(block), at, 'move', wording, shown);
}

/** Picks up a new session at the cursor. */
export function pickUpNew({ place, fields }: Cursor, wording: Wording, shown: readonly BoardDay[]): void {
  pickUpAt({ of: 'new', fields }, place, 'move', wording, shown);
}

function pickUpAt(
  load: Load,
  to: Position,
  how: Aim['how'],
  wording: Wording,
  shown: readonly BoardDay[],
): boolean {
  const { on, reach } = usePush.getState();
  const order = roomsAcross(shown[0]?.day === undefined ? [] : shown[0].lanes);
  if (!pickUp(load, 'keyboard', { to, how, order, follow: on ? reach : 'none' })) return false;
  const carry = carryNow();
  if (carry === null) return false;
  if (carry.locked !== null) {
    putBack();
    announce(lockedWords(carry.locked, wording.t));
    return false;
  }
  announce(sayPickedUp(wording, carry));
  return true;
}

/** Picks a placed session up and stretches it one step at once: Shift with an arrow. True when the key was that. */
export function stretchByKey(
  event: KeyboardEvent,
  session: Session,
  wording: Wording,
  shown: readonly BoardDay[],
): boolean {
  const key = carryKey(event);
  if (!event.shiftKey || key === null || typeof key === 'string' || (key.of !== 'end' && key.of !== 'start'))
    return false;
  event.preventDefault();
  const load: Load = { of: 'sessions', held: session, all: [session.id] };
  if (pickUpAt(load, session, key.of, wording, shown)) step(key, wording);
  return true;
}

/** A key pressed while something is picked up by keyboard. Only Tab, which leaves it, is let through. */
export function pressCarryKey(event: KeyboardEvent, wording: Wording): void {
  const carry = carryNow();
  if (carry === null || event.key === 'Tab') return;
  event.preventDefault();
  event.stopPropagation();
  const key = carryKey(event);
  if (key === null) return;
  if (key === 'putBack') putBackByKey(wording);
  else if (key === 'toTray') toTray(wording);
  else if (key === 'drop') drop(wording);
  else if (key === 'follow') cycleFollow(carry, wording);
  else if (key === 'copy') turnCopy(carry, wording);
  else if (key === 'lay') turnLay(carry, wording);
  else step(key, wording);
}

/** Puts back what was picked up by keyboard, and says so. The focus goes to where it lies, or stays where it is. */
export function putBackByKey(wording: Wording, focus = true): void {
  const carry = carryNow();
  if (carry === null) return;
  putBack();
  const { load } = carry;
  const { t } = wording;
  if (load.of !== 'sessions') {
    announce(t('arranging.nothingMade'));
    return;
  }
  if (focus) focusBlock(load.held.id);
  const name = nameOfLoad(wording, load, false);
  announce(
    load.all.length > 1
      ? t('arranging.severalBack', { count: load.all.length })
      : t('programme.carry.putBack', { name }),
  );
}

function toTray(wording: Wording): void {
  const carry = carryNow();
  if (carry?.load.of !== 'sessions') return;
  hold({ to: { ...carry.load.held, start: null }, over: 'tray', on: undefined, as: undefined });
  drop(wording);
}

function drop(wording: Wording): void {
  const carry = carryNow();
  if (carry === null) return;
  const { t } = wording;
  const name = nameOfLoad(wording, carry.load, carry.aim.copy);
  const { refusal } = carry.outcome;
  if (refusal !== null) {
    // It stays in the hand: the next key may bring it where it can lie.
    announce(sayRefusal(wording, refusal));
    return;
  }
  const held = carry.load.of === 'sessions' ? carry.load.held.id : undefined;
  const leaves = carry.aim.over === 'tray' && !carry.aim.copy && carry.load.of === 'sessions';
  const next = leaves ? neighbourOf([carry.load.held.id, ...carry.load.all]) : undefined;
  const { ended, sessions } = putDown();
  if (ended === 'choosing') {
    askWhatIsMeant(null);
    return;
  }
  if (ended === 'changed' && leaves) {
    announce(t('programme.carry.inTray', { name }));
    goOnAt(next);
    return;
  }
  const [first] = sessions;
  const focus = carry.aim.copy ? (first ?? held) : (held ?? first);
  if (ended === 'changed' && sessions.length > 0)
    select(...sessions.filter((id) => id !== focus), ...(focus ? [focus] : []));
  if (focus !== undefined) {
    if (carry.load.of === 'new') rename(focus);
    else focusBlock(focus);
  }
  if (ended !== 'changed') announce(t('programme.carry.unchanged', { name }));
  else if (carry.aim.over === 'tray') announce(t('programme.carry.inTray', { name }));
  else announce(t('programme.carry.dropped', { name, place: longPlace(wording, ...heldAt(carry)) }));
}

function cycleFollow({ aim }: Carry, wording: Wording): void {
  const next = { none: 'room', room: 'day', day: 'none' } as const;
  hold({ follow: next[aim.follow], on: undefined });
  say(wording, wording.t(`arranging.push.${next[aim.follow]}`));
}

function turnCopy({ aim, load }: Carry, wording: Wording): void {
  if (load.of !== 'sessions' || aim.how !== 'move') return;
  hold({ copy: !aim.copy, on: undefined });
  say(wording, wording.t(aim.copy ? 'arranging.moves' : 'arranging.copies'));
}

function turnLay({ aim, load }: Carry, wording: Wording): void {
  if (load.of !== 'sessions' || load.held.start !== null || load.all.length < 2) return;
  const lay = aim.lay === 'after' ? 'beside' : 'after';
  hold({ lay });
  say(wording, wording.t(`arranging.lay.${lay}`));
}

/** Says something about what is carried, and where it is then. */
function say(wording: Wording, first: string): void {
  const now = carryNow();
  if (now !== null) announce(`${first} ${sayPlace(wording, now)}`);
}

function step(taken: Step, wording: Wording): void {
  const carry = carryNow();
  if (carry === null) return;
  const { board } = wording;
  const from = carry.outcome.to;
  const change = taken.of === 'room' ? aside(carry, taken, board) : undefined;
  const to = change === undefined ? stepped(board, from, taken) : from;
  if (to === null || change === null) {
    announce(noFurther(from, taken, wording));
    return;
  }
  const { day } = useView.getState();
  const next = boardDayOf(board, to)?.day.id;
  if (day !== 'all' && next !== undefined) showDay(next);
  const stretched = taken.of === 'start' || taken.of === 'end';
  const how = carry.aim.how !== 'move' && stretched ? carry.aim.how : stretched ? taken.of : 'move';
  hold({ to, over: 'place', how, on: undefined, ...change });
  const on = runIntoAt(wording);
  if (on !== undefined) hold({ on });
  const now = carryNow();
  if (now !== null) announce(sayPlace(wording, now));
}

/** Where the columns are no rooms, a step to the side makes it one of the next track or group; null: there is none. */
function aside(carry: Carry, { amount }: Step, board: readonly BoardDay[]): Partial<Aim> | null | undefined {
  const { load, aim, outcome } = carry;
  const day = boardDayOf(board, outcome.to);
  if (day === undefined || day.lanes[0]?.kind === 'room') return undefined;
  const own =
    load.of === 'sessions' ? load.held : { kind: 'other' as const, track: null, group: null, rooms: [] };
  const [now = 0] = standsIn(day, { ...own, ...aim.as });
  const lane = day.lanes[now + amount];
  return lane === undefined ? null : { as: becoming(lane) };
}

/** What lies where one session is held by keyboard: it can trade places with that. */
function runIntoAt({ plan }: Wording): Aim['on'] {
  const carry = carryNow();
  if (carry?.load.of !== 'sessions' || carry.load.all.length !== 1 || carry.aim.how !== 'move')
    return undefined;
  if (carry.aim.copy || carry.aim.follow !== 'none') return undefined;
  return runInto(plan, carry.outcome.shown).find(({ other }) => !other.locked)?.other.id;
}

function showDay(day: DayId): void {
  if (useView.getState().day !== day) useView.setState({ day });
}

function noFurther({ rooms }: Position, { of }: Step, { t }: Wording): string {
  if (of === 'room' && rooms === 'all') return t('programme.carry.everyRoom');
  return t(`programme.carry.noFurther.${of}`);
}
