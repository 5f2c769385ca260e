import type { Locator, Page } from '@playwright/test';
import type { SessionId } from '../../shared/plan/ids.ts';
import { template } from '../../shared/templates/index.ts';
import { Board } from './board.ts';
import { expect, test } from './launch.ts';
import { newLoka, workshop } from './new-loka.ts';
import { storeAs } from './stored-plan.ts';

/** Where something is moved, deleted or answered, the focus is there for the very next key, before a frame is painted. */

type Act = 'click' | { readonly key: string; readonly ctrlKey?: boolean };

/** What has the focus in the task after something was done to an element. */
function focusAfter(element: Locator, act: Act): Promise<string> {
  return element.evaluate(async (target: HTMLElement, done) => {
    const paint = globalThis.requestAnimationFrame;
    // A frame that happens to be painted in between would hide that it is waited for.
    const waiting: FrameRequestCallback[] = [];
    globalThis.requestAnimationFrame = (callback) => waiting.push(callback);
    if (done === 'click') target.click();
    else target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...done }));
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
    const { activeElement } = document;
    globalThis.requestAnimationFrame = paint;
    for (const callback of waiting) paint(callback);
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  }, act);
}

test('after two sessions traded places, or did not, the one that was carried has it', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, board } = await newLoka(start, folder);
  for (const [choice, place] of [
    [/^Avbryt/, /^Grupp 2 .*15\.30–17\.00/],
    [/^Byt plats med/, /^Grupp 2 .*15\.30–17\.00/],
  ] as const) {
    const onto = (await workshop(board, 4).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await board.drag(workshop(board, 2), { x: onto.x + onto.width / 2, y: onto.y + 6 });
    expect(await focusAfter(window.getByRole('menuitem', { name: choice }), 'click')).toMatch(place);
  }
  await lokaplan.close();
});

test('the heads of the columns are walked and moved without losing it', async ({ start, folder }) => {
  const { lokaplan, window } = await newLoka(start, folder);
  const heads = window.locator('.heads-lanes button');
  const names = await heads.locator('strong').allTextContents();
  const [first = '', second = ''] = names;
  await heads.first().focus();
  expect(await focusAfter(heads.first(), { key: 'ArrowRight' })).toContain(second);
  expect(await focusAfter(heads.nth(1), { key: 'Home' })).toContain(first);
  expect(await focusAfter(heads.first(), { key: 'ArrowRight', ctrlKey: true })).toContain(first);
  await expect(heads.nth(1)).toContainText(first);

  // From its menu the same.
  await heads.nth(1).click();
  await window.getByRole('menuitem', { name: /^Flytta åt vänster/ }).press('Enter');
  await expect(heads.first()).toContainText(first);
  await expect(heads.first()).toBeFocused();
  await heads.nth(1).press('Delete');
  await expect(heads.nth(1)).toBeFocused();
  await expect(heads).toHaveCount(names.length - 1);
  await lokaplan.close();
});

test('a row of the settings that is moved or deleted, or is not, has it or the one beside it', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, plan } = await newLoka(start, folder);
  const before = await plan();
  await window.keyboard.press('Control+5');
  await window.getByRole('tab', { name: 'Lokaler' }).click();
  const rows = window.locator('[data-record]');
  const down = (index: number): Locator => rows.nth(index).getByRole('button', { name: /^Flytta ned/ });
  const name = (await down(0).getAttribute('aria-label')) ?? '';
  await down(0).focus();
  expect(await focusAfter(down(0), 'click')).toBe(name);
  await expect(down(1)).toHaveAccessibleName(name);

  const remove = rows.first().getByRole('button', { name: /^Radera/ });
  const label = (await remove.getAttribute('aria-label')) ?? '';
  const next =
    (await rows
      .nth(1)
      .getByRole('button', { name: /^Radera/ })
      .getAttribute('aria-label')) ?? '';
  const dialogue = window.getByRole('dialog');
  await remove.press('Enter');
  expect(await focusAfter(dialogue.getByRole('button', { name: 'Avbryt' }), 'click')).toBe(label);
  await expect(dialogue).toHaveCount(0);
  await remove.press('Enter');
  expect(await focusAfter(dialogue.getByRole('button', { name: 'Radera' }), 'click')).toBe(next);
  await expect(dialogue).toHaveCount(0);
  expect(Object.keys((await plan()).rooms)).toHaveLength(Object.keys(before.rooms).length - 1);
  await lokaplan.close();
});

test('the findings are walked from the first to the last, of which few are in sight', async ({
  start,
  folder,
}) => {
  const loka = template('loka', 'sv', '2013-08-01');
  const [one] = Object.values(loka.sessions);
  const many = Array.from({ length: 80 }, (_, index) => {
    const id: SessionId = `session:waiting-${index}`;
    return [id, { ...one, id, title: `Väntar ${index}`, start: null, rooms: [], locked: false }] as const;
  });
  const plan = { ...loka, sessions: { ...loka.sessions, ...Object.fromEntries(many) } };
  const lokaplan = await start(await storeAs(folder, 'many.lokaplan', plan));
  const { window } = lokaplan;
  await expect(new Board(window).block(/^Lunch/).first()).toBeVisible();
  await window.keyboard.press('F8');
  const lines = findings(window);
  await expect(lines.first()).toBeFocused();
  await lines.filter({ hasText: /^Planerad men oplacerad/ }).press('ArrowRight');
  await expect(lines.filter({ hasText: 'Väntar' }).first()).toBeVisible();
  await window.keyboard.press('Home');
  await expect(lines.first()).toBeFocused();
  const first = (await lines.first().textContent()) ?? '';
  const before = await lines.allTextContents();
  const last = await focusAfter(lines.first(), { key: 'End' });
  expect(before, 'it was not drawn').not.toContain(last);
  await expect(lines.last()).toBeFocused();
  await expect(lines.last()).toBeInViewport();
  expect(await focusAfter(window.locator(':focus'), { key: 'Home' })).toBe(first);
  await lokaplan.close();
});

const findings = (window: Page): Locator =>
  window.getByRole('complementary', { name: 'Kontroller' }).locator('[data-row]');
