import { expect, test } from 'vitest';
import { logoOf } from '../../../shared/export/logo.ts';
import { printable } from '../../../shared/export/page.ts';
import { pagesOf } from '../../../shared/export/pages.ts';
import type { Sheet } from '../../../shared/export/workbook.ts';
import { SHEET_IDS, type WorkbookOptions, workbookOf } from '../../../shared/export/workbook-of.ts';
import { newPerson } from '../../../shared/plan/defaults.ts';
import { pairId } from '../../../shared/plan/ids.ts';
import { keysFor } from '../../../shared/plan/order.ts';
import { all, type Plan } from '../../../shared/plan/plan.ts';
import { template } from '../../../shared/templates/index.ts';
import { RED_DOT } from '../../exports/red-dot.ts';
import { textsOf } from '../../exports/texts.ts';

const loka = template('loka', 'sv', '2013-06-01');

function sheetsOf(plan: Plan, id: string, options: Partial<WorkbookOptions> = {}): readonly Sheet[] {
  return workbookOf(plan, { printedAt: '2013-08-12T10:00', sheets: [id], ...options }).sheets;
}

function only(plan: Plan, id: string, options: Partial<WorkbookOptions> = {}): Sheet {
  const [sheet, ...others] = sheetsOf(plan, id, options);
  if (sheet === undefined || others.length > 0) throw new Error(`${others.length + 1} sheets`);
  return sheet;
}

/** What each page of a sheet says. */
function pages(plan: Plan, id: string, options: Partial<WorkbookOptions> = {}): string[] {
  const workbook = workbookOf(plan, { printedAt: '2013-08-12T10:00', sheets: [id], ...options });
  return pagesOf(workbook).map(({ sheet, rows: [first, last] }) =>
    textsOf({ ...sheet, rows: sheet.rows.slice(first, last + 1) }).join('\n'),
  );
}

/** LOKA with participants in its groups, meals and nights. */
function peopled(count: number): Plan {
  const keys = keysFor(count);
  const people = keys.map((order, i) =>
    newPerson(`person:p${i}`, order, {
      name: `Deltagare ${i}`,
      email: `p${i}@example.se`,
      phone: '070-123 45 67',
      roles: ['participant'],
      diet: i % 3 === 0 ? 'Vegetariskt' : '',
      nights: all(loka, 'days').flatMap(({ id }, day) => (day === 0 && i % 2 === 0 ? [id] : [])),
    }),
  );
  const workshops = all(loka, 'sessions').filter(({ group, start }) => group !== null && start !== null);
  const seats = people.flatMap(({ id }, i) => {
    const session = workshops[i % workshops.length]?.id;
    return session === undefined
      ? []
      : [{ id: pairId('seats', id, session), participant: id, session, pinned: false }];
  });
  const table = <R extends { readonly id: string }>(records: readonly R[]) =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  return { ...loka, people: { ...loka.people, ...table(people) }, seats: table(seats) };
}

test('every sheet is as wide as its page or narrower, and no page is higher than paper', () => {
  for (const paper of ['A4', 'A3'] as const) {
    for (const sheet of workbookOf(peopled(120), { printedAt: '2013-08-12T10:00', paper }).sheets) {
      const { width, height } = printable(sheet.print, sheet.print.margins);
      const { scale, repeatedRows } = sheet.print;
      const across = sheet.columns.reduce((sum, each) => sum + each, 0) * scale;
      // Badges are cut to size, and fill more of the page than the rest.
      expect(across, sheet.name).toBeLessThanOrEqual(width * (sheet.name === 'Namnbrickor' ? 1.03 : 1.001));
      const high = (first: number, last: number) =>
        sheet.rows.slice(first, last + 1).reduce((sum, row) => sum + row.height, 0) * scale;
      const starts = [0, ...sheet.print.breaksBefore];
      starts.forEach((start, i) => {
        const repeated = i === 0 || repeatedRows === null ? 0 : high(...repeatedRows);
        const own = high(start, (starts[i + 1] ?? sheet.rows.length) - 1);
        expect(own + repeated, `${sheet.name}, page ${i + 1}`).toBeLessThanOrEqual(height * 1.035);
      });
    }
  }
});

test('the page of the whole event has every placed session once', () => {
  const text = textsOf(only(loka, 'whole-event')).join('\n');
  const placed = all(loka, 'sessions').filter(({ start }) => start !== null);
  for (const { title, number } of placed) {
    const same = placed.filter((other) => other.title === title && other.number === number).length;
    expect(text.split(`${number} ${title}`.trim()).length - 1, title).toBeGreaterThanOrEqual(same);
  }
  expect(pages(loka, 'whole-event')).toHaveLength(1);
});

test('each person has a page with all their sessions, what is cancelled struck through', () => {
  const sheet = only(loka, 'person-pages');
  const all = pages(loka, 'person-pages');
  const merit = all.filter((page) => page.startsWith('Merit Israelsson'));
  expect(merit).toHaveLength(1);
  expect(merit[0]).toMatch(/Torsdag 29 augusti.*\n3 Innovativa miljöer\nAnsvarig\nSkogen/);
  expect(merit[0]).toMatch(/Fredag 30 augusti.*\n3 Innovativa miljöer {2}utgår/);
  const runs = sheet.rows
    .flatMap(({ cells }) => cells)
    .flatMap((cell) =>
      typeof cell?.value === 'object' && cell.value !== null && 'runs' in cell.value ? cell.value.runs : [],
    );
  expect(runs.filter(({ font }) => font === 'struck').map(({ text }) => text)).toEqual([
    '3 Innovativa miljöer',
  ]);
  expect(all).toHaveLength(24);
});

test('asked for one person, their page alone is made, and their sessions alone are in the programme', () => {
  const options = { people: ['person:thomas'] } as const;
  expect(pages(loka, 'person-pages', options)).toHaveLength(1);
  expect(pages(loka, 'programme-list', options).join('\n')).not.toContain('Universitetets roll');
  expect(textsOf(only(loka, 'participants', options))).toContain('Thomas');
  expect(textsOf(only(loka, 'participants', options))).not.toContain('Marie');
});

test('a door has a sign a day, with what goes on behind it', () => {
  const signs = pages(loka, 'room-signs', { rooms: ['room:skogen'] });
  expect(signs).toHaveLength(2);
  expect(signs[0]).toContain('Skogen\nTorsdag 29 augusti');
  expect(signs[0]).toContain('15.30–17.00\n3 Innovativa miljöer\nMerit Israelsson');
  expect(signs[1]).toContain('utgår');
});

test('a day of eight sessions is one sign, on paper that stands and on paper that lies', () => {
  for (const orientation of ['portrait', 'landscape'] as const) {
    const signs = pages(loka, 'room-signs', { rooms: ['room:stora-salen'], orientation });
    expect(signs).toHaveLength(2);
    expect(signs[0]).toContain('18.00–18.45');
  }
});

test('parallel sessions stay together below their time, where they take no more than half a page', () => {
  const long = 'återhållsamhetsåtgärder och förändringsbenägenhetsundersökningar i länets alla småorter ';
  const sessions = all(loka, 'sessions').map((session) =>
    session.group === null ? { ...session, title: `${session.title} ${long.repeat(2)}` } : session,
  );
  const plan = { ...loka, sessions: Object.fromEntries(sessions.map((session) => [session.id, session])) };
  const parted = pages(plan as Plan, 'programme-list').filter((page) => page.includes('Skogen'));
  expect(parted.length).toBeGreaterThan(0);
  for (const page of parted) expect(page).toMatch(/Parallella pass[\s\S]*Kunskapslyft[\s\S]*Bergsalen/);
});

test('a sign on A3 is the same in larger type', () => {
  const [a4, a3] = [only(loka, 'room-signs'), only(loka, 'room-signs', { paper: 'A3' })];
  expect(a3.rows).toEqual(a4.rows);
  expect(a3.print.breaksBefore).toEqual(a4.print.breaksBefore);
  expect(a3.print.scale / a4.print.scale).toBeGreaterThan(1.4);
});

test('badges stand ten to a page, with name and group', () => {
  const plan = peopled(30);
  const there = Object.values(plan.people).length;
  const made = pages(plan, 'badges');
  expect(made).toHaveLength(Math.ceil(there / 10));
  expect(made.at(-1)).toMatch(/Deltagare 29[\s\S]*Grupp \d/);
});

test('a long name stands on two lines of a badge, clear of the lines to cut along', () => {
  const names = ['Thomas Åkerström-Hjalmarsson af Östergötland', 'Åsa '.repeat(5_000)];
  const people = names.map((name, i) => newPerson(`person:p${i}`, `a${i}`, { name, roles: ['guest'] }));
  const plan = { ...loka, people: Object.fromEntries(people.map((person) => [person.id, person])) };
  const [page] = pages(plan as Plan, 'badges');
  expect(page).toContain('\nThomas Åkerström-\nHjalmarsson af Östergötland\n');
  expect(page).toContain('Åsa …');
});

test('contacts and diets are written out only where they may be', () => {
  const plan = peopled(12);
  for (const id of SHEET_IDS) {
    const open = sheetsOf(plan, id, { personal: false }).flatMap(textsOf).join('\n');
    expect(open, id).not.toMatch(/example\.se|070-123/);
  }
  const kitchen = (personal: boolean) => textsOf(only(plan, 'meals', { personal })).join('\n');
  expect(kitchen(true)).toContain('4 Vegetariskt (Deltagare 0, Deltagare 3');
  expect(kitchen(false)).toMatch(/^4 Vegetariskt$/m);
  expect(textsOf(only(plan, 'participants')).join('\n')).toContain('p3@example.se');
});

test('nights are counted by day and by guest', () => {
  const sheet = only(peopled(6), 'nights');
  const numbers = sheet.rows
    .flatMap(({ cells }) => cells.map((cell) => cell?.value))
    .filter((value) => typeof value === 'number');
  expect(numbers).toEqual([3, 3, 1, 1, 1]);
});

test('lists to sign are made for each day, and a page for each session with seats', () => {
  const plan = peopled(24);
  const names = sheetsOf(plan, 'sign-in').map(({ name }) => name);
  expect(names).toEqual(['Närvaro tors 29 aug', 'Närvaro fre 30 aug', 'Närvaro grupper']);
  const own = pages(plan, 'sign-in').filter((page) => page.startsWith('1 Kunskapslyft\nLOKA'));
  expect(own).toHaveLength(2);
  expect(own[0]).toContain('Deltagare');
});

test('groups list their members once while they stay the same', () => {
  const text = textsOf(only(peopled(24), 'groups'));
  for (let i = 0; i < 24; i += 1)
    if (text.some((each) => each === `Deltagare ${i}`))
      expect(
        text.filter((each) => each === `Deltagare ${i}`),
        `Deltagare ${i}`,
      ).toHaveLength(1);
  expect(text.filter((each) => each.startsWith('Deltagare ')).length).toBeGreaterThan(20);
});

test('a brief of any length goes on over pages, each under its workshop’s name', () => {
  const id = all(loka, 'sessions').find(({ kind }) => kind === 'workshop')?.id ?? 'session:x';
  const session = loka.sessions[id];
  if (session === undefined) throw new Error('LOKA has no workshop');
  const long = 'Utgångspunkten är mål och indikatorer, och vad som gjorts hittills. '.repeat(290).trim();
  const brief = { ...session.brief, startingPoint: long };
  const plan = { ...loka, sessions: { [id]: { ...session, brief } } };
  const made = pages(plan, 'briefs');
  expect(made.length).toBeGreaterThan(3);
  expect(made.slice(1).every((page) => page.includes(', forts.'))).toBe(true);
  const said = made.join(' ').split('Utgångspunkten är mål').length - 1;
  expect(said).toBe(290);
});

test('what has changed since the last version is marked, and what is gone is told', () => {
  const moved = all(loka, 'sessions').find(({ title }) => title === 'Universitetets roll');
  const gone = all(loka, 'sessions').find(({ title }) => title === 'Avslutning');
  if (moved === undefined || gone === undefined) throw new Error('LOKA has changed');
  const plan: Plan = {
    ...loka,
    sessions: {
      ...loka.sessions,
      [moved.id]: { ...moved, start: '2013-08-29T14:45', rooms: ['room:skogen'] },
      [gone.id]: { ...gone, start: null },
    },
  };
  const options = { earlier: { plan: loka, version: 2 }, markChanges: true };
  const list = sheetsOf(plan, 'programme-list', options).flatMap(textsOf).join('\n');
  expect(list).toContain('▲ ny tid, förut 14.30, ny lokal, förut Stora salen');
  expect(list).toContain('Utgått ur programmet sedan version 2: 12.45 Avslutning');
  expect(list).toContain('ändrat sedan version 2 är märkt ▲');
  expect(list.split('▲').length - 1).toBe(4);
  expect(sheetsOf(plan, 'programme-grid', options).flatMap(textsOf).join('\n')).toContain('▲ ny tid');
  const unmarked = sheetsOf(plan, 'programme-list', { ...options, markChanges: false });
  expect(unmarked.flatMap(textsOf).join('\n')).not.toContain('▲');
});

test('findings name their rule, and muted ones are left out', () => {
  const sheet = only(loka, 'findings');
  expect(textsOf(sheet).join('\n')).toContain('saknar granskare');
  expect(sheet.filter).not.toBeNull();
});

test('the logo stands in the upper right corner, within the page', () => {
  const logo = logoOf(RED_DOT, 'En röd prick');
  if (logo === null) throw new Error('The picture is not read');
  expect(logo).toMatchObject({ type: 'png', width: 48, height: 24 });
  for (const id of ['programme-list', 'programme-grid', 'participants', 'room-signs']) {
    for (const { logos, columns, name } of sheetsOf(loka, id, { logo })) {
      const wide = columns.reduce((sum, each) => sum + each, 0);
      expect(logos.length, name).toBeGreaterThan(0);
      for (const { x, width } of logos) expect(x + width, name).toBeCloseTo(wide);
    }
  }
});

test('only PNG and JPEG are taken for a logo', () => {
  const jpeg = new Uint8Array([
    0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11, 8, 0, 30, 0, 70, 1, 1, 0x11, 0, 0, 0,
  ]);
  expect(logoOf(jpeg, '')).toMatchObject({ type: 'jpeg', width: 70, height: 30 });
  expect(logoOf(new TextEncoder().encode('GIF89a, which is no logo here'), '')).toBeNull();
  expect(logoOf(new Uint8Array(), '')).toBeNull();
});

test('a room with more than one sheet of paper can hold has its name on each, and no session is parted', () => {
  const [first] = all(loka, 'rooms');
  const [like] = all(loka, 'sessions').filter(({ start }) => start !== null);
  if (!first || !like) throw new Error('LOKA has no rooms');
  const keys = keysFor(40);
  const sessions = keys.map((order, i) => ({
    ...like,
    id: `session:many${i}` as const,
    order,
    title: `Punkt ${i} av många`,
    rooms: [first.id],
    start:
      `2013-08-29T${String(7 + Math.floor(i / 4)).padStart(2, '0')}:${String((i % 4) * 15).padStart(2, '0')}` as const,
    minutes: 15,
  }));
  const plan = { ...loka, sessions: Object.fromEntries(sessions.map((session) => [session.id, session])) };
  for (const orientation of ['portrait', 'landscape'] as const) {
    const signs = pages(plan as Plan, 'room-signs', { orientation });
    expect(signs.length).toBeGreaterThan(1);
    expect(signs.every((sign) => sign.includes(first.name))).toBe(true);
    expect(signs[1]).toContain(`${first.name}, forts.`);
    const said = `${signs.join('\n')}\n`;
    for (const { title } of sessions) expect(said.split(`${title}\n`).length, title).toBe(2);
  }
});
