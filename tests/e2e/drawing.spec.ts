import { ordered } from '../../shared/plan/plan.ts';
import { spoken } from './keys.ts';
import { expect, test } from './launch.ts';
import { newLoka, workshop } from './new-loka.ts';

/** Sessions that come to be where there was free time: drawn out, dragged in from the palette, pasted. */

test('a session is drawn out over empty time and named there, and dragging across rooms selects', async ({
  start,
  folder,
}) => {
  const { window, board, plan, lokaplan } = await newLoka(start, folder, [1280, 800]);
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
  const { window, board, plan, lokaplan } = await newLoka(start, folder, [1280, 800]);
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
  await board.undo();
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
  const { window, board, plan, lokaplan } = await newLoka(start, folder, [1280, 800]);
  const before = await plan();
  await workshop(board, 6).click();
  await window.keyboard.press('Control+x');
  await expect(board.tray.getByText('Goda kommunikationer')).toBeVisible();
  await window.getByRole('tab', { name: /30 augusti/ }).click();
  const head = await window.getByRole('columnheader', { name: 'Källan' }).first().boundingBox();
  const lunch = await board
    .block(/^Lunch.*fredag/)
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
