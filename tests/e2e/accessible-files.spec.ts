import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type {} from '../../renderer/bridge.ts';
import type { Preferences } from '../../shared/api/app.ts';
import type { EventName, Events } from '../../shared/api.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { expectAccessible } from './axe.ts';
import { expect, type Running, test } from './launch.ts';
import { expectShown, fileWith, storePlan } from './stored-plan.ts';
import { holdSaving, inJournal } from './unsaved.ts';

/** Whatever is said of files, in every theme and one language in each: axe finds nothing, and a picture is kept. */
const LOOKS: readonly (Preferences & { readonly size: readonly [number, number] })[] = [
  { theme: 'light', language: 'sv', size: [1280, 800] },
  { theme: 'dark', language: 'en', size: [1920, 1080] },
  { theme: 'highContrast', language: 'sv', size: [1280, 800] },
  // As 1280 × 800 is at 400 %.
  { theme: 'dark', language: 'sv', size: [320, 200] },
];

const PROBLEM = { name: 'LOKA.lokaplan', by: 'Anna Berg', computer: 'LAPTOP7' } as const;

const WAITING = { sv: 'Väntar på filen …', en: 'Waiting for the file …' } as const;
const LOST = { sv: '3 ändringar gick inte att läsa.', en: '3 edits could not be read.' } as const;

for (const { theme, language, size } of LOOKS) {
  test(`recovery, versions, conflicts and reading in ${theme}, ${language}, at ${size[0]} × ${size[1]}`, async ({
    start,
    folder,
    userData,
  }) => {
    await writeFile(path.join(userData, 'preferences.json'), JSON.stringify({ theme, language }));
    const name = (what: string) => `files-${what}-${language}-${theme}-${size[0]}`;
    const file = await storePlan(folder, 'LOKA.lokaplan', 'Först', 'LOKA');
    const killed = await start(file);
    await expectShown(killed.window, 'LOKA');
    await holdSaving(killed);
    await retitleAtOnce(killed, 'LOKA', 'Osparat');
    await inJournal(killed, 'Osparat');
    await killed.kill();

    const begun = await start();
    await shrink(begun, size);
    const { window: page } = begun;
    const dialogue = page.getByRole('dialog');
    await expect(page.locator('.left')).toBeVisible();
    await expectAccessible(begun, name('left'));
    await page.locator('.left button').click();
    await expect(dialogue.locator('ins')).toHaveText('Osparat');
    await expectAccessible(begun, name('recovery'));
    await begun.close();

    const running = await start(file);
    await shrink(running, size);
    const { window: shown } = running;
    await shown.getByRole('dialog').waitFor();
    await tellDamage(running);
    await expect(shown.getByRole('dialog')).toContainText(LOST[language]);
    await expectAccessible(running, name('recovery-damaged'));
    await shown.keyboard.press('Escape');
    await shown.keyboard.press('Control+Shift+H');
    await shown.getByRole('listbox').focus();
    await shown.keyboard.press('End');
    await expect(shown.locator('ins')).toHaveText('Först');
    await expectAccessible(running, name('versions'));
    await shown.keyboard.press('Escape');

    await writeFile(file, serialise(fileWith('Först', 'LOKA', 'Deras')));
    await expect(shown.locator('.notice')).toHaveCount(1);
    await expectAccessible(running, name('reloaded'));
    await holdSaving(running);
    await retitleAtOnce(running, 'Deras', 'Min');
    await writeFile(file, serialise(fileWith('Först', 'LOKA', 'Deras', 'Deras igen')));
    await expect(shown.getByRole('alert')).toBeVisible();
    await expect(shown.locator('.notice'), 'what is settled does not lie over the bar').toHaveCount(0);
    await expectAccessible(running, name('conflict'));
    await shown.locator('.file-bar button').first().click();
    await expect(shown.getByRole('dialog').locator('ins')).toHaveText('Deras igen');
    await expectAccessible(running, name('compared'));
    await shown.keyboard.press('Escape');
    await shown.locator('.file-bar button').last().click();
    await shown.getByRole('dialog').waitFor();
    await expectAccessible(running, name('take-theirs'));
    await shown.keyboard.press('Escape');

    const since = new Date().toISOString();
    const offers = (['read', 'copy', 'takeOver'] as const).map((way) => ({ offer: `offer-${way}`, way }));
    await tell(running, 'plan.opened', {
      ok: false,
      problem: { code: 'leftInUse', ...PROBLEM, since },
      offers,
    });
    await shown.getByRole('dialog').waitFor();
    await expectAccessible(running, name('in-use'));
    await shown.keyboard.press('Escape');

    const { open } = await shown.evaluate(() => window.lokaplan.call('app.start', undefined));
    if (open?.ok !== true) throw new Error('A plan is open');
    const { document } = open.value;
    await tell(running, 'plan.saveState', { document, save: { state: 'waiting' } });
    await expect(shown.getByRole('banner').getByRole('status')).toHaveText(WAITING[language]);
    await expectAccessible(running, name('waiting'));
    const notes = [{ code: 'conflictCopy', original: 'LOKA.lokaplan', offer: 'offer-1' }] as const;
    await tell(running, 'plan.opened', {
      ok: true,
      value: {
        ...open.value,
        access: 'read',
        save: { state: 'saved', at: null },
        notes,
        recovery: undefined,
      },
    });
    await expect(shown.locator('.file-bar')).toHaveAttribute('role', 'status');
    await expectAccessible(running, name('reading'));
  });
}

/** Gives the window a size that may be smaller than a user can make it. */
async function shrink(running: Running, [width, height]: readonly [number, number]): Promise<void> {
  const handle = await running.app.browserWindow(running.window);
  await handle.evaluate((window) => window.setMinimumSize(1, 1));
  await running.resize(width, height);
}

/** Asks about the edits that are left again, as if the file were gone and some of them could not be read. */
async function tellDamage(running: Running): Promise<void> {
  const { open } = await running.window.evaluate(() => window.lokaplan.call('app.start', undefined));
  if (open?.ok !== true || open.value.recovery === undefined) throw new Error('Edits are left of the plan');
  const recovery = { ...open.value.recovery, lost: 3, standing: 'missing' } as const;
  await tell(running, 'plan.opened', { ok: true, value: { ...open.value, recovery } });
}

/** Tells the window something of its files as the main process does. */
function tell<E extends EventName>({ app }: Running, event: E, detail: Events[E]): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow }, message) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('lokaplan', ...message),
    [event, detail] as const,
  );
}

/** Changes the title behind the page's back, so that it is unsaved wherever the window is. */
async function retitleAtOnce({ window: page }: Running, from: string, to: string): Promise<void> {
  await page.evaluate(
    async ([before, after]) => {
      const { open } = await window.lokaplan.call('app.start', undefined);
      if (open?.ok !== true) throw new Error('A plan is open');
      const updated = { event: { title: [before, after] as const } };
      const { document } = open.value;
      const diff = { added: {}, updated, removed: {} };
      await window.lokaplan.call('plan.edit', { document, sequence: 1, diff });
    },
    [from, to] as const,
  );
}
