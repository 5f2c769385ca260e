import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { firstRevision } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import type { RoomId } from '../../shared/plan/ids.ts';
import { all, ordered, type Plan } from '../../shared/plan/plan.ts';
import { addMinutes, at } from '../../shared/plan/time.ts';
import { daysInOrder } from '../../shared/programme/board.ts';
import { largePlan } from '../fixtures/large-plan.ts';
import { makeBareApp } from './bare-app.ts';
import { painted, ROOT, startElectron } from './electron.ts';
import { busyWhile, framesWhile } from './frames.ts';
import type { PeerPlan } from './peer/page.ts';
import { percentile, type Row } from './row.ts';

/** One frame of a screen at 60 Hz, in milliseconds, as the limits count it. */
const FRAME = 17.8;
const SIZE = { sessions: 1000, rooms: 20, days: 5, people: 300 };
/** So many sessions of 50 minutes follow each other in a room. */
const A_DAY = SIZE.sessions / SIZE.rooms / SIZE.days;

interface Measured {
  readonly mount: number;
  readonly frames: readonly number[];
  /** Of the main thread, for each movement of the pointer. */
  readonly busy: number;
}

const TEXT = 'Kunskapslyft för barn och unga i hela länet';

/** Showing 1,000 sessions and dragging one of them, beside the same in another calendar. */
export async function grid(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-grid-'));
  try {
    const plan = filledPlan();
    const ours = await measureOurs(plan, path.join(folder, 'thousand.lokaplan'));
    const theirs = await measurePeer(plan, folder);
    const worst = (frames: readonly number[]) => Math.max(...frames);
    const limit = { unit: 'ms', goal: 1 } as const;
    const peer = { unit: 'ms', beside: '@event-calendar/core' } as const;
    const p95 = percentile(ours.frames, 0.95);
    const work = {
      p95: 'frame while dragging among 1,000 sessions, p95',
      worst: 'worst frame while dragging among 1,000 sessions',
    };
    return [
      { ...limit, work: work.p95, ours: p95, beside: 'limit', theirs: FRAME },
      {
        ...limit,
        work: work.worst,
        ours: worst(ours.frames),
        beside: 'limit, two frames',
        theirs: 2 * FRAME,
      },
      {
        ...limit,
        work: 'typing in the inspector among 1,000 sessions, key to paint, p95',
        ours: percentile(ours.keys.painted, 0.95),
        beside: 'limit',
        theirs: FRAME,
      },
      {
        ...limit,
        work: 'main thread from a key in the inspector until its letter is in the page, p95',
        ours: percentile(ours.keys.handled, 0.95),
        beside: 'limit',
        theirs: FRAME,
      },
      { ...peer, work: 'showing 1,000 sessions', ours: ours.mount, theirs: theirs.mount, goal: 0.25 },
      { ...peer, work: work.p95, ours: p95, theirs: percentile(theirs.frames, 0.95), goal: 0.35 },
      {
        ...peer,
        work: 'main thread while dragging among 1,000 sessions, each movement',
        ours: ours.busy,
        theirs: theirs.busy,
        goal: 0.35,
      },
      { ...peer, work: work.worst, ours: worst(ours.frames), theirs: worst(theirs.frames), goal: 0.1 },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Five days in which every room has a session every hour. */
function filledPlan(): Plan {
  const plan = largePlan(SIZE);
  const rooms = ordered(plan, 'rooms').map(({ id }) => id);
  const days = daysInOrder(plan);
  const sessions = all(plan, 'sessions').map((session, i) => {
    const day = days[Math.floor(i / A_DAY / SIZE.rooms)] ?? days[0];
    const room = rooms[Math.floor(i / A_DAY) % SIZE.rooms] as RoomId;
    const start = addMinutes(at(day?.date ?? '2026-05-04', '08:30'), (i % A_DAY) * 60);
    return { ...session, start, minutes: 50, rooms: [room], locked: false };
  });
  return { ...plan, sessions: Object.fromEntries(sessions.map((session) => [session.id, session])) };
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
    return { mount, ...(await drag(page, '.grid-canvas [data-session]')), keys: await typing(page) };
  } finally {
    await close();
  }
}

/**
 * For each key, in milliseconds: until what it typed is painted, which takes up to a frame even where nothing is done,
 * as a key may come at any time within one; and how long the page was busy with it before.
 */
interface Keys {
  readonly painted: readonly number[];
  readonly handled: readonly number[];
}

async function typing(page: Page): Promise<Keys> {
  await page.locator('.grid-canvas [data-session]').first().dblclick();
  await page.locator('[data-title] input').waitFor();
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
  await page.keyboard.type(TEXT, { delay: 90 });
  await painted(page);
  return page.evaluate(() => (window as unknown as { keys: Keys }).keys);
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

async function drag(page: Page, blocks: string): Promise<Pick<Measured, 'frames' | 'busy'>> {
  let frames: readonly number[] = [];
  const busy = await busyWhile(page, async () => {
    frames = await framesWhile(page, () => dragOver(page, blocks));
  });
  return { frames, busy: busy / MOVES };
}

const MOVES = 300;

/** Takes a block in the middle of the window over many rooms, days and times of it, and puts it back. */
async function dragOver(page: Page, blocks: string): Promise<void> {
  const from = await page.locator(blocks).evaluateAll((all) => {
    const boxes = all.map((element) => element.getBoundingClientRect());
    const box = boxes.find(
      ({ left, right, top, bottom }) =>
        left > innerWidth * 0.35 && right < innerWidth * 0.7 && top > 200 && bottom < innerHeight - 200,
    );
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  if (!from) throw new Error(`No block of ${blocks} is in the middle of the window`);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 0; step < MOVES; step++)
    await page.mouse.move(
      420 + 500 * Math.abs(Math.sin(step / 40)),
      230 + 420 * Math.abs(Math.sin(step / 23)),
    );
  await page.keyboard.press('Escape');
  await page.mouse.up();
}
