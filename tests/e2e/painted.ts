import type { Page } from '@playwright/test';

/** Waits until the window has painted what was done until now, and what came of that in the frame after. */
export async function painted(window: Page): Promise<void> {
  await window.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
      }),
  );
}
