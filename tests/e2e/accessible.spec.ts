import { expectAccessible } from './axe.ts';
import { expect, test } from './launch.ts';
import { dress, type Look } from './looks.ts';
import { makeLoka } from './new-loka.ts';

/** Every screen in every theme, one language in each: axe finds nothing, and a picture is kept. */
const LOOKS: readonly Look[] = [
  { theme: 'Ljust', language: 'sv', size: [1280, 800] },
  { theme: 'Mörkt', language: 'en', size: [1920, 1080] },
  { theme: 'Hög kontrast', language: 'sv', size: [1280, 800] },
  { theme: 'Ljust', language: 'en', size: [1920, 1080] },
  { theme: 'Mörkt', language: 'sv', size: [1280, 800] },
];

const VIEWS = ['programme', 'reviewers', 'people', 'settings'] as const;

for (const look of LOOKS) {
  const { theme, language, size } = look;
  test(`the screens in ${theme}, ${language}, at ${size[0]} x ${size[1]}`, async ({ start, folder }) => {
    const lokaplan = await start();
    const { window } = lokaplan;
    await dress(lokaplan, look);
    const name = (screen: string) => `${screen}-${language}-${theme}-${size[0]}`;
    await expectAccessible(lokaplan, name('start'));

    await makeLoka(lokaplan, folder);
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
