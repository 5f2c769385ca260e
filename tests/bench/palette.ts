import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { firstRevision } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { painted, ROOT, startElectron } from './electron.ts';
import { filledPlan } from './filled-plan.ts';
import { median, percentile, type Row } from './row.ts';

const RUNS = 20;
/** So many go before, until the code is warm. */
const WARM = 5;
/** A frame of a screen at 60 Hz, in milliseconds. */
const FRAME = 1000 / 60;

/** Opening the palette of commands among 1,000 sessions, from the click until what it offers is in the page. */
export async function palette(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-palette-'));
  try {
    const file = path.join(folder, 'thousand.lokaplan');
    await writeFile(file, serialise(firstRevision(filledPlan(), { at: '2026-01-01T00:00:00.000Z', by: '' })));
    const { page, close } = await startElectron([ROOT, file], (shown) =>
      shown.locator('[data-session]').first().waitFor(),
    );
    try {
      const times: number[] = [];
      for (let run = 0; run < WARM + RUNS; run++) {
        const time = await opening(page);
        if (run >= WARM) times.push(time);
        await page.keyboard.press('Escape');
        await page.locator('[role=option]').first().waitFor({ state: 'detached' });
        await painted(page);
      }
      const row = { unit: 'ms', beside: 'limit, a frame', theirs: FRAME, goal: 1 } as const;
      return [
        { ...row, work: 'the palette opened among 1,000 sessions, median', ours: median(times) },
        { ...row, work: 'the palette opened among 1,000 sessions, p95', ours: percentile(times, 0.95) },
      ];
    } finally {
      await close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opens the palette and answers how long that took, in milliseconds. */
function opening(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const began = performance.now();
        new MutationObserver((_changes, seen) => {
          if (document.querySelector('[role=option]') === null) return;
          seen.disconnect();
          resolve(performance.now() - began);
        }).observe(document.body, { childList: true, subtree: true });
        document.querySelector<HTMLElement>('.command-palette-button')?.click();
      }),
  );
}
