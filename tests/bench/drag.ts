import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { firstRevision } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { largePlan } from '../fixtures/large-plan.ts';
import { painted, ROOT, startElectron } from './electron.ts';
import { framesWhile } from './frames.ts';
import { percentile, type Row } from './row.ts';

/** Dragging one session over a day of 60 of them, beside the same window with nothing to do. */
export async function drag(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-drag-'));
  try {
    const plan = largePlan({ sessions: 60, rooms: 10, days: 1, people: 60 });
    const file = path.join(folder, 'sixty.lokaplan');
    await writeFile(file, serialise(firstRevision(plan, { at: '2026-01-01T00:00:00.000Z', by: '' })));
    const block = (page: Page) => page.locator('[data-session]').first();
    const { page, close } = await startElectron([ROOT, file], (shown) => block(shown).waitFor());
    try {
      await painted(page);
      const idle = await framesWhile(page, () => page.waitForTimeout(1500));
      const box = await block(page).boundingBox();
      if (box === null) throw new Error('No session is on the screen');
      const dragged = await framesWhile(page, async () => {
        await page.mouse.move(box.x + box.width / 2, box.y + 8);
        await page.mouse.down();
        for (let step = 0; step < 120; step++) {
          await page.mouse.move(box.x + 40 + step * 5, box.y + 40 + 150 * Math.abs(Math.sin(step / 12)));
        }
        await page.keyboard.press('Escape');
        await page.mouse.up();
      });
      const row = { unit: 'ms', beside: 'the same window idle' } as const;
      return [
        {
          ...row,
          work: 'frame while dragging among 60 sessions, p95',
          ours: percentile(dragged, 0.95),
          theirs: percentile(idle, 0.95),
          goal: 1.2,
        },
        {
          ...row,
          work: 'worst frame while dragging among 60 sessions',
          ours: Math.max(...dragged),
          theirs: percentile(idle, 0.5),
          goal: 2.05,
        },
      ];
    } finally {
      await close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
