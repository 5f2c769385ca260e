import type { BrowserWindow } from 'electron';
import type { Opening } from '../../shared/api.ts';
import { diffOf } from '../../shared/change/diff.ts';
import { equal } from '../../shared/change/equal.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { askWhereToSave } from '../dialogs.ts';
import { nameBeside } from '../file-name.ts';
import type { Recovered } from '../storage/recovery.ts';
import { CANCELLED, type Context, type HandlersOf } from './context.ts';

/** What becomes of edits that an earlier run of the program left unsaved. */
export function recoveryHandlers(
  context: Context,
): HandlersOf<'recovery.look' | 'recovery.restore' | 'recovery.discard'> {
  const { documents, windows, recoveries, backups, stamp, t } = context;

  /** Puts the edits into the file they were made in; undefined when that is no longer as they left it. */
  const continueIn = async ({ file, before, after }: Recovered, window: BrowserWindow) => {
    const opened = await documents.open(file);
    if (!opened.ok) return windows.adopt(window, opened);
    const { plan } = opened.value;
    if (plan.access === 'read' || !equal(plan.plan, before)) return undefined;
    const amended = plan.amend(diffOf(before, after));
    if (!amended.ok) return windows.adopt(window, amended);
    await plan.save();
    return windows.adopt(window, opened);
  };

  const makeFile = async ({ file, whole, standing }: Recovered, window: BrowserWindow): Promise<Opening> => {
    const suggested = standing === 'missing' ? file : nameBeside(file, t()('files.copyName.recovered'));
    const target = await askWhereToSave(window, t(), 'app.dialog.saveAs', suggested);
    if (target === undefined) return CANCELLED;
    return windows.adopt(window, await documents.create(target, whole));
  };

  return {
    async 'recovery.look'({ recovery }) {
      const recovered = await recoveries.recover(recovery, stamp());
      if (!recovered.ok) return recovered;
      const { before, after } = recovered.value;
      return { ok: true, value: { before, after } };
    },
    async 'recovery.restore'({ recovery }, window) {
      const recovered = await recoveries.recover(recovery, stamp());
      if (!recovered.ok) return { ...recovered, offers: [] };
      const continued =
        recovered.value.standing === 'continues' ? await continueIn(recovered.value, window) : undefined;
      const opening = continued ?? (await makeFile(recovered.value, window));
      if (opening.ok !== true) return opening;
      await recoveries.settle(recovery);
      // Until now it was still to be asked about.
      return { ok: true, value: { ...opening.value, recovery: undefined } };
    },
    async 'recovery.discard'({ recovery }) {
      const recovered = await recoveries.recover(recovery, stamp());
      if (!recovered.ok) return recovered;
      const { file, whole } = recovered.value;
      const kept = await backups.keep(file, 'kept', serialise(whole), stamp().at);
      if (!kept.ok) return kept;
      await recoveries.settle(recovery);
      return { ok: true, value: await recoveries.list() };
    },
  };
}
