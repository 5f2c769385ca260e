import { z } from 'zod';
import { language } from '../plan/records/event.ts';
import type { Opening, Recent, Recovery } from './opened.ts';
import { nothing } from './request.ts';

export const preferences = z.strictObject({
  language,
  theme: z.enum(['light', 'dark', 'highContrast', 'system']),
});
export type Preferences = z.infer<typeof preferences>;

/** What the window needs to begin. */
export interface Start {
  readonly version: string;
  readonly platform: 'win32' | 'darwin' | 'linux';
  readonly preferences: Preferences;
  readonly recents: readonly Recent[];
  /**
   * The plan this window is to show at once: the file the program was started with, or what the window had open
   * before it was loaded again. A problem when the file could not be opened; undefined for an empty start.
   */
  readonly open: Opening | undefined;
  /** What an earlier run of the program left when it ended before all was saved. */
  readonly recoveries: readonly Recovery[];
}

/** The program itself: how it begins, looks and ends. */
export const APP_REQUESTS = {
  'app.start': nothing,
  'app.preferences': preferences,
  /** Has the window cut, copy or paste what has the focus, as its keys would. */
  'app.clipboard': z.enum(['cut', 'copy', 'paste']),
} as const;

export interface AppResponses {
  'app.start': Start;
  'app.preferences': null;
  'app.clipboard': null;
}

export interface AppEvents {
  /** A command of the application menu, by the id of the command object that performs it. */
  'menu.command': { readonly command: string };
  /** The window wants to close: pending text is handed over, then `plan.close` is called. */
  'window.closing': null;
  /** The preferences were changed in the application menu or in another window. */
  'app.preferences': Preferences;
}
