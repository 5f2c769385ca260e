import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PlanFile } from '../../shared/change/revision.ts';
import { recipientsOf } from '../../shared/export/mail/recipients.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { PERSON_ROLES } from '../../shared/plan/records/person.ts';
import { diskProblem } from '../storage/disk-problem.ts';
import { type Call, type ExitCode, fileError, type Terminal, usageError } from './command.ts';
import { writeOutput } from './plan-file.ts';

/** What can be asked of an e-mail, and of no other file. */
export const MAIL_OPTIONS = { to: { type: 'string' }, attach: { type: 'string' } } as const;

/**
 * Writes an e-mail that is not yet sent: to everyone with a role, hidden from each other, with a file attached, or the
 * plan itself where none is named.
 */
export async function exportMail(
  { files, options: { to, attach } }: Call,
  file: PlanFile,
  output: string,
  { t, print }: Terminal,
): Promise<ExitCode> {
  const role = PERSON_ROLES.find((each) => each === to);
  if (to !== undefined && role === undefined)
    throw usageError('cli.error.noChoice', { name: '--to', names: PERSON_ROLES.join(', ') });
  const { reached, unreached } =
    role === undefined ? { reached: [], unreached: [] } : recipientsOf(file.plan, role);
  const attached = typeof attach === 'string' ? await attachment(attach) : planOf(files[0] ?? '', file);
  const { emlOf } = await import('../mail/eml.ts');
  const draft = { to: [], bcc: reached, subject: file.plan.event.title.trim(), text: '' };
  await writeOutput(output, await emlOf({ ...draft, attachments: [attached] }));
  print(t('cli.export.mail', { name: path.basename(output), count: reached.length }));
  if (unreached.length > 0)
    print(t('cli.export.unreached', { names: unreached.map(({ name }) => name).join(', ') }));
  return 0;
}

interface Attached {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function planOf(name: string, file: PlanFile): Attached {
  return { name: path.basename(name), bytes: Buffer.from(serialise(file)) };
}

async function attachment(file: string): Promise<Attached> {
  const bytes = await readFile(file).catch((error) => {
    throw fileError(diskProblem(error, file));
  });
  return { name: path.basename(file), bytes };
}
