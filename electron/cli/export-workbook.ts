import path from 'node:path';
import type { PlanFile } from '../../shared/change/revision.ts';
import { pagesOf } from '../../shared/export/pages.ts';
import type { Call, ExitCode, Terminal } from './command.ts';
import { writeOutput } from './plan-file.ts';
import { workbookAsked } from './workbook-asked.ts';

/** Writes the workbook that the call asks for. */
export async function exportWorkbook(
  call: Call,
  file: PlanFile,
  sheets: readonly string[] | undefined,
  output: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const workbook = await workbookAsked(call, file, sheets, terminal);
  const { writeWorkbook } = await import('../excel/write.ts');
  await writeOutput(output, await writeWorkbook(workbook));
  const pages = pagesOf(workbook).length;
  const name = path.basename(output);
  terminal.print(terminal.t('cli.export.done', { name, count: workbook.sheets.length, pages }));
  return 0;
}
