import type { KeyboardEvent } from 'react';
import type { SessionId } from '../../../shared/plan/ids.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import type { BoardDay } from '../../../shared/programme/board.ts';
import { announce } from '../../store/notices.ts';
import { select, selectTo, toggleSelected, useView } from '../../store/view.ts';
import { pickUpByKey } from '../carry/keyboard.ts';
import { saySelected, type Wording } from '../carry/say.ts';
import { letterOf, rename } from '../rename/rename.ts';
import { removeSessions } from '../sessions.ts';
import { openInspector } from '../view-state.ts';

interface TrayKeys {
  readonly sessions: readonly Session[];
  readonly shown: readonly BoardDay[];
  readonly wording: Wording;
}

/** All from one session of the tray to another, which is the last; that alone where the first is not in the tray. */
export function rangeIn(
  sessions: readonly Session[],
  to: SessionId,
): (from: SessionId) => readonly SessionId[] {
  return (from) => {
    const ids = sessions.map(({ id }) => id);
    const ends = [ids.indexOf(from), ids.indexOf(to)];
    if (ends.includes(-1)) return [to];
    const between = ids.slice(Math.min(...ends), Math.max(...ends) + 1);
    return [...between.filter((id) => id !== to), to];
  };
}

/** Handles the keys of the tray: walking and selecting in it, picking up, opening, renaming, deleting. */
export function trayKeys(tray: TrayKeys): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-session]')];
    const at = items.indexOf(event.target as HTMLElement);
    const session = tray.sessions[at];
    if (session === undefined || event.altKey) return;
    if (choose(event, session, tray) || walk(event, items, at, tray) || act(event, session, items, at, tray))
      event.preventDefault();
  };
}

function choose(event: KeyboardEvent, { id }: Session, { sessions, wording }: TrayKeys): boolean {
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.key !== ' ' || !(ctrl || event.shiftKey)) return false;
  if (ctrl) toggleSelected(id);
  else selectTo(id, rangeIn(sessions, id));
  announce(saySelected(wording, useView.getState().selection.length));
  return true;
}

function walk(
  event: KeyboardEvent,
  items: readonly HTMLElement[],
  at: number,
  { sessions }: TrayKeys,
): boolean {
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined || event.shiftKey) return false;
  const next = sessions[to];
  items[to]?.focus();
  if (next !== undefined && !event.ctrlKey && !event.metaKey) select(next.id);
  return true;
}

function act(
  event: KeyboardEvent,
  session: Session,
  items: readonly HTMLElement[],
  at: number,
  { wording, shown }: TrayKeys,
): boolean {
  const letter = letterOf(event);
  if (letter !== null) rename(session.id, letter);
  else if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
  else if (event.key === ' ') pickUpByKey(session, wording, shown);
  else if (event.key === 'Enter') openInspector(session.id);
  else if (event.key === 'F2') rename(session.id);
  // A key held down since a session was taken off the programme deletes nothing here.
  else if (event.key === 'Delete' && !event.repeat) {
    (items[at + 1] ?? items[at - 1])?.focus();
    removeSessions(session);
  } else if (event.key === 'Escape' && useView.getState().selection.length > 0) {
    select();
    announce(saySelected(wording, 0));
  } else return false;
  return true;
}
