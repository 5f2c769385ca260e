import { ordered } from '../../shared/plan/plan.ts';
import { expect, test } from './launch.ts';
import { newLoka } from './new-loka.ts';

test('a room, a day, a track, a group or a person that is used asks first and tells where, and one undo brings all back', async ({
  start,
  folder,
}) => {
  const { window, plan } = await newLoka(start, folder);
  const { keyboard } = window;
  const before = await plan();
  const dialogue = window.getByRole('dialog', { name: /^Radera / });

  const deleted = async (table: 'rooms' | 'days' | 'tracks' | 'groups' | 'people', tells: RegExp) => {
    await expect(dialogue).toContainText(tells);
    // A day is named by its date only: how many sessions lie there is told in the sentence.
    if (table !== 'days') await expect(dialogue.getByRole('listitem').first()).toBeVisible();
    await dialogue.getByRole('button', { name: 'Avbryt' }).click();
    expect(await plan()).toEqual(before);
    await expect(window.locator('button:focus')).toHaveAccessibleName(/^Radera/);
    await keyboard.press('Enter');
    await dialogue.getByRole('button', { name: 'Radera' }).click();
    await expect(dialogue).toBeHidden();
    // The next of its list has the focus.
    await expect(window.locator('[data-record] button:focus')).toHaveCount(1);
    const without = await plan();
    expect(Object.keys(without[table])).toHaveLength(Object.keys(before[table]).length - 1);
    expect(JSON.stringify(without.sessions)).not.toBe(JSON.stringify(before.sessions));
    await keyboard.press('Control+z');
    await expect.poll(plan).toEqual(before);
  };

  // The palette leads there, and from there it is deleted.
  for (const [table, section, name] of [
    ['rooms', 'Lokaler', ordered(before, 'rooms')[0]?.name],
    ['tracks', 'Spår', ordered(before, 'tracks')[0]?.name],
    ['groups', 'Grupper', 'Grupp 1'],
    ['days', 'Dagar', '30 augusti'],
  ] as const) {
    await keyboard.press('Control+k');
    await keyboard.type(`Inställningar: ${section}`);
    const found = window.getByRole('listbox', { name: 'Träffar' }).getByRole('option').first();
    await expect(found).toContainText(`Inställningar: ${section}`);
    await keyboard.press('Enter');
    const button = window.getByRole('button', { name: new RegExp(`^Radera .*${name}`) }).first();
    await button.click();
    await deleted(table, table === 'days' ? /programpunkt/ : /Används på/);
  }

  await keyboard.press('Control+k');
  await keyboard.type('Kerstin');
  const kerstin = window.getByRole('listbox', { name: 'Träffar' }).getByRole('option').first();
  await expect(kerstin).toContainText('Kerstin');
  await keyboard.press('Enter');
  await window
    .getByRole('complementary')
    .getByRole('button', { name: /Radera/ })
    .click();
  await expect(dialogue).toContainText(/Används på/);
  await dialogue.getByRole('button', { name: 'Radera' }).click();
  await expect(dialogue).toBeHidden();
  expect(Object.keys((await plan()).people)).toHaveLength(Object.keys(before.people).length - 1);
  await keyboard.press('Control+z');
  await expect.poll(plan).toEqual(before);
});
