import { expect, type Running, test } from './launch.ts';
import { cell, showReviewers, storeReviews } from './loka-reviewers.ts';
import { readPlanFile } from './read-back.ts';

const SIZE = { reviewers: 200, sessions: 100, days: 2, passes: 5, assigned: 0.02 };

/** From now on a process that searches gets its job only when what is returned is called. */
async function holdSearching({ app }: Running): Promise<() => Promise<void>> {
  await app.evaluate(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    const held: (() => void)[] = [];
    let isHeld = true;
    utilityProcess.fork = (...args) => {
      const child = fork(...args);
      const post = child.postMessage.bind(child);
      child.postMessage = (job) => (isHeld ? void held.push(() => post(job)) : post(job));
      return child;
    };
    Object.assign(globalThis, {
      letSearch: () => {
        isHeld = false;
        for (const go of held.splice(0)) go();
      },
    });
  });
  return () => app.evaluate(() => (globalThis as unknown as { letSearch: () => void }).letSearch());
}

test('while it searches the screen is alive, and the search can be cancelled', async ({ start, folder }) => {
  const { file, plan } = await storeReviews(folder, SIZE);
  const lokaplan = await start(file);
  const { window } = lokaplan;
  await lokaplan.resize(1280, 800);
  await showReviewers(window);
  const panel = window.getByRole('region', { name: 'Förslag till fördelning' });

  const letSearch = await holdSearching(lokaplan);
  const propose = () => window.getByRole('button', { name: 'Föreslå fördelning' }).click();
  await propose();
  await panel.getByRole('button', { name: 'Avbryt' }).click();
  await expect(panel).toBeHidden();
  await expect(window.locator('output[aria-live]')).toContainText('Sökningen avbröts.');
  const searching = () =>
    lokaplan.app.evaluate(
      ({ app }) => app.getAppMetrics().filter(({ name }) => name === 'Lokaplan assignment').length,
    );
  await expect.poll(searching, { message: 'processes that still search' }).toBe(0);

  // Again, to the end. A screen whose own thread, or whose program's, waited for the search would draw no frames.
  await propose();
  await expect(panel.getByRole('progressbar')).toBeVisible();
  await expect.poll(searching, { message: 'processes that search' }).toBe(1);
  await window.evaluate(async () => {
    for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
  });
  await cell(window, /^Granskare 1, 1 /).focus();
  await window.keyboard.press('ArrowRight');
  await expect(cell(window, /^Granskare 1, 2 /)).toBeFocused();
  await expect(panel.getByRole('progressbar')).toBeVisible();
  await letSearch();
  await expect(panel.getByRole('button', { name: 'Godta allt' })).toBeVisible();
  expect((await readPlanFile(file)).plan.assignments).toEqual(plan.assignments);
  await lokaplan.picture('assignment-7-large');
  await lokaplan.close();
});
