import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { firstRevision } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { reviewPlan } from '../fixtures/review-plan.ts';
import { randomFrom } from '../property/random.ts';
import { painted, ROOT, startElectron } from './electron.ts';
import { framesWhile } from './frames.ts';
import { percentile, type Row } from './row.ts';

const STAMP = { at: '2026-01-01T00:00:00.000Z', by: '' };
/** Turns of the wheel, and how far each goes, in pixels. */
const TURNS = 60;
const DOWN = 100;
const ACROSS = 80;
/** A frame at 60 Hz, with what a timer is off by. */
const FRAME = 17.8;

/** Scrolling the matrix of reviewers both ways, by itself, turned and with a proposal on it, beside the window idle. */
export async function matrix(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-matrix-'));
  try {
    const large = withPins(
      reviewPlan(randomFrom(1), { reviewers: 300, sessions: 150, days: 2, passes: 6, assigned: 0.015 }),
    );
    const proposed = reviewPlan(randomFrom(1), {
      reviewers: 200,
      sessions: 100,
      days: 2,
      passes: 5,
      assigned: 0.02,
    });
    return [
      ...(await scrolled(path.join(folder, 'large.lokaplan'), large, '300 x 150', async () => undefined)),
      ...(await scrolled(path.join(folder, 'turned.lokaplan'), large, '300 x 150, turned', turnSheet)),
      ...(await scrolled(
        path.join(folder, 'proposed.lokaplan'),
        proposed,
        '200 x 100 with a proposal',
        propose,
      )),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Every fifth assignment is pinned. */
function withPins(plan: Plan): Plan {
  const assignments = Object.entries(plan.assignments).map(([id, assignment], index) => [
    id,
    { ...assignment, pinned: index % 5 === 0 },
  ]);
  return { ...plan, assignments: Object.fromEntries(assignments) };
}

/** Workshops as rows. */
async function turnSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Vänd|Turn)/ }).click();
}

async function propose(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Föreslå fördelning|Propose assignment)$/ }).click();
  await page.getByRole('button', { name: /^(Godta allt|Accept all)$/ }).waitFor({ timeout: 60_000 });
}

async function scrolled(
  file: string,
  plan: Plan,
  what: string,
  prepare: (page: Page) => Promise<void>,
): Promise<Row[]> {
  await writeFile(file, serialise(firstRevision(plan, STAMP)));
  const { page, close } = await startElectron([ROOT, file], (shown) =>
    shown.locator('[data-session]').first().waitFor(),
  );
  try {
    await page.keyboard.press('Control+2');
    await page.getByRole('grid').waitFor();
    await prepare(page);
    const pane = page.locator('.reviewers-scroll');
    const box = await pane.boundingBox();
    if (box === null) throw new Error('The matrix is not on the screen');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await painted(page);
    // What is drawn for the first time is compiled, and fonts are read.
    await turn(page, ACROSS, DOWN);
    const idle = await framesWhile(page, () => page.waitForTimeout(1500));
    let far = 0;
    const frames = await framesWhile(page, async () => {
      await turn(page, 0, DOWN);
      await turn(page, ACROSS, 0);
      far = await pane.evaluate(({ scrollTop, scrollLeft }) => Math.min(scrollTop, scrollLeft));
      await turn(page, -ACROSS, -DOWN);
    });
    if (frames.length < TURNS || far < TURNS * 10) throw new Error('The matrix did not scroll');
    return [
      {
        work: `frame while scrolling the matrix ${what}, p95`,
        unit: 'ms',
        ours: percentile(frames, 0.95),
        beside: 'a frame at 60 Hz',
        theirs: FRAME,
        goal: 1,
      },
      {
        work: `worst frame while scrolling the matrix ${what}`,
        unit: 'ms',
        ours: Math.max(...frames),
        beside: 'worst frame of the same window idle',
        theirs: Math.max(...idle),
        goal: 2.05,
      },
    ];
  } finally {
    await close();
  }
}

async function turn(page: Page, across: number, down: number): Promise<void> {
  for (let turns = 0; turns < TURNS; turns++) await page.mouse.wheel(across, down);
}
