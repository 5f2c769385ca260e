import type { Opened } from '../../shared/api.ts';
import { problemText } from '../../shared/problem.ts';
import { bridge } from '../bridge.ts';
import { textNow } from '../i18n/use-text.ts';
import { useComparison } from './comparison.ts';
import { alone } from './files.ts';
import { notify, settle } from './notices.ts';
import { catchUp, showPlan, usePlanStore } from './plan.ts';

/** What other programs do to the file of the open plan. */

/** Another program wrote the file while nothing was unsaved here: what it holds comes on the screen, and is told. */
export function showReloaded(reloaded: Opened): void {
  const { open } = usePlanStore.getState();
  if (open?.document !== reloaded.document) return;
  const before = open.plan;
  catchUp(reloaded.document);
  const t = textNow();
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
      notify({ tone: 'error', text: problemText(taken.problem, t) });
      return;
    }
    useComparison.setState({ shown: null });
    settle('saving');
    showPlan(taken.value);
    notify({ tone: 'success', stays: true, text: t('files.conflict.theirsTaken') });
  });
}
