import { create } from 'zustand';
import type { Recovery } from '../../shared/api/opened.ts';
import { problemText } from '../../shared/problem.ts';
import { bridge } from '../bridge.ts';
import { textNow } from '../i18n/use-text.ts';
import { notify } from './notices.ts';

interface RecoveriesStore {
  /** What an earlier run left, and nobody has decided on. */
  readonly left: readonly Recovery[];
  /** The one that the user is asked about. */
  readonly asked: Recovery | null;
}

/** Edits that an earlier run of the program did not save. */
export const useRecoveries = create<RecoveriesStore>(() => ({ left: [], asked: null }));

/** Shows what `recovery` holds, and asks what is to become of it. */
export function askAbout(recovery: Recovery): void {
  useRecoveries.setState({ asked: recovery });
}

/** Tells of what was left of other plans than the one that is opened, whose own edits are `asked` about. */
export function tellOfLeft(asked: Recovery | undefined): void {
  const others = useRecoveries
    .getState()
    .left.filter(({ name, folder }) => name !== asked?.name || folder !== asked.folder);
  const [first] = others;
  if (first === undefined) return;
  const t = textNow();
  notify({
    tone: 'info',
    stays: true,
    text: t('files.recovery.others', { count: others.length, title: first.title || first.name }),
    action: { label: t('files.recovery.showOthers'), perform: () => askAbout(first) },
  });
}

/** Puts the question off; the edits stay where they are. */
export function decideLater(): void {
  useRecoveries.setState({ asked: null });
}

/** Puts the edits among the earlier versions of their file. */
export async function putAside({ recovery, title, name, standing }: Recovery): Promise<void> {
  const outcome = await bridge.call('recovery.discard', { recovery });
  const t = textNow();
  if (!outcome.ok) {
    notify({ tone: 'error', text: problemText(outcome.problem, t) });
    return;
  }
  useRecoveries.setState({ left: outcome.value, asked: null });
  notify({ tone: 'success', text: t(`files.recovery.isAside.${standing}`, { title: title || name }) });
}
