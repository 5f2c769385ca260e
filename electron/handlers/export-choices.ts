import path from 'node:path';
import { logoOf } from '../../shared/export/logo.ts';
import { askForPicture } from '../dialogs.ts';
import { readBounded } from '../storage/bounded-read.ts';
import { diskProblem } from '../storage/disk-problem.ts';
import { CANCELLED, type Context, type HandlersOf, NO_SUCH_DOCUMENT } from './context.ts';

/** The most that a picture may weigh, in megabytes. */
const MOST_MEGABYTES = 5;

/** How each plan was exported last, and its logo: kept on this computer, not in the plan. */
export function exportChoiceHandlers({
  documents,
  exports: { memory },
  t,
}: Context): HandlersOf<'export.remembered' | 'export.remember' | 'export.chooseLogo' | 'export.dropLogo'> {
  return {
    async 'export.remembered'({ document }, window) {
      const found = documents.find(document, window.id);
      if (found === undefined) return NO_SUCH_DOCUMENT;
      const { saved } = found.plan;
      return { ok: true, value: { choices: memory.choicesOf(saved), logo: await memory.logoOf(saved) } };
    },
    'export.remember'({ document, choices, logoText }, window) {
      const found = documents.find(document, window.id);
      if (found !== undefined) memory.remember(found.plan.saved, choices, logoText);
      return null;
    },
    async 'export.chooseLogo'({ document }, window) {
      const found = documents.find(document, window.id);
      if (found === undefined) return NO_SUCH_DOCUMENT;
      const file = await askForPicture(window, t());
      if (file === undefined) return CANCELLED;
      const name = path.basename(file);
      try {
        const bytes = new Uint8Array(await readBounded(file, MOST_MEGABYTES));
        const logo = logoOf(bytes, path.parse(file).name.slice(0, 300));
        if (logo === null) return { ok: false, problem: { code: 'noPicture', name } };
        await memory.setLogo(found.plan.saved, logo);
        return { ok: true, value: logo };
      } catch (error) {
        const problem = diskProblem(error, file);
        // What is too large to be read is no logo either.
        return { ok: false, problem: problem.code === 'tooLarge' ? { code: 'noPicture', name } : problem };
      }
    },
    async 'export.dropLogo'({ document }, window) {
      const found = documents.find(document, window.id);
      if (found !== undefined) await memory.setLogo(found.plan.saved, null);
      return null;
    },
  };
}
