import { create } from 'zustand';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { select, useView } from '../../store/view.ts';
import { carryNow } from '../carry/carry.ts';
import { clickGround } from '../carry/click.ts';
import { zoneAt } from '../carry/zones.ts';
import type { Surface } from '../surface.ts';
import type { MenuOf } from './items.ts';

/** A menu that is asked for: of what, and where it opens, in pixels of the window. */
export interface Asked {
  readonly of: MenuOf;
  readonly x: number;
  readonly y: number;
}

/** The menu that is open. */
export const useMenu = create<{ readonly asked: Asked | null }>(() => ({ asked: null }));

/** Text has nothing of this. */
const TEXT = 'input, textarea, [contenteditable], .inspector, [role=dialog]';

/**
 * Opens the menu of what lies under the pointer, or has the focus, when it is asked for by the right button, by
 * Shift+F10 or by the menu key. A session that is not selected is selected then. Listens until the returned
 * function is called.
 */
export function listenForMenu(root: HTMLElement, surface: Surface): () => void {
  const ask = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (target === null || event.defaultPrevented || target.closest(TEXT)) return;
    event.preventDefault();
    const of = carryNow() === null ? askedOf(target, event, surface) : null;
    if (of !== null) useMenu.setState({ asked: { of, ...placeOf(target, event) } });
  };
  root.addEventListener('contextmenu', ask);
  return () => {
    root.removeEventListener('contextmenu', ask);
    useMenu.setState({ asked: null });
  };
}

/** By the keyboard the event comes without a button that was pressed. */
const byKeyboard = ({ button }: MouseEvent) => button !== 2;

function askedOf(target: Element, event: MouseEvent, surface: Surface): MenuOf | null {
  const session = sessionOf(target);
  if (session !== undefined) {
    if (!useView.getState().selection.includes(session)) select(session);
    return 'sessions';
  }
  if (target.closest('.tray, .list')) {
    if (byKeyboard(event) && useView.getState().selection.length > 0) return 'sessions';
    select();
    return 'ground';
  }
  if (target.closest('[data-cursor]')) return 'ground';
  if (zoneAt(surface, { x: event.clientX, y: event.clientY }) !== 'grid') return null;
  clickGround(surface, event);
  return 'ground';
}

/** The session of a block, of an item of the tray, or of a row of the list. */
function sessionOf(target: Element): SessionId | undefined {
  const element = target.closest<HTMLElement>('[data-session], [data-row]');
  return (element?.dataset.session ?? element?.dataset.row) as SessionId | undefined;
}

/** At the pointer; by the keyboard at the cell or the element that has the focus. */
function placeOf(target: Element, event: MouseEvent): { x: number; y: number } {
  if (!byKeyboard(event)) return { x: event.clientX, y: event.clientY };
  const { left, top, width, height } = (
    target.querySelector('[data-active]') ?? target
  ).getBoundingClientRect();
  return { x: left + Math.min(width / 2, 40), y: top + Math.min(height / 2, 30) };
}
