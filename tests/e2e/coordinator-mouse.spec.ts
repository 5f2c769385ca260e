import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type LocalTime, minuteOfDay, timeOf } from '../../shared/plan/time.ts';
import { Board } from './board.ts';
import { naming } from './keys.ts';
import { expect, test } from './launch.ts';
import { DATES, expectLoka, ROOMS, sessionsOn, WORKSHOPS } from './loka-programme.ts';

/** A coordinator begins with an empty plan and arrives at LOKA's two days, with the mouse, and letters only for names. */

const [THURSDAY, FRIDAY] = DATES;

test('LOKA’s two days from an empty plan, with the mouse', async ({ start, folder }) => {
  const file = path.join(folder, 'LOKA.lokaplan');
  const lokaplan = await start();
  const { window } = lokaplan;
  await lokaplan.resize(1920, 1080);
  await lokaplan.answerSaveWith(file);
  await window.getByRole('button', { name: /^Tom plan/ }).click();
  await expect(window.getByRole('banner').getByRole('status')).toBeVisible();

  const fill = async (field: Locator, text: string) => {
    await field.click({ clickCount: 3 });
    await window.keyboard.type(text);
    await window.getByRole('heading', { level: 1 }).click();
  };
  await window.getByRole('button', { name: 'Inställningar' }).click();
  await window.getByRole('tab', { name: 'Dagar' }).click();
  await fill(window.getByRole('textbox', { name: /^Datum/ }).first(), THURSDAY);
  await fill(window.getByRole('textbox', { name: /^Öppnar/ }).first(), '9.00');
  await fill(window.getByRole('textbox', { name: /^Stänger/ }).first(), '22.00');
  await window.getByRole('button', { name: 'Lägg till dag' }).click();
  await expect(window.getByRole('rowheader', { name: /^fredag 30 augusti/ })).toBeVisible();
  await window.getByRole('tab', { name: 'Lokaler' }).click();
  for (const [i, name] of ROOMS.entries()) {
    if (i >= 3) await window.getByRole('button', { name: 'Lägg till lokal' }).click();
    await fill(window.getByRole('textbox', { name: /^Namn/ }).nth(i), name);
  }

  await window.getByRole('button', { name: /^Program/ }).click();
  const grid = new MouseGrid(window);
  await grid.openOn(/^torsdag 29 augusti/);
  for (const { session, room } of sessionsOn(THURSDAY)) {
    if (session.start === null || session.kind === 'workshop') continue;
    const from = timeOf(session.start);
    if (session.kind === 'break') await grid.dragIn(/^Fika, lång/, 'Stora salen', from, session.title);
    else await grid.draw(room, from, session.minutes, session.title);
  }
  await grid.blocksOf(WORKSHOPS.length, 'Stora salen', '15:30');
  for (const [i, { session }] of WORKSHOPS.entries())
    await grid.rename(`${i + 1} Workshop ${i + 1}`, session.title);
  await lokaplan.picture('coordinator-1-thursday');

  await grid.openOn(/^fredag 30 augusti/);
  for (const { session, room } of sessionsOn(FRIDAY)) {
    if (session.start === null || session.kind === 'workshop') continue;
    const from = timeOf(session.start);
    if (session.kind === 'break') await grid.dragIn(/^Fika, lång/, 'Stora salen', from, session.title);
    else await grid.draw(room, from, session.minutes, session.title);
  }
  // Thursday's workshops once more on Friday: drawn around, and copied over the day's tab.
  await grid.openOn(/^torsdag 29 augusti/);
  await grid.selectAround(WORKSHOPS.map(({ session }) => session.title));
  await grid.copyTo(/^fredag 30 augusti/, WORKSHOPS[0]?.session.title ?? '', 'Stora salen', '10:30');
  const cancelled = window.getByRole('button', { name: /^3 Innovativa miljöer.*fredag/ });
  await cancelled.click();
  await cancelled.click({ button: 'right' });
  await window.getByRole('menuitem', { name: /^Ställ in|^Utgår/ }).click();
  await lokaplan.picture('coordinator-2-friday');

  await expectLoka(lokaplan, file);
});

/** The grid in the hands of someone who has only a mouse, and letters for names. */
class MouseGrid {
  readonly #page: Page;
  readonly #board: Board;

  constructor(page: Page) {
    this.#page = page;
    this.#board = new Board(page);
  }

  async openOn(day: RegExp): Promise<void> {
    await this.#page.getByRole('tab', { name: day }).click();
    await expect(this.#page.getByRole('tab', { name: day })).toHaveAttribute('aria-selected', 'true');
  }

  /** A point in a room's column at a time, by the hours at the left. */
  async point(room: string, time: string): Promise<{ x: number; y: number }> {
    const head = await this.#page
      .getByRole('columnheader', { name: room, exact: false })
      .first()
      .boundingBox();
    const hour = (text: string) =>
      this.#page.locator('.hours span', { hasText: new RegExp(`^${text}$`) }).boundingBox();
    const [nine, ten] = [await hour('9.00'), await hour('10.00')];
    if (head === null || nine === null || ten === null) throw new Error('The grid is not on the screen');
    const canvas = await this.#page.locator('.grid-canvas').boundingBox();
    const zero = await this.#page.locator('.hours span').first().textContent();
    const first = minuteOfDay(`${(zero ?? '').replace('.', ':').padStart(5, '0')}` as LocalTime);
    const perMinute = (ten.y - nine.y) / 60;
    return {
      x: head.x + head.width / 2,
      y: (canvas?.y ?? 0) + 2 + (minuteOfDay(time as LocalTime) - first) * perMinute,
    };
  }

  async draw(room: string, from: string, minutes: number, title: string): Promise<void> {
    const top = await this.point(room, from);
    const bottom = await this.point(room, clock(minuteOfDay(from as LocalTime) + minutes));
    const { mouse, keyboard } = this.#page;
    // From the end up: what lies before it ends where it is to begin, and its edge takes hold of the pointer.
    await mouse.move(bottom.x, bottom.y - 1);
    await mouse.down();
    await mouse.move(bottom.x, bottom.y - 9, { steps: 2 });
    await mouse.move(top.x, top.y + 1, { steps: 6 });
    await mouse.up();
    await this.#type(title);
    await keyboard.press('Enter');
  }

  async dragIn(block: RegExp, room: string, time: string, title: string): Promise<void> {
    const item = this.#page
      .getByRole('toolbar', { name: 'Färdiga block' })
      .getByRole('button', { name: block });
    const box = await item.boundingBox();
    const to = await this.point(room, time);
    const perMinute =
      (await this.point(room, '10:00')).y - (await this.point(room, '9:00'.padStart(5, '0'))).y;
    const { mouse } = this.#page;
    await mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
    await mouse.down();
    await mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 20, { steps: 3 });
    // It is held ten minutes into it.
    await mouse.move(to.x, to.y + perMinute / 6, { steps: 10 });
    await mouse.up();
    const made = this.#board
      .block(new RegExp(`^Fika, .* ${time.replace(':', '\\.').replace(/^0/, '')}`))
      .first();
    await expect(made).toBeVisible();
    if (title !== 'Fika') await this.#renameBlock(made, title);
  }

  /** The palette's parallel workshops, so many of them. */
  async blocksOf(count: number, room: string, time: string): Promise<void> {
    await this.#page.getByRole('spinbutton', { name: 'Antal workshoppar' }).fill(String(count));
    const item = this.#page.getByRole('toolbar').getByRole('button', { name: /^6 Parallellt/ });
    const box = await item.boundingBox();
    const to = await this.point(room, time);
    const perHour = (await this.point(room, '10:00')).y - (await this.point(room, '09:00')).y;
    const { mouse } = this.#page;
    await mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
    await mouse.down();
    await mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 20, { steps: 3 });
    await mouse.move(to.x, to.y + perHour / 6, { steps: 10 });
    await mouse.up();
  }

  async rename(name: string, title: string): Promise<void> {
    await this.#renameBlock(this.#board.block(new RegExp(`^${name},`)).first(), title);
  }

  /** A double click opens it with its title ready to be typed over. */
  async #renameBlock(block: Locator, title: string): Promise<void> {
    await block.dblclick();
    const field = this.#page.getByRole('textbox', { name: 'Rubrik' }).first();
    await expect(field).toBeFocused();
    await this.#page.keyboard.type(title);
    await this.#page.keyboard.press('Enter');
  }

  async #type(title: string): Promise<void> {
    await naming(this.#page);
    await this.#page.keyboard.press('Control+a');
    await this.#page.keyboard.type(title);
  }

  async selectAround(titles: readonly string[]): Promise<void> {
    const boxes = await Promise.all(
      titles.map((title) =>
        this.#board
          .block(new RegExp(`^\\d ${title},`))
          .first()
          .boundingBox(),
      ),
    );
    const left = Math.min(...boxes.map((box) => box?.x ?? 0));
    const right = Math.max(...boxes.map((box) => (box?.x ?? 0) + (box?.width ?? 0)));
    const top = Math.min(...boxes.map((box) => box?.y ?? 0));
    const bottom = Math.max(...boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0)));
    const { mouse } = this.#page;
    // Begun on free time below them, and over several columns, it draws no session.
    await mouse.move(right - 8, bottom + 8);
    await mouse.down();
    await mouse.move(right - 140, bottom - 20, { steps: 4 });
    await mouse.move(left + 4, top + 6, { steps: 8 });
    await mouse.up();
    await expect(this.#page.locator('.block[data-selected][data-main]')).toHaveCount(titles.length);
  }

  async copyTo(day: RegExp, title: string, room: string, time: string): Promise<void> {
    const block = this.#board.block(new RegExp(`^1 ${title},`)).first();
    const box = await block.boundingBox();
    const tab = await this.#page.getByRole('tab', { name: day }).boundingBox();
    const { mouse, keyboard } = this.#page;
    await keyboard.down('Control');
    await mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 12);
    await mouse.down();
    await mouse.move((tab?.x ?? 0) + 20, (tab?.y ?? 0) + 10, { steps: 8 });
    await expect(this.#page.getByRole('tab', { name: day })).toHaveAttribute('aria-selected', 'true');
    const to = await this.point(room, time);
    await mouse.move(to.x, to.y + 12, { steps: 8 });
    await mouse.up();
    await keyboard.up('Control');
  }
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
