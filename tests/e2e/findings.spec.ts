import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { Board, saved } from './board.ts';
import { expect, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';
import { storePlan } from './stored-plan.ts';

/** The panel of the checks as a user finds it: by roles and names. */
function checksOf(window: Page) {
  const panel = window.getByRole('complementary', { name: 'Kontroller' });
  return {
    panel,
    count: window.getByRole('banner').getByRole('button', { name: /^Kontroller: / }),
    line: (sentence: RegExp) => panel.getByRole('button', { name: sentence }),
    rule: (name: RegExp) => panel.getByRole('button', { name }),
  };
}

const CLASH = /Källan är dubbelbokad/;

test('a clash is made, found, mended, muted and turned off, by keyboard alone', async ({ start, folder }) => {
  const file = await storePlan(folder, 'loka.lokaplan', 'LOKA');
  const lokaplan = await start(file);
  const { window } = lokaplan;
  const board = new Board(window);
  const { panel, count, line } = checksOf(window);
  const { keyboard } = window;
  await expect(count).toHaveAccessibleName('Kontroller: 5 varningar');

  await test.step('two sessions are put in one room', async () => {
    await board.block(/^Grupp 1 .*15\.30/).focus();
    for (const key of ['Space', 'ArrowRight', 'Space']) await keyboard.press(key);
    // Over another session it is asked whether the two trade places: no, it is put there.
    await window.getByRole('menuitem', { name: 'Lägg här ändå' }).press('Enter');
    await expect(count).toHaveAccessibleName(/^Kontroller: 1 fel, \d+ varningar$/);
  });

  await test.step('the shortcut leads to the worst finding, and Enter to its place', async () => {
    await keyboard.press('F8');
    await expect(line(/^Dubbelbokad lokal/)).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(line(CLASH)).toBeFocused();
    await window.getByRole('tab', { name: 'fredag 30 augusti' }).click();
    await line(CLASH).focus();
    await keyboard.press('Enter');
    await expect(board.block(/^Grupp [12] .*15\.30/).and(window.locator(':focus'))).toBeVisible();
    await expect(window.getByRole('tab', { name: 'torsdag 29 augusti' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await keyboard.press('F8');
    await expect(line(CLASH)).toBeFocused();
  });

  await test.step('the offers say what they would change, and one is taken in one undo', async () => {
    await keyboard.press('Space');
    const offers = panel
      .getByRole('listitem')
      .filter({ has: window.getByRole('button', { name: /^Gör så/ }) });
    const first = offers.last();
    await expect(first.locator('del').first()).toContainText('tors 29 aug kl. 15.30–17.00');
    await expect(first.locator('ins').first()).not.toBeEmpty();
    await expectAccessible(lokaplan, 'findings-offers-sv');
    // While an offer has the focus, the grid shows where the session would come to lie.
    await panel
      .getByRole('button', { name: /^Gör så: / })
      .first()
      .focus();
    await expect(board.grid.locator('.ghost')).toContainText(/[12] .*15\.30–17\.00/);
    await line(CLASH).focus();
    await expect(board.grid.locator('.ghost')).toHaveCount(0);
    await keyboard.press('Alt+Enter');
    await expect(count).toHaveAccessibleName(/^Kontroller: \d+ varningar$/);
    await expect(line(CLASH)).toBeHidden();
    // The focus stays among the findings.
    await expect(panel.locator(':focus')).toBeVisible();
    await keyboard.press('Control+Z');
    await expect(line(CLASH)).toBeVisible();
  });

  await test.step('muted, it stays so through edits, until that is taken back', async () => {
    await line(CLASH).focus();
    await keyboard.press('m');
    await expect(count).toHaveAccessibleName(/^Kontroller: \d+ varningar$/);
    await expect(line(CLASH)).toBeHidden();
    await expect(panel.locator(':focus'), 'what lies next').toBeInViewport({ ratio: 0.9 });
    await board.block(/^Grupp 2 .*15\.30/).focus();
    for (const key of ['Space', 'ArrowDown', 'Space']) await keyboard.press(key);
    await expect(board.block(/^Grupp 2 .*15\.35/)).toBeVisible();
    await expect(count).toHaveAccessibleName(/^Kontroller: \d+ varningar$/);
    await saved(window);
    const { plan } = await readPlanFile(file);
    expect(Object.values(plan.mutes).map((mute) => mute?.rule)).toEqual(['room-clash']);

    await keyboard.press('F8');
    await keyboard.press('End');
    await expect(line(/^Tystade/)).toBeFocused();
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowDown');
    await expect(line(/^Ta tillbaka: .*Källan är dubbelbokad/)).toBeFocused();
    await keyboard.press('Enter');
    await expect(count).toHaveAccessibleName(/^Kontroller: 1 fel, /);
    await expect(panel.locator(':focus'), 'what lies before').toBeInViewport({ ratio: 0.9 });
    // Unfolded it may be higher than the panel: the line itself is in sight.
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowRight');
    await expect(panel.getByRole('button', { name: /^Gör så: / }).first()).toBeVisible();
    await keyboard.press('End');
    await keyboard.press('Home');
    await keyboard.press('ArrowDown');
    await expect(line(CLASH)).toBeFocused();
    await expect(line(CLASH)).toBeInViewport({ ratio: 0.9 });
  });

  await test.step('the rule is turned off in this plan', async () => {
    await panel.getByRole('button', { name: 'Mer om ”Dubbelbokad lokal”' }).first().press('Enter');
    await window.getByRole('menuitemradio', { name: 'avstängt' }).press('Enter');
    await expect(count).toHaveAccessibleName(/^Kontroller: \d+ varningar$/);
    await saved(window);
    const { plan } = await readPlanFile(file);
    expect(plan.event.rules).toEqual({ 'room-clash': 'off' });
    expect(plan.mutes).toEqual({});
  });

  await test.step('the settings list it among all rules, and reset it', async () => {
    await keyboard.press('Control+5');
    await window.getByRole('tab', { name: 'Kontroller' }).press('Enter');
    await expect(window.getByRole('rowheader')).toHaveCount(45);
    const severity = window.getByRole('combobox', { name: 'Så allvarlig är ”Dubbelbokad lokal”' });
    await expect(severity).toHaveValue('off');
    await expectAccessible(lokaplan, 'settings-checks-sv');
    await window.getByRole('button', { name: 'Återställ ”Dubbelbokad lokal”' }).press('Enter');
    await expect(severity).toHaveValue('hard');
    await expect(count).toHaveAccessibleName(/^Kontroller: 1 fel, /);
    await window.getByRole('combobox', { name: 'Så allvarlig är ”Granskare saknas”' }).selectOption('hard');
    await expect(count).toHaveAccessibleName(/^Kontroller: 4 fel, /);
    await saved(window);
    expect((await readPlanFile(file)).plan.event.rules).toEqual({ 'no-reviewer': 'hard' });
  });
  await lokaplan.close();
});

test('a finding leads to the place it is about, from every view', async ({ start, folder }) => {
  const file = await storePlan(folder, 'loka.lokaplan', 'LOKA');
  const lokaplan = await start(file);
  const { window } = lokaplan;
  const { panel, count, line } = checksOf(window);
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  await window.keyboard.press('Control+5');
  await count.click();

  await line(/Grupp 2 Entreprenörskap.* saknar granskare/)
    .first()
    .press('Enter');
  await expect(window.getByRole('columnheader', { name: /^2 Entreprenörskap, torsdag/ })).toBeFocused();

  await line(/^.*Maria granskar ”Grupp 5/).click();
  await panel.getByRole('button', { name: 'Gå till Maria', exact: true }).click();
  await expect(window.getByRole('grid', { name: 'Personer' })).toBeFocused();

  await line(/”Avslutning”.* har ingen som håller i den/).press('Enter');
  await expect(
    window.getByRole('button', { name: /^Avslutning/ }).and(window.locator(':focus')),
  ).toBeVisible();

  await test.step('what is listed can be narrowed', async () => {
    await panel.getByRole('searchbox').fill('maria');
    await expect(panel.getByRole('button', { name: /Maria granskar/ })).toBeVisible();
    await expect(line(/Avslutning/)).toBeHidden();
    await panel.getByRole('searchbox').fill('');
    await panel.getByRole('combobox').selectOption({ label: 'Dagen som visas: fre 30 aug' });
    await expect(line(/tors 29 aug kl\. 15\.30–17\.00\) saknar granskare/)).toHaveCount(0);
    await expect(line(/Avslutning/)).toBeVisible();
  });
  await lokaplan.close();
});

test('a plan without faults says what it has been checked for', async ({ start, folder }) => {
  const lokaplan = await start();
  const { window } = lokaplan;
  await lokaplan.answerSaveWith(`${folder}/tom.lokaplan`);
  await window.getByRole('button', { name: /^Tom/ }).click();
  const { panel, count } = checksOf(window);
  await expect(count).toHaveAccessibleName('Kontroller: Inga anmärkningar');
  await count.click();
  await expect(panel.getByRole('heading', { name: 'Inget att anmärka på' })).toBeVisible();
  await expect(panel).toContainText('alla 44 kontroller');
  await expectAccessible(lokaplan, 'findings-none-sv');
  await lokaplan.close();
});
