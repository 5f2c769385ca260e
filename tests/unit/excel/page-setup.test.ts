import { beforeAll, expect, test, vi } from 'vitest';
import { all } from '../../../shared/plan/plan.ts';
import { template } from '../../../shared/templates/index.ts';
import { cellWith, readBack, sheetOf } from './read-back.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const loka = template('loka', 'sv', '2013-06-01');
/** LOKA in Swedish, which tests only read. */
let book: Awaited<ReturnType<typeof readBack>>;

beforeAll(async () => {
  book = await readBack(loka);
});

test('every sheet has a print area, and is one page or has its breaks at full size', async () => {
  for (const sheet of book.worksheets) {
    const { paperSize, fitToPage, scale, printArea } = sheet.pageSetup;
    expect(paperSize, sheet.name).toBe(9);
    expect(printArea, sheet.name).toMatch(new RegExp(`^A1:[A-Z]+${sheet.rowCount}$`));
    if (!fitToPage) expect(scale, sheet.name).toBe(100);
  }
});

test('programme and reviewers repeat their heads, and say below which version they are', async () => {
  for (const sheet of book.worksheets.filter(({ name }) => /^(Program|Översikt|Granskare)/.test(name))) {
    expect(sheet.pageSetup.printTitlesRow, sheet.name).toMatch(/^\d+:\d+$/);
    expect(sheet.pageSetup.orientation).toBe(
      /^(Översikt|Granskare$)/.test(sheet.name) ? 'landscape' : 'portrait',
    );
    expect(sheet.headerFooter.oddHeader).toContain(loka.event.title);
    expect(sheet.headerFooter.oddFooter).toContain('Utkast');
    expect(sheet.headerFooter.oddFooter).toContain('Utskrivet 12 augusti 2013');
    expect(sheet.headerFooter.oddFooter).toContain('Sida &P av &N');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen' });
  }
});

test('on A3 the sheets that hang on walls are A3, and badges stay A4', async () => {
  const sheets = (await readBack(loka, { paper: 'A3', sheets: ['programme-grid', 'room-signs', 'badges'] }))
    .worksheets;
  expect(sheets.map(({ pageSetup }) => pageSetup.paperSize)).toEqual([8, 8, 8, 9]);
  expect(sheets[2]?.pageSetup.scale).toBeGreaterThan(140);
});

test('lists can be filtered below their heads', async () => {
  const sheet = sheetOf(book, 'Deltagare');
  const head = Number(cellWith(sheet, 'E-post').row);
  expect(sheet.autoFilter).toBe(`A${head}:H${sheet.rowCount}`);
  expect(sheet.rowCount - head).toBe(all(loka, 'people').length);
});

test('the footer names the latest version that was released', async () => {
  const release = (version: number) => ({
    id: `release:${version}` as const,
    order: `a${version}`,
    version,
    at: '2013-08-12T09:30:00.000Z',
    by: '',
    revision: '',
    recipients: '',
    notes: '',
  });
  const released = { ...loka, releases: { 'release:3': release(3), 'release:2': release(2) } };
  const [sheet] = (await readBack(released)).worksheets;
  expect(sheet?.headerFooter.oddFooter).toContain('Version 3');
});
