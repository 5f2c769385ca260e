import path from 'node:path';
import type { Version } from '../../shared/api/plan.ts';
import { touched } from '../../shared/change/diff.ts';
import { fileAt, type PlanFile } from '../../shared/change/revision.ts';
import type { Result } from '../../shared/problem.ts';
import { askWhereToSave } from '../dialogs.ts';
import type { OpenDocument } from '../documents.ts';
import { nameBeside } from '../file-name.ts';
import type { Backups } from '../storage/backups.ts';
import { CANCELLED, type Context, type HandlersOf, NO_SUCH_DOCUMENT } from './context.ts';

/** The file of an open plan as it was in a version that the list of versions names. */
export async function versionOf(
  { plan, file }: OpenDocument,
  version: string,
  backups: Backups,
): Promise<Result<PlanFile>> {
  const [kind = '', id = ''] = version.split('-');
  if (kind === 'backup') return backups.read(file, id);
  const found = fileAt(plan.saved, id);
  return found === undefined ? NO_SUCH_DOCUMENT : { ok: true, value: found };
}

/** A plan as it was: the revisions in its file, and the backups of that file. */
export function versionHandlers(
  context: Context,
): HandlersOf<'plan.versions' | 'plan.version' | 'plan.saveCopy'> {
  const { documents, backups, t } = context;

  return {
    async 'plan.versions'({ document }, window) {
      const found = documents.find(document, window.id);
      if (found === undefined) return NO_SUCH_DOCUMENT;
      const kept = await backups.list(found.file);
      const versions: Version[] = [
        ...found.plan.saved.revisions.map(
          ({ id, at, by, label, diff }): Version => ({
            version: `revision-${id}`,
            kind: 'revision',
            at,
            by,
            ...(label === undefined ? {} : { label }),
            changed: [...touched(diff)].length,
          }),
        ),
        ...kept.map(({ id, kind, at }): Version => ({ version: `backup-${id}`, kind, at })),
      ];
      return { ok: true, value: versions.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)) };
    },
    async 'plan.version'({ document, version }, window) {
      const found = documents.find(document, window.id);
      if (found === undefined) return NO_SUCH_DOCUMENT;
      const file = await versionOf(found, version, backups);
      return file.ok ? { ok: true, value: file.value.plan } : file;
    },
    async 'plan.saveCopy'({ document, version }, window) {
      const found = documents.find(document, window.id);
      if (found === undefined) return NO_SUCH_DOCUMENT;
      const content: Result<PlanFile> =
        version === undefined
          ? { ok: true, value: found.plan.whole() }
          : await versionOf(found, version, backups);
      if (!content.ok) return content;
      const suggested = nameBeside(found.file, t()('files.copyName.copy'));
      const target = await askWhereToSave(window, t(), 'app.dialog.saveCopy', suggested);
      if (target === undefined) return CANCELLED;
      const written = await documents.writeCopy(target, content.value);
      return written.ok ? { ok: true, value: { name: path.basename(target) } } : written;
    },
  };
}
