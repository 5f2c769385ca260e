import { expectAccessible } from './axe.ts';
import { expect, test } from './launch.ts';
import { dress, type Look } from './looks.ts';
import { makeLoka } from './new-loka.ts';

/** An assignment on its way, in every theme and both languages: axe finds nothing, and pictures are kept. */
const LOOKS: readonly Look[] = [
  { theme: 'Ljust', language: 'sv', size: [1280, 800] },
  { theme: 'Mörkt', language: 'en', size: [1920, 1080] },
  { theme: 'Hög kontrast', language: 'sv', size: [1280, 800] },
  { theme: 'Ljust', language: 'en', size: [1280, 800] },
  { theme: 'Hög kontrast', language: 'en', size: [1920, 1080] },
];

for (const look of LOOKS) {
  const { theme, language, size } = look;
  test(`an assignment in ${theme}, ${language}, at ${size[0]} x ${size[1]}`, async ({ start, folder }) => {
    const lokaplan = await start();
    const { window } = lokaplan;
    await dress(lokaplan, look);
    const name = (what: string) => `assignment-${what}-${language}-${theme}-${size[0]}`;
    await makeLoka(lokaplan, folder);
    await window.keyboard.press('Control+2');
    await window.getByRole('button', { name: /^(Föreslå fördelning|Propose assignment)$/ }).click();
    await window.getByRole('button', { name: /^(Föreslå det bästa|Propose the best)/ }).waitFor();
    await expectAccessible(lokaplan, name('impossible'));
    await window.getByRole('button', { name: /^(Föreslå det bästa|Propose the best)/ }).click();
    await window.getByRole('button', { name: /^(Godta allt|Accept all)$/ }).waitFor();
    await window.getByText(/^(Nivåer|Levels)$/).click();
    await window
      .getByRole('gridcell', { name: /(föreslås läggas till|proposed to be added)$/ })
      .first()
      .focus();
    await window.keyboard.press('?');
    await expect(window.locator('.review-why')).toContainText(/ har | has /);
    await expectAccessible(lokaplan, name('preview'));
    await window.getByRole('button', { name: /^(Godta en del|Accept a part)$/ }).click();
    // Fluent puts its menus outside the landmarks, where axe does not want texts such as their headings.
    await lokaplan.picture(name('part'));
    await window.keyboard.press('Escape');
    await window.getByRole('columnheader', { name: /^2 / }).first().click({ button: 'right' });
    await window.getByRole('menuitem').first().click();
    await window.getByRole('listitem').filter({ hasText: 'Kerstin' }).waitFor();
    await expectAccessible(lokaplan, name('suggestions'));
    await lokaplan.close();
  });
}
