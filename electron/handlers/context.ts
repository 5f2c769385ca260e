import type { BrowserWindow } from 'electron';
import type { Preferences } from '../../shared/api/app.ts';
import type { Stamp } from '../../shared/change/revision.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import type { Closing } from '../closing.ts';
import type { Documents } from '../documents.ts';
import type { Exports } from '../export/exports.ts';
import type { Handlers } from '../ipc.ts';
import type { Offers } from '../offers.ts';
import type { PlanWindows } from '../plan-windows.ts';
import type { Recents } from '../recents.ts';
import type { Recoveries } from '../recoveries.ts';
import type { Backups } from '../storage/backups.ts';
import type { SettingsFile } from '../storage/settings-file.ts';

/** What the handlers work on. */
export interface Context {
  readonly documents: Documents;
  readonly windows: PlanWindows;
  readonly closing: Closing;
  readonly recents: Recents;
  readonly recoveries: Recoveries;
  readonly backups: Backups;
  readonly offers: Offers;
  readonly exports: Exports;
  /** When and by whom something is written now. */
  readonly stamp: () => Stamp;
  readonly preferences: SettingsFile<Preferences>;
  /** The texts in the language that is chosen now. */
  readonly t: () => Translate;
  /** Takes the preferences into use, except in the window `from`, which has them already. */
  readonly prefer: (preferences: Preferences, from?: BrowserWindow) => void;
  readonly refreshMenu: () => void;
}

/** The handlers of some of the channels. */
export type HandlersOf<C extends keyof Handlers<BrowserWindow>> = Pick<Handlers<BrowserWindow>, C>;

export const CANCELLED = { ok: 'cancelled' } as const;
export const NO_SUCH_DOCUMENT = { ok: false, problem: { code: 'noSuchDocument' } } as const;
