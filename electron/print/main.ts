import { readFile, writeFile } from 'node:fs/promises';
import { app, protocol } from 'electron';
import { PRIVILEGED_SCHEME } from '../protocol.ts';
import { confinePages, stayOffline } from '../safe-ground.ts';
import { pdfOf } from './pages.ts';

/**
 * What Electron runs for the command line: turns the document that the last word but one names into a PDF that the
 * last one names, and ends.
 */
const [document = '', target = ''] = process.argv.slice(-2);

stayOffline(app.commandLine);
confinePages(app);
protocol.registerSchemesAsPrivileged([PRIVILEGED_SCHEME]);
// The window of the pages is closed before they are written.
app.on('window-all-closed', () => undefined);
app
  .whenReady()
  .then(async () => writeFile(target, await pdfOf(await readFile(document, 'utf8'))))
  .then(
    () => app.exit(0),
    (error: unknown) => {
      console.error(error);
      app.exit(1);
    },
  );
