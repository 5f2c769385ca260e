import path from 'node:path';
import { type DocumentId, documentOf } from '../../shared/export/document/document-of.ts';
import type { Source } from '../../shared/export/source.ts';
import type { ExitCode, Terminal } from './command.ts';
import { writeOutput } from './plan-file.ts';

/** Writes one document of a plan as a file for Word. */
export async function exportDocument(
  { printout, printedAt }: Source,
  id: DocumentId,
  output: string,
  { t, print }: Terminal,
): Promise<ExitCode> {
  const { writeWord } = await import('../word/write.ts');
  await writeOutput(output, await writeWord(documentOf(printout, id, printedAt)));
  print(t('cli.export.written', { name: path.basename(output) }));
  return 0;
}
