import type { Page } from '@playwright/test';
import { expect, test } from './launch.ts';
import { whenOf } from './loka-programme.ts';
import { newLoka, workshop } from './new-loka.ts';

/** What the pointer lets go becomes part of the plan, and is drawn there, in the frames that follow. */

/** Where a session is seen in each frame from now on: held there as it was carried, lying there, or neither. */
async function watch(window: Page, session: string) {
  const handle = await window.evaluateHandle((id) => {
    const seen: string[] = [];
    const state = { seen, on: true };
    const ghost = document.querySelector('.ghosts .ghost:not([hidden])')?.getBoundingClientRect();
    if (ghost === undefined) throw new Error('Nothing is carried');
    const there = (element: Element | null): boolean => {
      const box = element?.getBoundingClientRect();
      return box !== undefined && Math.abs(box.left - ghost.left) < 3 && Math.abs(box.top - ghost.top) < 3;
    };
    const tick = (): void => {
      const held = there(document.querySelector('.ghosts .ghost:not([hidden])'));
      const block = document.querySelector(`.grid-canvas [data-main][data-session="${id}"]`);
      const faint = block?.hasAttribute('data-carried') ?? false;
      if (held) seen.push(faint && !there(block) ? 'held' : 'held beside its block');
      else seen.push(there(block) && !faint ? 'lies' : 'neither');
      if (state.on) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return state;
  }, session);
  return async () => {
    await expect.poll(() => handle.evaluate(({ seen }) => seen.at(-1))).toBe('lies');
    return handle.evaluate((state) => {
      state.on = false;
      return state.seen;
    });
  };
}

test('what is let go is seen in every frame, where it was held until it lies there', async ({
  start,
  folder,
}) => {
  const { window, board, plan, lokaplan } = await newLoka(start, folder, [1280, 800]);
  // Later than all others of the day, and before all of them.
  for (const time of ['17:00', '09:00'] as const) {
    await board.carry(workshop(board, 2), await board.point('Sjön', time));
    const frames = await watch(window, 'session:thu-w2');
    await window.mouse.up();
    expect(whenOf(await plan(), 'session:thu-w2')).toEqual([time, ['room:sjon']]);
    await expect(window.locator('[data-title] input')).toHaveValue(/\S/);
    const seen = await frames();
    expect(seen.join(' ')).toMatch(/^(held )*(lies ?)+$/);
    await expect(window.locator('.block[data-carried]')).toHaveCount(0);
    await expect(workshop(board, 2), 'it keeps the focus').toBeFocused();
  }
  await lokaplan.close();
});

/** So far below its top a block is held, in pixels. */
const GRIP = 14;

/** Lets go of what is carried and presses a key or the button, all before anything can be painted. */
function letGoAndThen(
  window: Page,
  at: { x: number; y: number },
  then: { readonly key: string; readonly ctrlKey?: boolean } | 'press',
): Promise<string | null> {
  return window.evaluate(
    ([{ x, y }, next]) => {
      const mouse = {
        clientX: x,
        clientY: y,
        pointerId: 1,
        isPrimary: true,
        bubbles: true,
        cancelable: true,
      };
      const name = () =>
        document.querySelector('[data-main][data-session="session:thu-w2"]')?.getAttribute('aria-label') ??
        null;
      const before = name();
      globalThis.dispatchEvent(new PointerEvent('pointerup', mouse));
      if (name() !== before) throw new Error('It is drawn at once');
      const target = document.querySelector('.keys-line') ?? document.body;
      target.dispatchEvent(
        next === 'press'
          ? new PointerEvent('pointerdown', { ...mouse, button: 2 })
          : new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...next }),
      );
      return name();
    },
    [at, then] as const,
  );
}

test('a key or a button pressed before that finds it in the plan and on the screen', async ({
  start,
  folder,
}) => {
  const { window, board, plan, lokaplan } = await newLoka(start, folder, [1280, 800]);
  const before = await plan();
  const to = await board.point('Sjön', '17:00');
  const at = { x: to.x, y: to.y + GRIP };

  for (const then of [{ key: 'Shift' }, 'press'] as const) {
    await board.carry(workshop(board, 2), to);
    expect(await letGoAndThen(window, at, then)).toMatch(/17\.00–18\.30, Sjön/);
    await window.mouse.up();
    expect(whenOf(await plan(), 'session:thu-w2')).toEqual(['17:00', ['room:sjon']]);
    await board.undo();
    expect((await plan()).sessions).toEqual(before.sessions);
  }

  // One gesture is one undo, also then.
  await board.carry(workshop(board, 2), to);
  await letGoAndThen(window, at, { key: 'z', ctrlKey: true });
  await window.mouse.up();
  expect((await plan()).sessions).toEqual(before.sessions);
  await expect(workshop(board, 2)).toHaveAccessibleName(/15\.30–17\.00/);
  await expect(window.locator('.ghost:visible')).toHaveCount(0);
  await expect(window.getByRole('button', { name: 'Ångra' })).toBeDisabled();
  await window.keyboard.press('Control+y');
  await expect(workshop(board, 2)).toHaveAccessibleName(/17\.00–18\.30, Sjön/);
  await board.undo();

  // What is saved, and what another view shows, has it too.
  await board.carry(workshop(board, 2), to);
  await letGoAndThen(window, at, { key: '4', ctrlKey: true });
  await window.mouse.up();
  await expect(window.locator('.people')).toBeVisible();
  expect(whenOf(await plan(), 'session:thu-w2')).toEqual(['17:00', ['room:sjon']]);
  await window.keyboard.press('Control+1');
  await expect(workshop(board, 2)).toHaveAccessibleName(/17\.00–18\.30, Sjön/);
  await lokaplan.close();
});

test('a name typed for what was just dropped is its own', async ({ start, folder }) => {
  const { window, board, plan, lokaplan } = await newLoka(start, folder, [1280, 800]);
  const before = await plan();
  const other = before.sessions['session:thu-w3']?.title;
  await workshop(board, 3).click();
  await expect(window.locator('[data-title] input')).toHaveValue(other ?? '');
  const to = await board.point('Sjön', '17:00');
  await board.carry(workshop(board, 2), to);
  await window.evaluate(
    ({ x, y }) => {
      const mouse = { clientX: x, clientY: y, pointerId: 1, isPrimary: true, bubbles: true };
      globalThis.dispatchEvent(new PointerEvent('pointerup', mouse));
      const block = document.querySelector('[data-main][data-session="session:thu-w2"]');
      block?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    },
    { x: to.x, y: to.y + GRIP },
  );
  await window.mouse.up();
  await expect(window.locator('[data-title] input')).toBeFocused();
  await window.keyboard.type('Nytt namn');
  const { sessions } = await plan();
  expect(sessions['session:thu-w2']?.title).toBe('Nytt namn');
  expect(sessions['session:thu-w3']?.title).toBe(other);
  await lokaplan.close();
});
