import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { makeBareApp } from './bare-app.ts';
import { painted, startElectron } from './electron.ts';

const TEXT =
  'Kunskapslyft i hela regionen och mer kultur till alla som bor i de minsta byarna, med plats till fler';
/** Between two keys, in milliseconds: as one types fast. */
const BETWEEN = 90;
const BARE = '<!doctype html><meta charset="utf-8"><title>Bare</title><input autofocus>';

/** For each key, in milliseconds. */
export interface Keys {
  /** From the key until its letter is painted. */
  readonly painted: readonly number[];
  /** How long the page was busy with the key before its letter was in the page. */
  readonly handled: readonly number[];
}

/** Types in the field that has the focus. */
export async function typing(page: Page): Promise<Keys> {
  await page.evaluate(() => {
    const painted: number[] = [];
    const handled: number[] = [];
    Object.assign(window, { keys: { painted, handled } });
    let began = 0;
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        began = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => painted.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
    // The page has rendered what came of it by then.
    window.addEventListener('input', () => handled.push(performance.now() - began));
  });
  await page.keyboard.type(TEXT, { delay: BETWEEN });
  await painted(page);
  return page.evaluate(() => (window as unknown as { keys: Keys }).keys);
}

/** The same in a page with an input and nothing else: what no program can be faster than. */
export async function typingBare(folder: string): Promise<Keys> {
  const app = path.join(folder, 'bare');
  await mkdir(app);
  await writeFile(path.join(app, 'index.html'), BARE);
  await makeBareApp(app);
  const { page, close } = await startElectron([app], (shown) => shown.locator('input').waitFor());
  try {
    await page.locator('input').click();
    return await typing(page);
  } finally {
    await close();
  }
}
