import type { Page } from '@playwright/test';
import type { Plan } from '../../shared/plan/plan.ts';
import { overlaps, toMinutes } from '../../shared/plan/time.ts';
import { saved } from './board.ts';
import { undo } from './keys.ts';
import { expect, test } from './launch.ts';
import { openReviewers } from './loka-reviewers.ts';
import { readPlanFile, reviewsOf } from './read-back.ts';

/**
 * The reviewers of LOKA, assigned: what cannot come out is said before searching, the best there is comes as a
 * preview, is explained, accepted in part and undone; with one reviewer more everything is filled.
 */

const HOLE =
  /^6 workshoppar samtidigt tors 29 aug 15\.30–17\.00 behöver 6 granskare, men bara 5 kan vara där/;

const cells = (window: Page, how: string) => window.getByRole('gridcell', { name: new RegExp(`, ${how}$`) });

/** Sessions of a day with how many review them, by their number. */
function filled(plan: Plan, day: string): Record<string, number> {
  const sessions = Object.values(plan.sessions).filter(
    (session) =>
      session?.kind === 'workshop' && session.start?.startsWith(day) && session.status !== 'cancelled',
  );
  return Object.fromEntries(
    sessions.map((session) => [
      session?.number,
      Object.values(plan.assignments).filter((each) => each?.session === session?.id).length,
    ]),
  );
}

/** Who would have to be in two places at once. */
function clashes(plan: Plan): string[] {
  const found: string[] = [];
  for (const person of Object.values(plan.people)) {
    const intervals = reviewsOf(plan, person?.name ?? '').map((id) => {
      const { start, minutes } = plan.sessions[id as keyof Plan['sessions']] ?? {};
      const from = toMinutes(start ?? '2013-01-01T00:00');
      return { start: from, end: from + (minutes ?? 0) };
    });
    for (const [i, one] of intervals.entries())
      if (intervals.slice(i + 1).some((other) => overlaps(one, other))) found.push(person?.name ?? '');
  }
  return found;
}

test('LOKA as it is: what cannot be is said first, the best there is is proposed, explained, accepted and undone', async ({
  start,
  folder,
}) => {
  const { lokaplan, file, window } = await openReviewers(start, folder);
  const before = (await readPlanFile(file)).plan;
  const panel = window.getByRole('region', { name: 'Förslag till fördelning' });

  // Before searching.
  await window.getByRole('button', { name: 'Föreslå fördelning' }).click();
  await expect(panel.getByText(HOLE)).toBeVisible();
  await expect(panel.getByText('Lägg till en granskare.')).toBeVisible();
  await expect(panel.getByText(/^Lägg en av dem i ett annat pass/)).toBeVisible();
  await expect(panel.getByText('Låt en av dem ha en granskare mindre.')).toBeVisible();
  await expect(cells(window, 'föreslås läggas till')).toHaveCount(0);
  await lokaplan.picture('assignment-1-impossible');
  // The rows keep their share, in a view that does not scroll; the reasons are folded to a line that counts them.
  await expect(window.getByRole('rowheader', { name: /^Maria/ })).toBeInViewport({ ratio: 1 });
  const scrolls = (selector: string) =>
    window.locator(selector).evaluate((part) => part.scrollHeight > part.clientHeight);
  expect([await scrolls('.reviewers'), await scrolls('.reviewers-scroll')]).toEqual([false, false]);
  await panel.getByRole('button', { name: 'Detaljer' }).click();
  await expect(panel.getByText(HOLE)).toBeHidden();
  await expect(panel).toContainText('Det går inte ihopEtt skäl');
  await panel.getByRole('button', { name: 'Detaljer' }).press('Enter');
  await expect(panel.getByText(HOLE)).toBeVisible();

  // The best there is, as a preview: nothing is changed yet.
  await panel.getByRole('button', { name: 'Föreslå det bästa som går' }).click();
  await expect(panel.getByText('3 läggs till · 3 tas bort · 7 behålls')).toBeVisible();
  await expect(panel.getByText('Bevisat bäst på alla nivåer.', { exact: false })).toBeVisible();
  await expect(cells(window, 'föreslås läggas till')).toHaveCount(3);
  await expect(cells(window, 'föreslås tas bort')).toHaveCount(3);
  await panel.getByText('Nivåer', { exact: true }).click();
  await expect(panel.getByText('Behov: 1 granskare saknas (bevisat bäst)')).toBeVisible();
  await lokaplan.picture('assignment-2-preview');
  expect((await readPlanFile(file)).plan).toEqual(before);

  // A cell is explained, by the menu and by the key.
  const proposedCell = cells(window, 'föreslås läggas till').first();
  await proposedCell.click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Varför?' }).click();
  const details = window.getByRole('region', { name: 'Om rutan' });
  await expect(details).toContainText(/Enligt förslaget: \S+ granskar .* har 2 uppdrag i allt\./);
  await window.keyboard.press('ArrowDown');
  await expect(details).not.toContainText('Enligt förslaget');
  await window.keyboard.press('?');
  await expect(details).toContainText(/Enligt förslaget: \S+ granskar/);
  await lokaplan.picture('assignment-3-why');
  await window.keyboard.press('Escape');
  await expect(details).not.toContainText('Enligt förslaget');

  // Friday is accepted, and undone with one key: it is proposed again.
  await panel.getByRole('button', { name: 'Godta en del' }).click();
  await window.getByRole('menuitem', { name: /^fredag 30 augusti/ }).click();
  await expect(window.getByRole('gridcell', { name: /fredag.*föreslås/ })).toHaveCount(0);
  await expect(window.getByRole('gridcell', { name: /torsdag.*föreslås/ })).not.toHaveCount(0);
  await undo(window);
  await expect(cells(window, 'föreslås läggas till')).toHaveCount(3);
  await expect(cells(window, 'föreslås tas bort')).toHaveCount(3);

  // A cell of a swap, with the keyboard: what belongs with it is offered along; then the cell by itself, then all.
  await proposedCell.focus();
  await window.keyboard.press('Space');
  const partners = window.getByRole('dialog', { name: 'Rutan hör ihop med andra i förslaget' });
  await expect(partners.getByRole('listitem').first()).toBeVisible();
  await lokaplan.picture('assignment-4-partners');
  await window.keyboard.press('Escape');
  await expect(partners).toBeHidden();
  await expect(proposedCell).toBeFocused();
  await expect(cells(window, 'föreslås läggas till')).toHaveCount(3);
  await window.keyboard.press('Space');
  await partners.getByRole('button', { name: 'Bara den här' }).click();
  await expect(cells(window, 'föreslås läggas till')).toHaveCount(2);
  await panel.getByRole('button', { name: 'Godta allt' }).click();
  await expect(panel).toBeHidden();
  await saved(window);
  const { plan } = await readPlanFile(file);
  expect(filled(plan, '2013-08-30')).toEqual({ 1: 1, 2: 1, 4: 1, 5: 1, 6: 1 });
  expect(Object.values(filled(plan, '2013-08-29')).sort()).toEqual([0, 1, 1, 1, 1, 1]);
  expect(clashes(plan)).toEqual([]);
  const moved = Object.values(before.assignments).filter(
    (each) => each?.session === 'session:fri-w6' && plan.assignments[each.id] === undefined,
  );
  expect(moved).toHaveLength(1);
  expect(Object.values(plan.assignments).find((each) => each?.session === 'session:fri-w2')?.reviewer).toBe(
    moved[0]?.reviewer,
  );

  // One key takes back what was accepted last, another the cell.
  await undo(window);
  await undo(window);
  await window.keyboard.press('Control+s');
  await saved(window);
  expect((await readPlanFile(file)).plan.assignments).toEqual(before.assignments);
  await lokaplan.close();
});

test('with one reviewer more everything is filled, all by keyboard', async ({ start, folder }) => {
  const { lokaplan, file, window } = await openReviewers(start, folder);
  await window.getByRole('button', { name: 'Lägg till granskare' }).focus();
  await window.keyboard.press('Enter');
  await window.keyboard.type('Åsa');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('gridcell', { name: /^Åsa, 1 / }).first()).toBeVisible();

  await window.getByRole('button', { name: 'Föreslå fördelning' }).focus();
  await window.keyboard.press('Enter');
  const panel = window.getByRole('region', { name: 'Förslag till fördelning' });
  await expect(
    panel.getByText('Alla workshoppar får de granskare de behöver.', { exact: false }),
  ).toBeVisible();
  await expect(panel.getByText(HOLE)).toHaveCount(0);
  await panel.getByRole('button', { name: 'Godta allt' }).focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Föreslå fördelning' })).toBeFocused();
  await window.keyboard.press('Control+s');
  await saved(window);
  const { plan } = await readPlanFile(file);
  expect(Object.values({ ...filled(plan, '2013-08-29') }).every((count) => count >= 1)).toBe(true);
  expect(Object.values({ ...filled(plan, '2013-08-30') }).every((count) => count >= 1)).toBe(true);
  expect(clashes(plan)).toEqual([]);
  await lokaplan.close();
});

test('a proposal is out of date once the plan is another', async ({ start, folder }) => {
  const { lokaplan, window } = await openReviewers(start, folder);
  const panel = window.getByRole('region', { name: 'Förslag till fördelning' });
  await window.getByRole('button', { name: 'Föreslå fördelning' }).click();
  await panel.getByRole('button', { name: 'Föreslå det bästa som går' }).click();
  await expect(panel.getByRole('button', { name: 'Godta allt' })).toBeVisible();
  await cells(window, 'behålls').first().click();
  await expect(panel.getByText(/^Planen har ändrats/)).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Godta allt' })).toHaveCount(0);
  await expect(cells(window, 'föreslås läggas till')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Föreslå på nytt' }).click();
  await expect(panel.getByText(HOLE)).toBeVisible();
  await panel.getByRole('button', { name: 'Låt vara' }).click();
  await expect(panel).toBeHidden();
  await lokaplan.close();
});

test('reviewers are suggested for a workshop, and a day is copied rotated', async ({ start, folder }) => {
  const { lokaplan, file, window } = await openReviewers(start, folder);
  const head = window.getByRole('columnheader', { name: /^2 Entreprenörskap, torsdag/ });
  await window.getByRole('gridcell', { name: /^Thomas, 2 .*torsdag/ }).focus();
  await window.keyboard.press('ArrowUp');
  await expect(head).toBeFocused();
  await window.keyboard.press('Enter');
  await window.getByRole('menuitem', { name: 'Föreslå granskare …' }).press('Enter');
  const dialog = window.getByRole('dialog', { name: /^Granskare till 2 Entreprenörskap/ });
  await expect(dialog.getByRole('listitem')).toHaveCount(5);
  await expect(dialog.getByRole('listitem').first()).toContainText('Granskar redan');
  await lokaplan.picture('assignment-4-suggestions');
  await dialog.getByRole('button', { name: 'Välj Kerstin till 2 Entreprenörskap, tors 29' }).press('Enter');
  await expect(window.getByRole('gridcell', { name: /^Kerstin, 2 .*torsdag.*granskar/ })).toBeVisible();
  await undo(window);

  await window.getByRole('button', { name: 'Kopiera en dag' }).click();
  await window
    .getByRole('menuitem', { name: 'Kopiera torsdag 29 augusti till fredag 30 augusti, förskjutet' })
    .click();
  const panel = window.getByRole('region', { name: 'Förslag till fördelning' });
  await expect(panel.getByRole('heading')).toHaveText(
    'Förslag: torsdag 29 augusti förskjutet till fredag 30 augusti',
  );
  await expect(window.getByRole('gridcell', { name: /torsdag.*föreslås/ })).toHaveCount(0);
  await lokaplan.picture('assignment-5-rotated');
  await panel.getByRole('button', { name: 'Godta allt' }).click();
  await saved(window);
  const { plan } = await readPlanFile(file);
  expect(clashes(plan)).toEqual([]);
  await lokaplan.close();
});
