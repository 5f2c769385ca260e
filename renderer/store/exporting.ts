import type { ExportFormat } from '../../shared/api.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import { problemText } from '../../shared/problem.ts';
import { bridge } from '../bridge.ts';
import { textNow } from '../i18n/use-text.ts';
import { alone } from './files.ts';
import { notify } from './notices.ts';
import { usePlanStore } from './plan.ts';

/** Writes the open plan as a file of another kind where the user says; in its own language without another. */
export function exportAs(format: ExportFormat, language?: Language): Promise<void> {
  return alone(async () => {
    const { open } = usePlanStore.getState();
    if (open === null) return;
    const t = textNow();
    const { document, plan } = open;
    const asked = { document, format, language: language ?? plan.event.language };
    const outcome = await bridge.call('plan.export', asked);
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

/** Has the programme printed from the system's own dialogue. */
export function printProgramme(): Promise<void> {
  return alone(async () => {
    const { open } = usePlanStore.getState();
    if (open === null) return;
    const { document, plan } = open;
    const outcome = await bridge.call('plan.print', { document, language: plan.event.language });
    if (!outcome.ok) notify({ tone: 'error', text: textNow()('app.export.notPrinted') });
  });
}
