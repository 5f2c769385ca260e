import path from 'node:path';
import type { SessionId } from '../../shared/plan/ids.ts';
import { Board, saved } from './board.ts';
import { press, repeat, spoken, tabTo, walkTo } from './keys.ts';
import { expect, type Running, test } from './launch.ts';
import { readPlanFile, readWorkbook, reviewsOf } from './read-back.ts';

/**
 * The main job: a plan from the LOKA template, a workshop moved to another room and day, reviewers split, the
 * program closed and the plan opened again, and a workbook that prints as a programme. By mouse, then by
 * keyboard alone; both end with the same plan and the same workbook.
 */

const MOVED: SessionId = 'session:fri-w2';

test('by mouse: from the template to a printed programme', async ({ start, folder }) => {
  const file = path.join(folder, 'LOKA åäö.lokaplan');
  const first = await start();
  await first.resize(1280, 800);
  await first.picture('main-job-1-start');
  await first.answerSaveWith(file);
  await first.window.getByRole('button', { name: /^LOKA/ }).click();
  await expect(first.window.getByRole('heading', { name: /^LOKA/, level: 1 })).toBeVisible();
  await first.picture('main-job-2-programme');

  const { window } = first;
  const board = new Board(window);
  const workshop = board.block(/^Grupp 6 Goda kommunikationer.*torsdag/);

  // Esc in the middle of a drag puts everything back.
  const before = await readPlanFile(file);
  await board.carry(workshop, await board.point('Källan', '18:00'));
  await first.picture('main-job-3-dragging');
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expect(workshop).toHaveAccessibleName(/15\.30–17\.00/);
  await expect(window.getByRole('button', { name: 'Ångra' })).toHaveAttribute('aria-disabled', 'true');

  await first.resize(1920, 1080);
  await window.getByRole('tab', { name: 'Båda dagarna' }).click();
  const moved = board.block(/^Grupp 2 Entreprenörskap.*fredag/);
  await board.drag(moved, await board.point(/^Sjön, tors/, '17:00'));
  await expect(board.block(/^Grupp 2 Entreprenörskap.*torsdag 29 augusti 17\.00–18\.30, Sjön/)).toBeVisible();
  await first.picture('main-job-4-both-days');

  await window.getByRole('button', { name: /^Granskare/ }).click();
  await first.picture('main-job-5-reviewers');
  await window.getByRole('gridcell', { name: /^Marie, 1 .*torsdag 29 augusti 15\.30: granskar/ }).click();
  await window.getByRole('gridcell', { name: /^Marie, 2 .*torsdag 29 augusti 15\.30: ledig/ }).click();
  await expect(
    window.getByRole('gridcell', { name: /^Marie, 2 .*torsdag 29 augusti 15\.30: granskar/ }),
  ).toBeVisible();
  await saved(window);
  await first.close();
  expect((await readPlanFile(file)).revisions.length).toBeGreaterThan(before.revisions.length);

  const second = await start();
  await second.window.getByRole('button', { name: /^LOKA – Halvårsstatus/ }).click();
  await expectMainJob(second, file, folder, async () => {
    await second.window.getByRole('button', { name: 'Exportera' }).click();
    await second.window.getByRole('menuitem', { name: 'på svenska' }).click();
  });
});

test('by keyboard alone: from the template to a printed programme', async ({ start, folder }) => {
  const file = path.join(folder, 'LOKA.lokaplan');
  const first = await start();
  await first.resize(1280, 800);
  await first.answerSaveWith(file);
  const { window } = first;
  await tabTo(window, /^LOKA/);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: /^LOKA/, level: 1 })).toBeVisible();

  const board = new Board(window);
  await tabTo(window, /^Ankomst och kaffe/);
  await walkTo(window, 'Shift+Tab', /^torsdag 29 augusti$/);
  await press(window, 'ArrowRight', 'Enter');
  await expect(window.getByRole('tab', { name: 'fredag 30 augusti' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await tabTo(window, /^RUS i min organisation/);
  await walkTo(window, 'ArrowDown', /^Grupp 1 Kunskapslyft/);
  await walkTo(window, 'ArrowRight', /^Grupp 2 Entreprenörskap/);
  await press(window, 'Space');
  await expect(spoken(window)).toContainText('Grupp 2 Entreprenörskap');
  // Somewhere else, and back again.
  await press(window, 'ArrowUp', 'ArrowUp', 'Escape');
  await expect(spoken(window)).toContainText('tillbaka där den låg');
  await expect(board.block(/^Grupp 2 Entreprenörskap/)).toHaveAccessibleName(/10\.30–12\.00/);

  // Three rooms to the right, a day back, and from 10.30 to 17.00 half an hour at a time.
  await press(
    window,
    'Space',
    ...repeat('ArrowRight', 3),
    'Control+ArrowLeft',
    ...repeat('Control+ArrowDown', 13),
  );
  await expect(spoken(window)).toContainText('Sjön, torsdag 29 augusti 17.00–18.30');
  await first.picture('main-job-6-keyboard');
  await press(window, 'Space');
  await expect(board.block(/^Grupp 2 Entreprenörskap.*17\.00–18\.30/)).toBeFocused();

  await press(window, 'Control+2');
  await tabTo(window, /^Thomas, 1 /);
  await walkTo(window, 'ArrowDown', /^Marie, 1 .*torsdag/);
  await press(window, 'Space', 'ArrowRight', 'Space');
  await expect(
    window.getByRole('gridcell', { name: /^Marie, 2 .*torsdag 29 augusti 15\.30: granskar/ }),
  ).toBeFocused();
  await press(window, 'Control+s');
  await saved(window);
  await first.close();

  const second = await start();
  await tabTo(second.window, /^LOKA – Halvårsstatus/);
  await second.window.keyboard.press('Enter');
  await expectMainJob(second, file, folder, () => second.window.keyboard.press('Control+Shift+e'));
});

/** Opened again, the plan is as it was left; so is its file, and so is the workbook that `exportIt` asks for. */
async function expectMainJob(
  lokaplan: Running,
  file: string,
  folder: string,
  exportIt: () => Promise<unknown>,
): Promise<void> {
  const { window } = lokaplan;
  await expect(window.getByRole('heading', { name: /^LOKA/, level: 1 })).toBeVisible();
  const workbook = path.join(folder, 'Program.xlsx');
  await lokaplan.answerSaveWith(workbook);
  await exportIt();
  await expect(window.getByText('”Program.xlsx” är sparad.')).toBeVisible();
  await lokaplan.close();

  const { plan, revisions } = await readPlanFile(file);
  expect(revisions.length).toBeGreaterThan(1);
  expect(plan.sessions[MOVED]).toMatchObject({
    start: '2013-08-29T17:00',
    minutes: 90,
    rooms: ['room:sjon'],
  });
  expect(reviewsOf(plan, 'Marie')).toEqual(['session:fri-w6', 'session:thu-w2']);
  expect(reviewsOf(plan, 'Thomas')).toEqual(['session:fri-w4', 'session:thu-w1']);

  const sheets = await readWorkbook(workbook);
  const thursday = sheets.find(({ rows }) => rows.some((row) => row.includes('17:00')));
  expect(thursday?.rows.join('\n')).toMatch(/17:00[^\n]*Entreprenörskap[^\n]*Sjön/);
  const all = sheets.flatMap(({ rows }) => rows).join('\n');
  expect(all).toContain('utgår');
  expect(all).toContain('saknas');
}
