import { expect, type Locator, type Page } from '@playwright/test';
import type { Plan } from '../../shared/plan/plan.ts';
import { type LocalTime, minuteOfDay } from '../../shared/plan/time.ts';
import { painted } from './painted.ts';
import { readPlanFile } from './read-back.ts';

/** What a coordinator sees of the programme, found by role and name, and what they do there with the mouse. */
export class Board {
  readonly page: Page;
  readonly grid: Locator;
  readonly tray: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('application', { name: /^Programmet:/ });
    this.tray = page.getByRole('region', { name: /^Oplacerade/ });
  }

  /** The block of a session on the grid, by the start of its name. */
  block(name: RegExp): Locator {
    return this.grid.getByRole('button', { name });
  }

  /** A point of the grid: a room's column at a time of day, measured between two sessions whose times are known. */
  async point(column: string | RegExp, time: LocalTime): Promise<{ x: number; y: number }> {
    const head = await boxOf(this.page.getByRole('columnheader', { name: column }).first());
    const scale = await this.#scale();
    return { x: head.x + head.width / 2, y: scale(minuteOfDay(time)) };
  }

  async #scale(): Promise<(minute: number) => number> {
    const [early, late] = [
      await boxOf(this.block(/^Lunch.*12\.00/).first()),
      await boxOf(this.block(/^Middag.*19\.00/).first()),
    ];
    const [from, to] = [12 * 60, 19 * 60];
    const perMinute = (late.y - early.y) / (to - from);
    return (minute) => early.y + (minute - from) * perMinute;
  }

  /** Picks a block up near its top and carries it until its own top is at `to`; the button stays down. */
  async carry(block: Locator, to: { x: number; y: number }): Promise<void> {
    await block.scrollIntoViewIfNeeded();
    const box = await boxOf(block);
    const grip = Math.min(14, box.height / 2);
    const mouse = this.page.mouse;
    await mouse.move(box.x + box.width / 2, box.y + grip);
    await mouse.down();
    await mouse.move(box.x + box.width / 2 + 6, box.y + grip + 6, { steps: 3 });
    await mouse.move(to.x, to.y + grip, { steps: 15 });
    // What is carried follows the pointer once a frame.
    await painted(this.page);
  }

  /** Drags a block and drops it. */
  async drag(block: Locator, to: { x: number; y: number }): Promise<void> {
    await this.carry(block, to);
    await this.page.mouse.up();
  }

  /** Takes the last step back, by its button. */
  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ångra' }).click();
  }
}

/** The box of what is on the screen. */
async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await expect(locator).toBeVisible();
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is not on the screen');
  return box;
}

/** Waits until the program says that all is on the disk. */
export async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('banner').getByRole('status')).toHaveText('Sparat på datorn');
}

/**
 * The plan as its file has it, with all that was done until now. It is saved at once, because the second that the
 * program lets pass before it saves by itself would be most of many a test.
 */
export async function savedPlan(page: Page, file: string): Promise<Plan> {
  await page.keyboard.press('Control+s');
  await saved(page);
  return (await readPlanFile(file)).plan;
}
