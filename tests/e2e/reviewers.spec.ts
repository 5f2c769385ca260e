import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { firstRevision } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { reviewPlan } from '../fixtures/review-plan.ts';
import { randomFrom } from '../property/random.ts';
import { saved } from './board.ts';
import { expect, type Running, test } from './launch.ts';
import { cell, openReviewers, paste } from './loka-reviewers.ts';
import { readPlanFile, reviewsOf } from './read-back.ts';

/** The reviewers as a spreadsheet: ranges, filling, copying and pasting, other sheets, other directions. */

const press = async (window: Page, ...keys: string[]) => {
  for (const key of keys) await window.keyboard.press(key);
};
const undo = (window: Page) => window.keyboard.press('Control+z');
const spoken = (window: Page) => window.locator('output[aria-live]');

const copied = async ({ app, window }: Running): Promise<string> => {
  await window.keyboard.press('Control+c');
  return app.evaluate(({ clipboard }) => clipboard.readText());
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

test('the matrix is searched, sorted, filtered, put group by group and turned', async ({ start, folder }) => {
  const { lokaplan, window } = await openReviewers(start, folder);
  const names = () => window.locator('.sheet-names .reviewer-name').allTextContents();
  await window.getByRole('searchbox', { name: 'Sök granskare' }).fill('mari');
  await expect.poll(names).toEqual(['Marie', 'Maria']);
  await press(window, 'Escape');
  await window
    .getByRole('button', { name: /^Granskare$/ })
    .last()
    .click();
  await window.getByRole('menuitemradio', { name: 'Namn' }).click();
  await press(window, 'Escape');
  await expect.poll(names).toEqual(['Jan', 'Kerstin', 'Maria', 'Marie', 'Thomas']);

  const columns = () => window.locator('.sheet-columns [role=columnheader]');
  await window.getByRole('button', { name: 'Workshoppar', exact: true }).click();
  await window.getByRole('menuitemradio', { name: 'Grupp för grupp' }).click();
  await press(window, 'Escape');
  await expect(columns().nth(0)).toHaveAccessibleName(/^1 Kunskapslyft, torsdag/);
  await expect(columns().nth(1)).toHaveAccessibleName(/^1 Kunskapslyft, fredag/);
  await lokaplan.picture('reviewers-3-by-group');
  await window.getByRole('button', { name: 'Grupp för grupp' }).click();
  await window.getByRole('menuitemcheckbox', { name: 'Bara med luckor' }).click();
  await press(window, 'Escape');
  await expect(columns()).toHaveCount(3);
  await window.getByRole('button', { name: 'Visa alla' }).click();
  await expect(columns()).toHaveCount(12);

  await window.getByRole('searchbox', { name: 'Sök workshop' }).fill('kallan');
  await expect(columns()).toHaveCount(2);
  await expect(columns().nth(0)).toHaveAccessibleName(/^2 Entreprenörskap, torsdag.*Källan/);
  await window.getByRole('searchbox', { name: 'Sök workshop' }).fill('finns inte');
  await expect(window.getByText('Ingen workshop passar urvalet.')).toBeVisible();
  await press(window, 'Escape');
  await expect(columns()).toHaveCount(12);
  await window.getByRole('button', { name: 'Grupp för grupp' }).click();
  await window.getByRole('menuitemradio', { name: 'Lokal för lokal' }).click();
  await press(window, 'Escape');
  await expect(window.getByRole('columnheader', { name: 'Bergsalen', exact: true })).toBeVisible();
  await lokaplan.picture('reviewers-3-by-room');

  await window.getByRole('button', { name: 'Vänd: workshoppar som rader' }).click();
  await expect.poll(names).toHaveLength(12);
  await cell(window, /^Jan, 2 .*torsdag/).focus();
  await press(window, 'ArrowUp');
  await expect(cell(window, /^Jan, 1 .*fredag/)).toBeFocused();
  await press(window, 'ArrowUp', 'ArrowRight');
  await expect(cell(window, /^Kerstin, 1 .*torsdag/)).toBeFocused();
  await lokaplan.picture('reviewers-4-turned');
  await lokaplan.close();
});

test('a reviewer’s days, their load and absence, and limits that contradict each other where they are typed', async ({
  start,
  folder,
}) => {
  const { lokaplan, file, window } = await openReviewers(start, folder);
  await window.getByRole('rowheader', { name: /^Thomas/ }).focus();
  await press(window, 'Enter');
  const days = window.getByRole('dialog', { name: 'Thomas' });
  await expect(days).toContainText('Torsdag 29 augusti', { ignoreCase: true });
  await expect(days.getByRole('listitem').filter({ hasText: 'granskar: 1 Kunskapslyft' })).toContainText(
    '15.30–17.00',
  );
  await expect(days.getByRole('listitem').filter({ hasText: 'Lunch' })).toHaveCount(2);
  await window.waitForTimeout(400);
  await lokaplan.picture('reviewers-5-days');
  await days.getByRole('button', { name: 'Ändra …' }).click();
  const panel = window.getByRole('complementary', { name: 'Ändra Thomas' });
  await panel.getByRole('switch', { name: /^Som alla/ }).click();
  await panel.getByRole('textbox', { name: 'Uppdrag i allt, högst' }).fill('9');
  await panel.getByRole('textbox', { name: 'Uppdrag i allt, minst' }).fill('3');
  await expect(panel).toContainText('Minst 3 i allt går inte med högst 1 om dagen på 2 dagar.');
  await panel.getByRole('textbox', { name: 'Uppdrag i allt, minst' }).fill('1');
  await expect(panel.locator('.panel-contradiction')).toHaveCount(0);

  // Away on Friday: that review is freed, and said; one undo.
  await panel.getByRole('radio', { name: 'Vissa dagar och tider' }).click();
  await panel.getByRole('checkbox', { name: /^fre/ }).click();
  await expect(window.getByText('Thomas är borta då. 1 uppdrag togs bort.').first()).toBeVisible();
  await expect(cell(window, /^Thomas, 4 .*fredag.*: borta/)).toBeVisible();
  await window.getByRole('button', { name: 'Ångra' }).last().click();
  await expect(cell(window, /^Thomas, 4 .*fredag.*: granskar/)).toBeVisible();

  // A conflict of interest that the plan names.
  await panel.getByRole('combobox', { name: 'Lägg till jäv' }).fill('Fler boende');
  await press(window, 'ArrowDown', 'Enter');
  await expect(cell(window, /^Thomas, 5 .*torsdag.*: jäv/)).toBeVisible();
  await lokaplan.picture('reviewers-6-panel');
  await panel.getByRole('button', { name: 'Stäng' }).click();

  // More at once than there are people.
  await window.getByRole('button', { name: /^Behov 1–2/ }).click();
  const limits = window.getByRole('complementary', { name: 'Ändra Behov och belastning' });
  await expect(limits).toContainText('6 workshoppar samtidigt behöver 6 granskare, men det finns bara 5.');
  await limits.getByRole('textbox', { name: 'Granskare per workshop, minst' }).fill('3');
  await expect(limits).toContainText('Det minsta kan inte vara större än det högsta.');
  await press(window, 'Escape');
  await expect(limits).toBeHidden();

  // What one workshop asks for.
  await window.getByRole('columnheader', { name: /^1 Kunskapslyft, fredag/ }).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Ändra behovet …' }).click();
  const demand = window.getByRole('complementary', { name: 'Ändra 1 Kunskapslyft' });
  await demand.getByRole('switch', { name: /^Som alla/ }).click();
  await demand.getByRole('textbox', { name: 'Granskare, högst' }).fill('7');
  await demand.getByRole('textbox', { name: 'Granskare, minst' }).fill('6');
  await expect(demand).toContainText('Behöver 6, men bara 5 granskare kan');
  await press(window, 'Control+s');
  await saved(window);
  const { plan } = await readPlanFile(file);
  expect(plan.sessions['session:fri-w1']?.reviewers).toEqual({ min: 6, max: 7 });
  expect(reviewsOf(plan, 'Thomas')).toHaveLength(2);
  await lokaplan.close();
});

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

test('what all sessions ask for is the same in the settings and beside the matrix, with what contradicts it', async ({
  start,
  folder,
}) => {
  const { lokaplan, file, window } = await openReviewers(start, folder);
  await window.getByRole('button', { name: 'Inställningar' }).click();
  await window.getByRole('tab', { name: 'Granskning' }).click();
  const settings = window.getByRole('tabpanel');
  await settings.getByRole('switch', { name: 'Workshop: som alla' }).click();
  await settings.getByRole('textbox', { name: 'Workshop: eget behov, högst' }).fill('3');
  await settings.getByRole('textbox', { name: 'Workshop: eget behov, minst' }).fill('2');
  await expect(settings).toContainText('behöver 12 granskare, men det finns bara 5.');
  await settings.getByRole('textbox', { name: 'Workshop: eget behov, minst' }).fill('4');
  await expect(settings).toContainText('Det minsta kan inte vara större än det högsta.');
  await lokaplan.picture('reviewers-8-settings');
  await window.getByRole('button', { name: /^Granskare/ }).click();
  await window.getByRole('button', { name: /^Behov/ }).click();
  const limits = window.getByRole('complementary', { name: 'Ändra Behov och belastning' });
  await expect(limits.getByRole('textbox', { name: 'Workshop: eget behov, minst' })).toHaveValue('2');
  await expect(limits).toContainText('behöver 12 granskare, men det finns bara 5.');
  await press(window, 'Control+s');
  await saved(window);
  expect((await readPlanFile(file)).plan.event.reviewing.demandByKind).toEqual({
    workshop: { min: 2, max: 3 },
  });
  await lokaplan.close();
});

test('of 300 by 150 only what is in sight is drawn, and the keyboard goes everywhere', async ({
  start,
  folder,
}) => {
  const file = path.join(folder, 'Stor.lokaplan');
  const plan = reviewPlan(randomFrom(1), {
    reviewers: 300,
    sessions: 150,
    days: 2,
    passes: 6,
    assigned: 0.015,
  });
  const stamp = { at: '2026-05-01T09:30:00.000Z', by: 'Anna Berg' };
  await writeFile(file, serialise(firstRevision(plan, stamp)));
  const lokaplan = await start(file);
  const { window } = lokaplan;
  await lokaplan.resize(1280, 800);
  await window.getByRole('button', { name: /^Granskare/ }).click();
  const grid = window.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '303');
  await expect(grid).toHaveAttribute('aria-colcount', '152');
  await expect.poll(() => window.locator('.matrix .cell').count()).toBeLessThan(1000);

  await cell(window, /^Granskare 1, 1 /).focus();
  await press(window, 'Control+End');
  await expect(cell(window, /^Granskare 300, 75 .*tisdag/)).toBeFocused();
  await expect(cell(window, /^Granskare 300, 75 .*tisdag/)).toBeInViewport({ ratio: 1 });
  // What is said of it takes room below, and does not hide it.
  await press(window, '?');
  await expect(window.locator('.review-why')).toContainText('granskar', { timeout: 30_000 });
  await expect(cell(window, /^Granskare 300, 75 .*tisdag/)).toBeInViewport({ ratio: 1 });
  const foot = await window.locator('.sheet-foot').boundingBox();
  const last = await cell(window, /^Granskare 300, 75 .*tisdag/).boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((foot?.y ?? 0) + 1);
  await press(window, 'ArrowUp', 'ArrowLeft');
  await expect(cell(window, /^Granskare 299, 74 .*tisdag/)).toBeFocused();
  // Scrolled away from, it keeps the focus, and the keys go on from there.
  await window.locator('.reviewers-scroll').evaluate((pane) => pane.scrollTo(0, 0));
  await expect(window.getByRole('rowheader', { name: /^Granskare 1\b/ }).first()).toBeInViewport();
  await press(window, 'ArrowUp');
  await expect(cell(window, /^Granskare 298, 74 .*tisdag/)).toBeFocused();
  await expect(cell(window, /^Granskare 298, 74 .*tisdag/)).toBeInViewport({ ratio: 1 });
  await press(window, 'Control+Home');
  await expect(cell(window, /^Granskare 1, 1 .*måndag/)).toBeFocused();
  await press(window, 'Control+a');
  await expect(spoken(window)).toContainText(/45\s?000 rutor valda/);
  await lokaplan.picture('reviewers-7-large');

  // Turned, columns have room for the sum alone: so it is that which is named.
  await window.getByRole('button', { name: 'Vänd: workshoppar som rader' }).click();
  const corner = window.locator('.staffed');
  await expect(corner.getByText('i allt', { exact: true })).toBeVisible();
  await expect(corner.getByText('mån · tis · i allt')).toBeHidden();
  await expect(window.locator('.sheet-foot .load-days').first()).toBeHidden();
  await lokaplan.close();
});
