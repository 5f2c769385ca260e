import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { contentOf } from '../../electron/import/content.ts';
import { applyImport } from '../../shared/change/commands/import.ts';
import { proposalOf, readingOf } from '../../shared/import/proposal.ts';
import { newEvent } from '../../shared/plan/defaults.ts';
import { type IdOf, type NewId, PREFIXES, type TableName } from '../../shared/plan/ids.ts';
import { planOf } from '../../shared/plan/plan.ts';
import { median, type Row } from './row.ts';

const ROWS = 10_000;
const ROUNDS = 9;

/**
 * A list of 10,000 people: bounded, read, matched with a plan and made into its changes, beside exceljs that reads the
 * same file and does no more. Both in the same process, turn by turn.
 */
export async function importing(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-bench-'));
  const file = path.join(folder, 'deltagare.xlsx');
  await writeFile(file, await listOfPeople());
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [own, peer] = [await timed(() => importFile(file)), await timed(() => bareExcel(file))];
    // The first of each finds its code cold.
    if (round > 0) ours.push(own);
    if (round > 0) theirs.push(peer);
  }
  await rm(folder, { recursive: true, force: true });
  return [
    {
      work: `import a workbook of ${ROWS.toLocaleString('en')} people`,
      unit: 'ms',
      ours: median(ours),
      beside: 'exceljs reading it',
      theirs: median(theirs),
      goal: 1.3,
    },
  ];
}

async function listOfPeople(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Deltagare');
  sheet.addRow([
    'Förnamn',
    'Efternamn',
    'Organisation',
    'E-post',
    'Telefon',
    'Roll',
    'Deltar',
    'Närvaro',
    'Kost',
    'Anmäld',
  ]);
  for (let i = 0; i < ROWS; i += 1) {
    const roll = i % 7 === 0 ? 'Talare' : 'Deltagare';
    sheet.addRow([
      `Förnamn${i}`,
      `Efternamn${i % 997}`,
      `Kommun ${i % 290}`,
      `person${i}@exempel.se`,
      `070-${100_000 + i}`,
      roll,
      i % 5 === 0 ? 'Digitalt' : 'På plats',
      '2013-08-29',
      i % 9 === 0 ? 'Vegan' : '',
      new Date(Date.UTC(2013, 5, 1 + (i % 28))),
    ]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function importFile(file: string): Promise<void> {
  const content = await contentOf(file, await readFile(file));
  if (!content.ok || content.value.kind !== 'book') throw new Error('The list was not read');
  const [sheet] = content.value.book.sheets;
  if (sheet === undefined) throw new Error('The book has no sheet');
  let count = 0;
  const newId: NewId = <T extends TableName>(table: T) => {
    count += 1;
    return `${PREFIXES[table]}:b${count}` as IdOf<T>;
  };
  const plan = planOf(newEvent({ title: 'Internat' }));
  const { changes, outcomes } = proposalOf(plan, sheet, readingOf(sheet, plan, 'people'), {
    newId,
    language: 'sv',
  });
  if (outcomes.length !== ROWS) throw new Error(`${outcomes.length} of ${ROWS} rows were taken`);
  if ('refused' in applyImport.run(plan, { changes }, { newId })) throw new Error('The import was refused');
}

async function bareExcel(file: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  if ((book.worksheets[0]?.rowCount ?? 0) <= ROWS) throw new Error('exceljs has not read it');
}

async function timed(work: () => Promise<void>): Promise<number> {
  // Neither pays for what the other has left behind.
  globalThis.gc?.();
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
