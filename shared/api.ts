import type { z } from 'zod';
import { APP_REQUESTS, type AppEvents, type AppResponses } from './api/app.ts';
import { ASSIGN_REQUESTS, type AssignEvents, type AssignResponses } from './api/assign.ts';
import { EXPORT_REQUESTS, type ExportEvents, type ExportResponses } from './api/export.ts';
import { IMPORT_REQUESTS, type ImportEvents, type Importing, type ImportResponses } from './api/import.ts';
import type { Opening } from './api/opened.ts';
import { PLAN_REQUESTS, type PlanEvents, type PlanResponses } from './api/plan.ts';
import { RECOVERY_REQUESTS, type RecoveryResponses } from './api/recovery.ts';

/**
 * The one contract between the window and the main process. The window holds no path: a plan is an opaque
 * document id, a recent file an opaque recent id. Each channel has a schema of its request, which the main
 * process checks before it looks at it, and a type of its response. A family of channels is a file in `api/`.
 */

/** Schema of each channel's request. */
export const REQUESTS = {
  ...APP_REQUESTS,
  ...PLAN_REQUESTS,
  ...EXPORT_REQUESTS,
  ...IMPORT_REQUESTS,
  ...ASSIGN_REQUESTS,
  ...RECOVERY_REQUESTS,
} as const;

/** What each channel answers. */
interface Responses
  extends AppResponses,
    PlanResponses,
    ExportResponses,
    ImportResponses,
    AssignResponses,
    RecoveryResponses {}

export type Channel = keyof typeof REQUESTS;
export type RequestOf<C extends Channel> = z.infer<(typeof REQUESTS)[C]>;
export type ResponseOf<C extends Channel> = Responses[C];
export const CHANNELS = Object.keys(REQUESTS) as Channel[];

/** What the main process tells a window without being asked. */
export interface Events extends AppEvents, PlanEvents, ExportEvents, ImportEvents, AssignEvents {}
export type EventName = keyof Events;

/** A File of the page's. Which path it stands for shows only behind the bridge. */
export interface Dropped {
  readonly name: string;
}

/** What the preload script gives the window, as `window.lokaplan`. */
export interface Bridge {
  /** Opens files that were dropped on the window: the first here, the others in windows of their own. */
  openDropped(files: readonly Dropped[]): Promise<Opening>;
  /** Reads a file that was dropped on the window, to import from it. */
  readDropped(file: Dropped): Promise<Importing>;
  call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>>;
  /** Calls `listener` on every such event until the returned function is called. */
  on<E extends EventName>(event: E, listener: (detail: Events[E]) => void): () => void;
}
