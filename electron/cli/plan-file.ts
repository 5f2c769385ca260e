import type { PlanFile } from '../../shared/change/revision.ts';
import { parse } from '../../shared/file/parse.ts';
import { MOST_MEGABYTES } from '../../shared/file/text.ts';
import { readBounded } from '../storage/bounded-read.ts';
import { diskProblem } from '../storage/disk-problem.ts';
import { writeDurably } from '../storage/durable-write.ts';
import { type Call, fileError, usageError } from './command.ts';

/** The plan file that the call names. Throws CliError for one that cannot be read or is no plan. */
export async function readPlan({
  files: [file],
}: Call): Promise<{ readonly file: PlanFile; readonly bytes: number }> {
  if (file === undefined) throw usageError('cli.error.noFile');
  const bytes = await readBounded(file, MOST_MEGABYTES).catch((error) => {
    throw fileError(diskProblem(error, file));
  });
  const result = parse(bytes);
  if (!result.ok) throw fileError(result.problem);
  return { file: result.value, bytes: bytes.length };
}

/** The file named by `-o`. */
export function outputOf({ options }: Call): string {
  const { output } = options;
  if (typeof output !== 'string' || output === '') throw usageError('cli.error.noOutput');
  return output;
}

/** Writes a file whole or not at all. Throws CliError when it cannot. */
export async function writeOutput(file: string, content: string | Uint8Array): Promise<void> {
  const written = await writeDurably(file, content);
  if (!written.ok) throw fileError(written.problem);
}
