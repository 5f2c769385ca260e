import type {} from '../../renderer/bridge.ts';
import { expect, test } from './launch.ts';
import { newLoka } from './new-loka.ts';

test('the window has no Node, no network, no second window and no way out of the program', async ({
  start,
  problems,
}) => {
  const { window: page, app, close } = await start();
  const inside = await page.evaluate(() => ({
    require: typeof (window as { require?: unknown }).require,
    process: typeof (window as { process?: unknown }).process,
    bridge: Object.keys(window.lokaplan).sort(),
    inline: (() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.inlineRan = true';
      document.head.append(script);
      return 'inlineRan' in window;
    })(),
    opened: window.open('https://example.org') === null,
  }));
  expect(inside).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['call', 'on', 'openDropped', 'readDropped'],
    inline: false,
    opened: true,
  });
  for (const address of [
    'https://example.org/',
    'http://127.0.0.1:9/',
    'file:///etc/hostname',
    'app://lokaplan/index.html',
  ]) {
    const reached = await page.evaluate(
      (url) =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      address,
    );
    expect(reached, address).toBe(false);
  }
  await page.evaluate(() => {
    window.location.href = 'https://example.org/';
  });
  await page.waitForTimeout(300);
  expect(page.url()).toMatch(/^app:\/\/lokaplan\//);

  const web = await app.evaluate(({ BrowserWindow, session }) => {
    const preferences = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Electron.WebPreferences;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = preferences.getLastWebPreferences();
    return {
      sandbox,
      contextIsolation,
      nodeIntegration,
      webSecurity,
      path: session.defaultSession.getStoragePath() !== null,
    };
  });
  expect(web).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  await close();
  // The attempts above are what the consoles complain of.
  problems.length = 0;
});

test('no channel takes what is not its form, or tells a path', async ({ start, folder, problems }) => {
  const { lokaplan, window: page } = await newLoka(start, folder);

  const refused = await page.evaluate(async () => {
    const call = window.lokaplan.call as unknown as (channel: string, request: unknown) => Promise<unknown>;
    const attempts: [string, unknown][] = [
      ['plan.remove', {}],
      ['__proto__', undefined],
      ['constructor', undefined],
      ['plan.edit', { document: '../../etc/passwd', sequence: 1, diff: {} }],
      ['plan.edit', { document: 'document-1', sequence: 0, diff: { added: {}, updated: {}, removed: {} } }],
      ['app.preferences', { language: 'sv', theme: 'light', more: true }],
      ['plan.exportWorkbook', { document: 'document-1', language: 'sv', path: '/tmp/x' }],
    ];
    const thrown: boolean[] = [];
    for (const [channel, request] of attempts) {
      thrown.push(
        await call(channel, request).then(
          () => false,
          () => true,
        ),
      );
    }
    return thrown;
  });
  expect(refused).not.toContain(false);

  const told = await page.evaluate(async () =>
    JSON.stringify(await window.lokaplan.call('app.start', undefined)),
  );
  expect(told).not.toContain(folder);
  await lokaplan.close();
  // Each refusal is told in the log.
  problems.length = 0;
});
