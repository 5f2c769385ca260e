import type { Start } from '../../shared/api.ts';
import { listenForActions } from '../actions/perform.ts';
import { bridge } from '../bridge.ts';
import { commitPendingText, showOpened, useFiles } from '../store/files.ts';
import { hidePlan, showSaveState, usePlanStore } from '../store/plan.ts';
import { usePreferences } from '../store/preferences.ts';

/** Fills the stores with what the main process says at the start, and listens to what it says later. */
export function beginWith(start: Start): void {
  usePreferences.setState(start.preferences);
  useFiles.setState({ recents: start.recents });
  if (start.open !== undefined) showOpened(start.open);

  bridge.on('app.preferences', (chosen) => usePreferences.setState(chosen));
  bridge.on('plan.saveState', ({ document, save }) => showSaveState(document, save));
  bridge.on('plan.opened', showOpened);
  bridge.on('window.closing', () => {
    commitPendingText();
    const { open } = usePlanStore.getState();
    if (open !== null)
      void bridge.call('plan.close', { document: open.document }).then((done) => done.ok && hidePlan());
  });
  listenForActions();
}
