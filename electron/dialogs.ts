import { existsSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { FileFormat } from '../shared/export/choices.ts';
import type { MessageKey, Translate } from '../shared/i18n/translator.ts';
import { type Problem, problemText } from '../shared/problem.ts';
import { PLAN_EXTENSION, withExtension } from './file-name.ts';

interface Kind {
  readonly name: string;
  readonly extension: string;
}

const planFiles = (t: Translate): Kind => ({ name: t('app.dialog.planFiles'), extension: PLAN_EXTENSION });

const filterOf = ({ name, extension }: Kind) => ({ name, extensions: [extension] });

/** Asks for a plan to open; undefined when the user cancels. */
export async function askForPlan(window: BrowserWindow, t: Translate): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('app.dialog.open'),
    filters: [filterOf(planFiles(t)), { name: t('app.dialog.allFiles'), extensions: ['*'] }],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

/** Asks where a plan is to be saved, proposing `suggested`; undefined when the user cancels. */
export function askWhereToSave(
  window: BrowserWindow,
  t: Translate,
  title: MessageKey,
  suggested: string,
): Promise<string | undefined> {
  return askForTarget(window, t, title, suggested, planFiles(t));
}

/** Asks where a plan is to be exported as `format`, proposing `suggested`; undefined when the user cancels. */
export function askWhereToExport(
  window: BrowserWindow,
  t: Translate,
  format: FileFormat,
  suggested: string,
): Promise<string | undefined> {
  const kind = { name: t(`app.dialog.format.${format}`), extension: format };
  return askForTarget(window, t, 'app.dialog.export', suggested, kind);
}

/** Asks for a folder to write several files in; undefined when the user cancels. */
export async function askForFolder(
  window: BrowserWindow,
  t: Translate,
  title: MessageKey,
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t(title),
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? undefined : filePaths[0];
}

/** Asks for a picture to be printed; undefined when the user cancels. */
export async function askForPicture(window: BrowserWindow, t: Translate): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('exporting.logo.choose'),
    filters: [{ name: t('exporting.logo.pictures'), extensions: ['png', 'jpg', 'jpeg'] }],
    properties: ['openFile'],
  });
  return canceled ? undefined : filePaths[0];
}

async function askForTarget(
  window: BrowserWindow,
  t: Translate,
  title: MessageKey,
  suggested: string,
  kind: Kind,
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: t(title),
    defaultPath: suggested,
    filters: [filterOf(kind)],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return undefined;
  const target = withExtension(filePath, kind.extension);
  // The system has asked about the name that was typed, not about the one with its ending.
  if (target === filePath || !existsSync(target)) return target;
  return (await mayReplace(window, t, target)) ? target : undefined;
}

async function mayReplace(window: BrowserWindow, t: Translate, file: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: t('app.dialog.replace', { name: path.basename(file) }),
    buttons: [t('app.dialog.replaceIt'), t('app.dialog.stay')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

const UNSAVED_CHOICES = ['retry', 'saveElsewhere', 'closeAnyway', 'stay'] as const;

/** Asks what is to become of a plan that is to be closed and cannot be saved. */
export async function askAboutUnsaved(
  window: BrowserWindow,
  t: Translate,
  file: string,
  problem: Problem,
): Promise<(typeof UNSAVED_CHOICES)[number]> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('app.dialog.unsaved', { name: path.basename(file) }),
    detail: problemText(problem, t),
    buttons: UNSAVED_CHOICES.map((choice) => t(`app.dialog.${choice}`)),
    defaultId: 0,
    cancelId: UNSAVED_CHOICES.indexOf('stay'),
    noLink: true,
  });
  return UNSAVED_CHOICES[response] ?? 'stay';
}

/** Says what program this is. */
export async function showAbout(window: BrowserWindow, t: Translate, version: string): Promise<void> {
  const message = t('app.dialog.about', { version });
  await dialog.showMessageBox(window, {
    type: 'info',
    message,
    detail: t('app.dialog.aboutDetail'),
    noLink: true,
  });
}
