import type { Locator } from '@playwright/test';
import { all, type Plan } from '../../shared/plan/plan.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import { expectAccessible } from './axe.ts';
import { Board } from './board.ts';
import { expect, test } from './launch.ts';
import { LOKA } from './loka-programme.ts';
import { newLoka } from './new-loka.ts';
import { storeAs } from './stored-plan.ts';

/** What the programme says can be read, and all of it is in reach, also where there is little room. */

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is on the screen');
  return {
    left: box.x,
    right: box.x + box.width,
    top: box.y,
    bottom: box.y + box.height,
    height: box.height,
  };
}

test('the label of what is dragged has three lines at the most and leaves free what it is about', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, board } = await newLoka(start, folder, [1280, 800]);
  const label = window.locator('.drag-label');
  const ghost = window.locator('.ghost[data-tone=held]:visible').first();
  const group = board.block(/^Grupp 3 .*torsdag/).first();
  await expect(group).toBeVisible();
  for (const [room, time] of [
    ['Källan', '10:30'],
    ['Matsalen', '12:00'],
    ['Bergsalen', '19:00'],
  ] as const) {
    await board.carry(group, await board.point(room, time));
    // All that is wrong there is told once the pointer rests.
    await window.waitForTimeout(300);
    await expect(label).toContainText(room);
    await expect(async () => {
      const [said, held] = [await boxOf(label), await boxOf(ghost)];
      expect(said.height, room).toBeLessThanOrEqual(3 * 16 + 12);
      const apart =
        said.left >= held.right ||
        said.right <= held.left ||
        said.top >= held.bottom ||
        said.bottom <= held.top;
      expect(apart, room).toBe(true);
      expect(said.left >= 0 && said.right <= 1280 && said.bottom <= 800, room).toBe(true);
    }).toPass();
    await window.keyboard.press('Escape');
    await window.mouse.up();
  }

  // Where it would clash is hatched over the blocks that are there, and under what is held.
  await board.carry(group, await board.point('Källan', '10:30'));
  await expect(window.locator('.shade')).toBeVisible();
  const order = await window.evaluate(() => {
    const above = (selector: string) =>
      Number(getComputedStyle(document.querySelector(selector) as Element).zIndex);
    return [above('.shade'), above('.ghost')];
  });
  expect(order[0]).toBeGreaterThan(2);
  expect(order[1]).toBeGreaterThan(order[0] ?? 0);
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await lokaplan.close();
});

test('two sessions of five minutes side by side show how they begin, and tell all of it', async ({
  start,
  folder,
}) => {
  const talk = all(LOKA, 'sessions').find(({ kind }) => kind === 'talk' || kind === 'plenary');
  if (talk === undefined) throw new Error('LOKA has talks');
  const bare = { ...talk, number: '', people: [], locked: false };
  const short: Session = { ...bare, start: '2013-08-29T17:15', minutes: 5, rooms: ['room:kallan'] };
  const sessions: Plan['sessions'] = {
    ...LOKA.sessions,
    'session:a': { ...short, id: 'session:a', title: 'Bussarna' },
    'session:b': { ...short, id: 'session:b', title: 'Nycklar' },
  };
  const lokaplan = await start(await storeAs(folder, 'loka.lokaplan', { ...LOKA, sessions }));
  const { window } = lokaplan;
  await lokaplan.resize(1280, 800);
  const board = new Board(window);
  for (const title of ['Bussarna', 'Nycklar']) {
    const block = board.block(new RegExp(`^${title}, torsdag 29 augusti 17\\.15–17\\.20, Källan`));
    await expect(block).toBeVisible();
    const words = block.locator('.block-title');
    await expect(async () => {
      const [text, mark] = [await boxOf(words), await boxOf(block)];
      // Four letters or more are seen, with nothing over them.
      expect(Math.min(text.right, mark.right) - text.left).toBeGreaterThan(24);
      const seen = await words.evaluate((element) => {
        const { left, top, height } = element.getBoundingClientRect();
        return [2, 10, 20].every((x) => {
          const at = document.elementFromPoint(left + x, top + height / 2);
          return at !== null && (at === element || element.contains(at) || at.contains(element));
        });
      });
      expect(seen).toBe(true);
    }).toPass();
    await block.hover();
    await expect(block).toHaveAttribute('title', new RegExp(`^${title}`));
  }
  await lokaplan.close();
});

test('what is wrong with a value in the list can be read at its right edge too', async ({
  start,
  folder,
}) => {
  const { lokaplan, window } = await newLoka(start, folder, [1280, 800]);
  await window.keyboard.press('Control+Shift+l');
  const list = window.getByRole('grid', { name: 'Programmet som lista' });
  await list.focus();
  const scroller = window.locator('.list-scroll');
  for (const column of ['minutes', 'rooms']) {
    const cell = window.locator(`td.list-${column}`).nth(3);
    await scroller.evaluate((element) => element.scrollTo(0, 0));
    // As near to the right edge as it comes.
    await cell.evaluate((element) => element.scrollIntoView({ block: 'nearest', inline: 'end' }));
    await cell.dblclick();
    await window.keyboard.press('Control+a');
    await window.keyboard.type('-5 nowhere at all');
    await window.keyboard.press('Enter');
    const message = window.locator('td[data-editing] .fui-Field__validationMessage');
    await expect(message).toBeVisible();
    const whole = () =>
      message.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const corners = [
          [left + 4, top + 4],
          [right - 4, top + 4],
          [left + 4, bottom - 4],
          [right - 4, bottom - 4],
        ] as const;
        return corners.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
      });
    await expect.poll(whole, { message: column }).toBe(true);
    await window.keyboard.press('Escape');
  }
  await lokaplan.close();
});

test('drawing over free time and across rooms selects no text', async ({ start, folder }) => {
  const { lokaplan, window, board } = await newLoka(start, folder, [1280, 800]);
  const [from, to] = [await board.point('Källan', '17:10'), await board.point('Sjön', '17:50')];
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move(to.x, to.y, { steps: 8 });
  expect(await window.evaluate(() => String(getSelection()))).toBe('');
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await lokaplan.close();
});

test('in high contrast what is disabled looks other than what is well', async ({ start, folder }) => {
  const { lokaplan, window } = await newLoka(start, folder, [1920, 1080]);
  await window.getByRole('button', { name: 'Språk och utseende' }).click();
  await window.getByRole('menuitemradio', { name: 'Hög kontrast' }).click();
  await window.keyboard.press('Escape');
  const colour = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element).color);
  const undo = window.getByRole('button', { name: 'Ångra' });
  await expect(undo).toBeDisabled();
  const [disabled, enabled] = [
    await colour(undo),
    await colour(window.getByRole('button', { name: 'Stäng planen' })),
  ];
  const good = await window.evaluate(() => {
    const probe = document.createElement('i');
    probe.style.color = 'var(--good)';
    document.querySelector('.topbar')?.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  expect(new Set([disabled, enabled, good]).size).toBe(3);
  // Grey, as the system's own.
  expect(new Set(disabled.match(/\d+/g)).size).toBe(1);
  await lokaplan.close();
});

test('at 200 and 400 % nothing of the bar and of the programme is out of reach', async ({
  start,
  folder,
}) => {
  const { lokaplan, window } = await newLoka(start, folder, [1280, 800]);
  const { app } = lokaplan;
  const handle = await app.browserWindow(window);
  for (const zoom of [2, 4]) {
    await handle.evaluate((shown, factor) => shown.webContents.setZoomFactor(factor), zoom);
    await window.waitForFunction((width) => innerWidth <= width, 1280 / zoom);
    const out = () =>
      window.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.topbar button, .navigation button, .toolbar button')]
          .filter((button) => {
            button.scrollIntoView({ block: 'nearest' });
            const { left, right, top, bottom } = button.getBoundingClientRect();
            // Scrolled to, it may stand a part of a pixel off.
            return left < -1 || right > innerWidth + 1 || top < -1 || bottom > innerHeight + 1;
          })
          .map((button) => button.getAttribute('aria-label') ?? button.innerText),
      );
    await expect.poll(out, { message: `${zoom}` }).toEqual([]);
    // The tools that are used now and then are folded behind one button, so that the bar leaves room for the plan.
    const bar = async () => (await boxOf(window.locator('.toolbar'))).height;
    await expect.poll(bar, { message: `${zoom}` }).toBeLessThanOrEqual(zoom === 2 ? 50 : 75);
    const more = window.getByRole('button', { name: 'Mer', exact: true });
    await more.focus();
    await window.keyboard.press('Enter');
    const tools = window.getByRole('dialog', { name: /^Fler verktyg/ });
    await expect(tools.getByRole('switch', { name: 'Skjut efterföljande' })).toBeFocused();
    const names = ['Vad som följer med', 'Kolumner', 'Färg', 'Mindre', '100 %', 'Större'];
    for (const name of names) {
      await window.keyboard.press('Tab');
      const focused = tools.locator('button:focus');
      await expect(focused).toBeInViewport({ ratio: 0.9 });
      await expect(focused).toHaveAccessibleName(new RegExp(`^${name}`));
    }
    // No tooltip is up then.
    await tools.getByRole('button', { name: /^Kolumner/ }).focus();
    await expectAccessible(lokaplan, `more-tools-${zoom}`);
    await window.keyboard.press('Escape');
    await expect(tools).toBeHidden();
    await expect(more).toBeFocused();
    await window.getByRole('banner').getByRole('button', { name: 'Exportera' }).click({ trial: true });
    // The grid itself is scrolled to, and has most of the height then.
    const grid = window.locator('.grid');
    await grid.evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await expect(grid).toBeInViewport({ ratio: 0.8 });
  }
  await lokaplan.close();
});
