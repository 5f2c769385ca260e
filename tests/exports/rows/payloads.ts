import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { writeWorkbook } from '../../../electron/excel/write.ts';
import { logoOf } from '../../../shared/export/logo.ts';
import { workbookOf } from '../../../shared/export/workbook-of.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { randomFrom } from '../../property/random.ts';
import { randomPlan } from '../../property/random-plan.ts';
import type { TrialRow } from '../../trials/row.ts';
import { readByOpenpyxl } from '../judges.ts';
import { RED_DOT } from '../red-dot.ts';
import { xlsxFaults } from '../xlsx-rules.ts';

/** What spreadsheet programs run, unescape, choke on or take for something else. */
const CORES = [
  '=1+1',
  '=cmd|" /C calc"!A0',
  '=HYPERLINK("http://example.org","klicka")',
  '+46 19 123 45 67',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '_x0041__x000D_',
  '_x005F_x0041_',
  '\u0000\u0001\u0008\u000B\u001F\u007F',
  '\uFFFE\uFFFF\uFDD0',
  'halv \uD83D',
  '\uDE00 halv',
  'å'.repeat(40_000),
  "Lokaldagens 'grej'",
  "'=1+1",
  'History',
  'a[b]c:d*e?f/g\\h',
  '&P av &N &"Arial"&8&KFF0000 &A',
  '\uE000 av \uE001',
  '</t><f>1+1</f><t>',
  ']]><!-- & &amp; &#0; -->',
  'rad\r\nrad\u2028rad\u0085rad',
  '  mellanslag  ',
  '1E5',
  '2013-08-29',
  '\u202Eomvänd\u202C',
  '👩🏽‍🔬'.repeat(40),
  '',
] as const;
const SHAPES: readonly ((core: string) => string)[] = [
  (core) => core,
  (core) => `Grupp ${core}`,
  (core) => `${core}\n${core}`,
  (core) => `=${core}`,
];
const PAYLOADS = SHAPES.flatMap((shape) => CORES.map(shape));

export const row: TrialRow = {
  what: 'formulas, controls and escapes in every text of a plan, in every sheet of its workbook',
  count: { full: 100, ci: 100 },
  mustBe: '0 formula cells, 0 faults',
  async run(count, progress) {
    const faults: string[] = [];
    const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-payloads-'));
    const logo = logoOf(RED_DOT, '"><f>1</f>');
    try {
      const files: string[] = [];
      for (let i = 0; i < count; i += 1) {
        const payload = PAYLOADS[i % PAYLOADS.length] ?? '';
        const plan = filled(randomPlan(randomFrom(i + 1)), payload);
        const options = { printedAt: '2013-08-12T10:00', markChanges: true, ...(logo && { logo }) } as const;
        const bytes = await writeWorkbook(workbookOf(plan, options));
        const file = path.join(folder, `${i}.xlsx`);
        await writeFile(file, bytes);
        files.push(file);
        const say = (fault: string) => faults.push(`${JSON.stringify(payload.slice(0, 30))}: ${fault}`);
        for (const fault of await xlsxFaults(bytes)) say(fault);
        const book = new ExcelJS.Workbook();
        await book.xlsx.load(bytes.buffer);
        book.eachSheet((sheet) =>
          sheet.eachRow((line) =>
            line.eachCell((cell) => {
              if (cell.formula) say(`exceljs reads a formula in ${sheet.name} ${cell.address}`);
            }),
          ),
        );
        progress(i + 1);
      }
      const read = await readByOpenpyxl(files);
      read?.forEach(({ formulas, error }, i) => {
        if (error !== null || formulas > 0)
          faults.push(`openpyxl on payload ${i}: ${error ?? `${formulas} formulas`}`);
      });
      const absent = read === null ? '; not judged by openpyxl, which is not here' : '';
      const result = `${faults.length} faults${faults.length > 0 ? `, first: ${faults[0]}` : ''}${absent}`;
      return { count, result, ok: faults.length === 0 };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Fields that people write in. */
const WRITTEN = new Set(
  (
    'title subtitle organiser place contact purpose notes name number whereabouts email phone diet terms presenters ' +
    'startingPoint setUp outcome description by recipients reason'
  ).split(' '),
);
const WRITTEN_LISTS = new Set(['questions', 'equipment', 'deliveredBy']);

/** `plan` with `payload` in every text that people write, behind what tells records apart where a name must. */
function filled(plan: Plan, payload: string): Plan {
  const through = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return WRITTEN.has(key) ? payload : value;
    if (Array.isArray(value))
      return WRITTEN_LISTS.has(key) ? [payload, payload] : value.map((each) => through(each, ''));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, through(inner, name)]));
  };
  return through(plan, '') as Plan;
}
