import { expect, test } from 'vitest';
import { exportChoices, FIRST_CHOICES, workbookOptionsOf } from '../../../shared/export/choices.ts';
import { ATTACHMENTS, choicesFor } from '../../../shared/export/mail/attachments.ts';
import {
  SHEET_GROUPS,
  SHEET_SET_IDS,
  SHEET_SETS,
  setOf,
  whatLeaves,
} from '../../../shared/export/sheet-sets.ts';
import { SHEET_IDS, workbookOf } from '../../../shared/export/workbook-of.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { template } from '../../../shared/templates/index.ts';

const LOKA = template('loka', 'sv', '2026-01-01');
const NOTHING_ELSE = {
  printedAt: '2026-03-02T10:15',
  logo: null,
  sent: undefined,
  since: undefined,
} as const;

test('every sheet that there is stands in one group, and no other', () => {
  expect(Object.values(SHEET_GROUPS).flat().sort()).toEqual([...SHEET_IDS].sort());
});

test('a set is known by its sheets in any order, and a choice of one’s own is none', () => {
  for (const id of SHEET_SET_IDS) expect(setOf([...SHEET_SETS[id].sheets].reverse())).toBe(id);
  expect(setOf(['room-signs', 'meals'])).toBeUndefined();
  expect(setOf([])).toBeUndefined();
});

test('what is proposed at first, and what an e-mail carries, are choices that can be sent and stored', () => {
  for (const choices of [
    FIRST_CHOICES,
    ...ATTACHMENTS.flatMap((id) => (id === 'plan' ? [] : [choicesFor(id)])),
  ])
    expect(exportChoices.parse(JSON.parse(JSON.stringify(choices)))).toEqual(choices);
});

test('the workbook has what is chosen: its sheets, days and paper', () => {
  const [day] = Object.values(LOKA.days).flatMap((each) => each?.id ?? []);
  const choices = {
    ...FIRST_CHOICES,
    sheets: ['programme-grid'],
    days: day ? [day] : null,
    paper: 'A3',
  } as const;
  const { sheets } = workbookOf(
    LOKA,
    workbookOptionsOf({ ...choices, sheets: [...choices.sheets] }, NOTHING_ELSE),
  );
  expect(sheets.map(({ print }) => print.paper)).toEqual(['A3']);
});

test('changes are marked since a moment, which is named with its day and time', () => {
  const [moved] = Object.values(LOKA.sessions).flatMap((session) => (session?.start ? [session] : []));
  if (moved === undefined) throw new Error('no session');
  const before = {
    ...LOKA,
    sessions: { ...LOKA.sessions, [moved.id]: { ...moved, minutes: moved.minutes + 5 } },
  };
  const since = { plan: before, at: '2026-03-01T09:05' } as const;
  const options = workbookOptionsOf(FIRST_CHOICES, { ...NOTHING_ELSE, since });
  const text = JSON.stringify(workbookOf(LOKA, options));
  expect(text).toContain('ändrat sedan söndag 1 mars kl. 9.05 är märkt ▲');
  expect(text).toContain('ny längd');
});

test('a file is called after what it is: a set, a sheet, a document, someone’s programme', () => {
  const t = translator('sv');
  const called = (choices: Partial<typeof FIRST_CHOICES>) =>
    whatLeaves({ ...FIRST_CHOICES, ...choices }, () => 'Kerstin', t);
  expect(called({})).toBe('Program');
  expect(called({ sheets: ['room-signs'] })).toBe('Dörrskyltar');
  expect(called({ sheets: ['meals'] })).toBe('Måltider');
  expect(called({ sheets: ['person-pages'], people: ['person:k'] })).toBe('Personliga program, Kerstin');
  expect(called({ format: 'docx', document: 'briefs' })).toBe('Workshopbeskrivningar');
  expect(called({ format: 'ics', calendar: 'person', person: 'person:k' })).toBe('Kalender, Kerstin');
});
