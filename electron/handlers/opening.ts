import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Opening } from '../../shared/api/opened.ts';
import { firstRevision } from '../../shared/change/revision.ts';
import { today } from '../clock.ts';
import { askForPlan, askWhereToSave } from '../dialogs.ts';
import type { How } from '../documents.ts';
import { fileNameFor, nameBeside, PLAN_EXTENSION } from '../file-name.ts';
import type { Offered } from '../offers.ts';
import { CANCELLED, type Context, type HandlersOf } from './context.ts';

/** The ways a plan comes into a window. */
export function openingHandlers(
  context: Context,
): HandlersOf<'plan.create' | 'plan.open' | 'plan.openRecent' | 'plan.openOffered' | 'plan.forgetRecent'> {
  const { documents, windows, recents, backups, offers, stamp, t, refreshMenu } = context;

  const open = async (window: BrowserWindow, file: string, how?: How): Promise<Opening> =>
    windows.adopt(window, await documents.open(file, how), file);

  /** Makes a file of its own of what `file` holds, or of its backup, and opens that. */
  const openCopy = async ({ file, backup }: Offered, window: BrowserWindow): Promise<Opening> => {
    const content = backup === undefined ? await documents.contentOf(file) : await backups.read(file, backup);
    if (!content.ok) return { ...content, offers: [] };
    const name = t()(backup === undefined ? 'files.copyName.copy' : 'files.copyName.earlier');
    const target = await askWhereToSave(window, t(), 'app.dialog.saveCopy', nameBeside(file, name));
    if (target === undefined) return CANCELLED;
    return windows.adopt(window, await documents.create(target, content.value));
  };

  return {
    async 'plan.create'({ template: name, language }, window) {
      const { template } = await import('../../shared/templates/index.ts');
      const plan = template(name, language, today());
      const suggested = `${fileNameFor(plan.event.title, t()('app.dialog.planName'))}.${PLAN_EXTENSION}`;
      const folder = app.getPath('documents');
      const file = await askWhereToSave(window, t(), 'app.dialog.create', path.join(folder, suggested));
      if (file === undefined) return CANCELLED;
      return windows.adopt(window, await documents.create(file, firstRevision(plan, stamp())));
    },
    async 'plan.open'(_request, window) {
      const file = await askForPlan(window, t());
      return file === undefined ? CANCELLED : open(window, file);
    },
    async 'plan.openRecent'({ recent }, window) {
      const file = recents.fileOf(recent);
      if (file !== undefined) return open(window, file);
      return { ok: false, problem: { code: 'missing', name: '' }, offers: [] };
    },
    async 'plan.openOffered'({ offer }, window) {
      const offered = offers.find(offer);
      if (offered === undefined) return { ok: false, problem: { code: 'noSuchDocument' }, offers: [] };
      switch (offered.way) {
        case 'open':
          return open(window, offered.file);
        case 'copy':
        case 'earlierVersion':
          return openCopy(offered, window);
        default:
          return open(window, offered.file, offered.way);
      }
    },
    'plan.forgetRecent'({ recent }) {
      recents.forget(recent);
      refreshMenu();
      return recents.list();
    },
  };
}
