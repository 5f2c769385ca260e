import type { Language } from '../plan/records/event.ts';
import type { LocalDate, LocalDateTime, LocalTime } from '../plan/time.ts';
import type { FontName } from './fonts.ts';
import type { Logo } from './logo.ts';
import type { StyleName } from './styles.ts';

/**
 * A workbook as values: what each sheet says, how it looks and how it prints. It knows of no file format;
 * the program's shell turns it into bytes. Lengths are in points (1/72 inch), rows and columns count from 0.
 */
export interface Workbook {
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly creator: string;
    readonly created: LocalDateTime;
  };
  /** Decides how times and dates are written in their cells, and what named styles are called. */
  readonly language: Language;
  /** The one picture that sheets may show. */
  readonly logo: Logo | null;
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
  /** The cells that can be filtered, their heads included; no merge lies in them. */
  readonly filter: Area | null;
  /** Where the workbook's logo is shown. */
  readonly logos: readonly LogoPlace[];
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

/** Plain text, text in several fonts, a number, a time of day or a date; null for a cell that only has a look. */
export type CellValue =
  | string
  | number
  | { readonly runs: readonly Run[] }
  | { readonly time: LocalTime }
  | { readonly date: LocalDate }
  | null;

/** A stretch of text in one font. */
export interface Run {
  readonly text: string;
  readonly font: FontName;
}

/** Cells, both corners included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Cells joined to one. Merges of a sheet never share a cell. */
export type Merge = Area;

/** A logo's upper left corner, from the upper left corner of `row` and column 0, and its size. */
export interface LogoPlace {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const PAPERS = ['A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];
export const ORIENTATIONS = ['portrait', 'landscape'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** A sheet of paper, and which way it lies. */
export interface PageFormat {
  readonly paper: Paper;
  readonly orientation: Orientation;
}

/** How a sheet comes out on paper. It is as wide as one page. */
export interface PrintSetUp extends PageFormat {
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  /** How large it is printed, 1 being as it stands. */
  readonly scale: number;
  /** All of it on one page: fitted there, and without breaks. */
  readonly onePage: boolean;
  /** The first and last row repeated at the top of every page, or null. */
  readonly repeatedRows: readonly [number, number] | null;
  /** Pages begin before these rows. */
  readonly breaksBefore: readonly number[];
  /** The first page carries its title in its cells, so its header is left out. */
  readonly header: PageLine;
  /** On every page. */
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
