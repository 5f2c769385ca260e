import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { firstRevision } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import { painted, ROOT, startElectron } from './electron.ts';
import { filledPlan } from './filled-plan.ts';
import { type Frame, phasesWhile } from './frames.ts';
import { AFTER, free, inTheMiddle, type Point, pickUp } from './pointer.ts';
import type { Row } from './row.ts';

const BLOCK = '.grid-canvas [data-session]';
/** Two frames of a screen at 60 Hz, in milliseconds, as the limits count them. */
const LIMIT = 2 * 17.8;
/** So many sessions wait in the tray. */
const WAITING = 4;

type Phase =
  | 'between'
  | 'five are dropped'
  | 'one is dropped from the tray'
  | 'an end is let go'
  | 'one is dropped by key'
  | 'that is undone';

/** What changes the programme besides a drop of one: worst frames among 1,000 sessions, one after the other. */
export async function dropping(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-dropping-'));
  try {
    const file = path.join(folder, 'thousand.lokaplan');
    const plan = withTray(filledPlan());
    await writeFile(file, serialise(firstRevision(plan, { at: '2026-01-01T00:00:00.000Z', by: '' })));
    const { page, close } = await startElectron([ROOT, file], (shown) =>
      shown.locator('[data-session]').first().waitFor(),
    );
    try {
      await page.locator('[data-day-tab=all]').click();
      await painted(page);
      return rowsOf(await phasesWhile<Phase>(page, 'between', (enter) => changes(page, enter)));
    } finally {
      await close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The last sessions of the last day are in the tray. */
function withTray(plan: Plan): Plan {
  const last = all(plan, 'sessions').slice(-WAITING);
  const waiting = last.map((session) => [session.id, { ...session, start: null, rooms: [] }]);
  return { ...plan, sessions: { ...plan.sessions, ...Object.fromEntries(waiting) } };
}

function rowsOf(frames: readonly Frame<Phase>[]): Row[] {
  const phases = [...new Set(frames.map(({ phase }) => phase))].filter((phase) => phase !== 'between');
  return phases.map((phase) => ({
    work: `worst frame when of 1,000 sessions ${phase}`,
    unit: 'ms',
    ours: Math.max(...frames.filter((frame) => frame.phase === phase).map(({ ms }) => ms)),
    beside: 'limit, two frames',
    theirs: LIMIT,
    goal: 1,
  }));
}

async function changes(page: Page, enter: (phase: Phase) => Promise<void>): Promise<void> {
  const measure = async (phase: Phase, act: () => Promise<void>): Promise<void> => {
    await enter(phase);
    await act();
    await page.waitForTimeout(AFTER);
    await enter('between');
  };
  const drop = () => page.mouse.up();

  const five = await inAColumn(page, 5);
  for (const [index, { x, y }] of five.entries()) {
    if (index > 0) await page.keyboard.down('Control');
    await page.mouse.click(x, y);
    await page.keyboard.up('Control');
  }
  await page.waitForTimeout(AFTER);
  const [first = { x: 0, y: 0 }] = five;
  await pickUp(page, first);
  await carry(page, { x: first.x + BESIDE, y: first.y });
  await measure('five are dropped', drop);

  await pickUp(page, await middleOf(page, '.tray-item'));
  await carry(page, await free(page, BLOCK));
  await measure('one is dropped from the tray', drop);

  const end = await lowerEnd(page);
  await page.mouse.move(end.x, end.y);
  await page.mouse.down();
  await carry(page, { x: end.x, y: end.y - 12 });
  await measure('an end is let go', drop);

  const { x, y } = await inTheMiddle(page, BLOCK);
  await page.mouse.click(x, y);
  await page.waitForTimeout(AFTER);
  await page.keyboard.press('Space');
  await page.waitForTimeout(AFTER);
  // To where it ends with the hour, before what follows.
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(AFTER);
  await measure('one is dropped by key', () => page.keyboard.press('Space'));
  await measure('that is undone', () => page.keyboard.press('Control+z'));
}

/** From one column to the one beside it, in pixels. */
const BESIDE = 62;

async function carry(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y, { steps: 8 });
  await page.waitForTimeout(AFTER);
}

async function middleOf(page: Page, selector: string): Promise<Point> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`There is no ${selector}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The middles of so many blocks one under the other, in a column in the middle of the window. */
async function inAColumn(page: Page, count: number): Promise<Point[]> {
  const { x } = await inTheMiddle(page, BLOCK);
  const points = await page.locator(BLOCK).evaluateAll((blocks, across) => {
    const boxes = blocks.map((element) => element.getBoundingClientRect());
    return boxes
      .filter(({ left, right, top }) => left < across && right > across && top > 200)
      .map(({ left, width, top, height }) => ({ x: left + width / 2, y: top + height / 2 }));
  }, x);
  return points.sort((a, b) => a.y - b.y).slice(0, count);
}

/** Where the end of a block in the middle of the window is taken hold of. */
async function lowerEnd(page: Page): Promise<Point> {
  const { x, y } = await inTheMiddle(page, BLOCK);
  const bottom = await page.evaluate(
    ([across, down]) =>
      document.elementFromPoint(across, down)?.closest('[data-session]')?.getBoundingClientRect().bottom,
    [x, y] as const,
  );
  if (bottom === undefined) throw new Error('There is no block in the middle of the window');
  return { x, y: bottom - 2 };
}
