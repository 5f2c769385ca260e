import type { Opened } from '../../shared/api/opened.ts';
import { problemText } from '../../shared/problem.ts';
import { bridge } from '../bridge.ts';
import { textNow } from '../i18n/use-text.ts';
import { alone, commitPendingText, useFiles } from './files.ts';
import { notify, settle } from './notices.ts';
import { allHandedOver, hidePlan, showMoved, usePlanStore } from './plan.ts';
import { useRecoveries } from './recoveries.ts';

/** Writes the open plan to the disk now. */
export async function savePlan(): Promise<void> {
  commitPendingText();
  const { open } = usePlanStore.getState();
  if (open === null) return;
  await allHandedOver();
  // What comes of it is told by the save state.
  await bridge.call('plan.save', { document: open.document });
}

/** Writes the open plan to another file, and goes on in that one. */
export function savePlanAs(): Promise<void> {
  return alone(async () => {
    const { open } = usePlanStore.getState();
    if (open === null) return;
    const outcome = await bridge.call('plan.saveAs', { document: open.document });
    if (outcome.ok === true) movedTo(outcome.value);
    else if (outcome.ok === false) notify({ tone: 'error', text: problemText(outcome.problem, textNow()) });
  });
}

/** Another program wrote the file, or took it over: goes on in a file of its own beside it. */
export function keepBoth(): Promise<void> {
  return alone(async () => {
    const { open } = usePlanStore.getState();
    if (open === null) return;
    const outcome = await bridge.call('plan.keepBoth', { document: open.document });
    const t = textNow();
    if (!outcome.ok) {
      notify({ tone: 'error', text: problemText(outcome.problem, t) });
      return;
    }
    const { name } = outcome.value;
    movedTo(outcome.value);
    notify({
      tone: 'success',
      stays: true,
      text: t('files.conflict.bothKept', { name, other: open.name }),
    });
  });
}

/** What was said of the file that the plan has left no longer matters. */
function movedTo(opened: Opened): void {
  showMoved(opened);
  settle('saving');
  settle('reading');
}

/** Writes the open plan, as it is or as it was in `version`, to another file; the open one stays. */
export function saveCopy(version?: string): Promise<void> {
  return alone(async () => {
    const { open } = usePlanStore.getState();
    if (open === null) return;
    const { document } = open;
    const outcome = await bridge.call(
      'plan.saveCopy',
      version === undefined ? { document } : { document, version },
    );
    if (outcome.ok === 'cancelled') return;
    const t = textNow();
    if (outcome.ok) notify({ tone: 'success', text: t('files.copySaved', { name: outcome.value.name }) });
    else notify({ tone: 'error', text: problemText(outcome.problem, t) });
  });
}

/** Closes the open plan once all of it is on the disk, and goes to the start screen. */
export function closePlan(): Promise<void> {
  return alone(async () => {
    const { open } = usePlanStore.getState();
    if (open === null) return;
    await allHandedOver();
    const outcome = await bridge.call('plan.close', { document: open.document });
    if (!outcome.ok) {
      notify({
        tone: 'error',
        text: problemText(outcome.problem, textNow()),
        action: { label: textNow()('app.save.saveAs'), perform: () => void savePlanAs() },
      });
      return;
    }
    hidePlan();
    const { recents, recoveries } = await bridge.call('app.start', undefined);
    useFiles.setState({ recents });
    useRecoveries.setState({ left: recoveries });
  });
}
