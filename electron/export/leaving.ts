import type { Earlier } from '../../shared/export/changes.ts';
import type { ExportChoices } from '../../shared/export/choices.ts';
import type { Result } from '../../shared/problem.ts';
import { wallClockAt } from '../clock.ts';
import type { OpenDocument } from '../documents.ts';
import type { Context } from '../handlers/context.ts';
import { versionOf } from '../handlers/versions.ts';
import type { Leaving } from './writers.ts';

/** An open plan as it is now, with all that the choices for it stand for. */
export async function leavingOf(
  found: OpenDocument,
  choices: ExportChoices,
  { exports, backups }: Pick<Context, 'exports' | 'backups'>,
): Promise<Result<Leaving>> {
  let since: Earlier | undefined;
  if (choices.since !== null) {
    const version = await versionOf(found, choices.since, backups);
    if (!version.ok) return version;
    const { plan, revisions } = version.value;
    const backup = (await backups.list(found.file)).find(({ id }) => choices.since === `backup-${id}`);
    since = { plan, at: wallClockAt(backup?.at ?? revisions.at(-1)?.at ?? '') };
  }
  const logo = choices.logo ? await exports.memory.logoOf(found.plan.saved) : null;
  return { ok: true, value: { file: found.plan.whole(), choices, logo, since } };
}
