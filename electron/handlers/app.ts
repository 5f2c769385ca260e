import { app } from 'electron';
import type { Start } from '../../shared/api/app.ts';
import type { Context, HandlersOf } from './context.ts';

/** What a window asks of the program as a whole. */
export function appHandlers({
  windows,
  recents,
  recoveries,
  preferences,
  prefer,
}: Context): HandlersOf<'app.start' | 'app.preferences' | 'app.clipboard'> {
  return {
    async 'app.start'(_request, window) {
      // First the plan: opening it puts it at the head of the recent ones.
      const open = await windows.begin(window);
      return {
        version: app.getVersion(),
        platform: process.platform as Start['platform'],
        preferences: preferences.value,
        recents: recents.list(),
        open,
        recoveries: await recoveries.list(),
      };
    },
    'app.preferences'(chosen, window) {
      prefer(chosen, window);
      return null;
    },
    'app.clipboard'(what, { webContents }) {
      webContents[what]();
      return null;
    },
  };
}
