import ExcelJS from 'exceljs';
import { FACE, FONTS, type FontName } from '../../shared/export/fonts.ts';
import { type Style, type StyleName, styleOf } from '../../shared/export/styles.ts';
import {
  type CellValue,
  PAGE,
  PAGES,
  type PageLine,
  type PrintSetUp,
  type Sheet,
  type Workbook,
} from '../../shared/export/workbook.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import { MINUTES_A_DAY, minuteOfDay, toDate } from '../../shared/plan/time.ts';

/** The bytes of `workbook` as an .xlsx file. */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = workbook.properties.title;
  book.creator = workbook.properties.creator;
  book.lastModifiedBy = workbook.properties.creator;
  book.created = toDate(workbook.properties.created);
  book.modified = book.created;
  book.views = [
    { x: 0, y: 0, width: 24_000, height: 15_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
  ];
  const look = looks(workbook.language);
  for (const sheet of workbook.sheets) addSheet(book, sheet, look);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

type Look = (names: readonly StyleName[]) => Partial<ExcelJS.Style>;

function addSheet(book: ExcelJS.Workbook, sheet: Sheet, look: Look): void {
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
      const value = cellValue(cell.value);
      if (value !== null) written.value = value;
    });
  });
  for (const { top, left, bottom, right } of sheet.merges) {
    target.mergeCellsWithoutStyle(top + 1, left + 1, bottom + 1, right + 1);
  }
  for (const row of sheet.print.breaksBefore) target.getRow(row).addPageBreak();
}

/** A column's width is counted in digits of Calibri 11, which are 7 pixels of 1/96 inch wide. */
const POINTS_A_CHARACTER = (7 * 72) / 96;

/** Times are written as the part of a day that has passed, so that no zone can move them. */
function cellValue(value: CellValue): ExcelJS.CellValue {
  if (typeof value !== 'object' || value === null) return value;
  if ('time' in value) return minuteOfDay(value.time) / MINUTES_A_DAY;
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
  sv: { time: 'h\\.mm', timeFrom: 'h\\.mm" –"' },
  en: { time: 'hh:mm', timeFrom: 'hh:mm" –"' },
};

/** Turns lists of named styles into exceljs's styles; the same list gives the same object, which keeps files small. */
function looks(language: Language): Look {
  const made = new Map<string, Partial<ExcelJS.Style>>();
  return (names) => {
    const key = names.join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    const style = lookOf(styleOf(names), language);
    made.set(key, style);
    return style;
  };
}

function lookOf(style: Style, language: Language): Partial<ExcelJS.Style> {
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

const A4 = 9 as ExcelJS.PaperSize;

function pageSetup({ print, columns, rows }: Sheet): Partial<ExcelJS.PageSetup> {
  const inches = (points: number) => Math.round((points / 72) * 1000) / 1000;
  const { top, right, bottom, left, header, footer } = print.margins;
  // exceljs puts a `$` before each half of what it is given, and none before the row.
  const lastCell = `${columnName(columns.length)}$${rows.length}`;
  return {
    paperSize: A4,
    orientation: print.orientation,
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(header),
      footer: inches(footer),
    },
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: print.onePageHigh ? 1 : 0,
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
