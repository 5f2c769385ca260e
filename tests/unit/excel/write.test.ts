import { Buffer } from 'node:buffer';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { writeWorkbook } from '../../../electron/excel/write.ts';
import { workbookOf } from '../../../shared/export/workbook-of.ts';
import { all, type Plan } from '../../../shared/plan/plan.ts';
import { template } from '../../../shared/templates/index.ts';
import { cellsOf, cellWith, readBack, readBytes, sheetOf, textOf, timeOf } from './read-back.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const loka = template('loka', 'sv', '2013-06-01');
/** LOKA in Swedish, which tests only read. */
let book: Awaited<ReturnType<typeof readBack>>;

beforeAll(async () => {
  book = await readBack(loka);
});

test('the LOKA workbook has every sheet that it has something for, in the order of a programme', async () => {
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
    'Program tors 29 aug',
    'Program fre 30 aug',
    'Översikt tors 29 aug',
    'Översikt fre 30 aug',
    'Hela programmet',
    'Personliga program',
    'Vem är var',
    'Dörrskyltar',
    'Lokaler',
    'Granskare',
    'Granskare per workshop',
    'Per granskare',
    'Grupper',
    'Deltagare',
    'Närvaro tors 29 aug',
    'Närvaro fre 30 aug',
    'Namnbrickor',
    'Ansvariga',
    'Förfrågningar',
    'Måltider',
    'Beskrivningar',
    'Inbjudan',
    'Anmärkningar',
  ]);
  expect(book.title).toBe(loka.event.title);
  expect(book.created.toISOString()).toBe('2013-08-12T10:00:00.000Z');
});

test('times of the list are real times, written the Swedish or the English way', async () => {
  const swedish = sheetOf(book, 'Program tors 29 aug');
  const item = cellWith(swedish, 'Universitetets roll');
  const [start, end] = [swedish.getCell(Number(item.row), 1), swedish.getCell(Number(item.row), 2)];
  expect([timeOf(start), timeOf(end)]).toEqual(['14:30', '15:10']);
  expect([start.numFmt, end.numFmt]).toEqual(['h.mm" –"', 'h.mm']);
  expect(textOf(item)).toBe('Universitetets roll\nJens Schollin');
  expect(swedish.getCell(Number(item.row), 5).value).toBe('Stora salen');

  const english = sheetOf(await readBack(loka, { language: 'en' }), 'Programme Thu 29 Aug');
  const same = english.getCell(Number(cellWith(english, 'Universitetets roll').row), 1);
  expect(timeOf(same)).toBe('14:30');
  expect(same.numFmt).toBe('hh:mm" –"');
});

test('every placed session of LOKA stands once in the list and once in the grid of its day', async () => {
  const days = [
    ['2013-08-29', 'tors 29 aug'],
    ['2013-08-30', 'fre 30 aug'],
  ] as const;
  for (const [date, name] of days) {
    const placed = all(loka, 'sessions').filter((session) => session.start?.startsWith(date));
    expect(placed.length).toBeGreaterThan(8);
    for (const kind of ['Program', 'Översikt']) {
      const texts = cellsOf(sheetOf(book, `${kind} ${name}`)).map(textOf);
      // Some titles stand within others ("Fika"), so those are counted that begin with one.
      for (const { number, title } of placed) {
        const starts = kind === 'Program' ? title : `${number} ${title}`.trim();
        const times = texts.filter((text) => {
          const rest = text.trim().startsWith(starts) ? text.trim().slice(starts.length) : 'another';
          return !/^[\p{L},]/u.test(rest);
        }).length;
        const same = placed.filter(
          (other) => other.title === title && (kind === 'Program' || other.number === number),
        ).length;
        expect(times, `${starts} in ${kind} ${name}`).toBe(same);
      }
    }
  }
});

test('parallel sessions stand under one time, each with its number, people and room', async () => {
  const sheet = sheetOf(book, 'Program tors 29 aug');
  const head = Number(cellWith(sheet, 'Parallella pass').row);
  expect(timeOf(sheet.getCell(head, 1))).toBe('15:30');
  const rows = [1, 2, 3, 4, 5, 6].map((n) => sheet.getRow(head + n));
  expect(rows.map((row) => row.getCell(3).value)).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(textOf(rows[3]?.getCell(4) ?? sheet.getCell('A1'))).toContain(
    'Rickard Åslund, Alf Lindblad, Toni Eriksson',
  );
  expect(rows.map((row) => row.getCell(5).value)).toContain('Brunnen');
});

test('a cancelled session keeps its place and number, struck through, and says "utgår"', async () => {
  const list = cellWith(sheetOf(book, 'Program fre 30 aug'), 'utgår');
  expect(textOf(list)).toMatch(/^Innovativa miljöer\s+utgår$/);
  const struck = (cell: typeof list) => {
    const { value } = cell;
    if (typeof value !== 'object' || value === null || !('richText' in value)) return [];
    return value.richText.filter((run) => run.font?.strike).map((run) => run.text);
  };
  expect(struck(list)).toEqual(['Innovativa miljöer']);
  expect(struck(cellWith(sheetOf(book, 'Översikt fre 30 aug'), 'utgår'))).toEqual(['3 Innovativa miljöer']);

  const matrix = sheetOf(book, 'Granskare');
  const cancelled = cellWith(matrix, 'utgår');
  expect(matrix.getCell(Number(cancelled.row), 1).value).toBe('Antal');
  const column = Number(cancelled.col);
  const titles = cellsOf(matrix).filter((cell) => Number(cell.col) === column && cell.font.strike);
  expect(titles.map(textOf)).toEqual(['3', 'Innovativa miljöer']);
  const group = cellWith(sheetOf(book, 'Granskare per workshop'), 'utgår');
  expect(struck(group.worksheet.getCell(Number(group.row), 1))).toEqual(['Grupp 3']);
});

test('the matrix has the reviewers of the source, with totals and gaps', async () => {
  const matrix = sheetOf(book, 'Granskare');
  const row = (name: string) => matrix.getRow(Number(cellWith(matrix, name).row));
  const marks = (name: string) =>
    Array.from({ length: 12 }, (_, i) => row(name).getCell(i + 2).value ?? '').map((value) =>
      value === '●' ? 1 : value,
    );
  expect(marks('Thomas')).toEqual([1, '', '', '', '', '', '', '', '–', 1, '', '']);
  expect(marks('Kerstin')).toEqual(['', '', 1, '', '', '', 1, '', '–', '', '', '']);
  expect(row('Thomas').getCell(14).value).toBe(2);
  const totals = matrix.getRow(matrix.rowCount);
  expect(Array.from({ length: 13 }, (_, i) => totals.getCell(i + 2).value)).toEqual([
    2,
    'saknas',
    1,
    1,
    1,
    'saknas',
    1,
    'saknas',
    'utgår',
    1,
    1,
    2,
    10,
  ]);
});

test('the list by workshop has themes with the people responsible, and reviewers or "saknas"', async () => {
  const sheet = sheetOf(book, 'Granskare per workshop');
  const rows = cellsOf(sheet)
    .filter((cell) => Number(cell.col) === 1 && textOf(cell).startsWith('Grupp '))
    .map(
      (cell) =>
        [
          textOf(cell).split('\n')[0],
          sheet.getCell(Number(cell.row), 2),
          sheet.getCell(Number(cell.row), 3).value,
        ] as const,
    );
  expect(rows.map(([group, , reviewers]) => [group, reviewers])).toEqual([
    ['Grupp 1', 'Thomas, Marie'],
    ['Grupp 2', 'saknas'],
    ['Grupp 3', 'Kerstin'],
    ['Grupp 4', 'Jan'],
    ['Grupp 5', 'Maria'],
    ['Grupp 6', 'saknas'],
    ['Grupp 1', 'Kerstin'],
    ['Grupp 2', 'saknas'],
    ['Grupp 3', 'utgår'],
    ['Grupp 4', 'Thomas'],
    ['Grupp 5', 'Maria'],
    ['Grupp 6', 'Marie, Jan'],
  ]);
  const first = rows[0]?.[1];
  expect(first && textOf(first)).toBe(
    'Kunskapslyft för barn och unga – Peter Morfeld\nKunskapslyft i arbetslivet – Maria Svensson',
  );
});

test('dates are real dates, in Swedish in whatever Excel', async () => {
  const request = { ...Object.values(loka.requests)[0], due: '2013-08-20' };
  const plan = { ...loka, requests: { ...loka.requests, [request.id ?? '']: request } } as Plan;
  const sheet = sheetOf(await readBack(plan, { sheets: ['requests'] }), 'Förfrågningar');
  const dates = cellsOf(sheet).filter(({ value }) => value instanceof Date);
  expect(dates.map(({ value, numFmt }) => [(value as Date).toISOString().slice(0, 10), numFmt])).toEqual([
    ['2013-08-20', '[$-41D]d mmm yyyy'],
  ]);
});

test('blocks of the grid have a bar and a tint in the colour of their track, breaks are grey', async () => {
  const sheet = sheetOf(book, 'Översikt tors 29 aug');
  const workshop = cellWith(sheet, '1 Kunskapslyft');
  expect(workshop.border.left).toMatchObject({ style: 'thick', color: { argb: 'FF2B6CB8' } });
  expect(workshop.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFE8F0FB' } });
  const lunch = cellWith(sheet, 'Lunch');
  expect(lunch.fill).toMatchObject({ fgColor: { argb: 'FFF2F2F2' } });
  expect(lunch.isMerged).toBe(true);
});

test('only the sheets that were asked for are made', async () => {
  const book = await readBack(loka, { sheets: ['reviewer-list', 'programme-list'] });
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
    'Program tors 29 aug',
    'Program fre 30 aug',
    'Granskare per workshop',
  ]);
});

const { TZ } = process.env;
afterEach(() => {
  process.env.TZ = TZ;
});

test('the machine’s zone moves no time and no date', async () => {
  const options = { printedAt: '2013-08-12T00:30' } as const;
  const seen = new Set<number>();
  const sheets = new Set<string>();
  for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati']) {
    process.env.TZ = zone;
    seen.add(new Date(2013, 7, 29).getTimezoneOffset());
    const book = await readBytes(await writeWorkbook(workbookOf(loka, options)));
    sheets.add(
      JSON.stringify(
        book.worksheets.map((sheet) => [
          sheet.name,
          sheet.headerFooter,
          cellsOf(sheet).map(({ value }) => (value instanceof Date ? value.toISOString() : value)),
        ]),
      ),
    );
  }
  expect(seen.size).toBe(4);
  expect(sheets.size).toBe(1);
  expect([...sheets][0]).toContain('Utskrivet 12 augusti 2013');
});

test('equal plans give equal sheets', async () => {
  const [first, second] = [
    workbookOf(loka, { printedAt: '2013-08-12T10:00' }),
    workbookOf(loka, { printedAt: '2013-08-12T10:00' }),
  ];
  expect(first).toEqual(second);
  const bytes = await writeWorkbook(first);
  expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe('PK');
});
