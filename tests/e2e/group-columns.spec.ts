import type { GroupId } from '../../shared/plan/ids.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import { expect, test } from './launch.ts';
import { newLoka, workshop } from './new-loka.ts';

/** Where the columns are groups, whatever is put into one becomes that group’s, and is judged as that. */

const groupOf = (plan: Plan, number: string): GroupId | undefined =>
  all(plan, 'groups').find((group) => group.number === number)?.id;

test('two workshops that trade places trade their groups', async ({ start, folder }) => {
  const { lokaplan, window, board, plan } = await newLoka(start, folder);
  await window.getByRole('button', { name: /^Kolumner:/ }).click();
  await window.getByRole('menuitemradio', { name: 'Grupper' }).click();
  await window.keyboard.press('Escape');
  const before = await plan();
  const [two, four] = ['session:thu-w2', 'session:thu-w4'] as const;
  const where = ({ sessions }: Plan) =>
    [two, four].map((id) => [sessions[id]?.group, sessions[id]?.rooms, sessions[id]?.start]);

  await board.drag(workshop(board, 2), await board.point(/^Grupp 4/, '15:35'));
  await window.getByRole('menuitem', { name: 'Byt plats med ”Grupp 4 Sprudlande kulturliv”' }).click();
  await expect.poll(async () => where(await plan())).toEqual(where(before).toReversed());
  await board.undo();
  await expect.poll(async () => where(await plan())).toEqual(where(before));
  await lokaplan.close();
});

test('while it is carried the hatch over a group’s column is where that group’s people are', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, board } = await newLoka(start, folder);
  await window.getByRole('button', { name: /^Kolumner:/ }).click();
  await window.getByRole('menuitemradio', { name: 'Grupper' }).click();
  await window.keyboard.press('Escape');
  const { x, y } = await board.point(/^Grupp 4/, '16:00');
  const own = await board.point(/^Grupp 2/, '16:00');
  /** Whether the hatch covers a point of the window. */
  const hatched = (at: { readonly x: number; readonly y: number }) =>
    window.evaluate((of) => {
      const shade = document.querySelector<SVGSVGElement>('.shade');
      const path = shade?.querySelector<SVGPathElement>(':scope > path');
      const matrix = path?.getScreenCTM();
      if (!shade || !path || !matrix) return false;
      const point = Object.assign(shade.createSVGPoint(), of);
      return path.isPointInFill(point.matrixTransform(matrix.inverse()));
    }, at);
  // Those responsible for group 4 have their own workshop then; those of group 2 have only the one that is carried.
  await board.carry(workshop(board, 2), await board.point(/^Grupp 4/, '17:15'));
  await expect.poll(() => hatched({ x, y })).toBe(true);
  expect(await hatched(own)).toBe(false);
  await lokaplan.picture('group-columns-hatch');
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await lokaplan.close();
});

test('what is carried, copied, taken from the palette or pasted into the column of a group is that group’s', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, board, plan } = await newLoka(start, folder);
  await window.getByRole('button', { name: /^Kolumner:/ }).click();
  await window.getByRole('menuitemradio', { name: 'Grupper' }).click();
  await window.keyboard.press('Escape');
  const before = await plan();
  const made = async () => {
    const next = await plan();
    return all(next, 'sessions').filter(({ id }) => before.sessions[id] === undefined);
  };
  const label = window.locator('.drag-label');

  // Those responsible for the other group are elsewhere then.
  await board.carry(workshop(board, 2), await board.point(/^Grupp 4/, '15:35'));
  await expect(label).toContainText('Grupp 4');
  await expect(label).toContainText('är på två ställen');
  await window.keyboard.press('Escape');
  await window.mouse.up();

  await window.keyboard.down('Control');
  await board.carry(workshop(board, 3), await board.point(/^Grupp 1/, '17:00'));
  await expect(label).toContainText('Kopia av Grupp 3');
  await window.mouse.up();
  await window.keyboard.up('Control');
  await expect.poll(async () => (await made()).map(({ group }) => group)).toEqual([groupOf(before, '1')]);
  await board.undo();

  const hold = window.getByRole('button', { name: /^Reserverad tid/ });
  await board.drag(hold, await board.point(/^Grupp 3/, '17:15'));
  await expect.poll(async () => (await made()).map(({ group }) => group)).toEqual([groupOf(before, '3')]);
  await board.undo();

  // What is for everyone is no group's.
  await board.carry(
    window.getByRole('button', { name: /^Fika, lång/ }),
    await board.point(/^Grupp 3/, '17:15'),
  );
  await expect(label).toContainText(/^Alla lokaler, tors 29/);
  await window.keyboard.press('Escape');
  await window.mouse.up();

  await workshop(board, 2).click();
  await window.keyboard.press('Control+c');
  const { x, y } = await board.point(/^Grupp 5/, '17:20');
  await window.mouse.click(x, y);
  await window.keyboard.press('Control+v');
  await expect
    .poll(async () => (await made()).map(({ group, start: at }) => [group, at]))
    .toEqual([[groupOf(before, '5'), '2013-08-29T17:15']]);
  await lokaplan.close();
});
