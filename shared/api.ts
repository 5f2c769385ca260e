import { z } from 'zod';
import type { PlanDiff } from './change/diff.ts';
import type { Plan } from './plan/plan.ts';
import { language } from './plan/records/event.ts';
import type { Problem, Result } from './problem.ts';

/**
 * The one contract between the window and the main process. The window holds no path: a plan is an opaque
 * document id, a recent file an opaque recent id. Each channel has a schema of its request, which the main
 * process checks before it looks at it, and a type of its response.
 */

export const TEMPLATES = ['loka', 'fokus', 'empty'] as const;
export const template = z.enum(TEMPLATES);
export type TemplateName = z.infer<typeof template>;

export const preferences = z.strictObject({
  language,
  theme: z.enum(['light', 'dark', 'highContrast', 'system']),
});
export type Preferences = z.infer<typeof preferences>;

const documentId = z.string().regex(/^document-[0-9a-z]{1,40}$/);
const recentId = z.string().regex(/^recent-[0-9a-z]{1,40}$/);
const exportId = z.string().regex(/^export-[0-9a-z]{1,40}$/);
const nothing = z.undefined();

/** Checked for its form only; whether it fits the plan shows when it is applied. */
const diffShape = z.strictObject({
  added: z.record(z.string(), z.looseObject({ id: z.string() })),
  updated: z.record(z.string(), z.record(z.string(), z.tuple([z.unknown(), z.unknown()]))),
  removed: z.record(z.string(), z.looseObject({ id: z.string() })),
}) as unknown as z.ZodType<PlanDiff>;

/** A plan opened lately. */
export interface Recent {
  readonly recent: string;
  readonly title: string;
  /** The file's name, and that of the folder it lies in: for reading, not for finding. */
  readonly name: string;
  readonly folder: string;
  /** When it was last opened or saved, as an instant in UTC. */
  readonly at: string;
}

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
  readonly open: Result<Opened> | undefined;
}

/** A plan that is now open in this window. */
export interface Opened {
  readonly document: string;
  /** The file's name without its folder. */
  readonly name: string;
  readonly plan: Plan;
}

/** Whether what is on the screen is on the disk. */
export type SaveState =
  | {
      readonly state: 'saved' /** When, as an instant in UTC; null before the first save. */;
      readonly at: string | null;
    }
  | { readonly state: 'unsaved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly problem: Problem };

/** What the user chose in a dialogue of the system: a result, or nothing because they cancelled. */
export type Chosen<T> = Result<T> | { readonly ok: 'cancelled' };

/** A file that was exported; `file` may be shown in its folder. */
export interface Exported {
  readonly file: string;
  readonly name: string;
}

/**
 * Schema of each channel's request. Opening never closes: a window that shows another plan calls `plan.close`
 * for the one it had, which saves it, and goes on with the new one when that succeeds.
 */
export const REQUESTS = {
  'app.start': nothing,
  'app.preferences': preferences,
  'plan.create': z.strictObject({ template, language }),
  'plan.open': nothing,
  'plan.openRecent': z.strictObject({ recent: recentId }),
  'plan.forgetRecent': z.strictObject({ recent: recentId }),
  /** Edits are numbered from 1 for each opening, without gaps. */
  'plan.edit': z.strictObject({ document: documentId, sequence: z.number().int().min(1), diff: diffShape }),
  'plan.save': z.strictObject({ document: documentId }),
  'plan.saveAs': z.strictObject({ document: documentId }),
  'plan.reload': z.strictObject({ document: documentId }),
  'plan.close': z.strictObject({ document: documentId }),
  'plan.exportWorkbook': z.strictObject({ document: documentId, language }),
  'export.show': z.strictObject({ file: exportId }),
} as const;

/** What each channel answers. */
export interface Responses {
  'app.start': Start;
  'app.preferences': null;
  'plan.create': Chosen<Opened>;
  'plan.open': Chosen<Opened>;
  'plan.openRecent': Chosen<Opened>;
  'plan.forgetRecent': readonly Recent[];
  /** The number of the last edit the main process holds. After a problem nothing of the edit is held: reload. */
  'plan.edit': Result<number>;
  /** Returns when what was on the screen is on the disk. */
  'plan.save': Result<SaveState>;
  /** The same document in another file: its edits go on counting. */
  'plan.saveAs': Chosen<Opened>;
  /** The plan as the main process holds it, unsaved edits included; edits are numbered from 1 again. */
  'plan.reload': Result<Opened>;
  /** Saves first. When that fails the user is asked; the answer is a problem when the plan stays open. */
  'plan.close': Result<null>;
  'plan.exportWorkbook': Chosen<Exported>;
  'export.show': null;
}

export type Channel = keyof typeof REQUESTS;
export type RequestOf<C extends Channel> = z.infer<(typeof REQUESTS)[C]>;
export type ResponseOf<C extends Channel> = Responses[C];
export const CHANNELS = Object.keys(REQUESTS) as Channel[];

/** What the main process tells a window without being asked. */
export interface Events {
  'plan.saveState': { readonly document: string; readonly save: SaveState };
  /** A command of the application menu, by the id of the command object that performs it. */
  'menu.command': { readonly command: string };
  /** The window wants to close: pending text is handed over, then `plan.close` is called. */
  'window.closing': null;
  /** A file was handed to the running program; this window shows it now. */
  'plan.opened': Result<Opened>;
  /** The preferences were changed in the application menu or in another window. */
  'app.preferences': Preferences;
}
export type EventName = keyof Events;

/** What the preload script gives the window, as `window.lokaplan`. */
export interface Bridge {
  call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>>;
  /** Calls `listener` on every such event until the returned function is called. */
  on<E extends EventName>(event: E, listener: (detail: Events[E]) => void): () => void;
}
