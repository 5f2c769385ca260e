import path from 'node:path';
import { SHEET_IDS, workbookOf } from '../../shared/export/workbook-of.ts';
import { wallClock } from '../clock.ts';
import { type CliCommand, usageError } from './command.ts';
import { outputOf, readPlan, writeOutput } from './plan-file.ts';

/** Writes the workbook of a plan. Its language is the plan's own unless --lang says otherwise. */
export const exportPlan: CliCommand = {
  name: 'export',
  about: 'cli.export.about',
  usage: `PLAN -o FILE.xlsx [--lang sv|en] [--sheets ${SHEET_IDS.join(',')}]`,
  files: 1,
  options: { output: { type: 'string', short: 'o' }, sheets: { type: 'string' } },
  async run(call, { t, language, print }) {
    const output = outputOf(call);
    if (path.extname(output).toLowerCase() !== '.xlsx')
      throw usageError('cli.error.notXlsx', { name: path.basename(output) });
    const sheets = sheetsOf(call.options.sheets);
    const { file } = await readPlan(call);
    const chosen = call.options.lang === undefined ? {} : { language };
    const workbook = workbookOf(file.plan, { printedAt: wallClock(), ...chosen, ...sheets });
    const { writeWorkbook } = await import('../excel/write.ts');
    await writeOutput(output, await writeWorkbook(workbook));
    print(t('cli.export.done', { name: path.basename(output), count: workbook.sheets.length }));
    return 0;
  },
};

function sheetsOf(asked: string | boolean | undefined): { sheets?: string[] } {
  if (typeof asked !== 'string') return {};
  const sheets = asked.split(',').map((id) => id.trim());
  const unknown = sheets.find((id) => !SHEET_IDS.includes(id));
  if (unknown !== undefined)
    throw usageError('cli.error.noSheet', { name: unknown, names: SHEET_IDS.join(', ') });
  return { sheets };
}
