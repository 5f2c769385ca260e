import type { Opened, Opening, OpenNote } from '../../shared/api/opened.ts';
import type { TemplateName } from '../../shared/api/plan.ts';
import { problemText } from '../../shared/problem.ts';
import { bridge } from '../bridge.ts';
import { forgetFindings } from '../findings/panel-state.ts';
import { textNow } from '../i18n/use-text.ts';
import { useBlocked } from './blocked.ts';
import { useComparison } from './comparison.ts';
import { alone, useFiles } from './files.ts';
import { announce, dismiss, notify, useNotices } from './notices.ts';
import { showPlan } from './plan.ts';
import { usePreferences } from './preferences.ts';
import { tellUnprotected } from './protection.ts';
import { askAbout, decideLater, useRecoveries } from './recoveries.ts';
import { useVersions } from './versions.ts';
import { resetView } from './view.ts';

/**
 * Shows what an opening gave: the plan; or the sentence that says why not, and the ways round it. The plan that was
 * open stays then.
 */
export function showOpened(outcome: Opening): void {
  if (outcome.ok === 'cancelled') return;
  if (!outcome.ok) {
    const { problem, offers } = outcome;
    if (offers.length > 0) useBlocked.setState({ blocked: { problem, offers } });
    else notify({ tone: 'error', about: 'opening', text: problemText(problem, textNow()) });
    return;
  }
  const { value } = outcome;
  for (const notice of useNotices.getState().notices) dismiss(notice.key);
  useBlocked.setState({ blocked: null });
  useComparison.setState({ shown: null });
  useVersions.setState({ shown: false });
  decideLater();
  resetView();
  forgetFindings();
  announce('');
  showPlan(value);
  tellNotes(value);
  if (value.save.state === 'failed')
    notify({ tone: 'error', about: 'saving', text: problemText(value.save.problem, textNow()) });
  for (const unprotected of value.unprotected) tellUnprotected(unprotected);
  if (value.recovery !== undefined) askAbout(value.recovery);
}

function tellNotes({ name, notes }: Opened): void {
  for (const note of notes) notify({ tone: 'warning', stays: true, ...worded(note, name) });
}

function worded(note: OpenNote, name: string) {
  const t = textNow();
  const opening = (offer: string, label: string) => ({
    label,
    perform: () => void openOffered(offer),
  });
  switch (note.code) {
    case 'conflictCopy': {
      const { original, offer } = note;
      const text = t('files.note.conflictCopy', { name, original });
      return { text, action: opening(offer, t('files.note.openOriginal')) };
    }
    case 'conflictCopiesBeside': {
      const { copies, offer } = note;
      const text = t('files.note.conflictCopiesBeside', { count: copies.length, first: copies[0] ?? '' });
      return { text, action: opening(offer, t('files.note.openCopy')) };
    }
    case 'withoutHistory':
      return { text: t('files.note.withoutHistory') };
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

/** Takes a way to a file that an opening or a note offered. */
export function openOffered(offer: string): Promise<void> {
  return alone(async () => showOpened(await bridge.call('plan.openOffered', { offer })));
}

/** Opens files that were dropped on the window. */
export function openDropped(files: readonly File[]): Promise<void> {
  return alone(async () => showOpened(await bridge.openDropped(files)));
}

/** Opens a plan with the edits in it that an earlier run did not save. */
export function restoreEdits(recovery: string): Promise<void> {
  return alone(async () => {
    const outcome = await bridge.call('recovery.restore', { recovery });
    if (outcome.ok === true)
      useRecoveries.setState(({ left }) => ({ left: left.filter((other) => other.recovery !== recovery) }));
    showOpened(outcome);
  });
}

/** Takes a plan off the list of recent ones. */
export async function forgetRecent(recent: string): Promise<void> {
  useFiles.setState({ recents: await bridge.call('plan.forgetRecent', { recent }) });
}
