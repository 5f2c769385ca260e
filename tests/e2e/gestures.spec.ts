import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { ordered, type Plan } from '../../shared/plan/plan.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import { Board, saved } from './board.ts';
import { expect, type Running, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';

/** The gestures of the grid: LOKA's Thursday, with six workshops from 15.30 to 17.00 in rooms beside each other. */

interface Loka {
  readonly lokaplan: Running;
  readonly window: Page;
  readonly board: Board;
  readonly file: string;
  /** The plan as it is saved. */
  readonly plan: () => Promise<Plan>;
}

async function loka(start: () => Promise<Running>, folder: string): Promise<Loka> {
  const file = path.join(folder, 'LOKA.lokaplan');
  const lokaplan = await start();
  const { window } = lokaplan;
  await lokaplan.resize(1280, 800);
  await lokaplan.answerSaveWith(file);
  await window.getByRole('button', { name: /^LOKA/ }).click();
  await expect(window.getByRole('heading', { name: /^LOKA/, level: 1 })).toBeVisible();
  const plan = async () => {
    await saved(window);
    return (await readPlanFile(file)).plan;
  };
  return { lokaplan, window, board: new Board(window), file, plan };
}

const workshop = (board: Board, number: number): Locator =>
  board.block(new RegExp(`^Grupp ${number} .*torsdag`)).first();
const spoken = (window: Page) => window.locator('output[aria-live]');
const whenOf = (plan: Plan, id: Session['id']): [string | undefined, unknown] => [
  plan.sessions[id]?.start?.slice(11),
  plan.sessions[id]?.rooms,
];
const undo = (window: Page) => window.getByRole('button', { name: 'Ångra' }).click();

test('several go together, Esc puts them back to the byte, and one undo takes it all back', async ({
  start,
  folder,
}) => {
  const { window, board, file, plan, lokaplan } = await loka(start, folder);
  const before = await plan();
  const bytes = await readFile(file);
  await workshop(board, 2).click();
  await workshop(board, 4).click({ modifiers: ['Control'] });
  await expect(window.locator('.block[data-selected]')).toHaveCount(2);

  await board.carry(workshop(board, 4), await board.point('Sjön', '17:00'));
  await expect(window.locator('.ghost:visible')).toHaveText([/^4 .*17\.00–18\.30$/, /^2 .*17\.00–18\.30$/]);
  await expect(window.locator('.drag-label')).toContainText('2 programpunkter');
  await window.keyboard.press('Escape');
  await expect(window.locator('.ghost:visible')).toHaveCount(0);
  await window.mouse.up();
  await expect(window.locator('.block[data-selected]'), 'they are still selected').toHaveCount(2);
  expect((await readFile(file)).equals(bytes), 'the file is as it was').toBe(true);

  await board.drag(workshop(board, 4), await board.point('Sjön', '17:00'));
  await expect(workshop(board, 4)).toHaveAccessibleName(/17\.00–18\.30, Sjön/);
  const moved = await plan();
  expect(whenOf(moved, 'session:thu-w4')).toEqual(['17:00', ['room:sjon']]);
  expect(whenOf(moved, 'session:thu-w2')).toEqual(['17:00', ['room:skogen']]);
  await undo(window);
  expect((await plan()).sessions).toEqual(before.sessions);

  // Over the tab of another day, at the same time there.
  const tab = await window.getByRole('tab', { name: /30 augusti/ }).boundingBox();
  await board.carry(workshop(board, 1), await board.point('Stora salen', '15:30'));
  await window.mouse.move((tab?.x ?? 0) + 20, (tab?.y ?? 0) + 10, { steps: 4 });
  await expect(window.getByRole('tab', { name: /30 augusti/ })).toHaveAttribute('aria-selected', 'true');
  await window.mouse.up();
  expect((await plan()).sessions['session:thu-w1']?.start).toBe('2013-08-30T15:30');
  await lokaplan.close();
});

test('Ctrl copies, Shift pushes what follows, and a locked session stops that', async ({ start, folder }) => {
  const { window, board, plan, lokaplan } = await loka(start, folder);
  const before = await plan();
  await window.keyboard.down('Control');
  await board.carry(workshop(board, 5), await board.point('Matsalen', '15:30'));
  await expect(window.locator('.drag-label')).toContainText('Kopia av Grupp 5');
  await window.mouse.up();
  await window.keyboard.up('Control');
  const copied = await plan();
  expect(whenOf(copied, 'session:thu-w5')).toEqual(whenOf(before, 'session:thu-w5'));
  expect(Object.keys(copied.sessions)).toHaveLength(Object.keys(before.sessions).length + 1);
  await undo(window);

  const fika = board.block(/^Fika.*14\.00/).first();
  await window.keyboard.down('Shift');
  await board.carry(fika, await board.point('Brunnen', '14:20'));
  await expect(window.locator('.ghost:visible')).toHaveCount(10);
  await expect(window.locator('.ghost:visible').filter({ hasText: 'Middag' })).toContainText('19.20–21.20');
  await window.mouse.up();
  await window.keyboard.up('Shift');
  const pushed = await plan();
  expect(whenOf(pushed, 'session:thu-fika')[0]).toBe('14:20');
  expect(whenOf(pushed, 'session:thu-dinner')[0]).toBe('19:20');
  expect(whenOf(pushed, 'session:thu-lunch')[0], 'what is before it stays').toBe('12:00');
  await undo(window);
  expect((await plan()).sessions).toEqual(before.sessions);

  await board
    .block(/^Universitetets roll/)
    .first()
    .click();
  await window.keyboard.press('Control+l');
  await window.getByRole('button', { name: /^Vad som följer med/ }).click();
  await window.getByRole('menuitemradio', { name: 'Hela dagen' }).click();
  await expect(window.getByRole('switch', { name: 'Skjut efterföljande' })).toBeChecked();
  await board.carry(board.block(/^Hur samspelet/).first(), await board.point('Stora salen', '13:50'));
  await expect(window.locator('.drag-label')).toContainText('”Universitetets roll” är låst');
  await expect(window.locator('.ghost:visible').first()).toContainText('13.00–14.00');
  await window.mouse.up();
  expect(whenOf(await plan(), 'session:thu-braunerhjelm')[0]).toBe('13:00');
  await lokaplan.close();
});

test('what is let go over another session can trade places with it, lie there anyway, or go back', async ({
  start,
  folder,
}) => {
  const { window, board, plan, lokaplan } = await loka(start, folder);
  const before = await plan();
  const onFour = async () => board.drag(workshop(board, 5), await board.point('Brunnen', '15:30'));
  await onFour();
  await window.getByRole('menuitem', { name: 'Avbryt' }).click();
  await onFour();
  await expect(window.getByRole('menuitem', { name: /^Byt plats/ })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('menu')).toHaveCount(0);
  await expect(workshop(board, 5)).toBeFocused();
  expect((await plan()).sessions).toEqual(before.sessions);

  await onFour();
  await window.getByRole('menuitem', { name: 'Byt plats med ”Grupp 4 Sprudlande kulturliv”' }).click();
  const swapped = await plan();
  expect(whenOf(swapped, 'session:thu-w5')).toEqual(whenOf(before, 'session:thu-w4'));
  expect(whenOf(swapped, 'session:thu-w4')).toEqual(whenOf(before, 'session:thu-w5'));
  await undo(window);
  expect((await plan()).sessions).toEqual(before.sessions);

  await onFour();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  const anyway = await plan();
  expect(whenOf(anyway, 'session:thu-w5')).toEqual(whenOf(before, 'session:thu-w4'));
  expect(whenOf(anyway, 'session:thu-w4')).toEqual(whenOf(before, 'session:thu-w4'));
  await lokaplan.close();
});

test('a drop on a head, outside or on a locked session does nothing and says why', async ({
  start,
  folder,
}) => {
  const { window, board, plan, lokaplan } = await loka(start, folder);
  await workshop(board, 4).click();
  await window.keyboard.press('Control+l');
  const before = await plan();
  const told = (text: RegExp) =>
    window
      .locator('.notices, [role=status], [role=alert], .fui-MessageBar')
      .filter({ hasText: text })
      .first();

  const head = await window.getByRole('columnheader', { name: 'Brunnen' }).first().boundingBox();
  await board.drag(workshop(board, 5), { x: (head?.x ?? 0) + 20, y: (head?.y ?? 0) - 2 });
  await expect(told(/går inte att släppa på en rubrik/)).toBeVisible();

  const inspector = await window.getByRole('textbox', { name: 'Rubrik' }).boundingBox();
  await board.drag(workshop(board, 5), { x: (inspector?.x ?? 0) + 20, y: (inspector?.y ?? 0) - 10 });
  await expect(told(/Här går det inte att släppa/)).toBeVisible();

  await board.drag(workshop(board, 5), await board.point('Brunnen', '15:30'));
  await expect(told(/”Sprudlande kulturliv” är låst/)).toBeVisible();
  await board.drag(workshop(board, 4), await board.point('Brunnen', '17:30'));
  await expect(told(/”Sprudlande kulturliv” är låst/)).toBeVisible();
  expect((await plan()).sessions).toEqual(before.sessions);
  await lokaplan.close();
});

test('a session is drawn out over empty time and named there, and dragging across rooms selects', async ({
  start,
  folder,
}) => {
  const { window, board, plan, lokaplan } = await loka(start, folder);
  const before = await plan();
  const from = await board.point('Skogen', '17:10');
  const to = await board.point('Skogen', '17:50');
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move(to.x, to.y, { steps: 6 });
  await expect(window.locator('.ghost:visible')).toContainText('17.10–17.50');
  // Out of its room it is a rectangle, and back in it a session again.
  const aside = await board.point('Sjön', '16:00');
  await window.mouse.move(aside.x, aside.y, { steps: 6 });
  await expect(window.locator('.marquee')).toBeVisible();
  await expect(window.locator('.block[data-selected]')).toHaveCount(3);
  await window.mouse.move(to.x, to.y, { steps: 6 });
  await expect(window.locator('.block[data-selected]')).toHaveCount(0);
  await window.mouse.up();
  await expect(window.getByRole('textbox', { name: /^Ny rubrik/ })).toBeFocused();
  await window.keyboard.type('Mingel i Skogen');
  await window.keyboard.press('Enter');
  await expect(board.block(/^Mingel i Skogen/)).toBeFocused();
  const drawn = await plan();
  expect(Object.values(drawn.sessions)).toContainEqual(
    expect.objectContaining({
      title: 'Mingel i Skogen',
      start: '2013-08-29T17:10',
      minutes: 40,
      rooms: ['room:skogen'],
    }),
  );

  // A letter begins a new title; Esc keeps the old one.
  await window.keyboard.press('N');
  await expect(window.getByRole('textbox', { name: /^Ny rubrik/ })).toHaveValue('N');
  await window.keyboard.type('attvandring');
  await window.keyboard.press('Enter');
  await expect(board.block(/^Nattvandring/)).toBeFocused();
  await window.keyboard.press('F2');
  await window.keyboard.type('Annat');
  await window.keyboard.press('Escape');
  await expect(board.block(/^Nattvandring/)).toBeFocused();

  await window.keyboard.press('Delete');
  await expect(board.tray.getByRole('button', { name: /^Nattvandring/ })).toBeVisible();
  expect(Object.keys((await plan()).sessions)).toHaveLength(Object.keys(before.sessions).length + 1);

  await workshop(board, 1).click();
  await workshop(board, 3).click({ modifiers: ['Shift'] });
  await expect(window.locator('.block[data-selected]')).toHaveCount(3);
  await window.keyboard.press('Control+a');
  await expect(window.locator('.block[data-main][data-selected]')).toHaveCount(
    await window.locator('.block[data-main]').count(),
  );
  await window.keyboard.press('Escape');
  await expect(window.locator('.block[data-selected]')).toHaveCount(0);
  await lokaplan.close();
});

test('blocks of the palette are dragged in, or put after what is selected', async ({ start, folder }) => {
  const { window, board, plan, lokaplan } = await loka(start, folder);
  const before = await plan();
  const made = async () => {
    const now = await plan();
    return ordered(now, 'sessions').filter(({ id }) => before.sessions[id] === undefined);
  };
  const palette = window.getByRole('toolbar', { name: 'Färdiga block' });
  await palette.getByRole('spinbutton', { name: 'Antal workshoppar' }).fill('2');
  const parallel = await palette.getByRole('button', { name: /^2 Parallellt/ }).boundingBox();
  const to = await board.point('Skogen', '17:10');
  await window.mouse.move((parallel?.x ?? 0) + 20, (parallel?.y ?? 0) + 12);
  await window.mouse.down();
  await window.mouse.move(to.x, to.y, { steps: 8 });
  await expect(window.locator('.ghost:visible')).toHaveCount(2);
  await window.mouse.up();
  expect((await made()).map(({ rooms, kind }) => [rooms, kind])).toEqual([
    [['room:skogen'], 'workshop'],
    [['room:brunnen'], 'workshop'],
  ]);
  await undo(window);
  expect(await made()).toEqual([]);

  await board
    .block(/^Middag/)
    .first()
    .click();
  await palette.getByRole('button', { name: /^Fika, 15/ }).focus();
  await window.keyboard.press('Enter');
  await expect(spoken(window)).toContainText('Fika 15 min ligger nu i programmet');
  expect(await made()).toMatchObject([{ start: '2013-08-29T21:00', minutes: 15, rooms: 'all' }]);
  await lokaplan.close();
});

test('what is cut on one day is pasted at the cursor on another', async ({ start, folder }) => {
  const { window, board, plan, lokaplan } = await loka(start, folder);
  const before = await plan();
  await workshop(board, 6).click();
  await window.keyboard.press('Control+x');
  await expect(board.tray.getByText('Goda kommunikationer')).toBeVisible();
  await window.getByRole('tab', { name: /30 augusti/ }).click();
  const head = await window.getByRole('columnheader', { name: 'Källan' }).first().boundingBox();
  const lunch = await board
    .block(/^Lunch/)
    .first()
    .boundingBox();
  await window.mouse.click((head?.x ?? 0) + 30, (lunch?.y ?? 0) + (lunch?.height ?? 0) + 70);
  const cursor = window.locator('[data-cursor]');
  await expect(cursor).toBeFocused();
  await expect(cursor).toHaveAccessibleName(/Källan, fredag 30 augusti/);
  const time = /^(?:Ledigt )?(\d+)\.(\d+)/.exec((await cursor.getAttribute('aria-label')) ?? '');
  await window.keyboard.press('Control+v');
  await expect(board.block(/^Grupp 6 Goda kommunikationer.*Källan/)).toBeFocused();
  const pasted = (await plan()).sessions['session:thu-w6'];
  expect(pasted).toMatchObject({ start: `2013-08-30T${time?.[1]}:${time?.[2]}`, rooms: ['room:kallan'] });
  expect(pasted?.people).toEqual(before.sessions['session:thu-w6']?.people);
  await lokaplan.close();
});

test('in columns of groups, a session that is moved to another becomes that group’s', async ({
  start,
  folder,
}) => {
  const { window, board, plan, lokaplan } = await loka(start, folder);
  const before = await plan();
  await window.getByRole('button', { name: /^Kolumner/ }).click();
  await window.getByRole('menuitemradio', { name: 'Grupper' }).click();
  await window.keyboard.press('Escape');
  await board.drag(workshop(board, 2), await board.point(/^Grupp 3/, '17:00'));
  const moved = (await plan()).sessions['session:thu-w2'];
  expect(moved).toMatchObject({ start: '2013-08-29T17:00', group: 'group:3' });
  expect(moved?.rooms, 'its room stays').toEqual(before.sessions['session:thu-w2']?.rooms);
  await undo(window);
  expect((await plan()).sessions).toEqual(before.sessions);

  await workshop(board, 5).focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowRight');
  await expect(spoken(window)).toContainText('Grupp 6, torsdag 29 augusti 15.30–17.00');
  await window.keyboard.press('Control+ArrowUp');
  await window.keyboard.press('Space');
  expect((await plan()).sessions['session:thu-w5']).toMatchObject({
    group: 'group:6',
    start: '2013-08-29T15:00',
  });
  await lokaplan.close();
});

test('by keyboard alone: select, carry, copy, push, swap and make, each step spoken', async ({
  start,
  folder,
}) => {
  const { window, board, plan, lokaplan, file } = await loka(start, folder);
  const before = await plan();
  const bytes = await readFile(file);
  const press = async (...keys: string[]) => {
    for (const key of keys) await window.keyboard.press(key);
  };
  await workshop(board, 2).focus();
  await press('Control+Space', 'Control+ArrowRight', 'Control+Space');
  await expect(spoken(window)).toHaveText('2 programpunkter är valda.');
  await press('Space');
  await expect(spoken(window)).toContainText(
    '2 programpunkter är upptagna. Skogen, torsdag 29 augusti 15.30–17.00',
  );
  await press('Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown', 'ArrowDown', 'Alt+ArrowUp');
  await expect(spoken(window)).toContainText('Skogen, torsdag 29 augusti 17.04–18.34.');
  await press('Escape');
  await expect(spoken(window)).toHaveText('2 programpunkter är tillbaka där de låg.');
  await expect(workshop(board, 3)).toBeFocused();
  expect((await readFile(file)).equals(bytes), 'the file is as it was').toBe(true);
  await press('Space', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown', 'Space');
  await expect(spoken(window)).toContainText('ligger nu i Skogen, torsdag 29 augusti 17.00–18.30');
  const moved = await plan();
  expect([whenOf(moved, 'session:thu-w2')[0], whenOf(moved, 'session:thu-w3')[0]]).toEqual([
    '17:00',
    '17:00',
  ]);
  await press('Control+z');
  expect((await plan()).sessions).toEqual(before.sessions);

  // A swap is offered, and taken with the keys.
  await press('Escape');
  await workshop(board, 5).focus();
  await press('Space', 'ArrowLeft');
  await expect(spoken(window)).toContainText('Brunnen är dubbelbokad');
  await expect(spoken(window)).toContainText('Den kan byta plats med ”Grupp 4 Sprudlande kulturliv”.');
  await press('Space');
  await expect(window.getByRole('menuitem', { name: /^Byt plats/ })).toBeFocused();
  await press('Enter');
  await expect(spoken(window)).toHaveText(
    'Grupp 5 Fler boende och Grupp 4 Sprudlande kulturliv har bytt plats.',
  );
  await expect(workshop(board, 5)).toBeFocused();
  await expect(workshop(board, 5)).toHaveAccessibleName(/Brunnen/);
  await press('Control+z');

  // What follows goes along; a copy is left behind.
  await board
    .block(/^Fika.*14\.00/)
    .first()
    .focus();
  await press('Space', 'f');
  await expect(spoken(window)).toContainText('Det som är efteråt i lokalen följer med.');
  await press('ArrowDown');
  await expect(spoken(window)).toContainText(
    'Alla lokaler, torsdag 29 augusti 14.05–14.35. 9 efteråt följer med.',
  );
  await press('Space');
  expect(whenOf(await plan(), 'session:thu-dinner')[0]).toBe('19:05');
  await press('Control+z');
  await workshop(board, 6).focus();
  await press('Space', 'c', 'ArrowRight', 'Space');
  await expect(spoken(window)).toContainText('Kopia av Grupp 6 Goda kommunikationer ligger nu i Matsalen');
  expect(Object.keys((await plan()).sessions)).toHaveLength(Object.keys(before.sessions).length + 1);
  await press('Control+z');

  // Free time is walked to like sessions, and something is made there.
  await workshop(board, 3).focus();
  await press('ArrowDown');
  const cursor = window.locator('[data-cursor]');
  await expect(cursor).toBeFocused();
  await expect(cursor).toHaveAccessibleName('Ledigt 17.00–18.00, Skogen, torsdag 29 augusti');
  await press('Alt+ArrowDown');
  await expect(cursor).toHaveAccessibleName(/^17\.15–18\.00, Skogen/);
  await press('Space', 'Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+ArrowUp');
  await expect(spoken(window)).toContainText('Skogen, torsdag 29 augusti 17.15–17.45. Ledigt.');
  await press('Space');
  await window.keyboard.type('Frågesport');
  await press('Enter');
  await expect(board.block(/^Frågesport, torsdag 29 augusti 17\.15–17\.45, Skogen/)).toBeFocused();
  await press('ArrowDown', 'ArrowUp', 'Shift+ArrowDown', 'Space');
  await expect(board.block(/^Frågesport, torsdag 29 augusti 17\.15–17\.50, Skogen/)).toBeFocused();
  await lokaplan.close();
});

test('the inspector shows all of what was just dropped, and what is typed at once goes to it alone', async ({
  start,
  folder,
}) => {
  const { window, board, plan, lokaplan } = await loka(start, folder);
  const before = await plan();
  await workshop(board, 2).click();
  const inspector = window.getByRole('complementary', { name: 'Detaljer' });
  const title = inspector.locator('[data-title] input');
  const last = inspector.locator('.inspector-fields > *').last();
  const lastSection = await last.innerText();
  await board.drag(workshop(board, 4), await board.point('Sjön', '17:00'));
  await title.fill('Ny titel');
  await expect(last).toHaveText(lastSection);
  const { sessions } = await plan();
  expect(sessions['session:thu-w4']).toMatchObject({ title: 'Ny titel', start: '2013-08-29T17:00' });
  expect(sessions['session:thu-w2']).toEqual(before.sessions['session:thu-w2']);
  await lokaplan.close();
});
