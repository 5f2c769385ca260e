import type { Events } from '../../shared/api.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import { type Problem, problemText } from '../../shared/problem.ts';
import { bridge } from '../bridge.ts';
import { textNow } from '../i18n/use-text.ts';
import { useComparison } from './comparison.ts';
import { alone } from './files.ts';
import { notify, settle } from './notices.ts';
import { catchUp, showPlan, usePlanStore } from './plan.ts';
import { showVersions } from './versions.ts';

/** What other programs do to the file of the open plan. */

/**
 * Another program wrote the file while nothing was unsaved here: what it holds comes on the screen, and is told; the
 * more so when what had been saved here is not in it.
 */
export function showReloaded({ opened: reloaded, overwritten }: Events['plan.reloaded']): void {
  const { open } = usePlanStore.getState();
  if (open?.document !== reloaded.document) return;
  const before = open.plan;
  catchUp(reloaded.document);
  const t = textNow();
  if (overwritten) {
    settle('reloading');
    notify({
      tone: 'warning',
      about: 'overwriting',
      stays: true,
      text: t('files.reloaded.overwritten', { name: reloaded.name }),
      action: { label: t('files.versions.title'), perform: showVersions },
    });
    return;
  }
  notify({
    tone: 'info',
    about: 'reloading',
    stays: true,
    text: t('files.reloaded.told', { name: reloaded.name }),
    action: {
      label: t('files.reloaded.show'),
      perform: () => useComparison.setState({ shown: { of: 'reloaded', before, after: reloaded.plan } }),
    },
  });
}

/** Shows how what another program wrote differs from what is on the screen. */
export function compareWithTheirs(): Promise<void> {
  return alone(async () => {
    const { open } = usePlanStore.getState();
    if (open === null) return;
    const theirs = await bridge.call('plan.theirs', { document: open.document });
    if (theirs.ok)
      useComparison.setState({ shown: { of: 'theirs', before: open.plan, after: theirs.value } });
    else notify({ tone: 'error', text: problemText(theirs.problem, textNow()) });
  });
}

/** Shows what another program wrote; what was unsaved here goes among the earlier versions. */
export function takeTheirs(): Promise<void> {
  return alone(async () => {
    const { open } = usePlanStore.getState();
    if (open === null) return;
    const taken = await bridge.call('plan.takeTheirs', { document: open.document });
    const t = textNow();
    if (!taken.ok) {
      notify({ tone: 'error', text: whyNotTaken(taken.problem, t) });
      return;
    }
    useComparison.setState({ shown: null });
    settle('saving');
    showPlan(taken.value);
    notify({ tone: 'success', stays: true, text: t('files.conflict.theirsTaken') });
  });
}

/**
 * Theirs is taken only when mine has been put aside in the folder of the program. What keeps that from being written
 * is no fault of the plan's file, which only has to be read.
 */
function whyNotTaken(problem: Problem, t: Translate): string {
  switch (problem.code) {
    case 'diskFull':
    case 'readOnly':
    case 'noAccess':
      return t('files.conflict.notAside', { reason: t(`files.conflict.notAsideBecause.${problem.code}`) });
    case 'diskError': {
      const reason = t('files.conflict.notAsideBecause.diskError', { detail: problem.detail });
      return t('files.conflict.notAside', { reason });
    }
    default:
      return problemText(problem, t);
  }
}
