import type { Page } from '@playwright/test';
import type { Random } from '../../property/random.ts';

/** What a user does, one after the other, until the program is gone. `stepping` is told when it is an undo or redo. */
export async function editOn(
  page: Page,
  random: Random,
  gone: () => boolean,
  stepping: (at: number) => void,
): Promise<void> {
  try {
    while (!gone()) {
      const gesture = random.pick(GESTURES);
      if (gesture === undo || gesture === redo) stepping(Date.now());
      await gesture(page, random);
    }
  } catch (error) {
    // The end of the program cuts short what was going on.
    if (!gone()) throw error;
  }
}

type Gesture = (page: Page, random: Random) => Promise<void>;

/** Some twice, because they are done more often. */
const GESTURES: readonly Gesture[] = [type, type, type, drag, drag, resize, undo, redo, rest];

async function type(page: Page, random: Random): Promise<void> {
  const box = await someBlock(page, random);
  await page.mouse.click(box.x + box.width / 2, box.y + Math.min(8, box.height / 2));
  await page.getByRole('textbox', { name: 'Rubrik' }).focus();
  await page.keyboard.press('End');
  const letters = Array.from({ length: 3 + random.int(12) }, () => random.pick([...'abcdeåäö ']));
  await page.keyboard.type(letters.join(''), { delay: 10 + random.int(80) });
}

async function drag(page: Page, random: Random): Promise<void> {
  const box = await someBlock(page, random);
  const target = await someBlock(page, random);
  await move(page, random, { x: box.x + box.width / 2, y: box.y + Math.min(12, box.height / 2) }, target);
}

async function resize(page: Page, random: Random): Promise<void> {
  const box = await someBlock(page, random);
  const end = { x: box.x + box.width / 2, y: box.y + box.height - 2 };
  await move(page, random, end, { x: end.x, y: end.y + random.int(120) - 60 });
}

async function undo(page: Page): Promise<void> {
  await page.keyboard.press('Control+z');
}

async function redo(page: Page): Promise<void> {
  await page.keyboard.press('Control+y');
}

/** Long enough for a save now and then. */
async function rest(page: Page, random: Random): Promise<void> {
  await page.waitForTimeout(200 + random.int(1300));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function move(page: Page, random: Random, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 4, from.y + 6, { steps: 2 });
  await page.mouse.move(to.x + 5, to.y + random.int(40), { steps: 3 + random.int(10) });
  await page.mouse.up();
}

/** The box of one of the blocks that can be taken hold of, inside the grid as it is scrolled. */
async function someBlock(page: Page, random: Random): Promise<Point & { width: number; height: number }> {
  const boxes = await page.locator('[data-main]').evaluateAll((blocks) =>
    blocks.flatMap((block) => {
      const { x, y, width, height } = block.getBoundingClientRect();
      const within = (at: number) =>
        document.elementFromPoint(x + width / 2, at)?.closest('[data-main]') === block;
      return within(y + Math.min(8, height / 2)) && within(y + height - 2) ? [{ x, y, width, height }] : [];
    }),
  );
  return random.pick(boxes);
}
