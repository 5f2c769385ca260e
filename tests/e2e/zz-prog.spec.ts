import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './launch.ts';

test('zz look', async ({ start, folder }) => {
  const lokaplan = await start();
  const { window } = lokaplan;
  await lokaplan.resize(1280, 800);
  await lokaplan.answerSaveWith(path.join(folder, 'F.lokaplan'));
  await window.getByRole('button', { name: /FOKUS/ }).click();
  await window.keyboard.press('Control+1');
  await window.waitForTimeout(1000);
  await lokaplan.picture('zz-fokus');
  await window.locator('.grid').evaluate((g) => g.scrollTo(400, 0));
  await window.waitForTimeout(300);
  await lokaplan.picture('zz-fokus-scrolled');
  await lokaplan.picture('zz-x');
  for (const [name, w, h, zoom] of [['1000', 1000, 700, 1], ['800', 800, 600, 1], ['z2', 1280, 800, 2], ['z4', 1280, 800, 4], ['z320', 1280, 800, 2.5]] as const) {
    const handle = await lokaplan.app.browserWindow(window);
    await handle.evaluate((b, s) => { b.webContents.setZoomFactor(s.zoom); b.setContentSize(s.w, s.h); }, { w, h, zoom });
    const shot = async (n: string) => {
      const data = await handle.evaluate(async (b) => (await b.webContents.capturePage()).toPNG().toString('base64'));
      await writeFile(`tests/artefacts/zz-${n}.png`, Buffer.from(data, 'base64'));
    };
    await window.waitForTimeout(600);
    console.log(name, await window.evaluate(() => [innerWidth, innerHeight].join()));
    await shot(name);
    await window.locator('[data-main]').first().dblclick({ timeout: 4000 }).catch((e) => console.log(w, String(e).slice(0, 900)));
    await window.waitForTimeout(300);
    await shot(`${name}-open`);
    await window.keyboard.press('Escape');
    await window.waitForTimeout(200);
    console.log(name, 'inspectors', await window.locator('.inspector').count());
  }
  expect(1).toBe(1);
});
