import { Buffer } from 'node:buffer';
import type ExcelJS from 'exceljs';
import { FACE, FONTS, type FontName } from '../../shared/export/fonts.ts';
import { zipped } from '../zip/write.ts';

/**
 * The font of a cell without style, in whose digits columns are measured: `digit` points wide. On a screen a digit is
 * a whole number of pixels wide, on paper it is not. Those of Arial 8 differ by a hundredth, those of Calibri 11, which
 * exceljs would take, by six: enough to make two pages of one.
 */
export const PLAIN_FONT = { size: 8, digit: 4.45 };
const OF_EXCELJS =
  /<font><color theme="1"\/><family val="2"\/><scheme val="minor"\/><sz val="11"\/><name val="Calibri"\/><\/font>/;

/** What exceljs has no words for, and is put into the parts of the file as it writes them. */
interface Finish {
  /** What the style of each font is called in the list of styles. */
  readonly names: readonly { readonly font: FontName; readonly name: string }[];
  /** What is said of pictures to those who do not see them. */
  readonly alternative: string;
  /** Cells to be joined, for each sheet as ranges, `A1:B2`. exceljs would compare each with all before it. */
  readonly joined: readonly (readonly string[])[];
}

/** What of exceljs makes each part of a file; it declares them nowhere. */
interface Maker {
  prepareModel(model: Model, options: object): void;
  readonly [make: `add${string}`]: (zip: Zip, model: Model) => Promise<void> | void;
}

/** What exceljs writes from, with what it works out as it prepares it. */
interface Model {
  readonly worksheets: readonly { mergeCells: readonly string[] }[];
}

interface Zip {
  append(content: string | Uint8Array, options: { readonly name: string }): void;
}

/** In the order of exceljs's own writing: the texts of sheets are known when those are made. */
const MADE = [
  'addContentTypes',
  'addOfficeRels',
  'addWorkbookRels',
  'addWorksheets',
  'addSharedStrings',
  'addDrawings',
  'addTables',
  'addThemes',
  'addStyles',
  'addMedia',
  'addApp',
  'addCore',
  'addWorkbook',
] as const;

/** The bytes of `book` as a file, with named styles and with text for its pictures. */
export async function bytesOf(
  book: ExcelJS.Workbook,
  { names, alternative, joined }: Finish,
): Promise<Uint8Array<ArrayBuffer>> {
  const maker = book.xlsx as unknown as Maker;
  const parts = new Map<string, Uint8Array>();
  const zip: Zip = {
    append(content, { name }) {
      parts.set(name, typeof content === 'string' ? Buffer.from(finished(name, content), 'utf8') : content);
    },
  };
  const finished = (name: string, xml: string) => {
    if (name === 'xl/styles.xml') return withNamedStyles(xml, names);
    return name.startsWith('xl/drawings/drawing') ? withAlternative(xml, alternative) : xml;
  };
  const model = book.model as unknown as Model;
  maker.prepareModel(model, {});
  model.worksheets.forEach((sheet, i) => {
    sheet.mergeCells = joined[i] ?? [];
  });
  for (const make of MADE) await maker[make]?.(zip, model);
  return zipped(parts);
}

/** Text for pictures; and an anchor in one cell has no say in how it is moved, though exceljs gives it one. */
function withAlternative(xml: string, alternative: string): string {
  const text = escaped(alternative);
  return xml
    .replaceAll('<xdr:cNvPr ', `<xdr:cNvPr descr="${text}" `)
    .replaceAll('<xdr:oneCellAnchor editAs="oneCell">', '<xdr:oneCellAnchor>');
}

/** The looks that cells have are derived from named styles, one for each font. */
function withNamedStyles(xml: string, names: Finish['names']): string {
  const fonts = [...(/<fonts[^>]*>(.*?)<\/fonts>/s.exec(xml)?.[1] ?? '').matchAll(/<font>.*?<\/font>/gs)];
  const fontIds = new Map(fonts.map(([font], id) => [lookOf(font), id]));
  const named = new Map<number, string>();
  for (const { font, name } of names) {
    const id = fontIds.get(lookKey(font));
    // Fonts that look the same are one, with the name of the first.
    if (id !== undefined && !named.has(id)) named.set(id, name);
  }
  const used = [...named].map(([id, name]) => ({ id, name }));
  // The first is the style of a cell that has none.
  const styleIds = new Map(used.map(({ id }, i) => [id, i + 1]));
  const bases = used.map(
    ({ id }) => `<xf numFmtId="0" fontId="${id}" fillId="0" borderId="0" applyFont="1"/>`,
  );
  const styles = used.map(({ name }, i) => `<cellStyle name="${escaped(name)}" xfId="${i + 1}"/>`);
  const plain = `<font><color theme="1"/><family val="2"/><sz val="${PLAIN_FONT.size}"/><name val="${FACE}"/></font>`;
  return xml
    .replace(OF_EXCELJS, plain)
    .replace(
      /<cellStyleXfs count="1">(.*?)<\/cellStyleXfs>/s,
      (_, normal: string) =>
        `<cellStyleXfs count="${bases.length + 1}">${normal}${bases.join('')}</cellStyleXfs>`,
    )
    .replace(
      /<cellStyles count="1">(.*?)<\/cellStyles>/s,
      (_, normal: string) =>
        `<cellStyles count="${styles.length + 1}">${normal}${styles.join('')}</cellStyles>`,
    )
    .replace(/<cellXfs[^>]*>.*?<\/cellXfs>/s, (list) =>
      list.replace(/<xf ([^>]*?)fontId="(\d+)"([^>]*?)xfId="0"/g, (_, before, font, between) => {
        const style = styleIds.get(Number(font)) ?? 0;
        return `<xf ${before}fontId="${font}"${between}xfId="${style}"`;
      }),
    );
}

/** Size, weight, line and colour of a font as it is written. */
function lookOf(xml: string): string {
  const colour = /<color rgb="FF(\w+)"\/>/.exec(xml)?.[1] ?? '';
  const size = /<sz val="([\d.]+)"\/>/.exec(xml)?.[1] ?? '';
  return [size, /<b( val="1")?\/>/.test(xml), /<strike( val="1")?\/>/.test(xml), colour].join(' ');
}

function lookKey(name: FontName): string {
  const { size, colour, bold, struck }: { size: number; colour: string; bold?: boolean; struck?: boolean } =
    FONTS[name];
  return [size, bold ?? false, struck ?? false, colour].join(' ');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\s+/g, ' ');
}
