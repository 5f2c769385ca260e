import ExcelJS from 'exceljs';
import { cellValueOf, lookOf, writeWorkbook } from '../../electron/excel/write.ts';
import type { Workbook } from '../../shared/export/workbook.ts';
import { workbookOf } from '../../shared/export/workbook-of.ts';
import { largePlan } from '../fixtures/large-plan.ts';
import { median, type Row } from './row.ts';

/** How many times each is done, in turn; the first of each is to warm up. */
const TIMES = 9;

/** The whole workbook of a large plan, beside exceljs given nothing but the same cells. */
export async function exporting(): Promise<Row[]> {
  const plan = largePlan({ sessions: 1000, rooms: 20, days: 10, people: 571 });
  const options = { printedAt: '2026-01-01T09:00' } as const;
  const cells = cellsOf(workbookOf(plan, options));
  const ours: number[] = [];
  const theirs: number[] = [];
  const making: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    globalThis.gc?.();
    const start = performance.now();
    // A copy, for nothing may be remembered of the plan from the time before.
    const made = workbookOf({ ...plan }, options);
    const between = performance.now();
    await writeWorkbook(made);
    ours.push(performance.now() - start);
    making.push(between - start);
    globalThis.gc?.();
    const bare = performance.now();
    await written(cells);
    theirs.push(performance.now() - bare);
  }
  const count = cells.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  console.error(
    `${cells.length} sheets, ${count.toLocaleString('en')} cells; the model alone: ${median(making.slice(1)).toFixed(0)} ms`,
  );
  return [
    {
      work: `whole workbook, 1,000 sessions, 571 people, ${cells.length} sheets`,
      unit: 'ms',
      ours: median(ours.slice(1)),
      beside: 'exceljs, same cells',
      theirs: median(theirs.slice(1)),
      goal: 1.3,
    },
  ];
}

/** A sheet as what is handed to exceljs, worked out beforehand. */
interface Bare {
  readonly name: string;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: ExcelJS.CellValue;
    readonly style: Partial<ExcelJS.Style>;
  }[];
  readonly merges: readonly (readonly [number, number, number, number])[];
}

function cellsOf({ sheets, language }: Workbook): Bare[] {
  const looks = new Map<string, Partial<ExcelJS.Style>>();
  const look = (names: Parameters<typeof lookOf>[0]) => {
    const key = names.join(' ');
    const style = looks.get(key) ?? lookOf(names, language);
    looks.set(key, style);
    return style;
  };
  return sheets.map(({ name, columns, rows, merges }) => ({
    name,
    widths: columns.map((points) => points / 5),
    heights: rows.map(({ height }) => height),
    cells: rows.flatMap((row, r) =>
      row.cells.flatMap((cell, c) =>
        cell === null
          ? []
          : [{ row: r + 1, column: c + 1, value: cellValueOf(cell.value), style: look(cell.style) }],
      ),
    ),
    merges: merges.map(({ top, left, bottom, right }) => [top + 1, left + 1, bottom + 1, right + 1] as const),
  }));
}

async function written(sheets: readonly Bare[]): Promise<void> {
  const book = new ExcelJS.Workbook();
  for (const { name, widths, heights, cells, merges } of sheets) {
    const sheet = book.addWorksheet(name);
    widths.forEach((width, i) => {
      sheet.getColumn(i + 1).width = width;
    });
    heights.forEach((height, i) => {
      sheet.getRow(i + 1).height = height;
    });
    for (const { row, column, value, style } of cells) {
      const cell = sheet.getRow(row).getCell(column);
      cell.style = style;
      if (value !== null) cell.value = value;
    }
    for (const [top, left, bottom, right] of merges) sheet.mergeCellsWithoutStyle(top, left, bottom, right);
  }
  await book.xlsx.writeBuffer();
}
