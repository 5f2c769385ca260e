import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, test } from './launch.ts';

/** Every screen in every theme, one language in each: axe finds nothing, and a picture is kept. */
const LOOKS = [
  { theme: 'Ljust', language: 'sv', size: [1280, 800] },
  { theme: 'Mörkt', language: 'en', size: [1920, 1080] },
  { theme: 'Hög kontrast', language: 'sv', size: [1280, 800] },
  { theme: 'Ljust', language: 'en', size: [1920, 1080] },
  { theme: 'Mörkt', language: 'sv', size: [1280, 800] },
] as const;

const VIEWS = ['programme', 'reviewers', 'people', 'settings'] as const;

for (const { theme, language, size } of LOOKS) {
  test(`the screens in ${theme}, ${language}, at ${size[0]} x ${size[1]}`, async ({ start, folder }) => {
    const lokaplan = await start();
    const { window } = lokaplan;
    await lokaplan.resize(size[0], size[1]);
    await choose(window, theme);
    if (language === 'en') await choose(window, 'English');
    const name = (screen: string) => `${screen}-${language}-${theme}-${size[0]}`;
    await expectAccessible(lokaplan, name('start'));

    await lokaplan.answerSaveWith(path.join(folder, 'LOKA.lokaplan'));
    await window.getByRole('button', { name: /^LOKA/ }).click();
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('LOKA – Halvårsstatus');
    for (const [index, view] of VIEWS.entries()) {
      await window.keyboard.press(`Control+${index + 1}`);
      await expect(window.getByText(/^(Läser in|Loading)/)).toBeHidden();
      await expectAccessible(lokaplan, name(view));
    }
    await window.keyboard.press('Control+1');
    await window
      .getByRole('button', { name: /^(Grupp|Group) 4 / })
      .first()
      .click();
    await expectAccessible(lokaplan, name('inspector'));
    await window.getByRole('tab').last().click();
    await lokaplan.picture(name('all-days'));
    await lokaplan.close();
  });
}

async function choose(window: Page, item: string): Promise<void> {
  await window.getByRole('button', { name: /^(Språk och utseende|Language and appearance)$/ }).click();
  await window.getByRole('menuitemradio', { name: item }).click();
  await window.keyboard.press('Escape');
}
