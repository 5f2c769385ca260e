import type { BrowserWindow } from 'electron';
import type { Opening } from '../../shared/api/opened.ts';
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

  /**
   * Puts the edits into the file they were made in; undefined when they do not go into it: it is no longer as they
   * left it, it is read-only, or someone else has it.
   */
  const continueIn = async (
    recovery: string,
    { file, before, after }: Recovered,
    window: BrowserWindow,
  ): Promise<Opening | undefined> => {
    const outcome = await documents.open(file);
    if (!outcome.ok) return undefined;
    const document = outcome.value;
    const { plan } = document;
    if (!equal(plan.plan, before) || !plan.amend(diffOf(before, after)).ok) {
      if (document.window === undefined) await documents.close(document);
      return undefined;
    }
    recoveries.restored(recovery);
    const adopted = await windows.adopt(window, outcome);
    const saved = await plan.save();
    if (saved.ok) await recoveries.settle(recovery);
    return adopted.ok === true ? { ok: true, value: await windows.opened(document) } : adopted;
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
      const { value } = recovered;
      const continued =
        value.standing === 'continues' ? await continueIn(recovery, value, window) : undefined;
      if (continued !== undefined) return continued;
      const opening = await makeFile(value, window);
      if (opening.ok === true) await recoveries.settle(recovery);
      return opening;
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
