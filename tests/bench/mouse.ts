import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** Milliseconds between what an ordinary USB mouse tells of its movement. */
const EVERY = 8;

/**
 * Moves the pointer over `places` with its left button down, as a hand does: the mouse does not wait until a program
 * has dealt with its last movement.
 */
export async function moveByHand(
  page: Page,
  places: Iterable<{ readonly x: number; readonly y: number }>,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const sent: Promise<unknown>[] = [];
  const began = performance.now();
  for (const place of places) {
    sent.push(
      session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', button: 'left', buttons: 1, ...place }),
    );
    await wait(began + sent.length * EVERY - performance.now());
  }
  await Promise.all(sent);
  await session.detach();
}
