import { saved } from './board.ts';
import { press, spoken, undo } from './keys.ts';
import { expect, type Running, test } from './launch.ts';
import { cell, openReviewers, paste } from './loka-reviewers.ts';
import { readPlanFile } from './read-back.ts';

/** The reviewers as a spreadsheet: ranges, filling, copying and pasting, with the keyboard and with the mouse. */

const copied = async ({ app, window }: Running): Promise<string> => {
  await app.evaluate(({ clipboard }) => clipboard.clear());
  await window.keyboard.press('Control+c');
  const text = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(text, { message: 'the clipboard' }).not.toBe('');
  return text();
};

test('a range is selected, cleared, pinned, copied and pasted; what does not fit is shown first; each is one undo', async ({
  start,
  folder,
}) => {
  const { lokaplan, file, window } = await openReviewers(start, folder);
  const before = (await readPlanFile(file)).plan;

  // A range with the keyboard: the first two reviewers on Thursday's first two workshops.
  await cell(window, /^Thomas, 1 .*torsdag/).focus();
  await press(window, 'Shift+ArrowRight', 'Shift+ArrowDown');
  await expect(spoken(window)).toContainText('4 rutor valda.');
  expect(await copied(lokaplan)).toBe('x\t\r\nx\t');
  await press(window, 'Delete');
  await expect(cell(window, /^Marie, 1 .*torsdag.*: ledig/)).toBeVisible();
  await expect(cell(window, /^Thomas, 1 .*torsdag.*: ledig/)).toBeVisible();
  await undo(window);
  await expect(cell(window, /^Thomas, 1 .*torsdag.*: granskar/)).toBeVisible();
  await expect(cell(window, /^Marie, 1 .*torsdag.*: granskar/)).toBeVisible();

  // What a fill passes over is named, with what is in its way.
  await cell(window, /^Thomas, 1 .*torsdag/).focus();
  await press(window, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  await expect(
    window.getByText(/2 rutor hoppades över: Kerstin, 1 Kunskapslyft.*\(upptagen då\); Jan/),
  ).toBeVisible();

  // P pins, and once more lets go.
  await cell(window, /^Thomas, 1 .*torsdag/).focus();
  await press(window, 'p');
  await expect(cell(window, /^Thomas, 1 .*torsdag.*: granskar, låst/)).toBeVisible();
  await press(window, 'p');
  await expect(cell(window, /^Thomas, 1 .*torsdag.*: granskar, låst/)).toHaveCount(0);

  // Marie moves from workshop 1 to 2: a block that fits goes in at once.
  await cell(window, /^Marie, 1 .*torsdag/).focus();
  await paste(lokaplan, '\tJA\r\n');
  await expect(cell(window, /^Marie, 2 .*torsdag.*: granskar/)).toBeVisible();
  await expect(cell(window, /^Marie, 1 .*torsdag.*: (ledig|upptagen)/)).toBeVisible();
  await undo(window);
  await expect(cell(window, /^Marie, 1 .*torsdag.*: granskar/)).toBeVisible();

  // One that does not fit is shown first: too wide, a text that says nothing, someone in two places.
  const panel = window.getByRole('region', { name: 'Inklistring' });
  await cell(window, /^Maria, 6 .*fredag/).focus();
  await paste(lokaplan, 'x\tx\nx\tx');
  await expect(panel).toContainText('Blocket är för stort: 1 rad och 1 kolumn får inte plats.');
  await expect(panel).toContainText('1 ruta har hinder:');
  await expect(panel).toContainText('Upptagen då: granskar 5 Fler boende');
  await expect(cell(window, /^Maria, 6 .*fredag.*lämnas som den är$/)).toBeVisible();
  await lokaplan.picture('reviewers-1-paste');
  await press(window, 'Escape');
  await expect(panel).toBeHidden();
  await expect(cell(window, /^Maria, 6 .*fredag/)).toBeFocused();
  await cell(window, /^Marie, 1 .*torsdag/).focus();
  await paste(lokaplan, '\tx\tkanske');
  await expect(panel).toContainText('1 ruta går inte att tyda: ”kanske” (Marie, 3 Innovativa miljöer');
  await expect(cell(window, /^Marie, 2 .*torsdag.*blir granskar$/)).toBeVisible();
  expect((await readPlanFile(file)).plan.assignments).toEqual(before.assignments);
  await panel.getByRole('button', { name: 'Klistra in det som går' }).click();
  await expect(panel).toBeHidden();
  await expect(cell(window, /^Marie, 2 .*torsdag.*: granskar/)).toBeVisible();
  await undo(window);

  // A block with names finds its place by them.
  await press(window, 'Control+a');
  const everything = await copied(lokaplan);
  expect(everything.split('\r\n')).toHaveLength(6);
  const [head = '', ...rows] = everything.split('\r\n');
  await press(window, 'Delete');
  await expect(window.getByRole('gridcell', { name: /: granskar/ })).toHaveCount(0);
  await cell(window, /^Kerstin, 3 .*torsdag/).focus();
  await paste(lokaplan, [head, ...rows.reverse()].join('\n'));
  await expect(window.getByRole('gridcell', { name: /: granskar/ })).toHaveCount(10);
  await press(window, 'Control+s');
  await saved(window);
  expect(Object.keys((await readPlanFile(file)).plan.assignments).sort()).toEqual(
    Object.keys(before.assignments).sort(),
  );
  await lokaplan.close();
});

test('competence and wishes are typed, filled and pasted, and are then told in the assignment', async ({
  start,
  folder,
}) => {
  const { lokaplan, file, window } = await openReviewers(start, folder);
  await window.getByRole('tab', { name: 'Kompetens' }).click();
  await cell(window, /^Thomas, Kunskapslyft: okänd/).focus();
  await press(window, '3');
  await expect(cell(window, /^Thomas, Kunskapslyft: kompetens 3/)).toBeFocused();
  await press(window, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  await expect(window.getByRole('gridcell', { name: /, Kunskapslyft: kompetens 3/ })).toHaveCount(3);
  await undo(window);
  await expect(window.getByRole('gridcell', { name: /, Kunskapslyft: kompetens 3/ })).toHaveCount(1);
  await cell(window, /^Marie, Kunskapslyft/).focus();
  await paste(lokaplan, '1\t2,0\n0\t\n');
  await expect(cell(window, /^Marie, Kunskapslyft: kompetens 1/)).toBeVisible();
  await expect(cell(window, /^Kerstin, Kunskapslyft: kompetens 0/)).toBeVisible();
  await cell(window, /^Thomas, Kunskapslyft/).focus();
  await paste(lokaplan, '4');
  await expect(window.getByRole('region', { name: 'Inklistring' })).toContainText('går inte att tyda: ”4”');
  await press(window, 'Escape');

  await window.getByRole('tab', { name: 'Önskemål' }).click();
  await cell(window, /^Jan, 2 Entreprenörskap: inget önskemål/).focus();
  await press(window, '1', 'ArrowRight', '0');
  await expect(cell(window, /^Jan, 2 Entreprenörskap: önskas i första hand/)).toBeVisible();
  await expect(cell(window, /^Jan, 3 Innovativa miljöer: vill inte/)).toBeFocused();
  await lokaplan.picture('reviewers-2-wishes');

  await window.getByRole('tab', { name: 'Fördelning' }).click();
  await expect(cell(window, /^Thomas, 1 .*torsdag.*: granskar, kompetens 3/)).toBeVisible();
  await expect(cell(window, /^Jan, 2 .*torsdag.*önskas i första hand/)).toBeVisible();
  await cell(window, /^Jan, 3 .*torsdag.*: vill inte/).focus();
  await expect(window.getByRole('region', { name: 'Om rutan' })).toContainText('Jan');
  await press(window, 'Control+s');
  await saved(window);
  const { plan } = await readPlanFile(file);
  const jan = Object.values(plan.people).find((person) => person?.name === 'Jan');
  expect(jan?.wishes.map(({ rank }) => rank)).toEqual([1, null]);
  await lokaplan.close();
});

test('with the mouse: a drag selects, the corner fills, heads select rows, columns and days', async ({
  start,
  folder,
}) => {
  const { lokaplan, window } = await openReviewers(start, folder);
  await window.getByRole('tab', { name: 'Kompetens' }).click();
  const at = async (name: RegExp) => {
    const box = await cell(window, name).boundingBox();
    if (box === null) throw new Error('The cell is not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await window.mouse.move(from.x, from.y);
    await window.mouse.down();
    await window.mouse.move(to.x, to.y, { steps: 8 });
    await window.mouse.up();
  };
  await drag(await at(/^Thomas, Kunskapslyft:/), await at(/^Marie, Innovativa miljöer:/));
  await press(window, '2');
  await expect(window.getByRole('gridcell', { name: /: kompetens 2$/ })).toHaveCount(6);

  const handle = await window.locator('.fill-handle').boundingBox();
  if (handle === null) throw new Error('There is no corner to fill by');
  await drag({ x: handle.x + 4, y: handle.y + 4 }, await at(/^Jan, Innovativa miljöer:/));
  await expect(window.getByRole('gridcell', { name: /: kompetens 2$/ })).toHaveCount(12);
  await undo(window);
  await expect(window.getByRole('gridcell', { name: /: kompetens 2$/ })).toHaveCount(6);

  await window.getByRole('columnheader', { name: 'Boende', exact: true }).click();
  await press(window, '1');
  await expect(window.getByRole('gridcell', { name: /, Boende: kompetens 1$/ })).toHaveCount(5);
  await window.getByRole('columnheader', { name: 'Grupper' }).click();
  await press(window, '3');
  await expect(window.getByRole('gridcell', { name: /: kompetens 3$/ })).toHaveCount(30);
  await window.getByRole('rowheader', { name: /^Maria/ }).click();
  await press(window, 'Delete');
  await expect(window.getByRole('gridcell', { name: /^Maria, .*: okänd kompetens$/ })).toHaveCount(12);
  await lokaplan.close();
});
