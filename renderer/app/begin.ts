import type { Start } from '../../shared/api/app.ts';
import { listenForActions } from '../actions/perform.ts';
import { bridge } from '../bridge.ts';
import { commitPendingText, useFiles } from '../store/files.ts';
import { showOpened } from '../store/opening.ts';
import { showReloaded } from '../store/others.ts';
import { allHandedOver, hidePlan, showSaveState, usePlanStore } from '../store/plan.ts';
import { usePreferences } from '../store/preferences.ts';
import { tellUnprotected } from '../store/protection.ts';
import { tellOfLeft, useRecoveries } from '../store/recoveries.ts';

/** Fills the stores with what the main process says at the start, and listens to what it says later. */
export function beginWith(start: Start): void {
  usePreferences.setState(start.preferences);
  useFiles.setState({ recents: start.recents });
  useRecoveries.setState({ left: start.recoveries });
  if (start.open !== undefined) {
    showOpened(start.open);
    if (start.open.ok === true) tellOfLeft(start.open.value.recovery);
  }

  bridge.on('app.preferences', (chosen) => usePreferences.setState(chosen));
  bridge.on('plan.saveState', ({ document, save }) => showSaveState(document, save));
  bridge.on('plan.opened', showOpened);
  bridge.on('plan.reloaded', showReloaded);
  bridge.on('plan.unprotected', ({ document, unprotected }) => {
    if (usePlanStore.getState().open?.document === document) tellUnprotected(unprotected);
  });
  bridge.on('window.closing', () => {
    commitPendingText();
    void closeWithWindow();
  });
  listenForActions();
}

async function closeWithWindow(): Promise<void> {
  const { open } = usePlanStore.getState();
  if (open === null) return;
  await allHandedOver();
  const closed = await bridge.call('plan.close', { document: open.document });
  if (closed.ok) hidePlan();
}
