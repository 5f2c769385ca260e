import type { BrowserWindow } from 'electron';
import type { Translate } from '../shared/i18n/translator.ts';
import { wallClock } from './clock.ts';
import { askWhereToSave } from './dialogs.ts';
import type { OpenDocument } from './documents.ts';
import { freeName, nameBeside } from './file-name.ts';

/** A free name beside the file of `document` for what is here, while the file holds what someone else wrote. */
export function minePlace(document: OpenDocument, t: Translate): string {
  const [date, time] = wallClock().split('T');
  const mine = t('files.copyName.mine', { time: `${date} ${time?.replace(':', '.')}` });
  return freeName(nameBeside(document.file, mine));
}

/** Asks where `document` is to be saved from now on; not over someone else's version, if the user does not insist. */
export function askWhereToSaveAs(
  window: BrowserWindow,
  t: Translate,
  document: OpenDocument,
): Promise<string | undefined> {
  const { access, state } = document.plan;
  const theirs = state.state === 'failed' && ['changedOutside', 'takenOver'].includes(state.problem.code);
  const suggested = theirs || access === 'read' ? minePlace(document, t) : document.file;
  return askWhereToSave(window, t, 'app.dialog.saveAs', suggested);
}
