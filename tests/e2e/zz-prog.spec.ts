import path from 'node:path';
import { expect, test } from './launch.ts';

test('zz look', async ({ start, folder }) => {
  const lokaplan = await start();
  const { window } = lokaplan;
  await lokaplan.resize(1280, 800);
  await lokaplan.answerSaveWith(path.join(folder, 'F.lokaplan'));
  await window.getByRole('button', { name: /FOKUS/ }).click();
  await window.waitForTimeout(1500);
  await lokaplan.picture('zz-fokus');
  await window.locator('.grid').evaluate((g) => g.scrollTo(400, 0));
  await window.waitForTimeout(300);
  await lokaplan.picture('zz-fokus-scrolled');
  for (const [w, h] of [[1000, 700], [800, 600], [640, 400], [320, 568], [320, 200]] as const) {
    await lokaplan.resize(w, h).catch(() => undefined);
    await window.waitForTimeout(400);
    await lokaplan.picture(`zz-${w}x${h}`);
    await window.locator('[data-main]').first().dblclick({ timeout: 3000 }).catch((e) => console.log(w, String(e).slice(0, 300)));
    await window.waitForTimeout(300);
    await lokaplan.picture(`zz-${w}x${h}-open`);
    await window.keyboard.press('Escape');
    await window.waitForTimeout(200);
    console.log(w, await window.locator('.inspector').count());
  }
  expect(1).toBe(1);
});
