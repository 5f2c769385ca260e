import { memo } from 'react';
import type { Geometry } from './geometry.ts';
import type { SheetGrid } from './grid.ts';
import { ROWS_ABOVE } from './SheetHead.tsx';

/** Its id. */
export const FOOT = 'sheet-foot';

interface SheetFootProps {
  readonly grid: SheetGrid;
  readonly geometry: Geometry;
  readonly from: number;
  readonly to: number;
}

/** The last row: the totals of the columns. */
export const SheetFoot = memo(function SheetFoot({ grid, geometry, from, to }: SheetFootProps) {
  const { name, totals, cell, foot } = geometry;
  const fills = [];
  for (let column = from; column <= Math.min(to, grid.columns - 1); column++) {
    const { className, label, title, content } = grid.columnTotal(column);
    fills.push(
      // biome-ignore lint/a11y/useSemanticElements: a table would lay it out with the body.
      // biome-ignore lint/a11y/useFocusableInteractive: it is read, not worked in.
      <div
        key={column}
        role="gridcell"
        className={className}
        aria-label={label}
        aria-colindex={column + 2}
        title={title}
        style={{ left: name + column * cell, width: cell }}
      >
        {content}
      </div>,
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table would lay it out with the body.
    <div id={FOOT} role="rowgroup" className="sheet-foot" style={{ height: foot }}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: it is read, not worked in. */}
      <div role="row" className="sheet-totals" aria-rowindex={grid.rows + 1 + ROWS_ABOVE}>
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
        <div role="rowheader" className="staffed" aria-colindex={1} style={{ width: name }}>
          {grid.foot}
        </div>
        {fills}
        {/* biome-ignore lint/a11y/useSemanticElements: as above. */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: as above. */}
        <div role="gridcell" className="sum" aria-colindex={geometry.columns + 2} style={{ width: totals }}>
          {grid.sum}
        </div>
      </div>
    </div>
  );
});
