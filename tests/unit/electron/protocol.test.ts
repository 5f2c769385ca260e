import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Protocol } from 'electron';
import { describe, expect, test } from 'vitest';
import { serve, servedFile } from '../../../electron/protocol.ts';
import { temporaryFolder } from './temporary-folder.ts';

test.each([
  ['app://lokaplan/', ['index.html']],
  ['app://lokaplan/?x=1', ['index.html']],
  ['app://lokaplan/index.html', ['index.html']],
  ['app://lokaplan/index.html#top', ['index.html']],
  ['app://lokaplan/assets/index-AbC_1-x.js', ['assets', 'index-AbC_1-x.js']],
  ['app://lokaplan/assets/inter-latin-wght-normal.woff2', ['assets', 'inter-latin-wght-normal.woff2']],
])('%s is served', (url, segments) => {
  expect(servedFile(url)).toEqual(segments);
});

test.each([
  'app://lokaplan',
  'app://lokaplan/..',
  'app://lokaplan/../package.json',
  'app://lokaplan/../main.js',
  'app://lokaplan/assets/../../electron/main.js',
  'app://lokaplan/%2e%2e/electron/main.js',
  'app://lokaplan/..%2felectron/main.js',
  'app://lokaplan/..%5celectron%5cmain.js',
  'app://lokaplan/..\\electron\\main.js',
  'app://lokaplan/assets\\..\\..\\electron\\main.js',
  'app://lokaplan//etc/hosts.js',
  'app://lokaplan/C:/Windows/x.js',
  'app://lokaplan/assets//x.js',
  'app://lokaplan/./x.js',
  'app://lokaplan/.hidden.js',
  'app://lokaplan/x.js%00.png',
  'app://lokaplan/x',
  'app://lokaplan/x.json',
  'app://lokaplan/index.html/',
  'app://lokaplan/con structor.js',
  'app://lokaplan/__proto__',
  'app://other/index.html',
  'app://lokaplan.example/index.html',
  'app://lokaplan@example/index.html',
  'file:///etc/passwd',
  'https://example.org/index.html',
])('%s leads nowhere', (url) => {
  expect(servedFile(url)).toBeUndefined();
});

describe('a response', () => {
  async function served() {
    const folder = path.join(temporaryFolder(), 'renderer');
    await mkdir(folder);
    await writeFile(path.join(folder, 'index.html'), '<meta name="style-nonce" content="__STYLE_NONCE__" />');
    await writeFile(path.join(folder, 'main.js'), 'const text = "__STYLE_NONCE__";');
    await writeFile(path.join(folder, '..', 'secret.js'), 'secret');
    let handler: ((request: Request) => Promise<Response>) | undefined;
    const protocol = {
      handle: (_scheme: string, handle: (request: Request) => Promise<Response>) => {
        handler = handle;
      },
    };
    serve(protocol as unknown as Protocol, folder);
    return async (url: string, method = 'GET') => {
      const request = { url, method } as Request;
      return (await handler?.(request)) ?? Promise.reject(new Error('no handler'));
    };
  }

  test('carries a policy without any way out, and a nonce of its own for styles', async () => {
    const get = await served();
    const [one, two] = [await get('app://lokaplan/'), await get('app://lokaplan/')];
    const policy = one.headers.get('Content-Security-Policy') ?? '';
    const nonce = /content="([A-Za-z0-9+/=]{24})"/.exec(await one.text())?.[1];
    expect(nonce).toBeDefined();
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "connect-src 'none'",
        `style-src 'self' 'nonce-${nonce}'`,
      ]),
    );
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/);
    expect(await two.text()).not.toContain(nonce);
    expect(one.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test('of a script is the script as it is', async () => {
    const get = await served();
    const response = await get('app://lokaplan/main.js');
    expect(await response.text()).toBe('const text = "__STYLE_NONCE__";');
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Content-Security-Policy')).toContain("style-src 'self';");
  });

  test.each([
    ['app://lokaplan/../secret.js', 'GET'],
    ['app://lokaplan/missing.js', 'GET'],
    ['app://lokaplan/index.html', 'POST'],
  ])('to %s by %s is 404 without content', async (url, method) => {
    const get = await served();
    const response = await get(url, method);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });
});
