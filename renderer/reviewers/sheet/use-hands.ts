import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import { type Block, fillTo } from '../../../shared/reviewing/block.ts';
import { cellAtPoint, type Geometry, heldIn } from './geometry.ts';
import type { Place, SheetGrid } from './grid.ts';
import { destination, onSheet, placeOf } from './keys.ts';
import { EVERYTHING, type Selection } from './selection.ts';
import { useDrag } from './use-drag.ts';

/** What the sheet tells of what is done in it. */
export interface SheetEvents {
  /** The focus or the selection is to be there; the focus stays where it is unless the place is another. */
  readonly onSelect: (selection: Selection) => void;
  readonly onPointAt: (place: Place | null) => void;
  /** A click on a cell. */
  readonly onPress: (place: Place) => void;
  /** A key that does not move; true when it meant something. */
  readonly onKey: (event: KeyboardEvent, at: Place) => boolean;
  /** Opens the menu of a cell, a row or a column. */
  readonly onMenu: (place: Place, beside: HTMLElement) => void;
  readonly onRename: (place: Place) => void;
  /** The values of one block are to go on over another that holds it. */
  readonly onFill: (source: Block, whole: Block) => void;
}

/** Where the hands are: what is selected now, and on what. */
interface Grasp {
  readonly grid: Pick<SheetGrid, 'rows' | 'columns'>;
  readonly geometry: Geometry;
  readonly selection: Selection;
  readonly block: Block | null;
  /** Whether what is selected is more than the cell with the focus. */
  readonly shown: boolean;
  readonly entered: boolean;
  readonly pane: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLElement | null>;
  /** Set when the focus is to go along with the place. */
  readonly moves: RefObject<boolean>;
  /** Gives the focus to the place as it is now. */
  readonly settle: () => void;
}

/** What keys and pointer do in a sheet: move, select, fill and press. */
export function useHands(events: SheetEvents, grasp: Grasp) {
  const { grid, geometry, selection, block, shown, entered, pane, body, moves, settle } = grasp;
  const { anchor, place } = selection;
  const beginDrag = useDrag(
    pane,
    (x, y) => (body.current === null ? place : cellAtPoint(body.current, geometry, x, y)),
    (element) => heldIn(element, geometry),
  );

  const go = (to: Place, extend: boolean): void => {
    if (to.row === place.row && to.column === place.column) {
      if (!extend) events.onSelect({ anchor: to, place: to });
      return;
    }
    moves.current = true;
    events.onSelect({ anchor: extend ? anchor : to, place: to });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = placeOf(event.target);
    if (at === null || event.altKey) return;
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const to = destination(event, at, grid.rows, grid.columns);
    if (to !== null) go(onSheet(to, at, grid.rows, grid.columns), shiftKey);
    else if ((ctrlKey || metaKey) && key.toLowerCase() === 'a')
      events.onSelect({ anchor: EVERYTHING, place });
    else if (key === ' ' && shiftKey) events.onSelect({ anchor: { row: at.row, column: -1 }, place });
    else if (key === ' ' && ctrlKey) events.onSelect({ anchor: { row: -1, column: at.column }, place });
    else if (!events.onKey(event, at)) return;
    event.preventDefault();
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const element = event.target as Element;
    if (element.closest('[data-fill]') !== null && block !== null) {
      const source = block;
      let whole = source;
      event.preventDefault();
      beginDrag(event, {
        over: (cell) => {
          whole = fillTo(source, cell);
          events.onSelect({
            anchor: { row: whole.top, column: whole.left },
            place: { row: whole.bottom, column: whole.right },
          });
        },
        drop: (cancelled) => {
          if (cancelled) events.onSelect({ anchor, place });
          else events.onFill(source, whole);
          settle();
        },
      });
      return;
    }
    const at = placeOf(element);
    if (at === null || element.closest('button, input') !== null) return;
    if (event.shiftKey) {
      event.preventDefault();
      go(at, true);
      return;
    }
    if (at.row < 0 || at.column < 0) return;
    let dragged = false;
    beginDrag(event, {
      over: (cell) => {
        if (!dragged && cell.row === at.row && cell.column === at.column) return;
        dragged = true;
        events.onSelect({ anchor: at, place: cell });
      },
      // The cell it began with may be far out of sight.
      drop: () => {
        if (dragged) settle();
      },
    });
  };

  const onClick = (event: MouseEvent): void => {
    const element = event.target as Element;
    const button = element.closest<HTMLElement>('[data-menu]');
    const at = placeOf(element);
    if (button !== null && at !== null) {
      events.onMenu(at, button);
      return;
    }
    if (element.closest('[data-corner]') !== null) {
      events.onSelect({
        anchor: EVERYTHING,
        place: onSheet({ row: 0, column: 0 }, place, grid.rows, grid.columns),
      });
      return;
    }
    const band = element.closest<HTMLElement>('[data-from]');
    if (band !== null) {
      const from = Number(band.dataset.from);
      const to = from + Number(band.dataset.count) - 1;
      moves.current = true;
      events.onSelect({ anchor: { row: -1, column: from }, place: { row: 0, column: to } });
      return;
    }
    if (at === null || event.shiftKey || at.row < 0 || at.column < 0) return;
    if (shown && anchor.row === at.row && anchor.column === at.column) return;
    events.onPress(at);
  };

  const onFocus = (event: FocusEvent): void => {
    const at = placeOf(event.target);
    if (at === null) return;
    if (at.row !== place.row || at.column !== place.column || !entered)
      events.onSelect({ anchor: at, place: at });
  };

  return { onKeyDown, onPointerDown, onClick, onFocus };
}
