import path from 'node:path';
import { ordered, type Plan } from '../../shared/plan/plan.ts';
import { savedPlan } from './board.ts';
import { expect, test } from './launch.ts';
import { newLoka } from './new-loka.ts';

const timesOf = (plan: Plan, title: string) =>
  ordered(plan, 'sessions')
    .filter((session) => session.title === title)
    .map(({ start }) => start);

test('a session is copied to another day and another plan, cut and pasted, and told to other programs', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, board, plan } = await newLoka(start, folder);
  const before = await plan();

  await board
    .block(/^Lunch/)
    .first()
    .click();
  await window.keyboard.press('Control+c');
  const text = () => lokaplan.app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(text).toBe('torsdag 29 augusti\t12.00–13.00\tMatsalen\tLunch\t');

  await window.getByRole('tab', { name: /30 augusti/ }).click();
  await window.keyboard.press('Control+v');
  await expect(window.getByText('1 programpunkt är inklistrad.').first()).toBeVisible();
  expect(timesOf(await plan(), 'Lunch')).toEqual([...timesOf(before, 'Lunch'), '2013-08-30T12:00']);
  await window.keyboard.press('Control+z');
  expect((await plan()).sessions).toEqual(before.sessions);

  await board.block(/^Fika/).first().click();
  await window.keyboard.press('Control+x');
  await expect(board.tray.getByText('Fika')).toBeVisible();
  await window.keyboard.press('Control+v');
  await expect(board.tray.getByText('Fika')).toHaveCount(0);
  expect((await plan()).sessions).toEqual(before.sessions);

  await board
    .block(/Sprudl/)
    .first()
    .click();
  await window.keyboard.press('Control+c');
  const empty = path.join(folder, 'ny.lokaplan');
  await window.keyboard.press('Control+n');
  await lokaplan.answerSaveWith(empty);
  await window.getByRole('button', { name: /^Tom plan/ }).click();
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Nytt arrangemang');
  await window.keyboard.press('Control+v');
  await expect(
    window.getByText(/Nytt i planen: .*Finns inte här och följde inte med: .*Brunnen/),
  ).toBeVisible();
  const pasted = await savedPlan(window, empty);
  expect(Object.values(pasted.sessions)).toMatchObject([{ number: '4', rooms: [], minutes: 90 }]);
  expect(Object.keys(pasted.people).length).toBeGreaterThan(1);
  await lokaplan.close();
});

test('what follows is pushed by keys, a locked session stays, and a block is put in from the menu', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, board, plan } = await newLoka(start, folder);
  const before = await plan();
  await window.getByRole('tab', { name: /30 augusti/ }).click();
  await board.block(/^Fika/).first().click();

  await window.keyboard.press('Shift+Alt+PageDown');
  const pushed = await plan();
  expect(timesOf(pushed, 'Avslutning')).not.toEqual(timesOf(before, 'Avslutning'));
  await window.keyboard.press('Control+l');
  await window.keyboard.press('Shift+Alt+PageDown');
  await expect(window.getByText('”Fika” är låst. Lås upp den först.')).toBeVisible();
  expect(timesOf(await plan(), 'Avslutning')).toEqual(timesOf(pushed, 'Avslutning'));

  await lokaplan.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('block.lunchEveryDay')?.click(),
  );
  await expect
    .poll(async () => timesOf(await plan(), 'Lunch'))
    .toEqual([...timesOf(pushed, 'Lunch'), '2013-08-29T12:00', '2013-08-30T12:00']);
  await lokaplan.close();
});
