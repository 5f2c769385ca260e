import { expectAccessible } from './axe.ts';
import { press } from './keys.ts';
import { expect, test } from './launch.ts';
import { LARGE, paste, storeReviews } from './loka-reviewers.ts';
import { dress, type Look } from './looks.ts';
import { makeLoka } from './new-loka.ts';

/** The reviewers in every theme and both languages: axe finds nothing, and pictures are kept. */
const LIGHT: Look = { theme: 'Ljust', language: 'sv', size: [1280, 800] };
const DARK: Look = { theme: 'Mörkt', language: 'en', size: [1920, 1080] };
const LOOKS: readonly Look[] = [
  LIGHT,
  DARK,
  { theme: 'Hög kontrast', language: 'sv', size: [1280, 800] },
  { theme: 'Ljust', language: 'en', size: [1920, 1080] },
];

for (const look of LOOKS) {
  const { theme, language, size } = look;
  const called = (what: string) => `reviewers-${what}-${language}-${theme}-${size[0]}`;

  test(`the sheets of LOKA in ${theme}, ${language}, at ${size[0]} x ${size[1]}`, async ({
    start,
    folder,
  }) => {
    const lokaplan = await start();
    const { window } = lokaplan;
    await dress(lokaplan, look);
    await makeLoka(lokaplan, folder);
    await window.keyboard.press('Control+2');
    await window.getByRole('tab', { name: /^(Kompetens|Competence)$/ }).click();
    await window
      .getByRole('gridcell', { name: /^Thomas, / })
      .first()
      .focus();
    await press(window, '3', 'ArrowRight', '2', 'ArrowDown', '1', 'ArrowRight', '0', 'Shift+ArrowDown');
    await expectAccessible(lokaplan, called('competence'));
    await window.getByRole('tab', { name: /^(Önskemål|Wishes)$/ }).click();
    await window
      .getByRole('gridcell', { name: /^Jan, / })
      .nth(6)
      .focus();
    await press(window, '1', 'ArrowRight', '2', 'ArrowRight', '0');
    await expectAccessible(lokaplan, called('wishes'));
    await window.getByRole('tab', { name: /^(Fördelning|Assignment)$/ }).click();
    await window
      .getByRole('gridcell', { name: /^Jan, 4 / })
      .first()
      .focus();
    await press(window, 'p', 'Shift+ArrowRight', 'Shift+ArrowDown');
    await expectAccessible(lokaplan, called('selected'));
    await window
      .getByRole('gridcell', { name: /^Maria, 6 / })
      .last()
      .focus();
    await paste(lokaplan, 'x\tx\nx\t?');
    await window.getByRole('region', { name: /^(Inklistring|Paste)$/ }).waitFor();
    await expectAccessible(lokaplan, called('paste'));
    await press(window, 'Escape');
    await window.getByRole('button', { name: /^(Vänd|Turn)/ }).click();
    await expectAccessible(lokaplan, called('turned'));
    await window.getByRole('button', { name: /^(Vänd|Turn)/ }).click();
    await window.getByRole('rowheader', { name: /^Jan/ }).focus();
    await press(window, 'Enter');
    await window.getByRole('dialog', { name: 'Jan' }).waitFor();
    await expectAccessible(lokaplan, called('days'));
    await window
      .getByRole('dialog')
      .getByRole('button', { name: /^(Ändra|Edit) …$/ })
      .click();
    await window
      .getByRole('switch', { name: /^(Som alla|As all)/ })
      .first()
      .click();
    await expectAccessible(lokaplan, called('panel'));
    await lokaplan.close();
  });
}

for (const look of [LIGHT, DARK]) {
  const { theme, language, size } = look;
  test(`300 by 150 in ${theme}, ${language}, at ${size[0]} x ${size[1]}`, async ({ start, folder }) => {
    const { file } = await storeReviews(folder, LARGE);
    const lokaplan = await start(file);
    const { window } = lokaplan;
    await dress(lokaplan, look);
    await window.keyboard.press('Control+2');
    await expect(window.getByRole('grid')).toBeVisible();
    await window.locator('.reviewers-scroll').evaluate((pane) => pane.scrollTo(2000, 3000));
    await expect(window.getByRole('gridcell', { name: /^Granskare 95, 40 / })).toBeVisible();
    await expectAccessible(lokaplan, `reviewers-large-${language}-${theme}-${size[0]}`);
    await lokaplan.close();
  });
}
