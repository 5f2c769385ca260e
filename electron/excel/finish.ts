import type ExcelJS from 'exceljs';
import { FACE, FONTS, type FontName } from '../../shared/export/fonts.ts';

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
}

/** The parts of exceljs that take each piece of a file; it declares them nowhere. */
interface Parts {
  addStyles(zip: Zip, model: unknown): Promise<void>;
  addDrawings(zip: Zip, model: unknown): void;
}

interface Zip {
  append(content: unknown, options: { readonly name: string }): void;
}

/** Has `book` written with named styles and with text for its pictures. */
export function finish(book: ExcelJS.Workbook, { names, alternative }: Finish): void {
  const parts = book.xlsx as unknown as Parts;
  const { addStyles, addDrawings } = parts;
  parts.addStyles = (zip, model) =>
    addStyles.call(
      parts,
      through(zip, (xml) => withNamedStyles(xml, names)),
      model,
    );
  parts.addDrawings = (zip, model) =>
    addDrawings.call(
      parts,
      through(zip, (xml) => withAlternative(xml, alternative)),
      model,
    );
}

/**
 * Joins cells of `sheet`, ranges as `A1:B2`. exceljs would compare each with all before it; those of a workbook model
 * never share a cell.
 */
export function joinCells(sheet: ExcelJS.Worksheet, ranges: readonly string[]): void {
  const { _merges: merges } = sheet as unknown as { readonly _merges: Record<string, { range: string }> };
  for (const range of ranges) merges[range] = { range };
}

function through(zip: Zip, change: (xml: string) => string): Zip {
  return {
    append: (content, options) =>
      zip.append(typeof content === 'string' ? change(content) : content, options),
  };
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
