import type { Bridge } from '../shared/api.ts';

declare global {
  interface Window {
    readonly lokaplan: Bridge;
  }
}

/** The one way out of the window: typed calls to the main process, and what it tells us unasked. */
export const bridge: Bridge = window.lokaplan;
