import { expect, test } from './launch.ts';
import { showReviewers, storeReviews } from './loka-reviewers.ts';
import { readPlanFile } from './read-back.ts';

/** Large enough that the search takes its time. */
const SIZE = { reviewers: 200, sessions: 100, days: 2, passes: 5, assigned: 0.02 };

test('while it searches the screen is alive, and the search can be cancelled', async ({ start, folder }) => {
  const { file, plan } = await storeReviews(folder, SIZE);
  const lokaplan = await start(file);
  const { window } = lokaplan;
  await lokaplan.resize(1280, 800);
  await showReviewers(window);
  const panel = window.getByRole('region', { name: 'Förslag till fördelning' });

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

  // Again, to the end. Frames count from the first that shows the search to the last.
  const frames = window.evaluate(async () => {
    const gaps: number[] = [];
    let last = performance.now();
    for (let seen = false; ; ) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const searching = document.querySelector('.proposal [role="progressbar"]') !== null;
      if (searching && seen) gaps.push(now - last);
      else if (seen) break;
      seen ||= searching;
      last = now;
    }
    return gaps.sort((a, b) => a - b);
  });
  await propose();
  await expect.poll(searching, { message: 'processes that search' }).toBe(1);
  const gaps = await frames;
  const p95 = gaps[Math.floor(gaps.length * 0.95)] ?? 0;
  console.log(
    `frames during the search: ${gaps.length}, p95 ${p95.toFixed(1)} ms, worst ${gaps.at(-1)?.toFixed(1)} ms`,
  );
  // A thread that searched itself would draw none. How smooth it is depends on the size of the matrix.
  expect(gaps.length).toBeGreaterThan(4);
  await expect(panel.getByRole('button', { name: 'Godta allt' })).toBeVisible();
  expect((await readPlanFile(file)).plan.assignments).toEqual(plan.assignments);
  await lokaplan.picture('assignment-7-large');
  await lokaplan.close();
});
