import { expect, test, vi } from 'vitest';
import { newDay, newEvent, newRoom, newSession } from '../../../shared/plan/defaults.ts';
import { pairId } from '../../../shared/plan/ids.ts';
import { type Plan, planOf } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { addMinutes } from '../../../shared/plan/time.ts';
import { template } from '../../../shared/templates/index.ts';
import { cellsOf, cellWith, readBack, sheetOf, textOf, timeOf } from './read-back.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const loka = template('loka', 'sv', '2013-06-01');

/** One day with these sessions, in room a unless they say otherwise. */
function planWith(...sessions: Partial<Session>[]): Plan {
  const made = sessions.map((fields, i) =>
    newSession(`session:${i}`, `a${String(i).padStart(4, '0')}`, {
      start: '2013-08-29T09:00',
      rooms: ['room:a'],
      ...fields,
    }),
  );
  return {
    ...planOf(newEvent({ title: 'Prov' })),
    days: { 'day:1': newDay('day:1', '2013-08-29') },
    rooms: { 'room:a': newRoom('room:a', 'a', { name: 'Salen' }) },
    sessions: Object.fromEntries(made.map((session) => [session.id, session])),
  };
}

test('a time after midnight stays the time of day on the sheet of the evening it belongs to', async () => {
  const plan = planWith({ title: 'Nattmacka', start: '2013-08-30T00:30', minutes: 45 });
  const late = { ...plan, days: { 'day:1': newDay('day:1', '2013-08-29', { closes: '02:00' }) } };
  const sheet = sheetOf(await readBack(late), 'Program tors 29 aug');
  const row = Number(cellWith(sheet, 'Nattmacka').row);
  expect([timeOf(sheet.getCell(row, 1)), timeOf(sheet.getCell(row, 2))]).toEqual(['00:30', '01:15']);
});

test('text that looks like a formula stays text', async () => {
  const texts = ['=1+1', '+SUM(A1)', '-2', '@now', '=cmd|calc!A0'];
  const plan = planWith(
    ...texts.map((title, i) => ({ title, start: addMinutes('2013-08-29T10:00', i * 60), minutes: 30 })),
  );
  const cells = cellsOf(sheetOf(await readBack(plan), 'Program tors 29 aug'));
  for (const text of texts) expect(cells.filter((cell) => textOf(cell) === text).length, text).toBe(1);
  expect(cells.some((cell) => cell.formula)).toBe(false);
});

test('texts with what a workbook cannot hold come back as they read', async () => {
  const plan = planWith({ title: 'a_x0041_b\u0000c\uFFFEd <&>"\' é 😀' });
  const sheet = sheetOf(await readBack(plan), 'Program tors 29 aug');
  expect(textOf(cellWith(sheet, 'a_x'))).toBe('a_x0041_bcd <&>"\' é 😀');
});

test('a header holds any title: ampersands doubled, digits not read as a size, at most 255 characters', async () => {
  const title = `2013 ${'& '.repeat(140)}slut`;
  const plan = planWith({ title: 'Punkt' });
  const [sheet] = (await readBack({ ...plan, event: { ...plan.event, title, contact: '&'.repeat(200) } }))
    .worksheets;
  const { oddHeader = '', oddFooter = '' } = sheet?.headerFooter ?? {};
  expect(oddHeader).toContain('&K595959 2013 && &&');
  expect(oddHeader.length).toBeLessThanOrEqual(255);
  expect(oddFooter.length).toBeLessThanOrEqual(255);
  expect(oddFooter).toContain('&P av &N');
});

test('a plan without days or sessions gives a workbook that says so', async () => {
  const book = await readBack(planOf(newEvent({ title: 'Tomt' })));
  expect(book.worksheets).toHaveLength(1);
  expect(cellsOf(book.worksheets[0] ?? sheetOf(book, '')).map(textOf)).toEqual([
    'Tomt',
    'Planen har ännu inget att skriva ut.',
  ]);
});

test('an empty day has its sheets, and they say that nothing is planned', async () => {
  const book = await readBack(planWith());
  const own = book.worksheets.filter(({ name }) => name !== 'Inbjudan');
  expect(own.map((sheet) => sheet.name)).toEqual([
    'Program tors 29 aug',
    'Översikt tors 29 aug',
    'Hela programmet',
  ]);
  for (const sheet of own) cellWith(sheet, 'Inga programpunkter än.');
});

test('a session on a date that the event has no day for gets sheets of its own', async () => {
  const book = await readBack(planWith({ title: 'Efterträff', start: '2013-09-03T18:00' }));
  cellWith(sheetOf(book, 'Program tis 3 sep'), 'Efterträff');
});

test('a session of several days says until when', async () => {
  const book = await readBack(planWith({ title: 'Utställning', minutes: 2 * 1440 + 60 }));
  const text = textOf(cellWith(sheetOf(book, 'Program tors 29 aug'), 'Utställning'));
  expect(text).toBe('Utställning\ntill lör 31 aug 10.00');
});

test('no reviewer sheets where no workshop asks for reviewers, but where one has some', async () => {
  const workshop = { title: 'Verkstad', kind: 'workshop', reviewers: { min: 0, max: 0 } } as const;
  const plan = planWith(workshop);
  expect((await readBack(plan)).worksheets.map((sheet) => sheet.name)).not.toContain('Granskare');
  const id = pairId('assignments', 'person:x', 'session:0');
  const { 'person:thomas': thomas } = loka.people;
  const person = {
    ...(thomas ?? Object.values(loka.people)[0]),
    id: 'person:x',
    name: 'Tage',
    organisation: null,
  } as const;
  const assigned = {
    ...plan,
    people: { 'person:x': person as NonNullable<typeof thomas> },
    assignments: { [id]: { id, reviewer: 'person:x', session: 'session:0', pinned: false } as const },
  };
  const list = sheetOf(await readBack(assigned), 'Granskare per workshop');
  expect(list.getCell(Number(cellWith(list, 'Verkstad').row), 3).value).toBe('Tage');
});
