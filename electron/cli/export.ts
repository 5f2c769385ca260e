import path from 'node:path';
import type { PlanFile } from '../../shared/change/revision.ts';
import { LIST_IDS } from '../../shared/export/csv/csv-of.ts';
import { DOCUMENT_IDS } from '../../shared/export/document/document-of.ts';
import { type Source, sourceOf } from '../../shared/export/source.ts';
import { TEXT_FORMATS } from '../../shared/export/text-files.ts';
import { SHEET_IDS } from '../../shared/export/workbook-of.ts';
import type { PersonId } from '../../shared/plan/ids.ts';
import { PERSON_ROLES } from '../../shared/plan/records/person.ts';
import { instant, wallClock } from '../clock.ts';
import { type Call, type CliCommand, type ExitCode, type Terminal, usageError } from './command.ts';
import { exportDocument } from './export-document.ts';
import { exportMail, MAIL_OPTIONS } from './export-mail.ts';
import { exportPdf } from './export-pdf.ts';
import { exportWorkbook } from './export-workbook.ts';
import { outputOf, readPlan, writeOutput } from './plan-file.ts';
import { personNamed, refuseWithoutSheets, SHEET_OPTIONS } from './workbook-asked.ts';

type TextEnding = keyof typeof TEXT_FORMATS;
const TEXT_ENDINGS = Object.keys(TEXT_FORMATS) as TextEnding[];
const ENDINGS = ['xlsx', 'pdf', 'docx', ...TEXT_ENDINGS, 'eml'];

/** What --sheets can choose among, by the kind of file. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  xlsx: SHEET_IDS,
  pdf: SHEET_IDS,
  docx: DOCUMENT_IDS,
  csv: LIST_IDS,
};

/**
 * Writes a plan, or one person's part in it, as the kind of file that the name asks for. Its language is the
 * plan's own unless --lang says otherwise.
 */
export const exportPlan: CliCommand = {
  name: 'export',
  about: 'cli.export.about',
  usage:
    `PLAN -o FILE.(${ENDINGS.join('|')}) [--lang sv|en] [--person ID]` +
    ` [--sheets ${LIST_IDS.join('|')}] (csv)` +
    ` [--sheets ${DOCUMENT_IDS.join('|')}] (docx)` +
    ` [--to ${PERSON_ROLES.join('|')}] [--attach FILE] (eml)` +
    ` [--sheets ${SHEET_IDS.join(',')}] [--paper A4|A3] [--orientation portrait|landscape]` +
    ' [--day DATE,…] [--room ID,…] [--without personal-data] [--mark-changes] [--logo FILE] [--logo-text TEXT] (xlsx, pdf)',
  files: 1,
  options: {
    output: { type: 'string', short: 'o' },
    sheets: { type: 'string' },
    person: { type: 'string' },
    ...SHEET_OPTIONS,
    ...MAIL_OPTIONS,
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
    refuseWithoutSheets(call, ending);
    refuseForOthers(call, ending);
    const { file } = await readPlan(call);
    if (ending === 'xlsx') return exportWorkbook(call, file, sheets, output, terminal);
    if (ending === 'pdf') return exportPdf(call, file, sheets, output, terminal);
    if (ending === 'eml') return exportMail(call, file, output, terminal);
    const source = sourceOf(file, {
      ...(call.options.lang === undefined ? {} : { language: terminal.language }),
      ...personOf(call.options.person, file),
      now: instant(),
      printedAt: wallClock(),
    });
    if (ending === 'docx') {
      const id = DOCUMENT_IDS.find((each) => each === sheets?.[0]) ?? 'programme';
      return exportDocument(source, id, output, terminal);
    }
    return writeText(ending as TextEnding, source, sheets?.[0], output, terminal);
  },
};

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

/** Throws CliError when something is asked of a file that only an e-mail has. */
function refuseForOthers({ options }: Call, ending: string): void {
  if (ending === 'eml') return;
  const name = Object.keys(MAIL_OPTIONS).find((option) => options[option] !== undefined);
  if (name !== undefined) throw usageError('cli.error.onlyMail', { name: `--${name}` });
}

/** The sheets of a workbook, the one list of a CSV file, or the one document of a file for Word. */
function sheetsOf(asked: string | boolean | undefined, ending: string): string[] | undefined {
  if (typeof asked !== 'string') return undefined;
  const known = CHOICES[ending];
  if (known === undefined) throw usageError('cli.error.noSheets', { ending: `.${ending}` });
  const sheets = asked.split(',').map((id) => id.trim());
  const unknown = sheets.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw usageError('cli.error.noSheet', { name: unknown, names: known.join(', ') });
  if (known !== SHEET_IDS && sheets.length > 1)
    throw usageError('cli.error.oneList', { ending: `.${ending}`, names: known.join(', ') });
  return sheets;
}

/** One person by id or name, for whom a text file is made. */
function personOf(asked: string | boolean | undefined, file: PlanFile): { person?: PersonId } {
  if (typeof asked !== 'string') return {};
  return { person: personNamed(asked, file) };
}
