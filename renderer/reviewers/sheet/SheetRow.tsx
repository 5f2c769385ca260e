import { memo, type ReactNode } from 'react';
import type { Geometry } from './geometry.ts';
import type { Face, SheetGrid } from './grid.ts';
import { ROWS_ABOVE } from './SheetHead.tsx';

interface SheetRowProps {
  readonly grid: SheetGrid;
  readonly geometry: Geometry;
  readonly row: number;
  /** The columns that are drawn, both included, and one more or -1. */
  readonly from: number;
  readonly to: number;
  readonly extra: number;
  /** The column that the Tab key leads to, -1 being the heading; null when it lies in another row. */
  readonly tabStop: number | null;
  /** The columns that are selected, both included; null for none. */
  readonly selectedFrom: number | null;
  readonly selectedTo: number | null;
  /** Stands in for the heading, as while a name is edited. */
  readonly instead: ReactNode;
}

/** A row of a sheet: its heading, the cells in sight, its total. Clicks and keys are heard by the sheet. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { grid, geometry, row, from, to, extra, tabStop, selectedFrom, selectedTo, instead } = props;
  const head = grid.rowHead(row);
  const total = grid.rowTotal(row);
  const isSelected = (column: number) =>
    selectedFrom !== null && selectedTo !== null && column >= selectedFrom && column <= selectedTo;
  const cell = (column: number) => (
    <Cell
      key={column}
      face={grid.face(row, column)}
      row={row}
      column={column}
      left={geometry.name + column * geometry.cell}
      width={geometry.cell}
      isTabStop={tabStop === column}
      selected={isSelected(column)}
    />
  );
  const cells: ReactNode[] = [];
  if (extra >= 0 && extra < from) cells.push(cell(extra));
  for (let column = from; column <= to; column++) cells.push(cell(column));
  if (extra > to) cells.push(cell(extra));
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table are laid out together; these are apart.
    // biome-ignore lint/a11y/useFocusableInteractive: the cells have the focus.
    <div
      role="row"
      className="sheet-row"
      aria-rowindex={row + 1 + ROWS_ABOVE}
      style={{ top: row * geometry.row, height: geometry.row }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      <div
        role="rowheader"
        className={selectedFrom === null ? head.className : `${head.className} in-selection`}
        aria-colindex={1}
        aria-label={head.label || undefined}
        data-row={row}
        data-column={-1}
        tabIndex={tabStop === -1 ? 0 : -1}
        style={{ width: geometry.name }}
      >
        {instead ?? head.content}
      </div>
      {cells}
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: it is read, not worked in. */}
      <div
        role="gridcell"
        className={total.className}
        aria-colindex={geometry.columns + 2}
        aria-label={total.label}
        title={total.title}
        style={{ width: geometry.totals }}
      >
        {total.content}
      </div>
    </div>
  );
});

interface CellProps {
  readonly face: Face;
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly isTabStop: boolean;
  readonly selected: boolean;
}

const Cell = memo(
  function Cell({ face, row, column, left, width, isTabStop, selected }: CellProps) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: cells of a table are laid out together; these are apart.
      <div
        role="gridcell"
        className={selected ? `${face.className} selected` : face.className}
        aria-colindex={column + 2}
        aria-label={face.label}
        aria-selected={selected}
        aria-disabled={face.disabled || undefined}
        data-row={row}
        data-column={column}
        tabIndex={isTabStop ? 0 : -1}
        style={{ left, width }}
      >
        {face.mark !== '' && <span className={face.markClass}>{face.mark}</span>}
      </div>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.column === after.column &&
    before.left === after.left &&
    before.width === after.width &&
    before.isTabStop === after.isTabStop &&
    before.selected === after.selected &&
    (before.face === after.face || alike(before.face, after.face)),
);

function alike(one: Face, other: Face): boolean {
  return (
    one.className === other.className &&
    one.label === other.label &&
    one.mark === other.mark &&
    one.markClass === other.markClass &&
    one.disabled === other.disabled
  );
}
