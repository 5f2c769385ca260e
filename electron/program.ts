import os from 'node:os';
import path from 'node:path';
import { app, type BrowserWindow, Menu } from 'electron';
import type { Preferences } from '../shared/api.ts';
import { translator } from '../shared/i18n/translator.ts';
import { instant } from './clock.ts';
import { Closing } from './closing.ts';
import { showAbout } from './dialogs.ts';
import { Documents, type OpenDocument } from './documents.ts';
import { appHandlers } from './handlers/app.ts';
import type { Context } from './handlers/context.ts';
import { editingHandlers } from './handlers/editing.ts';
import { exportHandlers } from './handlers/exporting.ts';
import { openingHandlers } from './handlers/opening.ts';
import { answer, type Handlers } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { PlanWindows } from './plan-windows.ts';
import { acceptRecents, Recents } from './recents.ts';
import { send } from './send.ts';
import { SettingsFile } from './storage/settings-file.ts';
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
  /** Shows files that were handed to the running program, or brings it to the front when there are none. */
  openFiles(files: readonly string[]): Promise<void>;
  /** Resolves when nothing of the program's own settings waits to be written. */
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

  const documents = new Documents({
    stamp: () => ({ at: instant(), by: userName() }),
    onSaveState: (document, save) => windows.showSaveState(document, save),
  });
  const noteRecent = (document: OpenDocument) => {
    recents.note(document.file, document.plan.plan.event.title, instant());
    refreshMenu();
  };
  const closing = new Closing(documents, t, noteRecent);
  const windows: PlanWindows = new PlanWindows({ documents, closing, createWindow, onOpened: noteRecent });

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

  const context: Context = { documents, windows, closing, recents, preferences, t, prefer, refreshMenu };
  const handlers: Handlers<BrowserWindow> = {
    ...appHandlers(context),
    ...openingHandlers(context),
    ...editingHandlers(context),
    ...exportHandlers(context),
  };

  const [launched, ...others] = files;
  windows.add(first, launched === undefined ? undefined : documents.open(launched));
  for (const file of others) void windows.openFile(file);
  refreshMenu();
  app.on('before-quit', () => closing.quitWhenDone(() => app.quit()));

  return {
    answer: (channel, request, window) => answer(handlers, channel, request, window),
    async openFiles(more) {
      for (const file of more) await windows.openFile(file);
      if (more.length > 0) return;
      if (windows.all().length === 0) windows.add(createWindow());
      inFront((window) => {
        if (window.isMinimized()) window.restore();
        window.focus();
      });
    },
    settled: () => Promise.all([preferences.written(), storedRecents.written()]),
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
