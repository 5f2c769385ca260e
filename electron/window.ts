import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { Preferences } from '../shared/api/app.ts';
import { ORIGIN } from './protocol.ts';
import type { SettingsFile } from './storage/settings-file.ts';
import { fitted, SMALLEST, type WindowPlace } from './window-place.ts';

export interface WindowOptions {
  /** The script that runs before the page and gives it the bridge. */
  readonly preload: string;
  /** Lets developer tools be opened. */
  readonly developer: boolean;
  readonly theme: Preferences['theme'];
  readonly place: SettingsFile<WindowPlace>;
}

/** The page's own background, so that nothing flashes before it is painted. */
function background(theme: Preferences['theme']): string {
  if (theme === 'highContrast') return '#000000';
  return nativeTheme.shouldUseDarkColors ? '#1f1f1f' : '#ffffff';
}

/** Sets what menus, dialogues and `prefers-color-scheme` follow. */
export function applyTheme(theme: Preferences['theme']): void {
  nativeTheme.themeSource = theme === 'highContrast' ? 'dark' : theme;
}

/** A window of the program, shown as soon as its page has something to show. */
export function createWindow({ preload, developer, theme, place }: WindowOptions): BrowserWindow {
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const { x, y, width, height, maximized } = fitted(place.value, areas);
  // A second window on top of the first would hide that there are two.
  const alone = BrowserWindow.getAllWindows().length === 0;
  const window = new BrowserWindow({
    width,
    height,
    ...(alone && x !== undefined && y !== undefined ? { x, y } : {}),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Lokaplan',
    backgroundColor: background(theme),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      spellcheck: false,
      devTools: developer,
    },
  });
  window.once('ready-to-show', () => {
    if (maximized && alone) window.maximize();
    window.show();
  });
  // The title says which plan is open; that is not the page's to change.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () => place.set({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  reloadAfterCrash(window);
  void window.loadURL(ORIGIN);
  return window;
}

/** A page that crashed is loaded anew; the plan is still open here. One that crashes at once stays as it is. */
function reloadAfterCrash(window: BrowserWindow): void {
  let last = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || reason === 'launch-failed' || Date.now() - last < 10_000) return;
    last = Date.now();
    window.webContents.reload();
  });
}
