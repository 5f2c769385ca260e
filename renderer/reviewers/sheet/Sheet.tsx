import { type CSSProperties, memo, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { heightOf, reveal, type Widths, widthOf } from './geometry.ts';
import type { SheetGrid } from './grid.ts';
import { placeOf } from './keys.ts';
import { SelectionFrame } from './SelectionFrame.tsx';
import { FOOT, SheetFoot } from './SheetFoot.tsx';
import { HEAD, ROWS_ABOVE, SheetHead } from './SheetHead.tsx';
import { RowHead, RowTotal, SheetRow } from './SheetRow.tsx';
import { blockIn, type Selection } from './selection.ts';
import { type SheetEvents, useHands } from './use-hands.ts';
import { useWindow } from './use-window.ts';
import './sheet.css';

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
  /** What else there is to say of the place, for those who hear it; empty for nothing. */
  readonly description: string;
  /** Below the sheet, when it has no rows. */
  readonly empty: ReactNode;
}

const BODY = 'sheet-body';
/** In columns narrower than this the figures of each day have no room beside their sum. */
const DAYS_FIT = 101;

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
  const { geometry, sight, height, onScroll } = useWindow(pane, grid, widths);
  const highBefore = useRef(height);
  const block = useMemo(
    () => blockIn({ anchor, place }, grid.rows, grid.columns),
    [anchor, place, grid.rows, grid.columns],
  );
  const shown =
    entered &&
    block !== null &&
    (anchor.row !== place.row || anchor.column !== place.column || place.row < 0 || place.column < 0);
  const focusPlace = (): void => {
    if (pane.current !== null) reveal(pane.current, geometry, place);
    const cell = table.current?.querySelector<HTMLElement>(
      `[data-row="${place.row}"][data-column="${place.column}"]`,
    );
    cell?.focus({ preventScroll: true });
    // In a very low window the pane is as high as the sheet, and what is around it scrolls.
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a pane that has become less high hides anything.
  useLayoutEffect(() => {
    const before = highBefore.current;
    highBefore.current = height;
    const { current } = pane;
    if (current === null || height >= before || !table.current?.contains(document.activeElement)) return;
    // What is worked in stays in sight, as when reasons take their room below; not what was scrolled away from.
    const bottom = geometry.head + (place.row + 1) * geometry.row;
    if (bottom > current.scrollTop && bottom <= current.scrollTop + before) reveal(current, geometry, place);
  }, [height]);

  const settle = useRef(focusPlace);
  useLayoutEffect(() => {
    settle.current = focusPlace;
  });
  const hands = useHands(props, {
    ...{ grid, geometry, selection, block, shown, entered, pane, body, moves },
    settle: () => settle.current(),
  });

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
        className={geometry.cell < DAYS_FIT ? 'matrix narrow' : 'matrix'}
        style={{ width: widthOf(geometry), '--sheet-height': `${heightOf(geometry)}px` } as CSSProperties}
        onKeyDown={hands.onKeyDown}
        onPointerDown={hands.onPointerDown}
        onClick={hands.onClick}
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
        onFocus={hands.onFocus}
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
                description={place.row === row ? props.description : ''}
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
