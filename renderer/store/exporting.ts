import type { Language } from '../../shared/plan/records/event.ts';
import { problemText } from '../../shared/problem.ts';
import { bridge } from '../bridge.ts';
import { textNow } from '../i18n/use-text.ts';
import { alone } from './files.ts';
import { notify } from './notices.ts';
import { usePlanStore } from './plan.ts';

/** Writes the workbook of the open plan where the user says. */
export function exportWorkbook(language: Language): Promise<void> {
  return alone(async () => {
    const { open } = usePlanStore.getState();
    if (open === null) return;
    const t = textNow();
    const outcome = await bridge.call('plan.exportWorkbook', { document: open.document, language });
    if (outcome.ok === 'cancelled') return;
    if (!outcome.ok) {
      notify({ tone: 'error', text: problemText(outcome.problem, t) });
      return;
    }
    const { file, name } = outcome.value;
    notify({
      tone: 'success',
      text: t('app.export.done', { name }),
      action: { label: t('app.export.showFile'), perform: () => void bridge.call('export.show', { file }) },
    });
  });
}
