import type { Page } from '@playwright/test';

/** As long as that, in milliseconds, is what a part of a drag may bring about later counted to it. */
export const AFTER = 500;

/** A point of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Picks up what lies at a point; the button stays down. */
export async function pickUp(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 24, y + 24, { steps: 6 });
  await page.waitForTimeout(AFTER);
}

/** The middle of the first of the blocks that lies well within the window. */
export async function inTheMiddle(page: Page, blocks: string): Promise<Point> {
  const point = await page.locator(blocks).evaluateAll((all) => {
    const boxes = all.map((element) => element.getBoundingClientRect());
    const box = boxes.find(
      ({ left, right, top, bottom }) =>
        left > innerWidth * 0.35 && right < innerWidth * 0.7 && top > 200 && bottom < innerHeight - 200,
    );
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  if (!point) throw new Error(`No block of ${blocks} is in the middle of the window`);
  return point;
}

/** A point under the last block of a column in the middle of the window. */
export async function free(page: Page, blocks: string): Promise<Point> {
  const point = await page.locator(blocks).evaluateAll((all) => {
    const boxes = all
      .map((element) => element.getBoundingClientRect())
      .filter(({ left, right }) => left > innerWidth * 0.4 && right < innerWidth * 0.65);
    const last = boxes.sort((a, b) => b.bottom - a.bottom)[0];
    return last && { x: last.x + last.width / 2, y: last.bottom + 14 };
  });
  if (!point) throw new Error(`No block of ${blocks} is in the middle of the window`);
  return point;
}
