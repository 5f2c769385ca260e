import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { writeWorkbook } from '../../../electron/excel/write.ts';
import { logoOf } from '../../../shared/export/logo.ts';
import { pagesOf } from '../../../shared/export/pages.ts';
import { PAPERS, type Sheet, type Workbook } from '../../../shared/export/workbook.ts';
import { type WorkbookOptions, workbookOf } from '../../../shared/export/workbook-of.ts';
import { dayOf } from '../../../shared/plan/day-of.ts';
import { all, type Plan } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { dateOf } from '../../../shared/plan/time.ts';
import { type Random, randomFrom } from '../../property/random.ts';
import { randomlyChanged, randomPlan } from '../../property/random-plan.ts';
import type { TrialRow } from '../../trials/row.ts';
import { printedByLibreOffice, readByOpenpyxl } from '../judges.ts';
import { RED_DOT } from '../red-dot.ts';
import { textsOf } from '../texts.ts';
import { xlsxFaults } from '../xlsx-rules.ts';

/** As many are handed to another program at a time. */
const AT_ONCE = 25;

export const row: TrialRow = {
  what: 'random plans to whole workbooks: own XML rules, exceljs, openpyxl, LibreOffice to PDF',
  count: { full: 500, ci: 25 },
  mustBe: '0 faults, every placed session on paper exactly once a sheet',
  async run(count, progress) {
    const faults: string[] = [];
    const absent = new Set<string>();
    let pages = 0;
    for (let first = 1; first <= count; first += AT_ONCE) {
      const seeds = Array.from({ length: Math.min(AT_ONCE, count - first + 1) }, (_, i) => first + i);
      const found = await judged(seeds.map(caseOf));
      faults.push(...found.faults);
      for (const name of found.absent) absent.add(name);
      pages += found.pages;
      progress(first + seeds.length - 1);
    }
    const result = [
      `${faults.length} faults on ${pages} pages${faults.length > 0 ? `, first: ${faults[0]}` : ''}`,
      ...[...absent].map((name) => `not judged by ${name}, which is not here`),
    ];
    return { count, result: result.join('; '), ok: faults.length === 0 };
  },
};

interface Case {
  readonly seed: number;
  readonly plan: Plan;
  readonly workbook: Workbook;
}

/** A random plan with sessions that have titles no other text holds, and what may be asked of its workbook. */
function caseOf(seed: number): Case {
  const random = randomFrom(seed);
  const plan = crowded(random, randomPlan(random));
  const logo = logoOf(RED_DOT, 'En röd prick');
  const options: WorkbookOptions = {
    printedAt: '2013-08-12T10:00',
    language: random.pick(['sv', 'en'] as const),
    paper: random.pick(PAPERS),
    ...(random.chance(0.3) && { orientation: random.pick(['portrait', 'landscape'] as const) }),
    personal: random.chance(0.5),
    ...(random.chance(0.5) && {
      earlier: { plan: randomlyChanged(random, plan), version: 2 },
      markChanges: true,
    }),
    ...(logo !== null && random.chance(0.5) && { logo }),
  };
  return { seed, plan, workbook: workbookOf(plan, options) };
}

function crowded(random: Random, plan: Plan): Plan {
  const sessions = all(plan, 'sessions').map((session, i) => ({
    ...session,
    title: `«${i}»`,
    number: '',
    start: random.chance(0.85) ? session.start : null,
    minutes: random.chance(0.1) ? 2000 : 5 * (1 + random.int(36)),
  }));
  return { ...plan, sessions: Object.fromEntries(sessions.map((session) => [session.id, session])) };
}

async function judged(cases: readonly Case[]) {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-workbooks-'));
  try {
    const faults: string[] = [];
    const files: string[] = [];
    const say = ({ seed }: Case, fault: string) => faults.push(`plan ${seed}: ${fault}`);
    for (const each of cases) {
      const bytes = await writeWorkbook(each.workbook);
      const file = path.join(folder, `${each.seed}.xlsx`);
      await writeFile(file, bytes);
      files.push(file);
      for (const fault of await xlsxFaults(bytes)) say(each, fault);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(bytes.buffer);
      for (const fault of differences(each.workbook, book)) say(each, fault);
      for (const fault of misplaced(each.plan, each.workbook)) say(each, fault);
    }
    const read = await readByOpenpyxl(files);
    const printed = await printedByLibreOffice(files);
    let pages = 0;
    cases.forEach((each, i) => {
      const reading = read?.[i];
      if (read !== null && (reading === undefined || reading.error !== null || reading.formulas > 0))
        say(each, `openpyxl: ${reading?.error ?? `${reading?.formulas} formulas`}`);
      const texts = printed?.[i];
      if (printed === null) return;
      pages += texts?.length ?? 0;
      for (const fault of onPaper(each.workbook, texts ?? null)) say(each, fault);
    });
    return {
      faults,
      pages,
      absent: [...(read === null ? ['openpyxl'] : []), ...(printed === null ? ['LibreOffice'] : [])],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a reader finds that is not as the workbook says. */
function differences({ sheets }: Workbook, book: ExcelJS.Workbook): string[] {
  if (book.worksheets.length !== sheets.length) return [`exceljs reads ${book.worksheets.length} sheets`];
  return sheets.flatMap((sheet, i) => {
    const read = book.worksheets[i];
    const merges = read?.model.merges.length;
    return read?.name === sheet.name && merges === sheet.merges.length
      ? []
      : [`exceljs reads ${read?.name} with ${merges} merges, not ${sheet.name} with ${sheet.merges.length}`];
  });
}

/** How often the title of a session stands in texts. */
function times({ title }: Session, texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(title).length - 1, 0);
}

/** Sessions that do not stand exactly once in the lists, once on the page of the whole event, or in the grid of their day. */
function misplaced(plan: Plan, { sheets, language }: Workbook): string[] {
  // What has gone off the programme is told of in a line of its own.
  const named = (pattern: RegExp) =>
    sheets
      .filter(({ name }) => pattern.test(name))
      .map((sheet) => textsOf(sheet).filter((text) => !text.startsWith('▲')));
  const lists = named(language === 'sv' ? /^Program / : /^Programme /);
  const [whole = []] = named(/^(Hela programmet|Whole programme)$/);
  const grids = named(/^(Översikt|Overview) /);
  return all(plan, 'sessions').flatMap((session) => {
    const wanted = session.start === null ? 0 : 1;
    const inLists = lists.map((texts) => times(session, texts)).filter((count) => count > 0);
    const inGrids = grids.map((texts) => times(session, texts)).filter((count) => count > 0);
    const faults: string[] = [];
    const where = `${session.title} of ${session.start && (dayOf(all(plan, 'days'), session.start)?.date ?? dateOf(session.start))}`;
    if (inLists.length !== wanted || inLists.some((count) => count !== 1))
      faults.push(`${where}: ${inLists} in lists`);
    if (times(session, whole) !== wanted) faults.push(`${where}: ${times(session, whole)} in the whole`);
    if (wanted === 0 ? inGrids.length > 0 : inGrids.length === 0)
      faults.push(`${where}: ${inGrids} in grids`);
    return faults;
  });
}

/** What the printed pages lack of what the sheets say, or say more than once. */
function onPaper(workbook: Workbook, texts: readonly string[] | null): string[] {
  const pages = pagesOf(workbook);
  if (texts === null) return ['LibreOffice does not print it'];
  if (texts.length !== pages.length)
    return [`LibreOffice prints ${texts.length} pages, not ${pages.length}: ${perSheet(workbook)}`];
  const faults: string[] = [];
  for (const sheet of workbook.sheets) {
    const printed = texts.filter((_, i) => pages[i]?.sheet === sheet).join('\n');
    const there = marks(printed);
    const meant = marks(textsOf(sheet).join('\n'));
    for (const [mark, count] of meant)
      if (there.get(mark) !== count)
        faults.push(`${sheet.name}: ${mark} ${there.get(mark) ?? 0} times, not ${count}`);
  }
  return faults;
}

function perSheet(workbook: Workbook): string {
  const pages = pagesOf(workbook);
  const count = (sheet: Sheet) => pages.filter((page) => page.sheet === sheet).length;
  return workbook.sheets.map((sheet) => `${sheet.name} ${count(sheet)}`).join(', ');
}

function marks(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const [mark] of text.matchAll(/«\d+»/g)) found.set(mark, (found.get(mark) ?? 0) + 1);
  return found;
}
