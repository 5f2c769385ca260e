import { areaOf, type CellArea, cellOf, overlap } from './cell-area.ts';
import { childOf, childrenOf, type Node, openXlsx, type XlsxFile } from './xlsx-file.ts';
import { workbookFaults } from './xlsx-workbook.ts';

/**
 * What in an .xlsx file breaks the rules of its format (ECMA-376) or the limits of Excel, so that Excel would repair
 * it or refuse it; empty for a sound one. LibreOffice and most readers are more lenient and no sufficient judges.
 */
export async function xlsxFaults(bytes: Uint8Array): Promise<string[]> {
  try {
    const file = await openXlsx(bytes);
    for (const name of file.parts.keys()) if (/\.(xml|rels|vml)$/.test(name)) file.root(name);
    const strings = stringFaults(file);
    const styles = styleFaults(file);
    const faults = [...workbookFaults(file), ...strings, ...styles];
    const counts = {
      strings: childrenOf(partOf(file, 'xl/sharedStrings.xml'), 'si').length,
      styles: childrenOf(childOf(file.root('xl/styles.xml'), 'cellXfs'), 'xf').length,
    };
    for (const name of file.parts.keys()) {
      if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name))
        faults.push(...sheetFaults(file.root(name), counts).map((fault) => `${name}: ${fault}`));
      if (/^xl\/drawings\/drawing\d+\.xml$/.test(name))
        faults.push(...drawingFaults(file.root(name)).map((fault) => `${name}: ${fault}`));
    }
    return faults;
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function partOf(file: XlsxFile, name: string): Node | undefined {
  return file.parts.has(name) ? file.root(name) : undefined;
}

/** The order that the schema asks of what is in a sheet. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'extLst',
];
/** Limits of Excel. */
const LIMIT = {
  rows: 1_048_576,
  columns: 16_384,
  height: 409.5,
  width: 255,
  breaks: 1026,
  text: 32_767,
  line: 255,
};

function sheetFaults(sheet: Node, counts: { readonly strings: number; readonly styles: number }): string[] {
  const faults: string[] = [];
  const places = sheet.children.map(({ name }) => ORDER.indexOf(name));
  if (places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0)))
    faults.push(`elements out of order: ${sheet.children.map(({ name }) => name).join(' ')}`);
  const rows = childrenOf(childOf(sheet, 'sheetData'), 'row');
  faults.push(...rowFaults(rows, counts));
  const last = Number(rows.at(-1)?.attributes.r ?? 0);
  const merges = mergesOf(sheet, faults);
  faults.push(
    ...columnFaults(sheet),
    ...breakFaults(sheet, merges, last),
    ...filterFaults(sheet, merges, last),
  );
  faults.push(...pageFaults(sheet));
  for (const validation of childrenOf(childOf(sheet, 'dataValidations'), 'dataValidation'))
    if ((childOf(validation, 'formula1')?.text.length ?? 0) > LIMIT.line)
      faults.push('a list of over 255 characters');
  return faults;
}

function rowFaults(
  rows: readonly Node[],
  counts: { readonly strings: number; readonly styles: number },
): string[] {
  const faults: string[] = [];
  let above = 0;
  for (const row of rows) {
    const number = Number(row.attributes.r);
    if (!(number > above && number <= LIMIT.rows)) faults.push(`row ${row.attributes.r} after ${above}`);
    above = number;
    const height = Number(row.attributes.ht ?? 10);
    if (!(height >= 0 && height <= LIMIT.height)) faults.push(`row ${number} is ${height} high`);
    let before = 0;
    for (const cell of childrenOf(row, 'c')) {
      const at = cellOf(cell.attributes.r ?? '');
      if (at === null || at.row !== number || at.column <= before || at.column > LIMIT.columns)
        faults.push(`cell ${cell.attributes.r} in row ${number}`);
      before = at?.column ?? before;
      faults.push(...cellFaults(cell, counts));
    }
  }
  return faults;
}

function cellFaults(cell: Node, counts: { readonly strings: number; readonly styles: number }): string[] {
  const { r, t = 'n', s = '0' } = cell.attributes;
  const value = childOf(cell, 'v')?.text;
  const faults: string[] = [];
  if (childOf(cell, 'f') !== undefined) faults.push(`${r} is a formula`);
  if (!(Number(s) >= 0 && Number(s) < counts.styles)) faults.push(`${r} has style ${s}`);
  if (t === 's' && !(Number(value) >= 0 && Number(value) < counts.strings))
    faults.push(`${r} has string ${value}`);
  if (t === 'n' && value !== undefined && !/^-?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(value))
    faults.push(`${r} holds ${value}`);
  if (!['s', 'n', 'b', 'inlineStr', 'str', 'd', 'e'].includes(t)) faults.push(`${r} is of type ${t}`);
  return faults;
}

function mergesOf(sheet: Node, faults: string[]): CellArea[] {
  const list = childOf(sheet, 'mergeCells');
  const found: CellArea[] = [];
  for (const { attributes } of childrenOf(list, 'mergeCell')) {
    const area = areaOf(attributes.ref ?? '');
    if (area === null || (area.top === area.bottom && area.left === area.right))
      faults.push(`merge ${attributes.ref}`);
    else found.push(area);
  }
  if (list !== undefined && Number(list.attributes.count ?? found.length) !== found.length)
    faults.push(`${list.attributes.count} merges said, ${found.length} there`);
  const byTop = [...found].sort((a, b) => a.top - b.top);
  byTop.forEach((area, i) => {
    for (const other of byTop.slice(i + 1)) {
      if (other.top > area.bottom) break;
      if (overlap(area, other)) faults.push(`merges share cells: ${JSON.stringify([area, other])}`);
    }
  });
  return found;
}

function columnFaults(sheet: Node): string[] {
  const faults: string[] = [];
  let before = 0;
  for (const { attributes } of childrenOf(childOf(sheet, 'cols'), 'col')) {
    const [min, max, width] = [Number(attributes.min), Number(attributes.max), Number(attributes.width)];
    if (!(min > before && max >= min && max <= LIMIT.columns)) faults.push(`columns ${min} to ${max}`);
    if (!(width >= 0 && width <= LIMIT.width)) faults.push(`column ${min} is ${width} wide`);
    before = max;
  }
  return faults;
}

/** Breaks in order, within the sheet, and never through a block of joined cells. */
function breakFaults(sheet: Node, merges: readonly CellArea[], last: number): string[] {
  const list = childOf(sheet, 'rowBreaks');
  const breaks = childrenOf(list, 'brk');
  const faults: string[] = [];
  if (list !== undefined && (Number(list.attributes.count) !== breaks.length || breaks.length > LIMIT.breaks))
    faults.push(`${list.attributes.count} breaks said, ${breaks.length} there`);
  let before = 0;
  for (const { attributes } of breaks) {
    const id = Number(attributes.id);
    if (!(id > before && id < last)) faults.push(`break after row ${id} of ${last}, behind ${before}`);
    const through = merges.find(({ top, bottom }) => top <= id && id < bottom);
    if (through !== undefined) faults.push(`break after row ${id} through ${JSON.stringify(through)}`);
    before = id;
  }
  const fits = childOf(childOf(sheet, 'sheetPr'), 'pageSetUpPr')?.attributes.fitToPage === '1';
  if (fits && breaks.length > 0)
    faults.push('breaks in a sheet that is fitted to its pages, which Excel passes over');
  return faults;
}

function filterFaults(sheet: Node, merges: readonly CellArea[], last: number): string[] {
  const filter = childOf(sheet, 'autoFilter');
  if (filter === undefined) return [];
  const area = areaOf(filter.attributes.ref ?? '');
  if (area === null || area.bottom > last) return [`filter ${filter.attributes.ref}`];
  return merges
    .filter((merge) => overlap(merge, area))
    .map((merge) => `merge in a filter: ${JSON.stringify(merge)}`);
}

/** The codes of a header: parts, font, size, colour, page numbers, and an ampersand itself. */
const LINE = /^(?:[^&]|&(?:[LCRPN&]|"[^"]*"|K[0-9A-F]{6}|\d{1,3}))*$/s;

function pageFaults(sheet: Node): string[] {
  const faults: string[] = [];
  const { paperSize, orientation, scale = '100' } = childOf(sheet, 'pageSetup')?.attributes ?? {};
  if (paperSize !== '8' && paperSize !== '9') faults.push(`paper ${paperSize}`);
  if (orientation !== 'portrait' && orientation !== 'landscape') faults.push(`orientation ${orientation}`);
  if (!(Number(scale) >= 10 && Number(scale) <= 400)) faults.push(`scale ${scale}`);
  for (const { name, text } of childOf(sheet, 'headerFooter')?.children ?? []) {
    if (text.length > LIMIT.line) faults.push(`${name} is ${text.length} long`);
    if (!LINE.test(text)) faults.push(`${name}: ${text}`);
  }
  return faults;
}

function stringFaults(file: XlsxFile): string[] {
  const faults: string[] = [];
  childrenOf(partOf(file, 'xl/sharedStrings.xml'), 'si').forEach((entry, i) => {
    if (entry.text.length > LIMIT.text) faults.push(`string ${i} is ${entry.text.length} long`);
    const escaped = /_x(?!005F)[0-9A-Fa-f]{4}_/.exec(entry.text.replaceAll('_x005F_', ' '));
    if (escaped !== null) faults.push(`string ${i} has an escape: ${escaped[0]}`);
    for (const run of [entry, ...childrenOf(entry, 'r')]) {
      for (const { text, attributes } of childrenOf(run, 't'))
        if (/^\s|\s$/.test(text) && attributes['xml:space'] !== 'preserve')
          faults.push(`string ${i} loses its spaces`);
    }
  });
  return faults;
}

function styleFaults(file: XlsxFile): string[] {
  const styles = file.root('xl/styles.xml');
  const faults: string[] = [];
  const listed = (list: string, entry: string) => {
    const node = childOf(styles, list);
    const entries = childrenOf(node, entry);
    if (node !== undefined && Number(node.attributes.count ?? entries.length) !== entries.length)
      faults.push(`${node.attributes.count} ${list} said, ${entries.length} there`);
    return entries;
  };
  const formats = listed('numFmts', 'numFmt').map(({ attributes }) => Number(attributes.numFmtId));
  const counts = {
    fontId: listed('fonts', 'font').length,
    fillId: listed('fills', 'fill').length,
    borderId: listed('borders', 'border').length,
    xfId: listed('cellStyleXfs', 'xf').length,
  };
  for (const list of ['cellStyleXfs', 'cellXfs']) {
    for (const { attributes } of listed(list, 'xf')) {
      for (const [name, count] of Object.entries(counts))
        if (Number(attributes[name] ?? 0) >= count) faults.push(`${list}: ${name} ${attributes[name]}`);
      const format = Number(attributes.numFmtId ?? 0);
      if (format >= 164 && !formats.includes(format)) faults.push(`${list}: format ${format}`);
    }
  }
  const named = listed('cellStyles', 'cellStyle');
  for (const { attributes } of named)
    if (Number(attributes.xfId) >= counts.xfId) faults.push(`style ${attributes.name}`);
  for (const key of ['name', 'xfId'] as const)
    if (new Set(named.map(({ attributes }) => attributes[key])).size !== named.length)
      faults.push(`named styles share a ${key}`);
  if (new Set(formats).size !== formats.length) faults.push('number formats share an id');
  return faults;
}

/** Pictures say what they show, and no two of a sheet have one id. */
function drawingFaults(drawing: Node): string[] {
  const pictures = drawing.children
    .flatMap((anchor) => childrenOf(anchor, 'xdr:pic'))
    .flatMap((picture) => childOf(childOf(picture, 'xdr:nvPicPr'), 'xdr:cNvPr') ?? []);
  const anchors = drawing.children.filter(
    ({ name, attributes }) => name === 'xdr:oneCellAnchor' && Object.keys(attributes).length > 0,
  );
  const ids = pictures.map(({ attributes }) => attributes.id);
  return [
    ...pictures.flatMap(({ attributes }) =>
      attributes.descr?.trim() ? [] : [`picture ${attributes.id} says nothing`],
    ),
    ...anchors.map(({ attributes }) => `an anchor in one cell says ${JSON.stringify(attributes)}`),
    ...(new Set(ids).size === ids.length ? [] : ['pictures share an id']),
  ];
}
