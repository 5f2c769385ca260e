import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { firstRevision } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { reviewPlan } from '../fixtures/review-plan.ts';
import { randomFrom } from '../property/random.ts';
import { expectAccessible } from './axe.ts';
import { expect, type Running, test } from './launch.ts';

/** The reviewers in every theme and both languages: axe finds nothing, and pictures are kept. */
const LOOKS = [
  { theme: 'Ljust', language: 'sv', size: [1280, 800] },
  { theme: 'Mörkt', language: 'en', size: [1920, 1080] },
  { theme: 'Hög kontrast', language: 'sv', size: [1280, 800] },
  { theme: 'Ljust', language: 'en', size: [1920, 1080] },
] as const;
type Look = (typeof LOOKS)[number];

async function dress({ window, resize }: Running, { theme, language, size }: Look): Promise<void> {
  await resize(size[0], size[1]);
  for (const item of [theme, language === 'en' ? 'English' : null]) {
    if (!item) continue;
    await window.getByRole('button', { name: /^(Språk och utseende|Language and appearance)$/ }).click();
    await window.getByRole('menuitemradio', { name: item }).click();
    await window.keyboard.press('Escape');
  }
}

for (const look of LOOKS) {
  const { theme, language, size } = look;
  const called = (what: string) => `reviewers-${what}-${language}-${theme}-${size[0]}`;

  test(`the sheets of LOKA in ${theme}, ${language}, at ${size[0]} x ${size[1]}`, async ({
    start,
    folder,
  }) => {
    const lokaplan = await start();
    const { window, app } = lokaplan;
    await dress(lokaplan, look);
    await lokaplan.answerSaveWith(path.join(folder, 'LOKA.lokaplan'));
    await window.getByRole('button', { name: /^LOKA/ }).click();
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('LOKA – Halvårsstatus');
    await window.keyboard.press('Control+2');
    const press = async (...keys: string[]) => {
      for (const key of keys) await window.keyboard.press(key);
    };
    await window.getByRole('tab', { name: /^(Kompetens|Competence)$/ }).click();
    await window
      .getByRole('gridcell', { name: /^Thomas, / })
      .first()
      .focus();
    await press('3', 'ArrowRight', '2', 'ArrowDown', '1', 'ArrowRight', '0', 'Shift+ArrowDown');
    await expectAccessible(lokaplan, called('competence'));
    await window.getByRole('tab', { name: /^(Önskemål|Wishes)$/ }).click();
    await window
      .getByRole('gridcell', { name: /^Jan, / })
      .nth(6)
      .focus();
    await press('1', 'ArrowRight', '2', 'ArrowRight', '0');
    await expectAccessible(lokaplan, called('wishes'));
    await window.getByRole('tab', { name: /^(Fördelning|Assignment)$/ }).click();
    await window
      .getByRole('gridcell', { name: /^Jan, 4 / })
      .first()
      .focus();
    await press('p', 'Shift+ArrowRight', 'Shift+ArrowDown');
    await expectAccessible(lokaplan, called('selected'));
    await window
      .getByRole('gridcell', { name: /^Maria, 6 / })
      .last()
      .focus();
    await app.evaluate(({ clipboard }) => clipboard.writeText('x\tx\nx\t?'));
    await press('Control+v');
    await window.getByRole('region', { name: /^(Inklistring|Paste)$/ }).waitFor();
    await expectAccessible(lokaplan, called('paste'));
    await press('Escape');
    await window.getByRole('button', { name: /^(Vänd|Turn)/ }).click();
    await expectAccessible(lokaplan, called('turned'));
    await window.getByRole('button', { name: /^(Vänd|Turn)/ }).click();
    await window.getByRole('rowheader', { name: /^Jan/ }).focus();
    await press('Enter');
    await window.getByRole('dialog', { name: 'Jan' }).waitFor();
    await window.waitForTimeout(400);
    await expectAccessible(lokaplan, called('days'));
    await window
      .getByRole('dialog')
      .getByRole('button', { name: /^(Ändra|Edit) …$/ })
      .click();
    await window
      .getByRole('switch', { name: /^(Som alla|As all)/ })
      .first()
      .click();
    await window.waitForTimeout(400);
    await expectAccessible(lokaplan, called('panel'));
    await lokaplan.close();
  });
}

for (const look of [LOOKS[0], LOOKS[1]]) {
  const { theme, language, size } = look;
  test(`300 by 150 in ${theme}, ${language}, at ${size[0]} x ${size[1]}`, async ({ start, folder }) => {
    const file = path.join(folder, 'Stor.lokaplan');
    const plan = reviewPlan(randomFrom(1), {
      reviewers: 300,
      sessions: 150,
      days: 2,
      passes: 6,
      assigned: 0.015,
    });
    const stamp = { at: '2026-05-01T09:30:00.000Z', by: 'Anna Berg' };
    await writeFile(file, serialise(firstRevision(plan, stamp)));
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
