import { press, undo } from './keys.ts';
import { expect, test } from './launch.ts';
import { cell, openReviewers } from './loka-reviewers.ts';

test('what the checks have found stands where it is, in words, and leads to what can be done about it', async ({
  start,
  folder,
}) => {
  const { lokaplan, window } = await openReviewers(start, folder);
  const details = window.getByRole('region', { name: 'Om rutan' });
  const panel = window.getByRole('complementary', { name: 'Kontroller' });

  // A session: at its heading.
  const head = window.getByRole('columnheader', { name: /^6 .*torsdag 29 augusti/ });
  await expect(head.locator('.mark')).toHaveAttribute('data-severity', 'warning');
  await expect(head).toHaveAttribute('title', /saknar granskare/);
  await head.focus();
  await details.getByRole('button', { name: /saknar granskare/ }).click();
  await expect(panel.getByText('Granskare saknas')).toBeVisible();
  await expect(panel.locator(':focus')).toContainText('Grupp 6 Goda kommunikationer');
  await press(window, 'Escape');
  await expect(panel).toBeHidden();

  // A pair: in both of its cells, until it is mended.
  await expect(cell(window, /^Maria, 5 .*torsdag.*anmärkning: Samma granskare flera dagar/)).toBeVisible();
  const again = cell(window, /^Maria, 5 .*fredag.*anmärkning: Samma granskare flera dagar/);
  await expect(again.locator('.mark')).toBeVisible();
  await again.hover();
  await expect(window.locator('.cell-tooltip')).toContainText('Maria granskar');
  await again.focus();
  await expect(again).toHaveAccessibleDescription(/^Maria granskar 5 Fler boende, fredag 30 augusti/);
  await press(window, 'Shift+F10');
  await window.getByRole('menuitem', { name: 'Visa i Kontroller' }).click();
  await expect(panel.locator(':focus')).toContainText('Maria granskar');
  await press(window, 'Escape');
  await expect(again).toBeFocused();
  await press(window, ' ');
  await expect(cell(window, /^Maria, 5 .*torsdag.*anmärkning/)).toHaveCount(0);
  await undo(window);

  // A reviewer: beside the name.
  await window.getByRole('button', { name: 'Behov 1–2' }).click();
  const limits = window.getByRole('complementary', { name: 'Ändra Behov och belastning' });
  await limits.getByRole('textbox', { name: 'Uppdrag per person, högst' }).fill('1');
  const thomas = window.getByRole('rowheader', { name: /^Thomas.*anmärkning/ });
  await expect(thomas.locator('.mark')).toBeVisible();
  await lokaplan.close();
});
