import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { app, type BrowserWindow, Menu, powerMonitor } from 'electron';
import type { Preferences } from '../shared/api/app.ts';
import type { Importing } from '../shared/api/import.ts';
import type { Opening } from '../shared/api/opened.ts';
import { translator } from '../shared/i18n/translator.ts';
import { instant } from './clock.ts';
import { Closing } from './closing.ts';
import { showAbout } from './dialogs.ts';
import { Documents, type OpenDocument } from './documents.ts';
import { Exports } from './export/exports.ts';
import { appHandlers } from './handlers/app.ts';
import { assignHandlers } from './handlers/assigning.ts';
import { CANCELLED, type Context } from './handlers/context.ts';
import { editingHandlers } from './handlers/editing.ts';
import { exportChoiceHandlers } from './handlers/export-choices.ts';
import { exportHandlers } from './handlers/exporting.ts';
import { importHandlers } from './handlers/importing.ts';
import { mailHandlers } from './handlers/mailing.ts';
import { openingHandlers } from './handlers/opening.ts';
import { recoveryHandlers } from './handlers/recovering.ts';
import { versionHandlers } from './handlers/versions.ts';
import { answer, type Handlers } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { Offers } from './offers.ts';
import { PlanWindows } from './plan-windows.ts';
import { acceptRecents, Recents } from './recents.ts';
import { Recoveries } from './recoveries.ts';
import { send } from './send.ts';
import { Backups } from './storage/backups.ts';
import { SettingsFile } from './storage/settings-file.ts';
import { waysRound } from './ways-round.ts';
import { applyTheme } from './window.ts';

/** What is there before this part of the program is loaded. */
export interface Ground {
  readonly preferences: SettingsFile<Preferences>;
  readonly userData: string;
  readonly createWindow: () => BrowserWindow;
}

export interface Program {
  /** Answers a call that came from the page of `window`. */
  answer(channel: unknown, request: unknown, window: BrowserWindow): unknown;
  /** Shows the first of the files that were dropped on `window` there, and the others in windows of their own. */
  openDropped(files: readonly string[], window: BrowserWindow): Promise<Opening>;
  /** Reads the first of the files that were dropped on `window`, to import from it. */
  readDropped(files: readonly string[], window: BrowserWindow): Promise<Importing>;
  /** Shows files that were handed to the running program, or brings it to the front when there are none. */
  openFiles(files: readonly string[]): Promise<void>;
  /** Resolves when nothing of the program's own settings and backups waits to be written. */
  settled(): Promise<unknown>;
}

/**
 * Everything behind the first window, put together. `first` is that window, which begins with the first of
 * `files`; each of the others gets a window of its own.
 */
export function startProgram(ground: Ground, first: BrowserWindow, files: readonly string[]): Program {
  const { preferences, createWindow } = ground;
  const storedRecents = new SettingsFile(path.join(ground.userData, 'recents.json'), acceptRecents);
  const recents = new Recents(storedRecents);
  const t = () => translator(preferences.value.language);

  const by = userName();
  const stamp = () => ({ at: instant(), by });
  const offers = new Offers();
  const exports = new Exports(ground.userData);
  void exports.drafts.sweep(Date.now());
  const backups = new Backups(path.join(ground.userData, 'backups'));
  const recovery = path.join(ground.userData, 'recovery');
  const recoveries = new Recoveries(recovery);

  const documents = new Documents({
    stamp,
    me: { by, computer: os.hostname(), program: randomBytes(8).toString('hex'), pid: process.pid },
    offers,
    backups,
    recovery,
    onSaveState: (document, save) => windows.showSaveState(document, save),
    onReloaded: (document, overwritten) => void windows.showReloaded(document, overwritten),
    onUnprotected: (document, unprotected) => windows.showUnprotected(document, unprotected),
  });
  const noteRecent = (document: OpenDocument) => {
    recents.note(document.file, document.plan.plan.event.title, instant());
    refreshMenu();
  };
  const closing = new Closing(documents, t, noteRecent);
  const windows: PlanWindows = new PlanWindows({
    documents,
    closing,
    createWindow,
    waysRound: (file, problem) => waysRound(file, problem, { offers, backups }),
    recoveryOf: (file) => recoveries.of(file),
    onOpened: noteRecent,
  });

  const refreshMenu = () => {
    const state = {
      t: t(),
      platform: process.platform,
      preferences: preferences.value,
      recents: recents.list(),
    };
    const template = menuTemplate(
      { ...state, developer: !app.isPackaged },
      {
        command: (id) => inFront((window) => send(window, 'menu.command', { command: id })),
        openRecent: (recent) => {
          const file = recents.fileOf(recent);
          if (file !== undefined) void windows.openFile(file);
        },
        prefer: (chosen) => prefer(chosen),
        about: () => inFront((window) => void showAbout(window, t(), app.getVersion())),
      },
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  const inFront = (act: (window: BrowserWindow) => void) => {
    const window = windows.all().at(-1);
    if (window !== undefined) act(window);
  };
  const prefer = (chosen: Preferences, from?: BrowserWindow) => {
    preferences.set(chosen);
    applyTheme(chosen.theme);
    refreshMenu();
    for (const window of windows.all()) if (window !== from) send(window, 'app.preferences', chosen);
  };

  const context: Context = {
    ...{ documents, windows, closing, recents, recoveries, backups, offers, exports, preferences },
    ...{ stamp, t, prefer, refreshMenu },
  };
  const { readDropped, ...importing } = importHandlers(context);
  const handlers: Handlers<BrowserWindow> = {
    ...appHandlers(context),
    ...openingHandlers(context),
    ...editingHandlers(context),
    ...versionHandlers(context),
    ...recoveryHandlers(context),
    ...exportHandlers(context),
    ...exportChoiceHandlers(context),
    ...mailHandlers(context),
    ...importing,
    ...assignHandlers(context),
  };

  const [launched, ...others] = files;
  windows.add(
    first,
    launched === undefined ? undefined : { file: launched, outcome: documents.open(launched) },
  );
  for (const file of others) void windows.openFile(file);
  refreshMenu();
  // While the computer slept, others may have taken a plan over or written it.
  powerMonitor.on('resume', () => documents.nudge());
  app.on('before-quit', () => closing.quitWhenDone(() => app.quit()));

  return {
    answer: (channel, request, window) => answer(handlers, channel, request, window),
    async openDropped(dropped, window) {
      const [here, ...elsewhere] = dropped;
      if (here === undefined) return CANCELLED;
      const opening = windows.adopt(window, await documents.open(here), here);
      for (const file of elsewhere) void windows.openFile(file);
      return opening;
    },
    readDropped: async ([file], window) => (file === undefined ? CANCELLED : readDropped(file, window)),
    async openFiles(more) {
      for (const file of more) await windows.openFile(file);
      if (more.length > 0) return;
      if (windows.all().length === 0) windows.add(createWindow());
      inFront((window) => {
        if (window.isMinimized()) window.restore();
        window.focus();
      });
    },
    settled: () =>
      Promise.all([
        preferences.written(),
        storedRecents.written(),
        backups.settled(),
        exports.memory.written(),
      ]),
  };
}

function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    // Some computers have no entry for the user who runs the program.
    return '';
  }
}
