import path from 'node:path';
import { expect, test } from './launch.ts';

test('zz look', async ({ start, folder }) => {
  const lokaplan = await start();
  const { window } = lokaplan;
  await lokaplan.resize(1280, 800);
  await lokaplan.answerSaveWith(path.join(folder, 'LOKA.lokaplan'));
  await window.getByRole('button', { name: /^LOKA/ }).click();
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('LOKA – Halvårsstatus');
  await window.keyboard.press('Control+2');
  await window.waitForTimeout(600);
  const heads = await window.locator('.matrix .session-title').evaluateAll((all) => all.map((e) => e.textContent));
  console.log(JSON.stringify(heads));
  await window.locator('.reviewers-add').dblclick();
  console.log('form', await window.locator('.add-reviewer').count());
  await window.keyboard.press('Escape');
  const busy = window.locator('.cell.busy:not(.assigned)').first();
  await busy.click();
  await window.waitForTimeout(500);
  console.log('details', await window.locator('.review-details').innerText());
  // overload the first reviewer
  const free = window.locator('.cell[data-row="0"]:not(.assigned)');
  for (let i = 0; i < 3; i++) await free.first().click();
  await lokaplan.picture('zz-over');
  console.log('details', await window.locator('.review-details').innerText());
  await window.keyboard.press('Control+3');
  await window.waitForTimeout(400);
  await window.locator('.people-add').dblclick();
  console.log('form', await window.locator('.add-person').count());
  const name = await window.locator('.people-table tbody strong').nth(1).innerText();
  await window.locator('.add-person input').fill(name);
  await lokaplan.picture('zz-namesake');
  await window.keyboard.press('Escape');
  await window.locator('.people-table tbody tr').nth(2).click();
  await window.locator('.person-delete').click();
  await window.waitForTimeout(400);
  await lokaplan.picture('zz-delete');
  console.log(await window.locator('.delete-dialog').innerText());
  await window.getByRole('button', { name: 'Radera', exact: true }).dblclick();
  await window.waitForTimeout(400);
  console.log('panel', await window.locator('.person-panel').count());
  for (const [w, h] of [[640, 400], [320, 200], [640, 800], [320, 600], [640, 360]] as const) {
    await (await lokaplan.app.browserWindow(window)).evaluate((b) => b.setMinimumSize(100, 100));
    await lokaplan.resize(w, h);
    await window.keyboard.press('Control+2');
    await window.waitForTimeout(400);
    await lokaplan.picture(`zz-r-${w}-${h}`);
    await window.keyboard.press('Control+3');
    await window.waitForTimeout(400);
    await lokaplan.picture(`zz-p-${w}-${h}`);
    await window.locator('.people-table tbody tr').nth(1).click();
    await window.waitForTimeout(200);
    await lokaplan.picture(`zz-pp-${w}-${h}`);
    await window.keyboard.press('Escape');
    await window.keyboard.press('Control+4');
    await window.waitForTimeout(300);
    await lokaplan.picture(`zz-s-${w}-${h}`);
    await window.getByRole('tab', { name: 'Lokaler' }).click();
    await window.waitForTimeout(200);
    await lokaplan.picture(`zz-sr-${w}-${h}`);
    await window.getByRole('tab', { name: 'Grupper' }).click();
    await window.waitForTimeout(200);
    await lokaplan.picture(`zz-sg-${w}-${h}`);
  }
});

test('zz fokus', async ({ start, folder }) => {
  const lokaplan = await start();
  const { window } = lokaplan;
  await lokaplan.resize(1280, 800);
  await lokaplan.answerSaveWith(path.join(folder, 'F.lokaplan'));
  await window.getByRole('button', { name: /FOKUS/ }).first().click();
  await window.waitForTimeout(1500);
  await window.keyboard.press('Control+2');
  await window.waitForTimeout(600);
  await lokaplan.picture('zz-fokus');
});
