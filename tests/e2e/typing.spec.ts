import { expect, test } from './launch.ts';
import { newLoka } from './new-loka.ts';

/** What is typed becomes part of the plan when it is painted: what else is done before that must not lose it. */

test('a letter is part of the plan before what is done in the same moment', async ({ start, folder }) => {
  const { lokaplan, window, board } = await newLoka(start, folder, [1280, 800]);
  await board
    .block(/^Lunch/)
    .first()
    .dblclick();
  const title = window.locator('[data-title] input');
  await expect(title).toBeFocused();
  /** Types a text, and presses a key before anything can be painted. */
  const typeAndPress = (text: string, key: object) =>
    title.evaluate(
      (input, [typed, pressed]) => {
        if (!(input instanceof HTMLInputElement)) throw new Error('The title is no input');
        input.select();
        document.execCommand('insertText', false, typed);
        input.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...pressed }));
      },
      [text, key] as const,
    );

  await typeAndPress('Lång lunch', { key: 'z', ctrlKey: true });
  await expect(title).toHaveValue(/^Lunch/);
  await window.keyboard.press('Control+y');
  await expect(title).toHaveValue('Lång lunch');

  await typeAndPress('Kort lunch', { key: '4', ctrlKey: true });
  await expect(title).toBeHidden();
  await window.keyboard.press('Control+1');
  await expect(board.block(/^Kort lunch/).first()).toBeVisible();
  await lokaplan.close();
});

test('Enter in the palette chooses what was typed, also before that is listed', async ({ start, folder }) => {
  const { lokaplan, window, board } = await newLoka(start, folder, [1280, 800]);
  await window.keyboard.press('Control+k');
  const field = window.getByRole('combobox', { name: 'Vad vill du hitta eller göra?' });
  await expect(field).toBeFocused();
  await field.evaluate((input) => {
    document.execCommand('insertText', false, 'Middag');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await expect(field).toBeHidden();
  await expect(board.block(/^Middag/).first()).toBeFocused();
  await lokaplan.close();
});
