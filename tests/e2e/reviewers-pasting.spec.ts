import { expect, test } from './launch.ts';
import { cell, openReviewers, paste } from './loka-reviewers.ts';

/** What is pasted among the reviewers without fitting, or without anyone having said where. */

test('what is neither yes nor no is not guessed at: the cell is named, with what to write', async ({
  start,
  folder,
}) => {
  const { lokaplan, window } = await openReviewers(start, folder);
  const panel = window.getByRole('region', { name: 'Inklistring' });
  await cell(window, /^Kerstin, 2 .*fredag/).focus();
  await paste(lokaplan, '999');
  await expect(panel).toContainText('Inget ändras. 1 passar inte.');
  await expect(panel).toContainText('1 ruta går inte att tyda: ”999” (Kerstin, 2 Entreprenörskap');
  await expect(panel).toContainText('Skriv x, ja eller 1 för den som granskar');
  await expect(panel.getByRole('button', { name: 'Klistra in det som går' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(cell(window, /^Kerstin, 2 .*fredag.*”999” går inte att tyda/)).toHaveText('?');
  await lokaplan.picture('reviewers-9-not-understood');
  await window.keyboard.press('Escape');
  await expect(cell(window, /^Kerstin, 2 .*fredag.*: upptagen då|^Kerstin, 2 .*fredag/)).toBeFocused();
  await expect(window.getByRole('button', { name: 'Ångra' })).toBeDisabled();
  await lokaplan.close();
});

test('with no cell chosen a block goes where its heads say, else to the first cell, and a list of people is offered as one', async ({
  start,
  folder,
}) => {
  const { lokaplan, window } = await openReviewers(start, folder);
  await expect(cell(window, /^Thomas, 1 .*torsdag.*: granskar/)).toBeVisible();
  await paste(lokaplan, '0\n0');
  await expect(cell(window, /^Thomas, 1 .*torsdag.*: ledig/)).toBeFocused();
  await expect(cell(window, /^Marie, 1 .*torsdag.*: ledig/)).toBeVisible();
  const told = window.getByText('2 rutor är inklistrade.');
  await expect(told.first()).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(cell(window, /^Thomas, 1 .*torsdag.*: granskar/)).toBeVisible();
  // Sooner than it would go by itself.
  await expect(told, 'what is undone is no longer told').toHaveCount(0, { timeout: 4000 });

  await window.getByRole('button', { name: /^Program/ }).click();
  await window.getByRole('button', { name: /^Granskare/ }).click();
  await paste(lokaplan, 'Namn\tOrganisation\nÅsa Öberg\tKarlskoga\nNils Ek\tKumla');
  await expect(window.getByRole('heading', { name: /^Importera/ })).toBeVisible();
  await lokaplan.picture('reviewers-10-pasted-list');
  await lokaplan.close();
});

test('with no reviewers it is said why none can be proposed, and a pasted list is how to begin', async ({
  start,
  folder,
}) => {
  const { lokaplan, window } = await openReviewers(start, folder);
  for (const name of ['Thomas', 'Marie', 'Kerstin', 'Jan', 'Maria']) {
    await window.getByRole('rowheader', { name: new RegExp(`^${name}`) }).focus();
    await window.keyboard.press('Shift+F10');
    await window.getByRole('menuitem', { name: 'Ta bort från granskare' }).click();
  }
  const propose = window.getByRole('button', { name: 'Föreslå fördelning' });
  await expect(propose).toHaveAttribute('aria-disabled', 'true');
  await expect(propose).toHaveAccessibleDescription(
    'Det finns ingen att föreslå. Lägg till granskare först.',
  );
  await expect(window.getByText('Sedan går det att föreslå en fördelning.')).toBeVisible();
  await lokaplan.picture('reviewers-11-nobody');
  await propose.focus();
  await paste(lokaplan, 'Namn\tOrganisation\nÅsa Öberg\tKarlskoga');
  await expect(window.getByRole('heading', { name: /^Importera/ })).toBeVisible();
  await lokaplan.close();
});
