import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { PlanDiff } from '../../shared/change/diff.ts';
import { VERSION } from '../../shared/file/migrations.ts';

const FORMAT = 'lokaplan-journal';
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** The first line: which plan the journal is of, the head that its file had, and the version whose shape the edits have. */
const header = z.strictObject({
  format: z.literal(FORMAT),
  version: z.number().int(),
  file: z.string(),
  head: hash,
});
/** An edit, and when it was made, as an instant in UTC. */
const edit = z.strictObject({
  at: z.iso.datetime(),
  edit: z.strictObject({
    added: z.record(z.string(), z.looseObject({})),
    updated: z.record(z.string(), z.record(z.string(), z.tuple([z.unknown(), z.unknown()]))),
    removed: z.record(z.string(), z.looseObject({})),
  }) as unknown as z.ZodType<PlanDiff>,
});
/** Every edit before this line is in the file whose head this is, if the file came to be. */
const saving = z.strictObject({ saving: hash });

const entry = z.union([edit, saving, header]);
export type JournalEntry = z.infer<typeof entry>;

export interface JournalLine {
  /** Lines are numbered from 0, the header, without gaps. */
  readonly number: number;
  readonly entry: JournalEntry;
}

/** The first line of a journal of the plan in `file`, which has the head `head`. */
export function headerLine(file: string, head: string): string {
  return lineOf(0, { format: FORMAT, version: VERSION, file, head });
}

/** An entry as a line of the journal: a JSON list of a checksum, the line's number, and the entry. */
export function lineOf(number: number, content: JournalEntry): string {
  const text = `${number},${JSON.stringify(content)}`;
  return `["${checksum(text)}",${text}]\n`;
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/**
 * The lines of a journal that are as they were written, in order. A line that was torn, damaged or written again
 * is left out, so that a gap in the numbers shows what is missing.
 */
export function linesIn(bytes: Uint8Array): JournalLine[] {
  const lines: JournalLine[] = [];
  for (const text of new TextDecoder().decode(bytes).split('\n')) {
    const line = parseLine(text);
    if (line !== undefined && line.number > (lines.at(-1)?.number ?? -1)) lines.push(line);
  }
  return lines;
}

function parseLine(line: string): JournalLine | undefined {
  const [, sum, text] = /^\["([0-9a-f]{16})",(\d{1,15},.*)\]$/s.exec(line) ?? [];
  if (sum === undefined || text === undefined || checksum(text) !== sum) return undefined;
  const [number, content] = JSON.parse(`[${text}]`) as [number, unknown];
  const parsed = entry.safeParse(content);
  return parsed.success ? { number, entry: parsed.data } : undefined;
}
