import path from 'node:path';
import type { PlanFile } from '../../shared/change/revision.ts';
import { LIST_IDS } from '../../shared/export/csv/csv-of.ts';
import { type Source, sourceOf } from '../../shared/export/source.ts';
import { TEXT_FORMATS } from '../../shared/export/text-files.ts';
import { SHEET_IDS, workbookOf } from '../../shared/export/workbook-of.ts';
import type { PersonId } from '../../shared/plan/ids.ts';
import { all } from '../../shared/plan/plan.ts';
import { instant, wallClock } from '../clock.ts';
import { type CliCommand, type ExitCode, type Terminal, usageError } from './command.ts';
import { outputOf, readPlan, writeOutput } from './plan-file.ts';

type TextEnding = keyof typeof TEXT_FORMATS;
const TEXT_ENDINGS = Object.keys(TEXT_FORMATS) as TextEnding[];
const ENDINGS = ['xlsx', ...TEXT_ENDINGS];

/**
 * Writes a plan, or one person's part in it, as the kind of file that the name asks for. Its language is the
 * plan's own unless --lang says otherwise.
 */
export const exportPlan: CliCommand = {
  name: 'export',
  about: 'cli.export.about',
  usage:
    `PLAN -o FILE.(${ENDINGS.join('|')}) [--lang sv|en] [--person ID]` +
    ` [--sheets ${SHEET_IDS.join(',')}] (xlsx) [--sheets ${LIST_IDS.join('|')}] (csv)`,
  files: 1,
  options: {
    output: { type: 'string', short: 'o' },
    sheets: { type: 'string' },
    person: { type: 'string' },
  },
  async run(call, terminal) {
    const output = outputOf(call);
    const ending = path.extname(output).slice(1).toLowerCase();
    if (!ENDINGS.includes(ending))
      throw usageError('cli.error.noFormat', {
        name: path.basename(output),
        endings: ENDINGS.map((each) => `.${each}`).join(', '),
      });
    const sheets = sheetsOf(call.options.sheets, ending);
    const { file } = await readPlan(call);
    const source = sourceOf(file, {
      ...(call.options.lang === undefined ? {} : { language: terminal.language }),
      ...personOf(call.options.person, file),
      now: instant(),
      printedAt: wallClock(),
    });
    const text = TEXT_ENDINGS.find((each) => each === ending);
    return text === undefined
      ? writeWorkbookOf(source, sheets, output, terminal)
      : writeText(text, source, sheets?.[0], output, terminal);
  },
};

async function writeWorkbookOf(
  { printout, printedAt }: Source,
  sheets: readonly string[] | undefined,
  output: string,
  { t, print }: Terminal,
): Promise<ExitCode> {
  const workbook = workbookOf(printout.plan, {
    language: printout.language,
    printedAt,
    ...(sheets === undefined ? {} : { sheets }),
  });
  const { writeWorkbook } = await import('../excel/write.ts');
  await writeOutput(output, await writeWorkbook(workbook));
  print(t('cli.export.done', { name: path.basename(output), count: workbook.sheets.length }));
  return 0;
}

async function writeText(
  ending: TextEnding,
  source: Source,
  list: string | undefined,
  output: string,
  { t, print }: Terminal,
): Promise<ExitCode> {
  const made = TEXT_FORMATS[ending](source, list);
  if (!made.ok) {
    const { code, ...values } = made.problem;
    throw usageError(`exports.problem.${code}`, values);
  }
  await writeOutput(output, made.text);
  print(t('cli.export.written', { name: path.basename(output) }));
  return 0;
}

/** The sheets of a workbook, or the one list of a CSV file. */
function sheetsOf(asked: string | boolean | undefined, ending: string): string[] | undefined {
  if (typeof asked !== 'string') return undefined;
  const known = ending === 'csv' ? LIST_IDS : ending === 'xlsx' ? SHEET_IDS : [];
  if (known.length === 0) throw usageError('cli.error.noSheets', { ending: `.${ending}` });
  const sheets = asked.split(',').map((id) => id.trim());
  const unknown = sheets.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw usageError('cli.error.noSheet', { name: unknown, names: known.join(', ') });
  if (ending === 'csv' && sheets.length > 1)
    throw usageError('cli.error.oneList', { names: known.join(', ') });
  return sheets;
}

/** The person that is named by id, or by name where only one has it. */
function personOf(asked: string | boolean | undefined, { plan }: PlanFile): { person?: PersonId } {
  if (typeof asked !== 'string') return {};
  const people = all(plan, 'people');
  const byId = people.find(({ id }) => id === asked || id === `person:${asked}`);
  const byName = people.filter(({ name }) => name === asked);
  const person = byId ?? (byName.length === 1 ? byName[0] : undefined);
  if (person === undefined) throw usageError('cli.error.noPerson', { name: asked });
  return { person: person.id };
}
