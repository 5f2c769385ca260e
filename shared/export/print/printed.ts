/// <reference path="../raw.d.ts" />
import { formatDate, formatTime } from '../../i18n/dates.ts';
import type { Language } from '../../plan/records/event.ts';
import { FONTS } from '../fonts.ts';
import { type Html, html, rawHtml } from '../html.ts';
import type { Logo } from '../logo.ts';
import { paperSize } from '../page.ts';
import { type PrintedPage, pagesOf } from '../pages.ts';
import type { Style } from '../styles.ts';
import type { Cell, LogoPlace, PageFormat, PageLine, Workbook } from '../workbook.ts';
import { CellLooks, round, styleOfCell } from './cell-looks.ts';
import style from './pages.css?raw';
import { type Segment, segmentsOf } from './segments.ts';

/** A workbook as pages of HTML: what is shown before it is printed, what is printed, and what becomes a PDF. */
export interface Printed {
  /** The style sheet, all its rules for what is in `.pages`; it has those of every page whose HTML was asked for. */
  readonly css: string;
  readonly pages: readonly PrintedHtml[];
}

interface PrintedHtml {
  /** Written when it is first asked for: of a thousand pages a few are looked at. */
  readonly html: string;
  readonly format: PageFormat;
  readonly sheet: string;
}

/** Every page of `workbook`, as it comes out of the printer. */
export function printed(workbook: Workbook): Printed {
  const looks = new CellLooks();
  const pages = pagesOf(workbook).map((page, i, all): PrintedHtml => {
    let written: string | undefined;
    return {
      get html() {
        written ??= pageHtml(workbook, page, looks, page.sheet !== all[i - 1]?.sheet).html;
        return written;
      },
      format: page.sheet.print,
      sheet: page.sheet.name,
    };
  });
  return {
    get css() {
      return `${style}\n${looks.css}`;
    },
    pages,
  };
}

/**
 * The pages as a document of their own, each on paper of its own size.
 * @param tell hears how many pages of how many are written
 */
export function printedDocument(
  workbook: Workbook,
  tell: (done: number, of: number) => void = () => undefined,
): string {
  const made = printed(workbook);
  const pages = made.pages.map(({ html }, i, all) => {
    tell(i + 1, all.length);
    return rawHtml(html);
  });
  const formats = new Map(made.pages.map(({ format }) => [nameOf(format), format]));
  const sizes = [...formats].map(([name, format]) => {
    const { width, height } = paperSize(format);
    return `@page ${name}{size:${width}pt ${height}pt;margin:0}\n.page.${name}{page:${name}}`;
  });
  return html`<!doctype html>
<html lang="${workbook.language}">
<head>
<meta charset="utf-8">
<title>${workbook.properties.title}</title>
<style>html,body{margin:0}
${rawHtml(`${made.css}\n${sizes.join('\n')}`)}</style>
</head>
<body class="pages">
${pages}
</body>
</html>
`.html;
}

const nameOf = ({ paper, orientation }: PageFormat) => `${paper}-${orientation}`;

function pageHtml(workbook: Workbook, page: PrintedPage, looks: CellLooks, first: boolean): Html {
  const { sheet, header, footer } = page;
  const { print } = sheet;
  const { width, height } = paperSize(print);
  const { margins, scale } = print;
  const size = looks.box(
    `width:${width}pt;height:${height}pt;padding:${margins.top}pt ${margins.right}pt 0 ${margins.left}pt`,
  );
  const zoom = scale === 1 ? null : looks.box(`zoom:${round(scale * 100)}%`);
  const sides = `left:${margins.left}pt;right:${margins.right}pt`;
  return html`<section class="page ${nameOf(print)} ${size}">
${header && line(header, looks.box(`${sides};top:${margins.header}pt`))}
<div class="${zoom ?? 'whole'}"><table class="${looks.box(`width:${round(sum(sheet.columns))}pt`)}">
${first ? html`<caption>${sheet.name}</caption>` : null}
<colgroup>${sheet.columns.map((points) => html`<col class="${looks.box(`width:${round(points)}pt`)}">`)}</colgroup>
${tableRows(workbook, page, looks)}
</table></div>
${logos(workbook.logo, page, looks)}
${line(footer, looks.box(`${sides};bottom:${margins.footer}pt`))}
</section>
`;
}

function tableRows({ language }: Workbook, page: PrintedPage, looks: CellLooks): Html[] {
  const { sheet } = page;
  return segmentsOf(page).map(({ row, cells }) => {
    const height = looks.box(`height:${round(sheet.rows[row]?.height ?? 0)}pt`);
    return html`<tr class="${height}">${cells.map((segment) => cellHtml(segment, page, looks, language))}</tr>
`;
  });
}

function cellHtml(segment: Segment, { sheet }: PrintedPage, looks: CellLooks, language: Language): Html {
  const cell = sheet.rows[segment.row]?.cells[segment.column] ?? null;
  const { top, left, bottom, right } = segment;
  const spans = html`${bottom > top ? html` rowspan="${bottom - top + 1}"` : null}${right > left ? html` colspan="${right - left + 1}"` : null}`;
  if (cell === null) return html`<td${spans}></td>`;
  const look = looks.cell(sheet, segment);
  const style = styleOfCell(cell);
  const says = saysOf(cell, style, looks, language);
  if (says === null) return html`<td class="${look}"${spans}></td>`;
  const height = sum(sheet.rows.slice(top, bottom + 1).map((row) => row.height));
  const text = `says ${looks.text(style, height)}${style.upright ? ' upright' : ''}${leading(cell, looks)}`;
  const level = cell.style.reduce<string | undefined>((found, name) => HEADINGS[name] ?? found, undefined);
  const inner = rawHtml(`<${level ?? 'div'} class="${text}">${says.html}</${level ?? 'div'}>`);
  return cell.style.includes('head')
    ? html`<th scope="col" class="${look}"${spans}>${inner}</th>`
    : html`<td class="${look}"${spans}>${inner}</td>`;
}

/** The class that leads lines of small type as small type, whatever larger type stands in the same cell. */
function leading({ value }: Cell, looks: CellLooks): string {
  if (value === null || typeof value !== 'object' || !('runs' in value)) return '';
  const sizes = value.runs.map(({ font }) => FONTS[font].size);
  return sizes.length === 0 ? '' : ` ${looks.box(`font-size:${Math.min(...sizes)}pt`)}`;
}

/** What leads a reader of the file through it. */
const HEADINGS: Readonly<Record<string, 'h1' | 'h2' | undefined>> = {
  title: 'h1',
  gridTitle: 'h1',
  signRoom: 'h1',
  signRoomSmaller: 'h1',
  heading: 'h2',
};

function saysOf({ value }: Cell, style: Style, looks: CellLooks, language: Language): Html | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return html`${value}`;
  if (typeof value === 'number') return html`${value}`;
  if ('time' in value) {
    const time = formatTime(value.time, language);
    return html`${style.format === 'timeFrom' ? `${time} –` : time}`;
  }
  if ('date' in value) {
    const date = formatDate(value.date, 'medium', language);
    return html`${style.format === 'year' ? `${date} ${value.date.slice(0, 4)}` : date}`;
  }
  return html`${value.runs.map(({ text, font }) => html`<span class="${looks.font(font)}">${text}</span>`)}`;
}

/** No part of what the page says: a reader of the file is not told it page by page. */
function line({ left, centre, right }: PageLine, place: string): Html | null {
  if (left + centre + right === '') return null;
  return html`<div class="line ${place}" aria-hidden="true"><span>${left}</span><span>${centre}</span><span>${right}</span></div>`;
}

function logos(logo: Logo | null, { sheet, rows: [first, last] }: PrintedPage, looks: CellLooks): Html[] {
  if (logo === null) return [];
  const { margins, scale } = sheet.print;
  // In the style sheet, so that it stands in the document once and not on every page.
  const picture = looks.box(`content:url(data:image/${logo.type};base64,${base64(logo.bytes)})`);
  const shown = sheet.logos.filter(({ row }) => row >= first && row <= last);
  return shown.map((place: LogoPlace) => {
    const above = sum(sheet.rows.slice(first, place.row).map(({ height }) => height));
    const at = looks.box(
      `left:${round(margins.left + place.x * scale)}pt;top:${round(margins.top + (above + place.y) * scale)}pt;` +
        `width:${round(place.width * scale)}pt;height:${round(place.height * scale)}pt`,
    );
    return html`<img class="${picture} ${at}" alt="${logo.alternative}">`;
  });
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
