import type { Language } from '../plan/records/event.ts';
import type { LocalDateTime, LocalTime } from '../plan/time.ts';
import type { FontName } from './fonts.ts';
import type { StyleName } from './styles.ts';

/**
 * A workbook as values: what each sheet says, how it looks and how it prints. It knows of no file format;
 * the program's shell turns it into bytes. Lengths are in points (1/72 inch), rows and columns count from 0.
 */
export interface Workbook {
  readonly properties: {
    readonly title: string;
    readonly creator: string;
    readonly created: LocalDateTime;
  };
  /** Decides how times are written in their cells. */
  readonly language: Language;
  /** At least one, with names that no spreadsheet program refuses. */
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  /** Width of each column. */
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
  readonly merges: readonly Merge[];
  /** Rows and columns that stay in sight on the screen. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly print: PrintSetUp;
}

export interface Row {
  readonly height: number;
  /** By column; null is a cell without text or look. */
  readonly cells: readonly (Cell | null)[];
}

export interface Cell {
  readonly value: CellValue;
  /** Named styles, the later over the earlier. */
  readonly style: readonly StyleName[];
}

/** Plain text, text in several fonts, a number or a time of day; null for a cell that only has a look. */
export type CellValue =
  | string
  | number
  | { readonly runs: readonly Run[] }
  | { readonly time: LocalTime }
  | null;

/** A stretch of text in one font. */
export interface Run {
  readonly text: string;
  readonly font: FontName;
}

/** Cells joined to one, both corners included. Merges of a sheet never share a cell. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** How a sheet comes out on A4. Always fitted to the width of the page, never enlarged. */
export interface PrintSetUp {
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Shrunk to one page in height too. */
  readonly onePageHigh: boolean;
  /** The first and last row repeated at the top of every page, or null. */
  readonly repeatedRows: readonly [number, number] | null;
  /** Pages begin before these rows. */
  readonly breaksBefore: readonly number[];
  /** The first page carries its title in its cells, so its header is left out. */
  readonly header: PageLine;
  readonly footer: PageLine;
}

/** A line outside the cells. `PAGE` and `PAGES` stand for the number of the page and of all pages. */
export interface PageLine {
  readonly left: string;
  readonly centre: string;
  readonly right: string;
}
/** Private-use characters, so that no text of a plan can be taken for them. */
export const PAGE = '\uE000';
export const PAGES = '\uE001';
