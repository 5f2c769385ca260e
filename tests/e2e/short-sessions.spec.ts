import type { Locator, Page } from '@playwright/test';
import type { RoomId, SessionId } from '../../shared/plan/ids.ts';
import { all } from '../../shared/plan/plan.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import { addMinutes, at, type LocalTime } from '../../shared/plan/time.ts';
import { expectAccessible } from './axe.ts';
import { Board } from './board.ts';
import { expect, type Running, test } from './launch.ts';
import { LOKA } from './loka-programme.ts';
import { storeAs } from './stored-plan.ts';

/** Sessions of five minutes, one after the other in a room, can be read in the grid as it is shown at first. */

const TITLES = [
  'Bussarna går',
  'Nycklar och rum',
  'Tack till värden',
  'Ungas röst',
  'Vindkraft på fjället',
  'Biblioteket',
  'Åka kollektivt',
  'Öppna data',
  'Matsvinn',
  'Avslutning',
];

/** LOKA, and the first of the titles in a row in a room. */
async function opened(
  start: (...files: string[]) => Promise<Running>,
  folder: string,
  rows: readonly { readonly room: RoomId; readonly from: LocalTime; readonly count: number }[],
): Promise<Running> {
  const talk = all(LOKA, 'sessions').find(({ kind }) => kind === 'plenary');
  if (talk === undefined) throw new Error('LOKA has a plenary');
  const short = rows.flatMap(({ room, from, count }) =>
    TITLES.slice(0, count).map((title, i): Session => {
      const id: SessionId = `session:${room.slice(5)}${i}`;
      const time = addMinutes(at('2013-08-29', from), i * 5);
      const own = { id, title, number: String(i + 9), kind: 'talk', start: time, minutes: 5 } as const;
      return { ...talk, ...own, rooms: [room], people: [], presenters: '', locked: false };
    }),
  );
  const sessions = { ...LOKA.sessions, ...Object.fromEntries(short.map((session) => [session.id, session])) };
  const lokaplan = await start(await storeAs(folder, 'loka.lokaplan', { ...LOKA, sessions }));
  await lokaplan.resize(1280, 800);
  return lokaplan;
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It is on the screen');
  return box;
}

/** The letters of a block's title that are seen, without those under something else or cut off. */
function lettersSeen(block: Locator): Promise<number> {
  return block.locator('.block-title').evaluate((title) => {
    const words = title.lastChild;
    const { right } = title.getBoundingClientRect();
    const range = document.createRange();
    let seen = 0;
    for (let i = 0; words !== null && i < (words.textContent?.length ?? 0); i++) {
      range.setStart(words, i);
      range.setEnd(words, i + 1);
      const letter = range.getBoundingClientRect();
      const over = document.elementFromPoint(letter.left + letter.width / 2, letter.top + letter.height / 2);
      if (letter.right <= right + 1 && over?.closest('.block') === title.closest('.block')) seen += 1;
    }
    return seen;
  });
}

/** What is far out of sight is not in the page. */
function scrollToTheEvening(page: Page): Promise<void> {
  return page.locator('.grid').evaluate((grid) => grid.scrollTo(0, 0.56 * grid.scrollHeight));
}

/** Expects of a row of sessions that the title of each is seen, or its first letters, and that time stays true. */
async function expectReadable(board: Board, room: string, count: number, letters: number): Promise<void> {
  const blocks = TITLES.slice(0, count).map((title, i) =>
    board.block(new RegExp(`^${i + 9} ${title}, .*, ${room}`)),
  );
  const [first] = blocks;
  if (first === undefined) throw new Error('There is one');
  await scrollToTheEvening(board.page);
  for (const [index, block] of blocks.entries()) {
    const title = TITLES[index] ?? '';
    await block.scrollIntoViewIfNeeded();
    await expect(async () => {
      // One after the other and under each other, each as high as a line.
      const [above, own] = [await boxOf(first), await boxOf(block)];
      expect(own.x, title).toBe(above.x);
      expect(own.width, title).toBe(above.width);
      expect((own.y - above.y) / 13, title).toBeCloseTo(index, 0);
      expect(await lettersSeen(block), title).toBeGreaterThanOrEqual(Math.min(title.length, letters));
    }).toPass();
    // What is cut off in it is told by its name, and where one rests on it.
    await block.hover();
    await expect(block).toHaveAttribute('title', new RegExp(`^${index + 9} ${title}, torsdag 29 augusti`));
  }
}

test('three and ten sessions of five minutes in a row are read at 100 %', async ({ start, folder }) => {
  const lokaplan = await opened(start, folder, [
    { room: 'room:kallan', from: '17:15', count: 3 },
    { room: 'room:sjon', from: '17:10', count: 10 },
  ]);
  const { window } = lokaplan;
  const board = new Board(window);
  await expect(window.getByRole('button', { name: '100 %' })).toBeVisible();
  await expectReadable(board, 'Källan', 3, 10);
  await expectReadable(board, 'Sjön', 10, 10);
  await expectAccessible(lokaplan, 'short-sessions');

  // Both days side by side: the narrowest that columns get.
  await window.getByRole('tab', { name: 'Båda dagarna' }).click();
  await expectReadable(board, 'Sjön', 10, 6);
  await lokaplan.picture('short-sessions-narrow');

  // Zoomed out the whole day is seen at once.
  for (let i = 0; i < 7; i++) await window.keyboard.press('Control+-');
  await expect(board.block(/^Middag/).first()).toBeInViewport();
  await expect(board.block(/^Ankomst/).first()).toBeInViewport();
  await lokaplan.close();
});

test('where a drop makes hours higher, what was dropped stays where it is seen', async ({
  start,
  folder,
}) => {
  const lokaplan = await opened(start, folder, [
    { room: 'room:kallan', from: '17:15', count: 1 },
    { room: 'room:sjon', from: '17:20', count: 1 },
  ]);
  const { window } = lokaplan;
  const board = new Board(window);
  const moved = board.block(/^9 Bussarna går, .*17\.20–17\.25/);
  const before = await boxOf(moved);
  const goal = await boxOf(board.block(/^9 Bussarna går, .*17\.15–17\.20/));
  await board.drag(moved, { x: goal.x + goal.width / 2, y: before.y });
  const dropped = board.block(/^9 Bussarna går, .*17\.20–17\.25, Källan/);
  await expect(dropped).toBeInViewport({ ratio: 1 });
  await expect(async () => {
    const after = await boxOf(dropped);
    expect(after.width).toBe(goal.width);
    expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(3);
  }).toPass();
  // Taken back, all is as it was.
  await window.keyboard.press('Control+z');
  await expect(moved).toBeInViewport({ ratio: 1 });
  await lokaplan.close();
});
