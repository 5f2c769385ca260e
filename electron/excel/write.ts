import { Buffer } from 'node:buffer';
import ExcelJS from 'exceljs';
import { FACE, FONTS, type FontName } from '../../shared/export/fonts.ts';
import { namedStyles } from '../../shared/export/style-names.ts';
import { type Style, type StyleName, styleOf, stylesOf } from '../../shared/export/styles.ts';
import {
  type Area,
  type CellValue,
  PAGE,
  PAGES,
  type PageLine,
  type Paper,
  type PrintSetUp,
  type Sheet,
  type Workbook,
} from '../../shared/export/workbook.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import { daysBetween, MINUTES_A_DAY, minuteOfDay, toDate } from '../../shared/plan/time.ts';
import { bytesOf, PLAIN_FONT } from './finish.ts';

/** Hears of the sheets as they are written. */
type Tell = (done: number, of: number) => void;

/** The bytes of `workbook` as an .xlsx file. */
export async function writeWorkbook(
  workbook: Workbook,
  tell: Tell = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const { properties, language, logo, sheets } = workbook;
  const book = new ExcelJS.Workbook();
  Object.assign(book, { ...properties, language: LOCALES[language] });
  book.lastModifiedBy = properties.creator;
  book.created = toDate(properties.created);
  book.modified = book.created;
  book.views = [
    { x: 0, y: 0, width: 24_000, height: 15_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  const look = looks(language);
  const picture =
    logo === null ? null : book.addImage({ buffer: bufferOf(logo.bytes), extension: logo.type });
  sheets.forEach((sheet, i) => {
    const target = addSheet(book, sheet, look);
    if (picture !== null) addLogos(target, sheet, picture);
    tell(i + 1, sheets.length);
  });
  return bytesOf(book, {
    names: namedStyles(translator(language)),
    alternative: logo?.alternative ?? '',
    joined: sheets.map(({ merges }) => merges.map(rangeOf)),
  });
}

function rangeOf({ top, left, bottom, right }: Area): string {
  return `${columnName(left + 1)}${top + 1}:${columnName(right + 1)}${bottom + 1}`;
}

const LOCALES: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

/** exceljs declares a kind of buffer of its own and takes Node's. */
function bufferOf(bytes: Uint8Array): ExcelJS.Buffer {
  return Buffer.from(bytes) as unknown as ExcelJS.Buffer;
}

type Look = (names: readonly StyleName[]) => Partial<ExcelJS.Style>;

function addSheet(book: ExcelJS.Workbook, sheet: Sheet, look: Look): ExcelJS.Worksheet {
  const { rows, columns } = sheet.frozen;
  const view = { showGridLines: false, zoomScale: 100 };
  const target = book.addWorksheet(sheet.name, {
    views: [
      rows + columns === 0
        ? { state: 'normal', ...view }
        : { state: 'frozen', xSplit: columns, ySplit: rows, ...view },
    ],
    pageSetup: pageSetup(sheet),
    headerFooter: headerFooter(sheet.print),
  } as Partial<ExcelJS.AddWorksheetOptions>);
  sheet.columns.forEach((points, i) => {
    target.getColumn(i + 1).width = points / POINTS_A_CHARACTER;
  });
  sheet.rows.forEach(({ height, cells }, i) => {
    const row = target.getRow(i + 1);
    row.height = height;
    cells.forEach((cell, column) => {
      if (cell === null) return;
      const written = row.getCell(column + 1);
      written.style = look(cell.style);
      const value = cellValueOf(cell.value);
      if (value !== null) written.value = value;
    });
  });
  for (const row of sheet.print.breaksBefore) target.getRow(row).addPageBreak();
  if (sheet.filter !== null) {
    const { top, left, bottom, right } = sheet.filter;
    target.autoFilter = {
      from: { row: top + 1, column: left + 1 },
      to: { row: bottom + 1, column: right + 1 },
    };
  }
  return target;
}

/** Points to the units that drawings are measured in. */
const EMU_A_POINT = 12_700;

function addLogos(target: ExcelJS.Worksheet, { logos, columns }: Sheet, picture: number): void {
  for (const { row, x, y, width, height } of logos) {
    let column = 0;
    let left = x;
    while (column < columns.length - 1 && left >= (columns[column] ?? 0)) {
      left -= columns[column] ?? 0;
      column += 1;
    }
    const corner = {
      nativeCol: column,
      nativeColOff: Math.round(left * EMU_A_POINT),
      nativeRow: row,
      nativeRowOff: Math.round(y * EMU_A_POINT),
    };
    const pixels = { width: (width * 96) / 72, height: (height * 96) / 72 };
    target.addImage(picture, { tl: corner as ExcelJS.Anchor, ext: pixels, editAs: 'oneCell' });
  }
}

/** A column's width is counted in digits of the font of a cell without style. */
const POINTS_A_CHARACTER = PLAIN_FONT.digit;

/** Dates are counted from it. */
const DAY_ZERO = '1899-12-30';

/** Dates as days, times as the part of a day that has passed, so that no zone can move them. */
export function cellValueOf(value: CellValue): ExcelJS.CellValue {
  if (typeof value !== 'object' || value === null) return value;
  if ('time' in value) return minuteOfDay(value.time) / MINUTES_A_DAY;
  if ('date' in value) return daysBetween(DAY_ZERO, value.date);
  const [only, ...others] = value.runs;
  if (only === undefined) return null;
  if (others.length === 0 && only.text === '') return null;
  return { richText: value.runs.map(({ text, font }) => ({ text, font: fontOf(font) })) };
}

function fontOf(name: FontName): Partial<ExcelJS.Font> {
  const { size, colour, bold, struck }: { size: number; colour: string; bold?: boolean; struck?: boolean } =
    FONTS[name];
  return {
    name: FACE,
    family: 2,
    size,
    color: { argb: `FF${colour}` },
    ...(bold && { bold }),
    ...(struck && { strike: struck }),
  };
}

const FORMATS: Record<Language, Record<NonNullable<Style['format']>, string>> = {
  sv: {
    time: 'h\\.mm',
    timeFrom: 'h\\.mm" –"',
    timeAxis: 'h\\.mm"  "',
    weekday: '[$-41D]ddd d mmm',
    year: '[$-41D]d mmm yyyy',
  },
  en: {
    time: 'hh:mm',
    timeFrom: 'hh:mm" –"',
    timeAxis: 'hh:mm"  "',
    weekday: '[$-809]ddd d mmm',
    year: '[$-809]d mmm yyyy',
  },
};

/** Turns lists of named styles into exceljs's styles; the same list gives the same object, which keeps files small. */
function looks(language: Language): Look {
  const made = new Map<readonly StyleName[], Partial<ExcelJS.Style>>();
  return (names) => {
    const known = made.get(names);
    if (known !== undefined) return known;
    const list = stylesOf(names);
    const style = made.get(list) ?? lookOf(list, language);
    made.set(list, style);
    return style;
  };
}

/** The look of a cell with these named styles, as exceljs takes it. */
export function lookOf(names: readonly StyleName[], language: Language): Partial<ExcelJS.Style> {
  const style = styleOf(names);
  const border: Partial<ExcelJS.Borders> = {};
  for (const edge of ['top', 'right', 'bottom', 'left'] as const) {
    const line = style[edge];
    if (line !== undefined) border[edge] = { style: line.weight, color: { argb: `FF${line.colour}` } };
  }
  return {
    font: fontOf(style.font ?? 'body'),
    alignment: {
      horizontal: style.across ?? 'left',
      vertical: style.down ?? 'top',
      wrapText: style.wrap ?? false,
      ...(style.upright && { textRotation: 90 }),
      ...(style.indented && { indent: 1 }),
    },
    border,
    ...(style.fill !== undefined && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${style.fill}` } } as const,
    }),
    ...(style.format !== undefined && { numFmt: FORMATS[language][style.format] }),
  };
}

const PAPER_SIZES: Record<Paper, ExcelJS.PaperSize> = { A4: 9, A3: 8 as ExcelJS.PaperSize };

function pageSetup({ print, columns, rows }: Sheet): Partial<ExcelJS.PageSetup> {
  const inches = (points: number) => Math.round((points / 72) * 1000) / 1000;
  const { top, right, bottom, left, header, footer } = print.margins;
  // exceljs puts a `$` before each half of what it is given, and none before the row.
  const lastCell = `${columnName(columns.length)}$${rows.length}`;
  return {
    paperSize: PAPER_SIZES[print.paper],
    orientation: print.orientation,
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(header),
      footer: inches(footer),
    },
    // Where a sheet is fitted to pages, Excel passes over its breaks: only one of a single page is.
    ...(print.onePage
      ? { fitToPage: true, fitToWidth: 1, fitToHeight: 1 }
      : { fitToPage: false, scale: Math.floor(print.scale * 100) }),
    printArea: `A$1:${lastCell}`,
    ...(print.repeatedRows !== null && {
      printTitlesRow: print.repeatedRows.map((row) => row + 1).join(':'),
    }),
  };
}

function columnName(number: number): string {
  const rest = (number - 1) % 26;
  const before = (number - 1 - rest) / 26;
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + rest);
}

function headerFooter({ header, footer }: PrintSetUp): Partial<ExcelJS.HeaderFooter> {
  return {
    differentFirst: true,
    oddHeader: pageLine(header),
    oddFooter: pageLine(footer),
    firstFooter: pageLine(footer),
  };
}

/** The space behind the size keeps digits of the text from being read as part of it. */
const LINE_FONT = `&"${FACE},Regular"&8&K595959 `;

function pageLine({ left, centre, right }: PageLine): string {
  const part = (code: string, text: string) =>
    text === ''
      ? ''
      : code + LINE_FONT + text.replaceAll('&', '&&').replaceAll(PAGE, '&P').replaceAll(PAGES, '&N');
  return part('&L', left) + part('&C', centre) + part('&R', right);
}
