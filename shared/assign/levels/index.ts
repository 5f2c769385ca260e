import { changes } from './changes.ts';
import { demand } from './demand.ts';
import { eyes } from './eyes.ts';
import { fit } from './fit.ts';
import type { Level } from './level.ts';
import { load } from './load.ts';

/** What an assignment aims at, the weightiest first; each is settled before the next. A new one is a line here. */
export const LEVELS: readonly Level[] = [demand, load, fit, eyes, changes];
