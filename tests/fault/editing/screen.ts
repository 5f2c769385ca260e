import type { Page } from '@playwright/test';
import type {} from '../../../renderer/bridge.ts';
import { translator } from '../../../shared/i18n/translator.ts';

/** What the blocks of the grid say, by session: number, title, day, times and rooms. */
export type Blocks = ReadonlyMap<string, string>;

/** The blocks as they were last seen, from a moment on. Times are milliseconds of the epoch. */
export interface Sight {
  readonly number: number;
  readonly at: number;
  readonly blocks: Blocks;
  /** When the main process had answered a call made after the edit was to be handed over; not at all until it has. */
  heard?: number;
}

/** Milliseconds for which an edit must have been on the screen to count as seen. */
const SEEN = 100;
/**
 * Milliseconds that the main process must have had for it. On a machine with time to spare it has it within `SEEN`; on
 * one that is overloaded nobody can say how long the way there takes.
 */
const HEARD = 50;

/** Notes everything that the blocks on `page` say, now and each time that it changes. */
export async function watchScreen(page: Page): Promise<Sight[]> {
  let known = await blocksOn(page);
  const sights: Sight[] = [{ number: 0, at: Date.now(), blocks: known, heard: Date.now() }];
  await page.exposeFunction('noteHeard', (number: number, at: number) => {
    for (const sight of sights) if (sight.number <= number) sight.heard ??= at;
  });
  await page.exposeFunction('noteSight', (number: number, at: number, seen: [string, string][]) => {
    const blocks = withoutMarks(seen);
    if ([...blocks].every(([id, label]) => known.get(id) === label)) return;
    // A block that is not in sight is as it was.
    known = new Map([...known, ...blocks]);
    sights.push({ number, at, blocks: known });
  });
  await page.evaluate(() => {
    const { noteSight, noteHeard } = window as unknown as {
      noteSight(number: number, at: number, blocks: [string, string][]): void;
      noteHeard(number: number, at: number): void;
    };
    let last = '';
    let number = 0;
    /** What is typed or let go is handed over two frames later; what is called after that arrives after it. */
    const hear = (sight: number) =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() =>
          setTimeout(async () => {
            await window.lokaplan.call('export.cancel', undefined);
            noteHeard(sight, Date.now());
          }),
        ),
      );
    const look = () => {
      const blocks = [...document.querySelectorAll<HTMLElement>('[data-main]')].map(
        (block): [string, string] => [block.dataset.session ?? '', block.getAttribute('aria-label') ?? ''],
      );
      const now = JSON.stringify(blocks);
      if (now === last) return;
      last = now;
      number += 1;
      noteSight(number, Date.now(), blocks);
      hear(number);
    };
    const all = { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label'] };
    new MutationObserver(look).observe(document.body, all);
    look();
  });
  return sights;
}

/** What the blocks on `page` say now, also those that come on the screen only when one scrolls to them. */
export async function blocksOn(page: Page): Promise<Blocks> {
  return withoutMarks(
    await page.evaluate(async () => {
      const blocks = new Map<string, string>();
      const look = () => {
        for (const block of document.querySelectorAll<HTMLElement>('[data-main]'))
          blocks.set(block.dataset.session ?? '', block.getAttribute('aria-label') ?? '');
      };
      const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const grid = document.querySelector('.grid');
      if (grid === null) throw new Error('There is no grid on the screen');
      // What comes into sight is drawn a little later: gone through until it is as many as the grid says.
      const all = () => Number.parseInt(document.querySelector('#grid-count')?.textContent ?? '', 10);
      for (let times = 0; times < 50 && (times === 0 || blocks.size < all()); times += 1)
        for (let top = 0; top < grid.scrollHeight; top += grid.clientHeight) {
          grid.scrollTo(0, top);
          await painted();
          look();
        }
      grid.scrollTo(0, 0);
      await painted();
      return [...blocks];
    }),
  );
}

/** A block also tells of a finding, which follows from the plan, and is worked out a little later. */
function withoutMarks(blocks: readonly (readonly [string, string])[]): Blocks {
  const t = translator('sv');
  const marks = [t('checks.severity.hard'), t('checks.severity.warning')].map(
    (mark) => `, ${mark.toLowerCase()}`,
  );
  return new Map(
    blocks.map(([id, label]) => [
      id,
      label.slice(0, label.length - (marks.find((mark) => label.endsWith(mark))?.length ?? 0)),
    ]),
  );
}

/**
 * The sessions that are not as they must be after a crash at `crash`: as they were on the screen at some moment from
 * the last sight on that counts as seen, by `SEEN` and by `HEARD`. One edit may be there that had not come as far as
 * the screen; an undo or redo begun at `stepped`, so late that it did not, may have brought back what had been there
 * before.
 */
export function lost(
  sights: readonly Sight[],
  crash: number,
  found: Blocks,
  stepped: number | undefined,
): string[] {
  const from = sights.findLastIndex((sight) => isSeen(sight, crash));
  const allowed = sights.slice(Math.max(0, from));
  const steppedUnseen = stepped !== undefined && stepped >= (sights.at(-1)?.at ?? 0);
  const wrong: string[] = [];
  let ahead = 0;
  for (const [id, label] of found) {
    const seen = steppedUnseen ? [] : sights.map(({ blocks }) => blocks.get(id));
    if (allowed.some(({ blocks }) => blocks.get(id) === label)) continue;
    if (!seen.includes(label) && ahead === 0) ahead += 1;
    else wrong.push(`${id}: ${label}, not ${allowed[0]?.blocks.get(id)}`);
  }
  for (const id of allowed.at(-1)?.blocks.keys() ?? [])
    if (!found.has(id)) wrong.push(`${id} is not there any more`);
  return wrong;
}

/** How many times what was on the screen has changed until `crash`, less what no longer counts as seen. */
export function editsSeen(sights: readonly Sight[], crash: number): number {
  return Math.max(0, sights.filter((sight) => isSeen(sight, crash)).length - 1);
}

function isSeen({ at, heard = Number.POSITIVE_INFINITY }: Sight, crash: number): boolean {
  return at <= crash - SEEN && heard <= crash - HEARD;
}
