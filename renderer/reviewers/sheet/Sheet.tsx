import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { type Block, fillTo } from '../../../shared/reviewing/block.ts';
import { cellAtPoint, reveal, type Widths, widthOf } from './geometry.ts';
import type { Place, SheetGrid } from './grid.ts';
import { destination, onSheet, placeOf } from './keys.ts';
import { SelectionFrame } from './SelectionFrame.tsx';
import { FOOT, SheetFoot } from './SheetFoot.tsx';
import { HEAD, ROWS_ABOVE, SheetHead } from './SheetHead.tsx';
import { RowHead, RowTotal, SheetRow } from './SheetRow.tsx';
import { blockIn, EVERYTHING, type Selection } from './selection.ts';
import { useDrag } from './use-drag.ts';
import { useWindow } from './use-window.ts';
import './sheet.css';

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

interface SheetProps extends SheetEvents {
  readonly grid: SheetGrid;
  readonly widths: Widths;
  readonly selection: Selection;
  /** Whether the focus has been in it, so that what is selected is shown. */
  readonly entered: boolean;
  /** Counts up when the focus is to go to the place although it was elsewhere. */
  readonly summons: number;
  /** Whether what is selected can be filled on. */
  readonly fills: boolean;
  /** What stands in for the heading of a row, as while a name is edited. */
  readonly instead: { readonly row: number; readonly content: ReactNode } | null;
  /** Below the sheet, when it has no rows. */
  readonly empty: ReactNode;
}

const BODY = 'sheet-body';

/** How long after scrolling cells heed the pointer again, in milliseconds: what passes under it meanwhile is not meant. */
const SETTLES = 100;
const settling = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

function passOver(pane: HTMLElement | null): void {
  if (pane === null) return;
  clearTimeout(settling.get(pane));
  pane.classList.add('is-scrolling');
  settling.set(
    pane,
    setTimeout(() => pane.classList.remove('is-scrolling'), SETTLES),
  );
}

/**
 * A grid of small equal cells of which only those in sight are drawn: arrows, Home, End, Page Up and Page Down move,
 * with Ctrl to the edges and with Shift select; a drag selects, and so do headings, Ctrl+A, Shift+Space and
 * Ctrl+Space. What else keys do is the owner's.
 */
export const Sheet = memo(function Sheet(props: SheetProps) {
  const { grid, widths, selection, entered, summons, fills, instead } = props;
  const { anchor, place } = selection;
  const pane = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const moves = useRef(false);
  const { geometry, sight, onScroll } = useWindow(pane, grid, widths);
  const block = useMemo(
    () => blockIn({ anchor, place }, grid.rows, grid.columns),
    [anchor, place, grid.rows, grid.columns],
  );
  const shown =
    entered &&
    block !== null &&
    (anchor.row !== place.row || anchor.column !== place.column || place.row < 0 || place.column < 0);
  const beginDrag = useDrag(pane, (x, y) =>
    body.current === null ? place : cellAtPoint(body.current, geometry, x, y),
  );

  const focusPlace = (): void => {
    if (pane.current !== null) reveal(pane.current, geometry, place);
    table.current
      ?.querySelector<HTMLElement>(`[data-row="${place.row}"][data-column="${place.column}"]`)
      ?.focus({ preventScroll: true });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a key that moved takes the focus along.
  useLayoutEffect(() => {
    if (!moves.current) return;
    moves.current = false;
    focusPlace();
  }, [place]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place that changes without a summons has the focus.
  useEffect(() => {
    if (summons > 0) focusPlace();
  }, [summons]);

  const go = (to: Place, extend: boolean): void => {
    if (to.row === place.row && to.column === place.column) {
      if (!extend) props.onSelect({ anchor: to, place: to });
      return;
    }
    moves.current = true;
    props.onSelect({ anchor: extend ? anchor : to, place: to });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = placeOf(event.target);
    if (at === null || event.altKey) return;
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const to = destination(event, at, grid.rows, grid.columns);
    if (to !== null) go(onSheet(to, at, grid.rows, grid.columns), shiftKey);
    else if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') props.onSelect({ anchor: EVERYTHING, place });
    else if (key === ' ' && shiftKey) props.onSelect({ anchor: { row: at.row, column: -1 }, place });
    else if (key === ' ' && ctrlKey) props.onSelect({ anchor: { row: -1, column: at.column }, place });
    else if (!props.onKey(event, at)) return;
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
          props.onSelect({
            anchor: { row: whole.top, column: whole.left },
            place: { row: whole.bottom, column: whole.right },
          });
        },
        drop: (cancelled) => {
          if (cancelled) props.onSelect({ anchor, place });
          else props.onFill(source, whole);
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
    beginDrag(event, {
      over: (cell) => {
        if (cell.row === at.row && cell.column === at.column) return;
        props.onSelect({ anchor: at, place: cell });
      },
      drop: () => undefined,
    });
  };

  const onClick = (event: MouseEvent): void => {
    const element = event.target as Element;
    const button = element.closest<HTMLElement>('[data-menu]');
    const at = placeOf(element);
    if (button !== null && at !== null) {
      props.onMenu(at, button);
      return;
    }
    if (element.closest('[data-corner]') !== null) {
      props.onSelect({
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
      props.onSelect({ anchor: { row: -1, column: from }, place: { row: 0, column: to } });
      return;
    }
    if (at === null || event.shiftKey || at.row < 0 || at.column < 0) return;
    if (shown && anchor.row === at.row && anchor.column === at.column) return;
    props.onPress(at);
  };

  const onFocus = (event: FocusEvent): void => {
    const at = placeOf(event.target);
    if (at === null) return;
    if (at.row !== place.row || at.column !== place.column || !entered)
      props.onSelect({ anchor: at, place: at });
  };

  const rows: number[] = [];
  for (let row = sight.top; row <= Math.min(sight.bottom, grid.rows - 1); row++) rows.push(row);
  // What has the focus is drawn wherever it is, or the keys would have nowhere to go on from.
  if (place.row >= 0 && (place.row < sight.top || place.row > sight.bottom) && place.row < grid.rows)
    rows.push(place.row);
  const selectedRows = shown && block !== null ? block : null;
  const isIn = (row: number) =>
    selectedRows !== null && row >= selectedRows.top && row <= selectedRows.bottom;
  const to = Math.min(sight.right, grid.columns - 1);
  return (
    <div
      ref={pane}
      className="reviewers-scroll"
      onScroll={() => {
        onScroll();
        passOver(pane.current);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is done is done to the cells of the grid in it. */}
      <div
        ref={table}
        className="matrix"
        style={{ width: widthOf(geometry) }}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onClick={onClick}
        onContextMenu={(event) => {
          const at = placeOf(event.target);
          if (at === null || instead !== null) return;
          event.preventDefault();
          const cell = (event.target as Element).closest<HTMLElement>('[data-column]');
          if (cell !== null) props.onMenu(at, cell);
        }}
        onDoubleClick={(event) => {
          const at = placeOf(event.target);
          if (at !== null && (at.row < 0 || at.column < 0)) props.onRename(at);
        }}
        onFocus={onFocus}
        onPointerOver={(event) => props.onPointAt(placeOf(event.target))}
        onPointerLeave={() => props.onPointAt(null)}
      >
        <SheetHead
          grid={grid}
          geometry={geometry}
          from={sight.left}
          to={to}
          extra={place.row < 0 ? place.column : -1}
          tabStop={place.row < 0 ? place.column : null}
          selectedFrom={selectedRows?.left ?? null}
          selectedTo={selectedRows?.right ?? null}
        />
        <div ref={body} className="sheet-body" style={{ height: grid.rows * geometry.row }}>
          <div className="sheet-names" style={{ width: geometry.name }}>
            {rows.map((row) => (
              <RowHead
                key={grid.rowKey(row)}
                grid={grid}
                geometry={geometry}
                row={row}
                isTabStop={place.row === row && place.column < 0}
                selected={isIn(row)}
                instead={instead?.row === row ? instead.content : null}
              />
            ))}
          </div>
          {/* biome-ignore lint/a11y/useSemanticElements: a table would lay it out with the rest. */}
          <div id={BODY} role="rowgroup" className="sheet-rows">
            {rows.map((row) => (
              <SheetRow
                key={grid.rowKey(row)}
                grid={grid}
                geometry={geometry}
                row={row}
                from={sight.left}
                to={to}
                extra={place.row === row ? place.column : -1}
                tabStop={place.row === row ? place.column : null}
                selectedFrom={isIn(row) ? (selectedRows?.left ?? null) : null}
                selectedTo={isIn(row) ? (selectedRows?.right ?? null) : null}
              />
            ))}
          </div>
          <div className="sheet-sums" style={{ width: geometry.totals }}>
            {rows.map((row) => (
              <RowTotal key={grid.rowKey(row)} grid={grid} geometry={geometry} row={row} />
            ))}
          </div>
          {entered && block !== null && place.row >= 0 && place.column >= 0 && (
            <SelectionFrame geometry={geometry} block={block} visible={shown} fills={fills} />
          )}
        </div>
        <SheetFoot grid={grid} geometry={geometry} from={sight.left} to={to} />
        {/* The grid owns its parts rather than holding them, as headings and totals of rows lie apart from the rows. */}
        {/* biome-ignore lint/a11y/useSemanticElements: a table lays all its cells out together, and there are many. */}
        <div
          role="grid"
          className="sheet-grid"
          aria-label={grid.label}
          aria-rowcount={grid.rows + ROWS_ABOVE + 1}
          aria-colcount={grid.columns + 2}
          aria-multiselectable="true"
          aria-owns={`${HEAD} ${BODY} ${FOOT}`}
        />
      </div>
      {props.empty}
    </div>
  );
});
