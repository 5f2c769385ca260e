import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type LocalTime, minuteOfDay, timeOf } from '../../shared/plan/time.ts';
import { naming, press, repeat, spoken, tabTo, walkTo } from './keys.ts';
import { expect, test } from './launch.ts';
import { DATES, expectLoka, ROOMS, sessionsOn, WORKSHOPS } from './loka-programme.ts';

/** A coordinator begins with an empty plan and arrives at LOKA's two days, with the keyboard alone. */

const [THURSDAY, FRIDAY] = DATES;

test('LOKA’s two days from an empty plan, with the keyboard alone', async ({ start, folder }) => {
  const file = path.join(folder, 'LOKA.lokaplan');
  const lokaplan = await start();
  const { window } = lokaplan;
  await lokaplan.resize(1920, 1080);
  await lokaplan.answerSaveWith(file);
  await tabTo(window, /^Tom plan/);
  await press(window, 'Enter');
  await expect(window.getByRole('banner').getByRole('status')).toBeVisible();

  const fill = async (text: string) => {
    await press(window, 'Control+a');
    await window.keyboard.type(text);
    await press(window, 'Tab');
  };
  await press(window, 'Control+5');
  await tabTo(window, /^Arrangemanget/);
  await walkTo(window, 'ArrowDown', /^Dagar/);
  await press(window, 'Enter');
  for (const [field, text] of [
    [/^Datum/, THURSDAY],
    [/^Öppnar/, '9.00'],
    [/^Stänger/, '22.00'],
  ] as const) {
    await tabTo(window, field);
    await fill(text);
  }
  await tabTo(window, /^Lägg till dag/);
  await press(window, 'Enter');
  await walkTo(window, 'Shift+Tab', /^Dagar/);
  await walkTo(window, 'ArrowDown', /^Lokaler/);
  await press(window, 'Enter');
  for (const [i, name] of ROOMS.entries()) {
    if (i >= 3) {
      await tabTo(window, /^Lägg till lokal/);
      await press(window, 'Enter');
    } else await tabTo(window, new RegExp(`^Namn, ${['Stora salen', 'Grupprum 1', 'Grupprum 2'][i]}`));
    await fill(name);
  }

  await press(window, 'Control+1');
  const grid = new KeyGrid(window);
  await grid.openOn(/^torsdag 29 augusti/);
  await grid.makeAll(THURSDAY);
  await grid.workshops('15:30');
  // Thursday's workshops once more on Friday, five hours earlier.
  await grid.copyWorkshops();
  await press(window, ...repeat('Control+ArrowUp', 10), 'Space');
  await expect(spoken(window)).toContainText('fredag 30 augusti 10.30–12.00');
  await walkTo(window, 'ArrowRight', /^3 Innovativa miljöer.*fredag/);
  await press(window, 'Control+Shift+U');
  await grid.makeAll(FRIDAY);
  await lokaplan.picture('coordinator-3-keyboard');
  await expectLoka(lokaplan, file);
});

/** The grid in the hands of someone who has only a keyboard, and listens. */
class KeyGrid {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async openOn(day: RegExp): Promise<void> {
    await tabTo(this.#page, day);
    await press(this.#page, 'Enter');
  }

  /** All of a day but the workshops. */
  async makeAll(date: string): Promise<void> {
    for (const { session, room } of sessionsOn(date)) {
      if (session.start === null || session.kind === 'workshop') continue;
      const from = timeOf(session.start);
      if (session.kind === 'break') await this.#fika(from, session.title);
      else await this.#make(room, from, session.minutes, session.title);
    }
  }

  /** Picks up something new on free time, carries it to its place, gives it its length and its name. */
  async #make(room: string, from: string, minutes: number, title: string): Promise<void> {
    const page = this.#page;
    const here = await this.#freeTime();
    await press(page, 'Space');
    await this.#across(ROOMS.indexOf(room) - ROOMS.indexOf(here.room));
    await this.#down(minuteOfDay(from as LocalTime) - here.minute);
    const longer = (minutes - Math.min(45, here.free)) / 5;
    await press(page, ...repeat(longer > 0 ? 'Shift+ArrowDown' : 'Shift+ArrowUp', Math.abs(longer)));
    await expect(spoken(page)).toContainText(`${room}, `);
    await press(page, 'Space');
    await naming(page);
    await page.keyboard.type(title);
    await press(page, 'Enter');
    await expect(this.#focused()).toHaveAccessibleName(new RegExp(`^${escaped(title)}, .* ${dotted(from)}–`));
  }

  /** The long fika of the palette, across all rooms. */
  async #fika(from: string, title: string): Promise<void> {
    const page = this.#page;
    await tabTo(page, /^Fika(, lång)?, \d+ min|^\d+ Parallellt/);
    await press(page, 'Home');
    await walkTo(page, 'ArrowDown', /^Fika, lång/);
    await press(page, 'Space');
    await this.#down(minuteOfDay(from as LocalTime) - (14 * 60 + 30));
    await press(page, 'Space');
    await expect(this.#focused()).toHaveAccessibleName(new RegExp(`^Fika, .* ${dotted(from)}–`));
    if (title === 'Fika') return;
    await page.keyboard.type(title);
    await press(page, 'Enter');
  }

  /** As many workshops side by side as LOKA has, from the palette, each named where it lies. */
  async workshops(from: string): Promise<void> {
    const page = this.#page;
    await tabTo(page, /^Antal workshoppar/);
    await press(page, 'Control+a');
    await page.keyboard.type(String(WORKSHOPS.length));
    await walkTo(page, 'Shift+Tab', /^6 Parallellt|^Fika, /);
    await walkTo(page, 'ArrowDown', /^6 Parallellt/);
    await press(page, 'Space');
    await this.#down(minuteOfDay(from as LocalTime) - 13 * 60);
    // By themselves they leave the hall free.
    await press(page, 'ArrowRight');
    await expect(spoken(page)).toContainText('Stora salen');
    await press(page, 'Space');
    for (const [i, { session }] of WORKSHOPS.entries()) {
      const name = `${i + 1} Workshop ${i + 1}`;
      await this.find(name, new RegExp(`^${name},`));
      await page.keyboard.type(session.title);
      await press(page, 'Enter');
      await expect(this.#focused()).toHaveAccessibleName(new RegExp(`^${i + 1} ${session.title},`));
    }
  }

  /** Selects the workshops, picks a copy of them up, and carries it to the next day. */
  async copyWorkshops(): Promise<void> {
    const page = this.#page;
    const first = `1 ${WORKSHOPS[0]?.session.title}`;
    await this.find(first, new RegExp(`^${first},`));
    for (let i = 1; i < WORKSHOPS.length; i++) await press(page, 'Control+ArrowRight', 'Control+Space');
    await expect(spoken(page)).toHaveText('6 programpunkter är valda.');
    await press(page, ...repeat('Control+ArrowLeft', 5), 'Space', 'c', 'Control+ArrowRight');
  }

  /** By the search over everything, which takes the focus to what is chosen. */
  async find(words: string, name: RegExp): Promise<void> {
    await press(this.#page, 'Control+k');
    await this.#page.keyboard.type(words);
    const found = this.#page.getByRole('listbox', { name: 'Träffar' }).getByRole('option').first();
    await expect(found).toContainText(words);
    await press(this.#page, 'Enter');
    await expect(this.#focused()).toHaveAccessibleName(name);
  }

  #focused(): Locator {
    return this.#page.locator(':focus');
  }

  /** Walks down to free time, and tells where that is: its room, when it begins, and how long it is. */
  async #freeTime(): Promise<{ room: string; minute: number; free: number }> {
    const page = this.#page;
    const cursor = page.locator('[data-cursor]:focus');
    const inGrid = () => page.evaluate(() => document.activeElement?.closest('.grid-canvas') !== null);
    for (let presses = 0; presses < 60 && !(await inGrid()); presses++) await press(page, 'Tab');
    for (let presses = 0; presses < 8 && (await cursor.count()) === 0; presses++)
      await press(page, 'ArrowDown');
    const name = (await cursor.getAttribute('aria-label')) ?? '';
    const [, start = '', end = '', room = ''] = /^Ledigt (\S+)–(\S+), ([^,]+),/.exec(name) ?? [];
    const [from, until] = [minutesOf(start), minutesOf(end)];
    return { room, minute: from, free: until - from };
  }

  async #across(rooms: number): Promise<void> {
    await press(this.#page, ...repeat(rooms > 0 ? 'ArrowRight' : 'ArrowLeft', Math.abs(rooms)));
  }

  async #down(minutes: number): Promise<void> {
    const way = minutes > 0 ? 'ArrowDown' : 'ArrowUp';
    const far = Math.abs(minutes);
    await press(
      this.#page,
      ...repeat(`Control+${way}`, Math.floor(far / 30)),
      ...repeat(way, Math.round((far % 30) / 5)),
    );
  }
}

const minutesOf = (text: string): number => minuteOfDay(text.replace('.', ':').padStart(5, '0') as LocalTime);
const dotted = (time: string): string => time.replace(':', '\\.').replace(/^0/, '');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
