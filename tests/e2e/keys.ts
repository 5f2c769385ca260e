import { expect, type Locator, type Page } from '@playwright/test';

/** What was spoken last. */
export function spoken(window: Page): Locator {
  return window.locator('output[aria-live]');
}

/** Waits until the title of what was just made is there to be typed. */
export async function naming(window: Page): Promise<void> {
  await expect(window.locator('[data-rename] input, input[data-rename]')).toBeFocused();
}

/** Takes the last step back. */
export const undo = (window: Page): Promise<void> => window.keyboard.press('Control+z');

/** A key so many times. */
export const repeat = (key: string, times: number): string[] => Array.from({ length: times }, () => key);

/** Presses keys, one after the other. */
export async function press(window: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await window.keyboard.press(key);
}

/** Presses Tab until what has the focus is called so. */
export async function tabTo(window: Page, name: RegExp): Promise<void> {
  await walkTo(window, 'Tab', name);
}

/** Presses a key until what has the focus is called so. */
export async function walkTo(window: Page, key: string, name: RegExp): Promise<void> {
  const focused = () =>
    window.evaluate(() => {
      const element = document.activeElement;
      return (
        element?.getAttribute('aria-label') ??
        (element instanceof HTMLElement ? element.innerText.trim() : '')
      );
    });
  const seen: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    const now = await focused();
    if (name.test(now)) return;
    seen.push(now.slice(0, 40));
    await window.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${name}; it led to: ${seen.join(' · ')}`);
}
