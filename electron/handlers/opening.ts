import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Chosen, Opened } from '../../shared/api.ts';
import { today } from '../clock.ts';
import { askForPlan, askWhereToSave } from '../dialogs.ts';
import { fileNameFor, PLAN_EXTENSION } from '../file-name.ts';
import { CANCELLED, type Context, type HandlersOf } from './context.ts';

/** The ways a plan comes into a window. */
export function openingHandlers(
  context: Context,
): HandlersOf<'plan.create' | 'plan.open' | 'plan.openRecent' | 'plan.forgetRecent'> {
  const { documents, windows, recents, t, refreshMenu } = context;
  const open = async (window: BrowserWindow, file: string): Promise<Chosen<Opened>> =>
    windows.adopt(window, await documents.open(file));
  return {
    async 'plan.create'({ template: name, language }, window) {
      const { template } = await import('../../shared/templates/index.ts');
      const plan = template(name, language, today());
      const suggested = `${fileNameFor(plan.event.title, t()('app.dialog.planName'))}.${PLAN_EXTENSION}`;
      const folder = app.getPath('documents');
      const file = await askWhereToSave(window, t(), 'app.dialog.create', path.join(folder, suggested));
      return file === undefined ? CANCELLED : windows.adopt(window, await documents.create(file, plan));
    },
    async 'plan.open'(_request, window) {
      const file = await askForPlan(window, t());
      return file === undefined ? CANCELLED : open(window, file);
    },
    async 'plan.openRecent'({ recent }, window) {
      const file = recents.fileOf(recent);
      return file === undefined ? { ok: false, problem: { code: 'missing', name: '' } } : open(window, file);
    },
    'plan.forgetRecent'({ recent }) {
      recents.forget(recent);
      refreshMenu();
      return recents.list();
    },
  };
}
