import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { firstRevision } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { all, ordered, type Plan } from '../../shared/plan/plan.ts';
import { addMinutes } from '../../shared/plan/time.ts';
import { daysInOrder } from '../../shared/programme/board.ts';
import { makeBareApp } from './bare-app.ts';
import { painted, ROOT, startElectron } from './electron.ts';
import { filledPlan } from './filled-plan.ts';
import { busyWhile, type Frame, phasesWhile } from './frames.ts';
import { moveByHand } from './mouse.ts';
import type { PeerPlan } from './peer/page.ts';
import { AFTER, free, inTheMiddle, pickUp } from './pointer.ts';
import { percentile, type Row } from './row.ts';
import { type Keys, typing, typingBare } from './typing.ts';

/** One frame of a screen at 60 Hz, in milliseconds, as the limits count it. */
const FRAME = 17.8;
/**
 * A drag from the press on: the first since the program was started, moved as a hand does and then step by step, and
 * one after it that is put back.
 */
type Phase = 'first pick-up' | 'moves' | 'steps' | 'drop' | 'next pick-up' | 'put back';

interface Measured {
  readonly mount: number;
  readonly frames: readonly Frame<Phase>[];
  /** Of the main thread, for each movement of the pointer. */
  readonly busy: number;
}

/** Showing 1,000 sessions and dragging one of them, beside the same in another calendar. */
export async function grid(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-grid-'));
  try {
    const plan = filledPlan();
    const ours = await measureOurs(plan, path.join(folder, 'thousand.lokaplan'));
    const theirs = await measurePeer(plan, folder);
    const bare = await typingBare(folder);
    const limit = { unit: 'ms', goal: 1 } as const;
    const peer = { unit: 'ms', beside: '@event-calendar/core' } as const;
    const p95 = percentile(moves(ours.frames), 0.95);
    const work = {
      p95: 'frame while dragging among 1,000 sessions, p95',
      carried: 'worst frame while one of 1,000 sessions is picked up, carried or put back',
      drop: 'worst frame when it is dropped elsewhere',
    };
    const carried = [whileCarried(ours.frames), whileCarried(theirs.frames)] as const;
    const dropped = [whenDropped(ours.frames), whenDropped(theirs.frames)] as const;
    return [
      { ...limit, work: work.p95, ours: p95, beside: 'limit', theirs: FRAME },
      {
        ...limit,
        work: `${work.carried} (${worst(carried[0]).phase})`,
        ours: worst(carried[0]).ms,
        beside: 'limit, two frames',
        theirs: 2 * FRAME,
      },
      {
        ...limit,
        work: work.drop,
        ours: worst(dropped[0]).ms,
        beside: 'limit, two frames',
        theirs: 2 * FRAME,
      },
      {
        ...limit,
        work: 'typing in the inspector among 1,000 sessions, key to paint, p95',
        ours: percentile(ours.keys.painted, 0.95),
        beside: `limit (a bare input ${percentile(bare.painted, 0.95).toFixed(1)} ms)`,
        theirs: FRAME,
      },
      {
        ...limit,
        work: 'main thread from a key in the inspector until its letter is in the page, p95',
        ours: percentile(ours.keys.handled, 0.95),
        beside: `limit (a bare input ${percentile(bare.handled, 0.95).toFixed(1)} ms)`,
        theirs: FRAME,
      },
      { ...peer, work: 'showing 1,000 sessions', ours: ours.mount, theirs: theirs.mount, goal: 0.25 },
      {
        ...peer,
        work: work.p95,
        ours: p95,
        theirs: percentile(moves(theirs.frames), 0.95),
        goal: 0.35,
      },
      {
        ...peer,
        work: 'main thread while dragging among 1,000 sessions, each movement',
        ours: ours.busy,
        theirs: theirs.busy,
        goal: 0.35,
      },
      {
        ...peer,
        work: `${work.carried} (theirs: ${worst(carried[1]).phase})`,
        ours: worst(carried[0]).ms,
        theirs: worst(carried[1]).ms,
        goal: 0.1,
      },
      { ...peer, work: work.drop, ours: worst(dropped[0]).ms, theirs: worst(dropped[1]).ms, goal: 0.1 },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** All days side by side; shown anew from another view, so that starting the program is no part of it. */
async function measureOurs(plan: Plan, file: string): Promise<Measured & { readonly keys: Keys }> {
  await writeFile(file, serialise(firstRevision(plan, { at: '2026-01-01T00:00:00.000Z', by: '' })));
  const { page, close } = await startElectron([ROOT, file], (shown) =>
    shown.locator('[data-session]').first().waitFor(),
  );
  try {
    await page.locator('[data-day-tab=all]').click();
    await page.keyboard.press('Control+4');
    await page.locator('.people').first().waitFor();
    await painted(page);
    const mount = await page.evaluate(async () => {
      const began = performance.now();
      document.querySelector<HTMLElement>('.navigation li:first-child button')?.click();
      const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
      while (document.querySelector('.grid-canvas [data-session]') === null) await next();
      await next();
      await next();
      return performance.now() - began;
    });
    return { mount, ...(await drag(page, '.grid-canvas [data-session]')), keys: await typingIn(page) };
  } finally {
    await close();
  }
}

/** Types in the title of a session. */
async function typingIn(page: Page): Promise<Keys> {
  await page.locator('.grid-canvas [data-session]').first().dblclick();
  await page.locator('[data-title] input').waitFor();
  await painted(page);
  return typing(page);
}

async function measurePeer(plan: Plan, folder: string): Promise<Measured> {
  const app = path.join(folder, 'peer');
  await cp(path.join(ROOT, 'node_modules', '.lokaplan', 'peer'), app, { recursive: true });
  await makeBareApp(app);
  const { page, close } = await startElectron([app], (shown) =>
    shown.waitForFunction(() => typeof window.mountPeer === 'function'),
  );
  try {
    const mount = await page.evaluate((shown) => window.mountPeer(shown), peerPlan(plan));
    return { mount, ...(await drag(page, '.ec-event')) };
  } finally {
    await close();
  }
}

function peerPlan(plan: Plan): PeerPlan {
  const days = daysInOrder(plan);
  return {
    date: days[0]?.date ?? '',
    days: days.length,
    rooms: ordered(plan, 'rooms').map(({ id, name }) => ({ id, title: name })),
    sessions: all(plan, 'sessions').flatMap(({ id, title, start, minutes, rooms }) => {
      const [room] = rooms;
      if (start === null || room === undefined) return [];
      return [{ id, title, resourceId: room, start, end: addMinutes(start, minutes) }];
    }),
  };
}

function worst(frames: readonly Frame<Phase>[]): Frame<Phase> {
  return frames.reduce((worse, frame) => (frame.ms > worse.ms ? frame : worse), { ms: 0, phase: 'moves' });
}

const whenDropped = (frames: readonly Frame<Phase>[]) => frames.filter(({ phase }) => phase === 'drop');
const whileCarried = (frames: readonly Frame<Phase>[]) => frames.filter(({ phase }) => phase !== 'drop');

const moves = (frames: readonly Frame<Phase>[]): number[] =>
  frames.flatMap(({ ms, phase }) => (phase === 'moves' ? [ms] : []));

/** Over the window in curves. */
const PATH = Array.from({ length: 300 }, (_, step) => ({
  x: 420 + 500 * Math.abs(Math.sin(step / 40)),
  y: 230 + 420 * Math.abs(Math.sin(step / 23)),
}));
/**
 * Takes a block in the middle of the window over many rooms and times of it, and lets it go where nothing else lies;
 * then takes it up once more and puts it back.
 */
async function drag(page: Page, blocks: string): Promise<Pick<Measured, 'frames' | 'busy'>> {
  const from = await inTheMiddle(page, blocks);
  const to = await free(page, blocks);
  let busy = Number.NaN;
  const frames = await phasesWhile<Phase>(page, 'first pick-up', async (enter) => {
    await pickUp(page, from);
    await enter('moves');
    await moveByHand(page, PATH);
    await enter('steps');
    // One after the other, for movements that come too fast are dealt with as one.
    busy = await busyWhile(page, async () => {
      for (const { x, y } of PATH) await page.mouse.move(x, y);
    });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.waitForTimeout(AFTER);
    await enter('drop');
    await page.mouse.up();
    await page.waitForTimeout(AFTER);
    const next = await inTheMiddle(page, blocks);
    await enter('next pick-up');
    await pickUp(page, next);
    await enter('put back');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await page.waitForTimeout(AFTER);
  });
  return { frames, busy: busy / PATH.length };
}
