import type {} from '../../renderer/bridge.ts';
import { expect, test } from './launch.ts';

/** What a stranger's text could try if it ever came to life in the page, and what the program does unasked. */

test('the page runs and shows nothing that is not the program’s own', async ({ start, problems }) => {
  const { window: page } = await start();
  const outcome = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.head.append(style);
    const frame = document.createElement('iframe');
    frame.src = 'app://lokaplan/index.html';
    document.body.append(frame);
    const picture = new Image();
    picture.src = 'https://example.org/x.png';
    // In a timer, because what a test itself evaluates is exempt from the policy.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(new Function('return 1')());
        } catch (error) {
          resolve(error instanceof Error ? error.name : '');
        }
      });
    });
    const end = Date.now() + 60_000;
    while (violations.length < 4 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    return {
      evaluated,
      outline: getComputedStyle(document.body).outlineWidth,
      notifications: await Notification.requestPermission(),
      violations,
    };
  });
  expect(outcome).toMatchObject({ evaluated: 'EvalError', notifications: 'denied' });
  expect(outcome.outline).not.toBe('7px');
  expect(outcome.violations).toEqual(
    expect.arrayContaining(['script-src', 'style-src-elem', 'frame-src', 'img-src']),
  );
  // The consoles have told of every attempt, as they should.
  problems.length = 0;
});

test('the page goes nowhere, but can be loaded again', async ({ start, problems }) => {
  const { app, window: page } = await start();
  for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://lokaplan/assets/']) {
    await page.evaluate((target) => {
      location.href = target;
    }, url);
    await page.waitForTimeout(100);
    expect(page.url(), url).toBe('app://lokaplan/');
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await page.evaluate(() => {
    Object.assign(globalThis, { marked: true });
    location.reload();
  });
  await page.waitForFunction(() => !('marked' in globalThis) && document.querySelector('h1') !== null);
  problems.length = 0;
});

test('nothing of the program asks for an address on a network', async ({ start }) => {
  const { app } = await start();
  const answer = await app.evaluate(({ net }) =>
    net.fetch('https://example.org/').then(
      () => 'reached',
      (error: Error) => error.message,
    ),
  );
  expect(answer).toMatch(/ERR_BLOCKED_BY_CLIENT|ERR_NAME_NOT_RESOLVED/);
  // The one thing Chromium fetched of its own accord were dictionaries for these.
  const spelling = await app.evaluate(({ session }) => session.defaultSession.getSpellCheckerLanguages());
  expect(spelling).toEqual([]);
});
