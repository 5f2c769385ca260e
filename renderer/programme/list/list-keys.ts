import type { KeyboardEvent } from 'react';
import type { SessionId } from '../../../shared/plan/ids.ts';
import type { Column } from '../../../shared/programme/list/rows.ts';
import { select, toggleSelected, useView } from '../../store/view.ts';
import { openInspector } from '../view-state.ts';
import type { Cell } from './list-state.ts';
import { takeOff } from './take-off.ts';
import { destination } from './walk.ts';

interface ListKeys {
  /** The sessions from above. */
  readonly ids: readonly SessionId[];
  readonly go: (cell: Cell, extend: boolean) => void;
  /** Begins to edit a cell; with `typed`, over what is there. */
  readonly begin: (session: SessionId, column: Column, typed?: string) => void;
}

const VERTICAL = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];

/** A key pressed in a cell that is not edited. True when it did something. */
export function pressInList(event: KeyboardEvent, cell: Cell, { ids, go, begin }: ListKeys): boolean {
  if (event.altKey) return false;
  const to = destination(event, cell, ids);
  if (to !== null) {
    go(to, event.shiftKey && VERTICAL.includes(event.key));
    return true;
  }
  if (event.ctrlKey || event.metaKey) return pressWithCtrl(event.key, cell, ids);
  switch (event.key) {
    case 'Delete':
      // A key that is held down takes off one, not all.
      if (!event.repeat) takeOff(ids, (session) => go({ session, column: cell.column }, false));
      return true;
    case 'Escape':
      if (useView.getState().selection.length < 2) return false;
      select(cell.session);
      return true;
    case 'Enter':
    case 'F2':
    case ' ':
      openCell(cell, begin);
      return true;
    case 'Backspace':
      return type(cell, '', begin);
    default:
      return event.key.length === 1 && type(cell, event.key, begin);
  }
}

/** Enter, or a double click: edits a cell; the marks lead to what the inspector says of them. */
export function openCell({ session, column }: Cell, begin: ListKeys['begin']): void {
  if (column === 'mark') openInspector(session);
  else begin(session, column);
}

function type({ session, column }: Cell, text: string, begin: ListKeys['begin']): boolean {
  if (column === 'mark') return false;
  begin(session, column, text);
  return true;
}

function pressWithCtrl(key: string, { session }: Cell, ids: readonly SessionId[]): boolean {
  if (key.toLowerCase() === 'a') select(...ids);
  else if (key === ' ') toggleSelected(session);
  else return false;
  return true;
}
