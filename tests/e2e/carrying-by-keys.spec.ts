import { readFile } from 'node:fs/promises';
import { naming, press, spoken } from './keys.ts';
import { expect, test } from './launch.ts';
import { whenOf } from './loka-programme.ts';
import { newLoka, workshop } from './new-loka.ts';

test('by keyboard alone: select, carry, copy, push, swap and make, each step spoken', async ({
  start,
  folder,
}) => {
  const { window, board, plan, lokaplan, file } = await newLoka(start, folder, [1280, 800]);
  const before = await plan();
  const bytes = await readFile(file);
  await workshop(board, 2).focus();
  await press(window, 'Control+Space', 'Control+ArrowRight', 'Control+Space');
  await expect(spoken(window)).toHaveText('2 programpunkter är valda.');
  await press(window, 'Space');
  await expect(spoken(window)).toContainText(
    '2 programpunkter är upptagna. Skogen, torsdag 29 augusti 15.30–17.00',
  );
  await press(
    window,
    'Control+ArrowDown',
    'Control+ArrowDown',
    'Control+ArrowDown',
    'ArrowDown',
    'Alt+ArrowUp',
  );
  await expect(spoken(window)).toContainText('Skogen, torsdag 29 augusti 17.04–18.34.');
  await press(window, 'Escape');
  await expect(spoken(window)).toHaveText('2 programpunkter är tillbaka där de låg.');
  await expect(workshop(board, 3)).toBeFocused();
  expect((await readFile(file)).equals(bytes), 'the file is as it was').toBe(true);
  await press(window, 'Space', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown', 'Space');
  await expect(spoken(window)).toContainText('ligger nu i Skogen, torsdag 29 augusti 17.00–18.30');
  const moved = await plan();
  expect([whenOf(moved, 'session:thu-w2')[0], whenOf(moved, 'session:thu-w3')[0]]).toEqual([
    '17:00',
    '17:00',
  ]);
  await press(window, 'Control+z');
  expect((await plan()).sessions).toEqual(before.sessions);

  // A swap is offered, and taken with the keys.
  await press(window, 'Escape');
  await workshop(board, 5).focus();
  await press(window, 'Space', 'ArrowLeft');
  await expect(spoken(window)).toContainText('Brunnen är dubbelbokad');
  await expect(spoken(window)).toContainText('Den kan byta plats med ”Grupp 4 Sprudlande kulturliv”.');
  await press(window, 'Space');
  await expect(window.getByRole('menuitem', { name: /^Byt plats/ })).toBeFocused();
  await press(window, 'Enter');
  await expect(spoken(window)).toHaveText(
    'Grupp 5 Fler boende och Grupp 4 Sprudlande kulturliv har bytt plats.',
  );
  await expect(workshop(board, 5)).toBeFocused();
  await expect(workshop(board, 5)).toHaveAccessibleName(/Brunnen/);
  await press(window, 'Control+z');

  // What follows goes along; a copy is left behind.
  await board
    .block(/^Fika.*14\.00/)
    .first()
    .focus();
  await press(window, 'Space', 'f');
  await expect(spoken(window)).toContainText('Det som är efteråt i lokalen följer med.');
  await press(window, 'ArrowDown');
  await expect(spoken(window)).toContainText(
    'Alla lokaler, torsdag 29 augusti 14.05–14.35. 9 efteråt följer med.',
  );
  await press(window, 'Space');
  expect(whenOf(await plan(), 'session:thu-dinner')[0]).toBe('19:05');
  await press(window, 'Control+z');
  await workshop(board, 6).focus();
  await press(window, 'Space', 'c', 'ArrowRight', 'Space');
  await expect(spoken(window)).toContainText('Kopia av Grupp 6 Goda kommunikationer ligger nu i Matsalen');
  expect(Object.keys((await plan()).sessions)).toHaveLength(Object.keys(before.sessions).length + 1);
  await press(window, 'Control+z');

  // Free time is walked to like sessions, and something is made there.
  await workshop(board, 3).focus();
  await press(window, 'ArrowDown');
  const cursor = window.locator('[data-cursor]');
  await expect(cursor).toBeFocused();
  await expect(cursor).toHaveAccessibleName('Ledigt 17.00–18.00, Skogen, torsdag 29 augusti');
  await press(window, 'Alt+ArrowDown');
  await expect(cursor).toHaveAccessibleName(/^17\.15–18\.00, Skogen/);
  await press(window, 'Space', 'Shift+ArrowUp', 'Shift+ArrowUp', 'Shift+ArrowUp');
  await expect(spoken(window)).toContainText('Skogen, torsdag 29 augusti 17.15–17.45. Ledigt.');
  await press(window, 'Space');
  await naming(window);
  await window.keyboard.type('Frågesport');
  await press(window, 'Enter');
  await expect(board.block(/^Frågesport, torsdag 29 augusti 17\.15–17\.45, Skogen/)).toBeFocused();
  await press(window, 'ArrowDown', 'ArrowUp', 'Shift+ArrowDown', 'Space');
  await expect(board.block(/^Frågesport, torsdag 29 augusti 17\.15–17\.50, Skogen/)).toBeFocused();
  await lokaplan.close();
});
