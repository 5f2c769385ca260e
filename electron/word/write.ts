import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type {
  Block,
  Fact,
  TableRow as Row,
  TextRun as Run,
  TextDocument,
} from '../../shared/export/document/document.ts';
import { writable } from '../../shared/export/safe-text.ts';

/** In twentieths of a point: A4, its margins, and the width of text between them. */
const PAPER = { width: 11_906, height: 16_838 };
const MARGIN = { top: 1134, right: 1134, bottom: 1134, left: 1134, header: 567, footer: 567 };
const WIDTH = PAPER.width - MARGIN.left - MARGIN.right;
/** Where the values of facts begin. */
const NAMES = 1900;

const INK = '1A1A1A';
const GREY = '595959';
const FONT = 'Arial';
/** Sizes in half points. */
const SIZE = { title: 40, below: 22, heading1: 26, heading2: 22, body: 21, small: 17 };
const LANGUAGES = { sv: 'sv-SE', en: 'en-GB' } as const;

/** The bytes of `document` as a .docx file. */
export async function writeWord(document: TextDocument): Promise<Uint8Array> {
  const file = new Document({
    title: writable(document.title),
    creator: writable(document.creator),
    lastModifiedBy: writable(document.creator),
    styles: stylesIn(LANGUAGES[document.language]),
    numbering: { config: [{ reference: LIST, levels: [BULLET] }] },
    sections: [
      {
        properties: { page: { size: PAPER, margin: MARGIN } },
        footers: { default: footer(document.footer) },
        children: document.blocks.flatMap(written),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

const LIST = 'list';
const BULLET = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 400, hanging: 260 } } },
};

function stylesIn(language: string) {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: INK },
    paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
  });
  return {
    default: {
      document: {
        run: { font: FONT, size: SIZE.body, color: INK, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: heading(SIZE.title, 0, 60),
      heading1: heading(SIZE.heading1, 360, 120),
      heading2: heading(SIZE.heading2, 240, 60),
    },
  };
}

function written(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [
        new Paragraph({ heading: HeadingLevel.TITLE, children: [run({ text: block.text })] }),
        new Paragraph({
          spacing: { after: 240 },
          children: [new TextRun({ text: writable(block.below), size: SIZE.below, color: GREY })],
        }),
      ];
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          pageBreakBefore: block.newPage ?? false,
          children: [run({ text: block.text })],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: block.runs.map((each) => run(each)) })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({ numbering: { reference: LIST, level: 0 }, children: [run({ text: item })] }),
      );
    case 'facts':
      return block.facts.map((each, i) => fact(each, i === block.facts.length - 1));
    case 'table':
      return [table(block), new Paragraph({ spacing: { after: 0 }, children: [] })];
  }
}

/** Name and value on one line; a long value goes on below itself. */
function fact({ name, value }: Fact, last: boolean): Paragraph {
  return new Paragraph({
    spacing: { after: last ? 200 : 40 },
    indent: { left: NAMES, hanging: NAMES },
    tabStops: [{ type: TabStopType.LEFT, position: NAMES }],
    children: [run({ text: name, look: 'muted' }), new TextRun({ text: `\t${writable(value)}` })],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' };
const RULE = { style: BorderStyle.SINGLE, size: 8, color: INK };

function table({ head, widths, rows }: Block & { kind: 'table' }): Table {
  const columns = widths.map((part) => Math.round((WIDTH * part) / 100));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    borders: {
      top: NONE,
      bottom: HAIRLINE,
      left: NONE,
      right: NONE,
      insideHorizontal: HAIRLINE,
      insideVertical: NONE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, i) =>
          cell([[{ text, look: 'strong' }]], columns[i] ?? 0, {
            size: SIZE.small,
            rule: true,
            quiet: false,
            keepNext: true,
          }),
        ),
      }),
      // No page begins with the last row alone.
      ...rows.map((row, i) => tableRow(row, columns, i === rows.length - 2)),
    ],
  });
}

function tableRow({ cells, quiet }: Row, columns: readonly number[], keepNext: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map((lines, i) =>
      cell(lines, columns[i] ?? 0, { size: SIZE.body, rule: false, quiet, keepNext }),
    ),
  });
}

interface CellLook {
  readonly size: number;
  readonly rule: boolean;
  readonly quiet: boolean;
  /** Whether the row stays on the page of the one below. */
  readonly keepNext: boolean;
}

/** Lines of a table stand closer than those of running text; 240 is single. */
const TABLE_LINE = 252;

function cell(
  lines: readonly (readonly Run[])[],
  width: number,
  { size, rule, quiet, keepNext }: CellLook,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.TOP,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(rule && { borders: { bottom: RULE } }),
    ...(quiet && { shading: { fill: 'F2F2F2' } }),
    children: lines.map(
      (runs) =>
        new Paragraph({
          keepNext,
          spacing: { after: 0, line: TABLE_LINE },
          children: runs.map((each) => run(each, size)),
        }),
    ),
  });
}

const LOOKS: Readonly<Record<NonNullable<Run['look']>, IRunOptions>> = {
  strong: { bold: true },
  muted: { color: GREY },
  struck: { strike: true, color: GREY },
};

function run({ text, look }: Run, size?: number): TextRun {
  return new TextRun({
    text: writable(text),
    ...(look === undefined ? {} : LOOKS[look]),
    ...(typeof size === 'number' ? { size } : {}),
  });
}

function footer(text: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: WIDTH }],
        children: [
          new TextRun({ text: writable(text), size: SIZE.small, color: GREY }),
          new TextRun({
            children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: SIZE.small,
            color: GREY,
          }),
        ],
      }),
    ],
  });
}
