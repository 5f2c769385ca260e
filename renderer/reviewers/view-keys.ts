import type { KeyboardEvent } from 'react';
import type { Block } from '../../shared/reviewing/block.ts';
import type { Place } from './sheet/grid.ts';

/** What keys lead to that are not those of the sheet itself. */
export interface KeyWays {
  readonly menu: (at: Place, beside: HTMLElement) => void;
  /** Enter on a heading: the days of a reviewer, the menu of a session. */
  readonly heading: (at: Place, beside: HTMLElement) => void;
  readonly why: (at: Place) => void;
  readonly rename: (at: Place) => void;
  /** Space or Enter in a cell, or in several; null in a sheet where that means nothing. */
  readonly press: ((at: Place) => void) | null;
  readonly pressAll: (block: Block) => void;
  /** Keys that set cells. */
  readonly cells: (event: KeyboardEvent) => boolean;
}

/** Does what a key means at a cell or a heading; false when it means nothing there. */
export function doKey(event: KeyboardEvent, at: Place, block: Block | null, ways: KeyWays): boolean {
  const { key, shiftKey, ctrlKey, metaKey } = event;
  const beside = event.target as HTMLElement;
  if (ctrlKey || metaKey) return ways.cells(event);
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return did(() => ways.menu(at, beside));
  if (key === 'F2' && at.row >= 0) return did(() => ways.rename(at));
  if (at.row < 0 || at.column < 0) {
    if (key === 'Enter') return did(() => ways.heading(at, beside));
    return key === ' ' ? did(() => ways.menu(at, beside)) : ways.cells(event);
  }
  if (key === '?') return did(() => ways.why(at));
  const { press } = ways;
  if ((key !== ' ' && key !== 'Enter') || press === null || block === null) return ways.cells(event);
  const single = block.top === block.bottom && block.left === block.right;
  return did(() => (single ? press(at) : ways.pressAll(block)));
}

function did(act: () => void): true {
  act();
  return true;
}
