import { FONTS, type FontName } from '../fonts.ts';
import { type Edge, type Style, type StyleName, styleOf } from '../styles.ts';
import type { Cell, Sheet } from '../workbook.ts';
import type { Segment } from './segments.ts';

const WEIGHTS: Readonly<Record<Edge['weight'], number>> = {
  hair: 0.25,
  thin: 0.5,
  medium: 1.25,
  thick: 2.25,
};
/** What a cell keeps free to the left when it is indented. */
const INDENTED = 9;
const DOWN = { top: 'top', middle: 'middle', bottom: 'bottom' } as const;

/** The looks of cells and texts as classes of a style sheet, each written once. */
export class CellLooks {
  readonly #classes = new Map<string, string>();
  readonly #fonts = new Set<FontName>();

  /** The class of a cell, or of several joined to one, whose edges are those of its corners. */
  cell(sheet: Sheet, { top, left, bottom, right }: Segment): string {
    const at = (row: number, column: number) => styleOf(sheet.rows[row]?.cells[column]?.style ?? []);
    const look = at(top, left);
    const edges = { ...look, ...edge('right', at(top, right)), ...edge('bottom', at(bottom, left)) };
    return this.#class('k', cellCss(edges));
  }

  /** The class of the text of a cell that is `height` points high. */
  text(style: Style, height: number): string {
    return this.#class('t', `max-height:${round(height)}pt`) + (style.wrap ? '' : ' flows');
  }

  /** The class of a stretch of text in a font. */
  font(font: FontName): string {
    this.#fonts.add(font);
    return `f-${font}`;
  }

  /** The class of something with these properties. */
  box(css: string): string {
    return this.#class('b', css);
  }

  get css(): string {
    const fonts = [...this.#fonts].map((name) => `.page .f-${name}{${fontCss(name)}}`);
    const rest = [...this.#classes].map(([css, name]) => `.page .${name},.page.${name}{${css}}`);
    return [...fonts, ...rest].join('\n');
  }

  #class(sort: string, css: string): string {
    let name = this.#classes.get(css);
    if (name === undefined) {
      name = `${sort}${this.#classes.size}`;
      this.#classes.set(css, name);
    }
    return name;
  }
}

/** The style that a cell's own text has. */
export function styleOfCell(cell: Cell | null): Style {
  return styleOf((cell?.style ?? []) as readonly StyleName[]);
}

function edge(side: 'right' | 'bottom', style: Style): Style {
  const line = style[side];
  return line === undefined ? {} : { [side]: line };
}

function cellCss(style: Style): string {
  const css = [
    fontCss(style.font ?? 'body'),
    `text-align:${style.across ?? 'left'}`,
    `vertical-align:${DOWN[style.down ?? 'top']}`,
  ];
  if (style.fill !== undefined) css.push(`background:#${style.fill}`);
  if (style.indented) css.push(`padding-left:${INDENTED}pt`);
  // The dash stands as near to the time behind it as to the one before.
  if (style.format === 'timeFrom') css.push('padding-right:0');
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const line = style[side];
    if (line !== undefined) css.push(`border-${side}:${WEIGHTS[line.weight]}pt solid #${line.colour}`);
  }
  return css.join(';');
}

function fontCss(name: FontName): string {
  const { size, colour, bold, struck }: { size: number; colour: string; bold?: boolean; struck?: boolean } =
    FONTS[name];
  const line = struck ? ';text-decoration:line-through' : '';
  return `font-size:${size}pt;color:#${colour};font-weight:${bold ? 700 : 400}${line}`;
}

/** Points, to a hundredth. */
export function round(points: number): number {
  return Math.round(points * 100) / 100;
}
