import path from 'node:path';
import { app, BrowserWindow, type IpcMainInvokeEvent, ipcMain, Menu, protocol, session } from 'electron';
import { DROP_CHANNEL, IMPORT_CHANNEL, IPC_CHANNEL } from './channel.ts';
import { type Arrival, arrivingFiles } from './launch-files.ts';
import { acceptPreferences } from './preferences.ts';
import type { Program } from './program.ts';
import { ORIGIN, PRIVILEGED_SCHEME, serve } from './protocol.ts';
import { confinePages, secureSession, stayOffline } from './safe-ground.ts';
import { SettingsFile } from './storage/settings-file.ts';
import { applyTheme, createWindow } from './window.ts';
import { acceptPlace } from './window-place.ts';

// Only what the first window needs is loaded here. The rest comes while the page of the window is loading.

stayOffline(app.commandLine);
confinePages(app);
protocol.registerSchemesAsPrivileged([PRIVILEGED_SCHEME]);
Menu.setApplicationMenu(null);

const here = import.meta.dirname;
const startedIn = { cwd: process.cwd(), appPath: app.getAppPath(), platform: process.platform };
const files = arrivingFiles({ by: 'start', argv: process.argv }, startedIn);
if (app.requestSingleInstanceLock({ files })) begin();
else app.quit();

function begin(): void {
  const userData = app.getPath('userData');
  const preferences = new SettingsFile(path.join(userData, 'preferences.json'), acceptPreferences);
  const place = new SettingsFile(path.join(userData, 'window.json'), acceptPlace);
  const { language, theme } = preferences.value;
  // The words of Chromium itself, in date fields for instance.
  app.commandLine.appendSwitch('lang', language === 'sv' ? 'sv' : 'en-GB');
  applyTheme(theme);

  const preload = path.join(here, 'preload.cjs');
  const newWindow = () =>
    createWindow({ preload, developer: !app.isPackaged, theme: preferences.value.theme, place });
  const program = app.whenReady().then(async (): Promise<Program> => {
    secureSession(session.defaultSession);
    serve(session.defaultSession.protocol, path.join(here, '..', 'renderer'));
    const first = newWindow();
    const { startProgram } = await import('./program.ts');
    return startProgram({ preferences, userData, createWindow: newWindow }, first, files);
  });

  ipcMain.handle(IPC_CHANNEL, async (event, channel: unknown, request: unknown) =>
    (await program).answer(channel, request, senderOf(event)),
  );
  ipcMain.handle(DROP_CHANNEL, async (event, paths: unknown) =>
    (await program).openDropped(arrivingFiles({ by: 'drop', paths }, startedIn), senderOf(event)),
  );
  ipcMain.handle(IMPORT_CHANNEL, async (event, paths: unknown) =>
    (await program).readDropped(arrivingFiles({ by: 'drop', paths }, startedIn), senderOf(event)),
  );
  const arrive = async (arrival: Arrival) => (await program).openFiles(arrivingFiles(arrival, startedIn));
  app.on('second-instance', (_event, argv, cwd, data) => void arrive({ by: 'secondStart', argv, cwd, data }));
  app.on('open-file', (event, file) => {
    event.preventDefault();
    void arrive({ by: 'openFile', file });
  });
  app.on('activate', async () => (await program).openFiles([]));
  app.on('window-all-closed', () => app.quit());

  let settled = false;
  app.on('will-quit', (event) => {
    if (settled) return;
    event.preventDefault();
    void Promise.allSettled([program.then((running) => running.settled()), place.written()]).then(() => {
      settled = true;
      app.quit();
    });
  });
}

/** The window whose page called. Throws unless it was the page itself, not a frame in it, of one of our windows. */
function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender);
  if (
    window === null ||
    senderFrame === null ||
    senderFrame.parent !== null ||
    !senderFrame.url.startsWith(ORIGIN)
  ) {
    throw new Error('The call did not come from a page of the program');
  }
  return window;
}
