import type { Page } from '@playwright/test';
import { translator } from '../../../shared/i18n/translator.ts';

/** What the blocks of the grid say, by session: number, title, day, times and rooms. */
export type Blocks = ReadonlyMap<string, string>;

/** The blocks as they were from a moment on, in milliseconds of the epoch. */
export interface Sight {
  readonly at: number;
  readonly blocks: Blocks;
}

/** Milliseconds for which an edit must have been on the screen to count as seen. */
const SEEN = 100;

/** Notes everything that the blocks on the screen of `page` say, from now on and each time that it changes. */
export async function watchScreen(page: Page): Promise<Sight[]> {
  const sights: Sight[] = [];
  await page.exposeFunction('noteSight', (at: number, blocks: [string, string][]) => {
    sights.push({ at, blocks: withoutMarks(blocks) });
  });
  await page.evaluate(() => {
    const { noteSight } = window as unknown as { noteSight(at: number, blocks: [string, string][]): void };
    let last = '';
    const look = () => {
      const blocks = [...document.querySelectorAll<HTMLElement>('[data-main]')].map(
        (block): [string, string] => [block.dataset.session ?? '', block.getAttribute('aria-label') ?? ''],
      );
      const now = JSON.stringify(blocks);
      if (now === last) return;
      last = now;
      noteSight(Date.now(), blocks);
    };
    const all = { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-label'] };
    new MutationObserver(look).observe(document.body, all);
    look();
  });
  return sights;
}

/** What the blocks on the screen say now. */
export async function blocksOn(page: Page): Promise<Blocks> {
  return withoutMarks(
    await page
      .locator('[data-main]')
      .evaluateAll((blocks) =>
        (blocks as HTMLElement[]).map((block): [string, string] => [
          block.dataset.session ?? '',
          block.getAttribute('aria-label') ?? '',
        ]),
      ),
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
 * The sessions that are not as they must be after a crash at `crash`: as they were on the screen at some moment
 * from `SEEN` milliseconds before it on. One edit may be there that had not come as far as the screen; an undo or
 * redo begun at `stepped`, so late that it did not, may have brought back what had been there before.
 */
export function lost(
  sights: readonly Sight[],
  crash: number,
  found: Blocks,
  stepped: number | undefined,
): string[] {
  const from = sights.findLastIndex(({ at }) => at <= crash - SEEN);
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
    if (!found.has(id)) wrong.push(`${id} is not on the screen any more`);
  return wrong;
}

/** How many times what was on the screen has changed until `crash`, less what no longer counts as seen. */
export function editsSeen(sights: readonly Sight[], crash: number): number {
  return Math.max(0, sights.filter(({ at }) => at <= crash - SEEN).length - 1);
}
