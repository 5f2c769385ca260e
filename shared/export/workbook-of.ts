import type { Plan } from '../plan/plan.ts';
import type { Language } from '../plan/records/event.ts';
import type { LocalDateTime } from '../plan/time.ts';
import { Draft } from './draft.ts';
import { printSetUp } from './page.ts';
import { type Printout, printoutOf, type SheetKind } from './printout.ts';
import { safeText } from './safe-text.ts';
import { sheetNames } from './sheet-names.ts';
import { programmeGrid } from './sheets/programme-grid.ts';
import { programmeList } from './sheets/programme-list.ts';
import { reviewerList } from './sheets/reviewer-list.ts';
import { reviewerMatrix } from './sheets/reviewer-matrix.ts';
import type { CellValue, Sheet, Workbook } from './workbook.ts';

/** Every sort of sheet, in the order they stand in a workbook. A new one is a file and a line. */
const SHEETS: readonly SheetKind[] = [programmeList, programmeGrid, reviewerMatrix, reviewerList];

/** What sheets can be asked for by. */
export const SHEET_IDS = SHEETS.map((sheet) => sheet.id);

export interface WorkbookOptions {
  /** Language of what is printed; left out, the plan's own. */
  readonly language?: Language;
  /** The moment that the sheets say they were printed. */
  readonly printedAt: LocalDateTime;
  /** Ids of the sheets wanted; left out, all. */
  readonly sheets?: readonly string[];
}

/**
 * The workbook of a plan: its programme and its reviewers as sheets to print. A plan with nothing to show in
 * them gives one sheet that says so.
 */
export function workbookOf(plan: Plan, { language, printedAt, sheets }: WorkbookOptions): Workbook {
  const printout = printoutOf(plan, language ?? plan.event.language, printedAt);
  const wanted = SHEETS.filter((sheet) => sheets?.includes(sheet.id) ?? true);
  const made = wanted.flatMap((sheet) => sheet.sheetsOf(printout));
  const drafts = made.length > 0 ? made : [emptySheet(printout)];
  const names = sheetNames(
    drafts.map((sheet) => sheet.name),
    printout.t('exports.sheet.unnamed'),
  );
  return {
    properties: {
      title: safeText(printout.title),
      creator: safeText(plan.event.organiser.trim() || 'Lokaplan'),
      created: printedAt,
    },
    language: printout.language,
    sheets: drafts.map((sheet, i) => ({
      ...sheet,
      name: names[i] ?? sheet.name,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => cell && { ...cell, value: safeValue(cell.value) }),
      })),
    })),
  };
}

function safeValue(value: CellValue): CellValue {
  if (typeof value === 'string') return safeText(value);
  if (typeof value === 'object' && value !== null && 'runs' in value) {
    return { runs: value.runs.map((run) => ({ ...run, text: safeText(run.text) })) };
  }
  return value;
}

function emptySheet(printout: Printout): Sheet {
  const draft = new Draft([480]);
  draft.add([{ column: 0, value: printout.title, style: ['middle', 'title'] }], { padding: 4 });
  draft.add([{ column: 0, value: printout.t('exports.nothing'), style: ['middle', 'muted'] }], {
    padding: 4,
  });
  const print = printSetUp(printout, { orientation: 'portrait', subject: printout.t('exports.programme') });
  return draft.sheet(printout.t('exports.programme'), { rows: 0, columns: 0 }, print);
}
