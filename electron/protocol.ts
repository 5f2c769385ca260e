import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CustomScheme, Protocol } from 'electron';
import { contentPolicy } from './content-policy.ts';

const SCHEME = 'app';
const HOST = 'lokaplan';
/** Where every page of the program lives. */
export const ORIGIN = `${SCHEME}://${HOST}/`;
const NONCE_PLACE = '__STYLE_NONCE__';

/** To be registered before Electron is ready. */
export const PRIVILEGED_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true },
};

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * The file that `url` names, as path segments within the served folder, or undefined when nothing is served
 * there. Only plain names lead anywhere: none begins with a dot, and an encoded slash makes no folder.
 */
export function servedFile(url: string): readonly string[] | undefined {
  if (!url.startsWith(ORIGIN)) return undefined;
  const [pathname = ''] = url.slice(ORIGIN.length).split(/[?#]/, 1);
  if (pathname === '') return ['index.html'];
  const segments = pathname.split('/');
  if (!segments.every((segment) => /^[\w@-][\w.@-]*$/.test(segment))) return undefined;
  return Object.hasOwn(TYPES, path.posix.extname(pathname)) ? segments : undefined;
}

/** Serves the files of `folder`, and nothing else, to pages of the program. */
export function serve(protocol: Protocol, folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const segments = request.method === 'GET' ? servedFile(request.url) : undefined;
    if (segments === undefined) return new Response(null, { status: 404 });
    const file = path.join(folder, ...segments);
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes === undefined) return new Response(null, { status: 404 });
    const type = TYPES[path.extname(file)] ?? '';
    if (!type.startsWith('text/html')) return new Response(bytes, { headers: headersFor(type) });
    // A fresh nonce for every load, so that no earlier page can know it.
    const nonce = randomBytes(16).toString('base64');
    const page = bytes.toString('utf8').replaceAll(NONCE_PLACE, nonce);
    return new Response(page, { headers: headersFor(type, nonce) });
  });
}

function headersFor(type: string, nonce?: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': contentPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-cache',
  };
}
