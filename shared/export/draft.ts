import { clip, textHeight } from './measure.ts';
import { type StyleName, styleOf, stylesOf } from './styles.ts';
import type { Area, Cell, CellValue, LogoPlace, Merge, PrintSetUp, Row, Sheet } from './workbook.ts';

/** Something to stand in a row: where it begins, how many columns it takes, what it says and looks like. */
export interface Piece {
  readonly column: number;
  readonly span?: number;
  readonly value: CellValue;
  readonly style: readonly StyleName[];
  /**
   * Text on one line that runs on over the empty cells beside it instead of joining them: it can be sorted, and many
   * of them cost nothing.
   */
  readonly flows?: boolean;
}

/** A sheet while it is written, from the top down. */
export class Draft {
  readonly columns: readonly number[];
  readonly rows: Row[] = [];
  readonly merges: Merge[] = [];
  /** Rows that stay on the page of the row above them. */
  readonly kept = new Set<number>();
  /** Rows that begin a page. */
  readonly begun = new Set<number>();
  readonly logos: LogoPlace[] = [];

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
    return textHeight(piece.value, font, wrap && !piece.flows ? width : Number.POSITIVE_INFINITY);
  }

  /**
   * Adds a row as high as the highest of `pieces` and `padding` points more; cells between them look like
   * `between`. Returns its index.
   */
  add(pieces: readonly Piece[], { padding = 0, least = 0, between }: RowLook = {}): number {
    const index = this.rows.length;
    const filler: Cell | null = between === undefined ? null : { value: null, style: stylesOf(between) };
    const cells: (Cell | null)[] = this.columns.map(() => filler);
    let height = least;
    for (const piece of pieces) {
      const span = piece.span ?? 1;
      const style = stylesOf(piece.flows ? [...piece.style, 'unwrapped'] : piece.style);
      cells[piece.column] = { value: piece.flows ? this.#onOneLine(piece) : piece.value, style };
      for (let i = 1; i < span; i += 1) cells[piece.column + i] = { value: null, style };
      if (!piece.flows)
        this.merge({ top: index, left: piece.column, bottom: index, right: piece.column + span - 1 });
      if (piece.value !== null) height = Math.max(height, this.heightOf(piece) + padding);
    }
    this.rows.push({ height: rowHeight(height), cells });
    return index;
  }

  #onOneLine({ column, span, value, style }: Piece): CellValue {
    if (typeof value !== 'string') return value;
    const line = value.replace(/\s+/g, ' ');
    return clip(line, styleOf(style).font ?? 'body', this.width(column, span), 1);
  }

  /** Adds a row of cells that are known already, and shared with other rows. */
  addCells(cells: readonly (Cell | null)[], height: number): void {
    this.rows.push({ height: rowHeight(height), cells });
  }

  /** Joins cells, when they are more than one. */
  merge(area: Merge): void {
    if (area.top !== area.bottom || area.left !== area.right) this.merges.push(area);
  }

  /** An empty row. */
  space(height: number, between?: readonly StyleName[]): number {
    return this.add([], { least: height, ...(between === undefined ? {} : { between }) });
  }

  /** The row added next begins a page, unless it is the first. */
  newPage(): void {
    if (this.rows.length > 0) this.begun.add(this.rows.length);
  }

  /** Keeps all rows from `first` to the last one added on one page. */
  keep(first: number): void {
    for (let row = first + 1; row < this.rows.length; row += 1) this.kept.add(row);
  }

  /** Takes back all rows from `first`. */
  truncate(first: number): void {
    this.rows.length = first;
    while ((this.merges.at(-1)?.bottom ?? -1) >= first) this.merges.pop();
    while ((this.logos.at(-1)?.row ?? -1) >= first) this.logos.pop();
    for (const rows of [this.kept, this.begun]) for (const row of rows) if (row >= first) rows.delete(row);
  }

  /** The sheet as it stands now. */
  sheet(name: string, frozen: Sheet['frozen'], print: PrintSetUp, filter: Area | null = null): Sheet {
    const { columns, rows, merges, logos } = this;
    return { name, columns, rows, merges, frozen, filter, logos, print };
  }
}

/** What an indented cell keeps free on its left, in points. */
export const INDENT = 9;
/** The highest a row may be. */
export const HIGHEST_ROW = 409;

/** A row without any height would be a hidden one. */
const LOWEST_ROW = 1;

function rowHeight(asked: number): number {
  return Math.min(Math.max(asked, LOWEST_ROW), HIGHEST_ROW);
}

interface RowLook {
  readonly padding?: number;
  readonly least?: number;
  readonly between?: readonly StyleName[];
}
