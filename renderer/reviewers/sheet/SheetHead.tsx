import { memo } from 'react';
import type { Geometry } from './geometry.ts';
import type { Head, SheetGrid } from './grid.ts';

/** Rows of headings above the first row. */
export const ROWS_ABOVE = 2;
/** Its id. */
export const HEAD = 'sheet-head';

interface SheetHeadProps {
  readonly grid: SheetGrid;
  readonly geometry: Geometry;
  readonly from: number;
  readonly to: number;
  /** The column of the place, drawn wherever it is; -1 for none. */
  readonly extra: number;
  /** The column whose heading the Tab key leads to; null when that is in a row. */
  readonly tabStop: number | null;
  readonly selectedFrom: number | null;
  readonly selectedTo: number | null;
}

/** Two rows: what stands together, and under it the columns. */
export const SheetHead = memo(function SheetHead(props: SheetHeadProps) {
  const { grid, geometry, from, to, extra, tabStop, selectedFrom, selectedTo } = props;
  const { name, totals, cell, band, head } = geometry;
  const column = (at: number) => (
    <ColumnHead
      key={at}
      head={grid.columnHead(at)}
      at={at}
      left={name + at * cell}
      width={cell}
      isTabStop={at === tabStop}
      selected={selectedFrom !== null && selectedTo !== null && at >= selectedFrom && at <= selectedTo}
    />
  );
  const columns = [];
  if (extra >= 0 && extra < from) columns.push(column(extra));
  for (let at = from; at <= Math.min(to, grid.columns - 1); at++) columns.push(column(at));
  if (extra > to) columns.push(column(extra));
  let before = 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table would lay it out with the body.
    <div id={HEAD} role="rowgroup" className="sheet-head" style={{ height: head }}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the headings have the focus. */}
      <div role="row" className="sheet-bands" aria-rowindex={1} style={{ height: band }}>
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: a click on it selects all, and so do keys anywhere. */}
        <div
          role="columnheader"
          className="corner"
          data-corner=""
          aria-colindex={1}
          aria-rowspan={2}
          style={{ width: name, height: head }}
        >
          {grid.corner}
        </div>
        {grid.bands.map((each) => {
          const start = before;
          before += each.count;
          return (
            // biome-ignore lint/a11y/useSemanticElements: as above.
            // biome-ignore lint/a11y/useFocusableInteractive: a click on it selects its columns, and so do keys.
            <div
              key={each.key}
              role="columnheader"
              className="day starts-day"
              title={each.title}
              data-from={start}
              data-count={each.count}
              aria-colindex={start + 2}
              aria-colspan={each.count}
              style={{ left: name + start * cell, width: each.count * cell }}
            >
              <span style={{ left: name + 8 }}>{each.name}</span>
            </div>
          );
        })}
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: it is read, not worked in. */}
        <div
          role="columnheader"
          className="totals-head"
          aria-colindex={grid.columns + 2}
          aria-rowspan={2}
          style={{ width: totals, height: head }}
        >
          {grid.totalsHead}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the headings have the focus. */}
      <div role="row" className="sheet-columns" aria-rowindex={2} style={{ top: band, height: head - band }}>
        {columns}
      </div>
    </div>
  );
});

interface ColumnHeadProps {
  readonly head: Head;
  readonly at: number;
  readonly left: number;
  readonly width: number;
  readonly isTabStop: boolean;
  readonly selected: boolean;
}

const ColumnHead = memo(function ColumnHead(props: ColumnHeadProps) {
  const { head, at, left, width, isTabStop, selected } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table would lay it out with the body.
    <div
      role="columnheader"
      className={selected ? `${head.className} in-selection` : head.className}
      aria-label={head.label}
      aria-colindex={at + 2}
      title={head.label}
      data-row={-1}
      data-column={at}
      tabIndex={isTabStop ? 0 : -1}
      style={{ left, width }}
    >
      {head.content}
    </div>
  );
});
