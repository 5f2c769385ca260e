import type { KeyboardEvent } from 'react';
import type { BoardDay } from '../../../shared/programme/board.ts';
import { type Direction, nearest } from '../../../shared/programme/nearest.ts';
import { carryNow } from '../carry/carry.ts';
import { pickUpByKey, pressCarryKey, stretchByKey } from '../carry/keyboard.ts';
import type { Wording } from '../carry/say.ts';
import { unplaceSession } from '../sessions.ts';
import { openInspector } from '../view-state.ts';
import type { Drawn } from './drawn.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface BlockKeys {
  /** The blocks that can have the focus, by time. */
  readonly blocks: readonly Drawn[];
  readonly shown: readonly BoardDay[];
  readonly wording: Wording;
  readonly focus: (block: Drawn | undefined) => void;
}

/** Handles the keys of the grid: walking from block to block, picking up, opening, taking off the programme. */
export function blockKeys({
  blocks,
  shown,
  wording,
  focus,
}: BlockKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const press = (event: KeyboardEvent<HTMLElement>, block: Drawn): boolean => {
    const { session } = block;
    if (stretchByKey(event, session, wording)) return true;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const direction = DIRECTIONS[event.key];
    if (direction !== undefined) focus(blocks[nearest(blocks, blocks.indexOf(block), direction)]);
    else if (event.key === 'PageUp') focus(blocks[blocks.indexOf(block) - 1]);
    else if (event.key === 'PageDown') focus(blocks[blocks.indexOf(block) + 1]);
    else if (event.key === 'Home') focus(blocks[0]);
    else if (event.key === 'End') focus(blocks.at(-1));
    else if (event.key === ' ') pickUpByKey(session, wording, shown);
    else if (event.key === 'Enter') openInspector(session.id);
    else if (event.key === 'Delete') unplaceSession(session);
    else return false;
    return true;
  };
  return (event) => {
    if (carryNow()?.by === 'keyboard') {
      pressCarryKey(event, wording);
      return;
    }
    const id = (event.target as Element).closest<HTMLElement>('[data-main]')?.dataset.session;
    const block = blocks.find(({ session }) => session.id === id);
    if (block !== undefined && press(event, block)) event.preventDefault();
  };
}
