import { create } from 'zustand';
import type { Chosen, Opened, Recent, TemplateName } from '../../shared/api.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import { problemText } from '../../shared/problem.ts';
import { bridge } from '../bridge.ts';
import { textNow } from '../i18n/use-text.ts';
import { announce, dismiss, notify, useNotices } from './notices.ts';
import { hidePlan, showPlan, usePlanStore } from './plan.ts';
import { usePreferences } from './preferences.ts';
import { resetView } from './view.ts';

interface FilesStore {
  readonly recents: readonly Recent[];
  /** Something that takes time is under way, so a second click does nothing. */
  readonly busy: boolean;
}

/** What the start screen lists, and whether a file is being worked on. */
export const useFiles = create<FilesStore>(() => ({ recents: [], busy: false }));

/** Shows what an opening gave: the plan, or the sentence that says why not. The plan that was open stays then. */
export function showOpened(outcome: Chosen<Opened>): void {
  if (outcome.ok === 'cancelled') return;
  if (!outcome.ok) {
    notify({ tone: 'error', text: problemText(outcome.problem, textNow()) });
    return;
  }
  for (const notice of useNotices.getState().notices) dismiss(notice.key);
  resetView();
  announce('');
  showPlan(outcome.value);
}

/** Does one thing with files at a time, once what is being typed is part of the plan. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (useFiles.getState().busy) return;
  commitPendingText();
  useFiles.setState({ busy: true });
  try {
    await work();
  } finally {
    useFiles.setState({ busy: false });
  }
}

/** Makes a plan from a template where the user says. */
export function createPlan(template: TemplateName): Promise<void> {
  const { language } = usePreferences.getState();
  return alone(async () => showOpened(await bridge.call('plan.create', { template, language })));
}

/** Opens a plan that the user finds. */
export function openPlan(): Promise<void> {
  return alone(async () => showOpened(await bridge.call('plan.open', undefined)));
}

/** Opens a plan of the list of recent ones. */
export function openRecent(recent: string): Promise<void> {
  return alone(async () => showOpened(await bridge.call('plan.openRecent', { recent })));
}

/** Takes a plan off the list of recent ones. */
export async function forgetRecent(recent: string): Promise<void> {
  useFiles.setState({ recents: await bridge.call('plan.forgetRecent', { recent }) });
}

/** Writes the open plan to the disk now. */
export async function savePlan(): Promise<void> {
  commitPendingText();
  const { open } = usePlanStore.getState();
  if (open === null) return;
  // What comes of it is told by the save state.
  await bridge.call('plan.save', { document: open.document });
}

/** Writes the open plan to another file, and goes on in that one. */
export function savePlanAs(): Promise<void> {
  return alone(async () => {
    const { open } = usePlanStore.getState();
    if (open === null) return;
    const outcome = await bridge.call('plan.saveAs', { document: open.document });
    if (outcome.ok === true) {
      const { document, name } = outcome.value;
      usePlanStore.setState(({ open: now }) => ({ open: now && { ...now, document, name } }));
    } else if (outcome.ok === false) {
      notify({ tone: 'error', text: problemText(outcome.problem, textNow()) });
    }
  });
}

/** Closes the open plan once all of it is on the disk, and goes to the start screen. */
export function closePlan(): Promise<void> {
  return alone(async () => {
    const { open } = usePlanStore.getState();
    if (open === null) return;
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
    const start = await bridge.call('app.start', undefined);
    useFiles.setState({ recents: start.recents });
  });
}

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

/** A field that commits when it is left commits now. */
export function commitPendingText(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  field.focus({ preventScroll: true });
}
