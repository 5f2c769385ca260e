import { BrowserWindow, session, type WebContents } from 'electron';
import { ORIGIN } from '../protocol.ts';

/** What a page to be printed may load: nothing but the pictures and the style sheet within it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * Writes a document of pages as a PDF, tagged and with an outline of its headings. Each page is of the size that
 * its own style sheet gives it. Throws the reason of `signal` once that is given.
 */
export function pdfOf(document: string, signal?: AbortSignal): Promise<Uint8Array> {
  return withPages(
    document,
    (pages) =>
      pages.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        margins: { top: 0, right: 0, bottom: 0, left: 0 },
      }),
    signal,
  );
}

/** Lets the user print a document in the system's own dialogue. False when that was left without printing. */
export function print(document: string): Promise<boolean> {
  return withPages(
    document,
    (pages) =>
      new Promise((resolve, reject) => {
        const options = { silent: false, printBackground: true, margins: { marginType: 'none' } } as const;
        pages.print(options, (success, reason) => {
          if (success || reason === 'cancelled' || reason === 'Print job canceled') resolve(success);
          else reject(new Error(reason));
        });
      }),
  );
}

let made = 0;

/** Loads a document into a window that nobody sees, in which no script runs and which fetches nothing. */
async function withPages<T>(
  document: string,
  work: (pages: WebContents) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted();
  made += 1;
  const own = session.fromPartition(`pages-${made}`);
  own.protocol.handle('app', () => {
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': POLICY };
    return new Response(document, { headers });
  });
  own.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: url !== ORIGIN && !url.startsWith('data:') });
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, javascript: false, contextIsolation: true },
  });
  const aborted = new Promise<never>((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const done = window.loadURL(ORIGIN).then(() => work(window.webContents));
  try {
    return await Promise.race([done, aborted]);
  } finally {
    // Whatever is left of the work has nobody to tell any more that its window is gone.
    done.catch(() => undefined);
    window.destroy();
  }
}
