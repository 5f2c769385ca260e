import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { PlanFile } from '../../shared/change/revision.ts';
import { parse } from '../../shared/file/parse.ts';
import type { Plan } from '../../shared/plan/plan.ts';

/** The plan file as it lies on the disk. */
export async function readPlanFile(file: string): Promise<PlanFile> {
  const result = parse(await readFile(file));
  if (!result.ok) throw new Error(`The saved plan does not parse: ${JSON.stringify(result.problem)}`);
  return result.value;
}

/** The sessions that someone reviews, sorted. */
export function reviewsOf(plan: Plan, name: string): string[] {
  const person = Object.values(plan.people).find((candidate) => candidate?.name === name);
  return Object.values(plan.assignments)
    .filter((assignment) => assignment?.reviewer === person?.id)
    .map((assignment) => assignment?.session ?? '')
    .sort();
}

/** The texts of every sheet of a workbook, row by row, cells joined by a bar. */
export async function readWorkbook(
  file: string,
): Promise<{ readonly name: string; readonly rows: readonly string[] }[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book.worksheets.map((sheet) => {
    const rows: string[] = [];
    sheet.eachRow((row) => {
      const cells: string[] = [];
      row.eachCell((cell) => {
        if (cell.master === cell)
          cells.push(
            cell.value instanceof Date
              ? cell.value.toISOString().slice(11, 16)
              : cell.text.replaceAll('\n', ' '),
          );
      });
      rows.push(cells.join(' | '));
    });
    return { name: sheet.name, rows };
  });
}
