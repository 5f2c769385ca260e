import { FONTS, type FontName } from './fonts.ts';
import type { CellValue, Run } from './workbook.ts';

/** Advance widths of Arial from U+0020 to U+007E, in thousandths of the font's size. */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
  556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
  556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
  333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
/** What is neither of these nor such a letter with an accent: as wide as most, or as wide as the font is high. */
const OTHER = 600;
const WIDE = 1000;
const WIDE_FROM = 0x1100;
const NARROW_AGAIN: readonly [number, number] = [0x1e00, 0x2e7f];

/** Advances by code point, worked out as they are met: text is measured many times over. */
const known: Record<'regular' | 'bold', number[]> = { regular: [], bold: [] };

function advance(code: number, bold: boolean): number {
  const widths = bold ? known.bold : known.regular;
  let width = widths[code];
  if (width === undefined) {
    width = measured(code, bold ? BOLD : REGULAR);
    // What lies far out would make the list a sparse one.
    if (code < WIDE_FROM) widths[code] = width;
  }
  return width;
}

function measured(code: number, widths: readonly number[]): number {
  const base = widths[(String.fromCodePoint(code).normalize('NFD').codePointAt(0) ?? 0) - 32];
  if (base !== undefined) return base;
  const narrow = code < WIDE_FROM || (code >= NARROW_AGAIN[0] && code <= NARROW_AGAIN[1]);
  return narrow ? OTHER : WIDE;
}

/** How wide `text` is on one line, in points. */
export function textWidth(text: string, font: FontName): number {
  const { size, bold = false }: { size: number; bold?: boolean } = FONTS[font];
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    sum += advance(code, bold);
  }
  return (sum * size) / 1000;
}

/** No letter is narrower, as a part of the font's size; some marks are nothing wide, and few. */
const NARROWEST = 0.19;
/** And none is wider. */
const WIDEST = 1.02;

/** What a cell keeps free left and right of its text, together, in points. */
const CELL_PADDING = 5;
/** Screens and printers round each letter's width; lines are measured this much too long. */
const CAUTION = 1.03;
/** From one line of text to the next, as a multiple of the font's size. */
const LEADING = 1.22;

/** Width a column needs for the widest of `texts` on one line. */
export function columnFor(texts: Iterable<string>, font: FontName): number {
  let widest = 0;
  for (const text of texts) widest = Math.max(widest, textWidth(text, font));
  return widest * CAUTION + CELL_PADDING;
}

/** The runs of a value, its plain text being in `font`. */
function runsOf(value: CellValue, font: FontName): readonly Run[] {
  if (typeof value === 'string') return [{ text: value, font }];
  if (typeof value === 'object' && value !== null && 'runs' in value) return value.runs;
  return [{ text: '0', font }];
}

/** Height in points of a value wrapped in a cell of `width`, without space above or below. */
export function textHeight(value: CellValue, font: FontName, width: number): number {
  const isOneLine = typeof value === 'string' ? isShort(value, font, width) : !isRuns(value);
  if (isOneLine) return FONTS[font].size * LEADING;
  return linesOf(runsOf(value, font), width).reduce((sum, line) => sum + line.size * LEADING, 0);
}

function isRuns(value: CellValue): boolean {
  return typeof value === 'object' && value !== null && 'runs' in value;
}

/** Whether a text stands on one line whatever its letters are: then it need not be measured. */
function isShort(text: string, font: FontName, width: number): boolean {
  return text.length * FONTS[font].size * WIDEST * CAUTION + CELL_PADDING <= width && !text.includes('\n');
}

interface Line {
  /** Size of its largest font. */
  size: number;
  width: number;
}

/** Breaks runs as spreadsheet programs do: at spaces and behind hyphens, and within a word that is too long. */
export function linesOf(runs: readonly Run[], width: number): readonly Line[] {
  const setter = new Setter(Math.max(1, (width - CELL_PADDING) / CAUTION));
  for (const { text, font } of runs) setter.add(text, font);
  return setter.lines;
}

const NEW_LINE = 10;
const SPACE = 32;
const [HYPHEN, SLASH, DASH] = [45, 47, 0x2013];
const SURROGATES = 0xd800;

/** Sets text in lines of a width, letter by letter. */
class Setter {
  readonly lines: Line[] = [{ size: 0, width: 0 }];
  readonly #room: number;
  #line: Line = this.lines[0] ?? { size: 0, width: 0 };

  constructor(room: number) {
    this.#room = room;
  }

  add(text: string, font: FontName): void {
    const { size, bold = false }: { size: number; bold?: boolean } = FONTS[font];
    this.#line.size = Math.max(this.#line.size, size);
    let start = 0;
    let wide = 0;
    for (let at = 0; at < text.length; at += 1) {
      let code = text.charCodeAt(at);
      if (code >= SURROGATES) {
        code = text.codePointAt(at) ?? code;
        if (code > 0xffff) at += 1;
      }
      if (code === NEW_LINE) {
        this.#word(text, start, at, wide, wide, size, bold);
        this.#next(size);
        start = at + 1;
        wide = 0;
        continue;
      }
      const before = wide;
      wide += advance(code, bold);
      // A line may break behind a space, a hyphen, a dash or a slash.
      if (code !== SPACE && code !== HYPHEN && code !== SLASH && code !== DASH) continue;
      // A space at the end of a line takes no room.
      this.#word(text, start, at + 1, code === SPACE ? before : wide, wide, size, bold);
      start = at + 1;
      wide = 0;
    }
    this.#word(text, start, text.length, wide, wide, size, bold);
  }

  #next(size: number): void {
    this.#line = { size, width: 0 };
    this.lines.push(this.#line);
  }

  /** Sets what must stay together: how wide it is alone, and with the space behind it, in thousandths of `size`. */
  #word(
    text: string,
    start: number,
    end: number,
    own: number,
    full: number,
    size: number,
    bold: boolean,
  ): void {
    if (start === end) return;
    const wide = (own * size) / 1000;
    if (this.#line.width > 0 && this.#line.width + wide > this.#room) this.#next(size);
    this.#line.size = Math.max(this.#line.size, size);
    if (wide <= this.#room) {
      this.#line.width += (full * size) / 1000;
      return;
    }
    for (let at = start; at < end; at += 1) {
      const code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) at += 1;
      const letter = (advance(code, bold) * size) / 1000;
      if (this.#line.width > 0 && this.#line.width + letter > this.#room) this.#next(size);
      this.#line.width += letter;
    }
  }
}

/** More characters than `count` lines can hold, whatever they are. */
function mostCharacters(font: FontName, width: number, count: number): number {
  return count * (2 + Math.ceil(width / (NARROWEST * FONTS[font].size)));
}

/** `text` cut at a word so that it takes at most `count` lines in a cell of `width`, with … where it was cut. */
export function clip(whole: string, font: FontName, width: number, count: number): string {
  // What is far longer than could stand there is not measured to its end.
  if (fits(whole, font, width, count)) return whole;
  const text = whole.slice(0, mostCharacters(font, width, count));
  const words = text.split(/(?<=[ \n])/u);
  let low = 0;
  let high = words.length;
  const cut = (kept: number) => `${words.slice(0, kept).join('').trimEnd()} …`;
  while (low < high - 1) {
    const middle = (low + high) >> 1;
    if (linesOf([{ text: cut(middle), font }], width).length <= count) low = middle;
    else high = middle;
  }
  if (low > 0) return cut(low);
  const letters = [...text];
  const some = Math.max(
    1,
    Math.floor((letters.length * count) / (linesOf([{ text, font }], width).length + 1)),
  );
  return `${letters.slice(0, some).join('')}…`;
}

function fits(text: string, font: FontName, width: number, count: number): boolean {
  if (isShort(text, font, width)) return true;
  if (text.length > mostCharacters(font, width, count)) return false;
  return linesOf([{ text, font }], width).length <= count;
}

/** `text` in pieces of at most `count` lines each in a cell of `width`, parted at line ends and words. */
export function inPieces(text: string, font: FontName, width: number, count: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const paragraph of text.trim().split('\n')) {
    const joined = piece === '' ? paragraph : `${piece}\n${paragraph}`;
    if (fits(joined, font, width, count)) {
      piece = joined;
      continue;
    }
    if (piece !== '') pieces.push(piece);
    piece = paragraph;
    while (!fits(piece, font, width, count)) {
      // The mark that says where it was cut is left out, for it goes on in the next piece.
      const cut = clip(piece, font, width, count).replace(/ ?…$/, '');
      pieces.push(cut);
      piece = piece.slice(cut.length).trimStart();
    }
  }
  return piece === '' ? pieces : [...pieces, piece];
}
