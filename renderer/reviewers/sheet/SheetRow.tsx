import { memo, type ReactNode } from 'react';
import { Mark } from '../../programme/grid/Mark.tsx';
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
  /** What else there is to say of the cell of the tab stop. */
  readonly description: string;
  /** The columns that are selected, both included; null for none. */
  readonly selectedFrom: number | null;
  readonly selectedTo: number | null;
}

/**
 * A row of a sheet with its cells in sight. Its heading and its total are its own by `aria-owns`: they lie together
 * with the others in what is held fast at the sides, as that is one layer to move and not one for each.
 */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { grid, geometry, row, from, to, extra, tabStop, description, selectedFrom, selectedTo } = props;
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
      description={tabStop === column ? description : ''}
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
      aria-owns={`${headId(row)} ${cellsId(row)} ${totalId(row)}`}
      style={{ top: row * geometry.row, height: geometry.row }}
    >
      <div id={cellsId(row)} role="presentation">
        {cells}
      </div>
    </div>
  );
});

const headId = (row: number) => `sheet-head-${row}`;
const cellsId = (row: number) => `sheet-cells-${row}`;
const totalId = (row: number) => `sheet-total-${row}`;

interface RowHeadProps {
  readonly grid: SheetGrid;
  readonly geometry: Geometry;
  readonly row: number;
  readonly isTabStop: boolean;
  readonly selected: boolean;
  /** Stands in for the heading, as while a name is edited. */
  readonly instead: ReactNode;
}

/** The heading of a row. */
export const RowHead = memo(function RowHead(props: RowHeadProps) {
  const { grid, geometry, row, isTabStop, selected, instead } = props;
  const head = grid.rowHead(row);
  return (
    // biome-ignore lint/a11y/useSemanticElements: cells of a table are laid out together; these are apart.
    <div
      id={headId(row)}
      role="rowheader"
      className={selected ? `${head.className} in-selection` : head.className}
      aria-colindex={1}
      aria-label={head.label || undefined}
      data-row={row}
      data-column={-1}
      tabIndex={isTabStop ? 0 : -1}
      style={{ top: row * geometry.row, height: geometry.row }}
    >
      {instead ?? head.content}
    </div>
  );
});

interface RowTotalProps {
  readonly grid: SheetGrid;
  readonly geometry: Geometry;
  readonly row: number;
}

/** The total of a row. */
export const RowTotal = memo(function RowTotal({ grid, geometry, row }: RowTotalProps) {
  const { className, label, title, content } = grid.rowTotal(row);
  return (
    // biome-ignore lint/a11y/useSemanticElements: cells of a table are laid out together; these are apart.
    // biome-ignore lint/a11y/useFocusableInteractive: it is read, not worked in.
    <div
      id={totalId(row)}
      role="gridcell"
      className={className}
      aria-colindex={geometry.columns + 2}
      aria-label={label}
      title={title}
      style={{ top: row * geometry.row, height: geometry.row }}
    >
      {content}
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
  readonly description: string;
  readonly selected: boolean;
}

const Cell = memo(
  function Cell({ face, row, column, left, width, isTabStop, description, selected }: CellProps) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: cells of a table are laid out together; these are apart.
      <div
        role="gridcell"
        className={selected ? `${face.className} selected` : face.className}
        aria-colindex={column + 2}
        aria-label={face.label}
        aria-selected={selected}
        aria-disabled={face.disabled || undefined}
        aria-description={description || undefined}
        data-row={row}
        data-column={column}
        tabIndex={isTabStop ? 0 : -1}
        style={{ left, width }}
      >
        {face.mark !== '' && <span className={face.markClass}>{face.mark}</span>}
        {face.sign !== null && <Mark severity={face.sign} />}
      </div>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.column === after.column &&
    before.left === after.left &&
    before.width === after.width &&
    before.isTabStop === after.isTabStop &&
    before.description === after.description &&
    before.selected === after.selected &&
    (before.face === after.face || alike(before.face, after.face)),
);

function alike(one: Face, other: Face): boolean {
  return (
    one.className === other.className &&
    one.label === other.label &&
    one.mark === other.mark &&
    one.markClass === other.markClass &&
    one.sign === other.sign &&
    one.disabled === other.disabled
  );
}
