import { bridge } from '../bridge.ts';
import { openInspector } from '../programme/view-state.ts';
import type { Action } from './action.ts';
import { inProgramme, selected, some } from './meant.ts';

/** What is done by keys that the window or the view hears by itself, for where there are no keys: menus, the palette. */
export const BY_HAND: readonly Action[] = [
  {
    id: 'session.open',
    label: 'app.shortcuts.openDetails',
    keys: 'Enter',
    holds: 'inView',
    when: some,
    perform() {
      const last = selected().at(-1);
      if (last !== undefined) openInspector(last.id);
    },
  },
  clipboard('cut', 'Ctrl+X', some),
  clipboard('copy', 'Ctrl+C', some),
  clipboard('paste', 'Ctrl+V', inProgramme),
];

function clipboard(what: 'cut' | 'copy' | 'paste', keys: string, when: () => boolean): Action {
  return {
    id: `edit.${what}`,
    label: `app.menu.${what}`,
    keys,
    holds: 'inView',
    when,
    perform: () => void bridge.call('app.clipboard', what),
  };
}
