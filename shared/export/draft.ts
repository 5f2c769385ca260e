import { textHeight } from './measure.ts';
import { type StyleName, styleOf } from './styles.ts';
import type { Cell, CellValue, Merge, PrintSetUp, Row, Sheet } from './workbook.ts';

/** Something to stand in a row: where it begins, how many columns it takes, what it says and looks like. */
export interface Piece {
  readonly column: number;
  readonly span?: number;
  readonly value: CellValue;
  readonly style: readonly StyleName[];
}

/** A sheet while it is written, from the top down. */
export class Draft {
  readonly columns: readonly number[];
  readonly rows: Row[] = [];
  readonly merges: Merge[] = [];
  /** Rows that stay on the page of the row above them. */
  readonly kept = new Set<number>();

  constructor(columns: readonly number[]) {
    this.columns = columns;
  }

  /** Width in points of `span` columns from `column`. */
  width(column: number, span = 1): number {
    return this.columns.slice(column, column + span).reduce((sum, width) => sum + width, 0);
  }

  /** Height in points that the text of `piece` takes, wrapped where its style wraps. */
  heightOf(piece: Piece): number {
    const { font = 'body', wrap = false, upright = false, indented = false } = styleOf(piece.style);
    // Upright text fits itself to its row.
    if (upright) return 0;
    const width = this.width(piece.column, piece.span) - (indented ? INDENT : 0);
    return textHeight(piece.value, font, wrap ? width : Number.POSITIVE_INFINITY);
  }

  /**
   * Adds a row as high as the highest of `pieces` and `padding` points more; cells between them look like
   * `between`. Returns its index.
   */
  add(pieces: readonly Piece[], { padding = 0, least = 0, between }: RowLook = {}): number {
    const index = this.rows.length;
    const filler: Cell | null = between === undefined ? null : { value: null, style: between };
    const cells: (Cell | null)[] = this.columns.map(() => filler);
    let height = least;
    for (const piece of pieces) {
      const span = piece.span ?? 1;
      cells[piece.column] = { value: piece.value, style: piece.style };
      for (let i = 1; i < span; i += 1) cells[piece.column + i] = { value: null, style: piece.style };
      this.merge({ top: index, left: piece.column, bottom: index, right: piece.column + span - 1 });
      height = Math.max(height, this.heightOf(piece) + padding);
    }
    this.rows.push({ height: Math.min(height, HIGHEST_ROW), cells });
    return index;
  }

  /** Joins cells, when they are more than one. */
  merge(area: Merge): void {
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
  }

  /** An empty row. */
  space(height: number, between?: readonly StyleName[]): number {
    return this.add([], { least: height, ...(between === undefined ? {} : { between }) });
  }

  /** The sheet as it stands now. */
  sheet(name: string, frozen: Sheet['frozen'], print: PrintSetUp): Sheet {
    return { name, columns: this.columns, rows: this.rows, merges: this.merges, frozen, print };
  }
}

/** What an indented cell keeps free on its left, in points. */
export const INDENT = 9;
/** The highest a row may be. */
export const HIGHEST_ROW = 409;

interface RowLook {
  readonly padding?: number;
  readonly least?: number;
  readonly between?: readonly StyleName[];
}
