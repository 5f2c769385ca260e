import { expectAccessible } from './axe.ts';
import { expect, test } from './launch.ts';
import { newLoka } from './new-loka.ts';

test('the inspector shows what those who take part do more that day, marks what clashes, and leads there', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, board } = await newLoka(start, folder);
  const { keyboard } = window;
  await board
    .block(/^Universitetets roll/)
    .first()
    .click();
  const strip = (name: RegExp) => window.getByRole('listbox', { name });
  await expect(strip(/^Jens Schollin, 1 uppdrag$/)).toBeVisible();

  // Someone who does something else at the same time.
  const inspector = window.getByRole('complementary');
  await inspector.getByRole('combobox', { name: 'Lägg till medverkande' }).fill('Peter Morfeld');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  const peter = strip(/^Peter Morfeld, 2 uppdrag/);
  await expect(peter.getByRole('option')).toHaveCount(2);
  await expect(peter.getByRole('option', { selected: true })).toHaveAccessibleName(
    /Universitetets roll, 14\.30–15\.10/,
  );
  await inspector.getByRole('textbox', { name: 'Slutar' }).fill('16.00');
  await keyboard.press('Enter');
  await expect(strip(/^Peter Morfeld, 2 uppdrag, 2 krockar$/)).toBeVisible();
  await strip(/^Peter Morfeld/).scrollIntoViewIfNeeded();
  await expectAccessible(lokaplan, 'people-days');

  await strip(/^Peter Morfeld/).focus();
  await keyboard.press('End');
  await keyboard.press('Enter');
  await expect(board.block(/Kunskapslyft/).first()).toBeFocused();
});
