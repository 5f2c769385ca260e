import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { isRefusal } from '../../shared/change/command.ts';
import { applyImport } from '../../shared/change/commands/import.ts';
import { apply, type PlanDiff } from '../../shared/change/diff.ts';
import { firstRevision, type PlanFile, record } from '../../shared/change/revision.ts';
import { summariseChanges } from '../../shared/describe/summary.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { MOST_MEGABYTES } from '../../shared/file/text.ts';
import { addressOf, type Book, type Sheet } from '../../shared/import/book.ts';
import type { Content } from '../../shared/import/content.ts';
import { type Joined, join } from '../../shared/import/join/index.ts';
import { KIND_IDS, type KindId } from '../../shared/import/kinds/index.ts';
import { importProblemText } from '../../shared/import/problem.ts';
import { guessKind, guessSheet, proposalOf, readingOf } from '../../shared/import/proposal.ts';
import { type CellProblem, cellProblemText } from '../../shared/import/table/problem.ts';
import { newEvent } from '../../shared/plan/defaults.ts';
import { idMaker } from '../../shared/plan/ids.ts';
import { type Plan, planOf } from '../../shared/plan/plan.ts';
import { instant } from '../clock.ts';
import { readBounded } from '../storage/bounded-read.ts';
import { diskProblem } from '../storage/disk-problem.ts';
import { type Call, type CliCommand, CliError, fileError, type Terminal, usageError } from './command.ts';
import { outputOf, readPlan, writeOutput } from './plan-file.ts';

const newId = idMaker(randomBytes);

/** Takes in what a list or a schedule holds, and writes the plan with it. What could not be taken is said. */
export const importFile: CliCommand = {
  name: 'import',
  about: 'imports.cli.about',
  usage: `FILE.(xlsx|csv|json|xml) [--into PLAN] -o PLAN [--kind ${KIND_IDS.join('|')}] [--sheet NAME] [--json] [--lang sv|en]`,
  files: 1,
  options: {
    output: { type: 'string', short: 'o' },
    into: { type: 'string' },
    kind: { type: 'string' },
    sheet: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(call, terminal) {
    const { t, print } = terminal;
    const output = outputOf(call);
    const kind = kindOf(call);
    const content = await readContent(call);
    const into =
      typeof call.options.into === 'string'
        ? (await readPlan({ ...call, files: [call.options.into] })).file
        : null;
    const name = path.basename(call.files[0] ?? '');
    const before = into?.plan ?? planOf(newEvent({ language: terminal.language }));
    const taken = take(before, content, kind, call, terminal);
    const diff = applyImport.run(before, { changes: taken.changes }, { newId });
    if (isRefusal(diff)) throw usageError(diff.refused, diff.values);
    await writeOutput(
      output,
      serialise(fileOf(into, before, diff, { name, label: t('imports.cli.label', { name }) })),
    );

    const lost = taken.problems.filter(({ weight }) => weight !== 'note');
    if (call.options.json) print(JSON.stringify(summary(taken, terminal), null, 2));
    else {
      const said = { summary: summariseChanges(diff, t) };
      print(
        taken.kind === null
          ? t('imports.cli.schedule', said)
          : t('imports.cli.taken', { ...said, kind: t(`imports.kinds.${taken.kind}`), rows: taken.rows }),
      );
      if (taken.made.length > 0)
        print(t('imports.made', { names: taken.made.map((made) => made.name).join(', ') }));
      for (const problem of taken.problems)
        print(`  ${placeOf(problem, taken.sheet)}  ${wordsOf(problem, terminal)}`);
    }
    return lost.length === 0 ? 0 : 1;
  },
};

function kindOf({ options: { kind } }: Call): KindId | undefined {
  if (typeof kind !== 'string') return undefined;
  const known = KIND_IDS.find((each) => each === kind);
  if (known === undefined)
    throw usageError('imports.cli.needsKind', { name: kind, names: KIND_IDS.join(', ') });
  return known;
}

/** Reads the file in this very process, which does nothing else and is bounded by what is read. */
async function readContent({ files: [file] }: Call): Promise<Content> {
  if (file === undefined) throw usageError('cli.error.noFile');
  const bytes = await readBounded(file, MOST_MEGABYTES).catch((error) => {
    throw fileError(diskProblem(error, file));
  });
  const { contentOf } = await import('../import/content.ts');
  const content = await contentOf(file, bytes);
  if (!content.ok) {
    const { problem } = content;
    throw new CliError((t) => importProblemText(problem, t));
  }
  if (content.value.kind === 'plans')
    throw usageError('imports.cli.plansInstead', { name: path.basename(file) });
  return content.value;
}

/** What is taken in, and how it was read. */
interface Taken extends Joined {
  readonly kind: KindId | null;
  readonly sheet: string;
  readonly rows: number;
}

function take(
  plan: Plan,
  content: Content,
  asked: KindId | undefined,
  call: Call,
  { language }: Terminal,
): Taken {
  if (content.kind === 'schedule') {
    const joined = join(plan, content.entries, { newId, language });
    return { ...joined, kind: null, sheet: '', rows: joined.outcomes.length };
  }
  if (content.kind === 'plans') throw usageError('cli.error.noFile');
  const sheet = sheetOf(content.book, call, asked);
  const kind = asked ?? guessKind(sheet, plan);
  const proposal = proposalOf(plan, sheet, readingOf(sheet, plan, kind), { newId, language });
  return { ...proposal, kind, sheet: sheet.name };
}

function sheetOf({ sheets }: Book, { options: { sheet: asked } }: Call, kind: KindId | undefined): Sheet {
  const found =
    typeof asked === 'string' ? sheets.find(({ name }) => name === asked) : sheets[guessSheet(sheets, kind)];
  if (found !== undefined) return found;
  throw usageError('cli.error.noSheet', {
    name: String(asked ?? ''),
    names: sheets.map(({ name }) => name).join(', '),
  });
}

function fileOf(
  into: PlanFile | null,
  before: Plan,
  diff: PlanDiff,
  { name, label }: { name: string; label: string },
): PlanFile {
  const stamp = { at: instant(), by: os.userInfo().username };
  if (into !== null) return record(into, diff, { ...stamp, label });
  const plan = apply(before, diff);
  const title = plan.event.title || path.parse(name).name;
  return firstRevision({ ...plan, event: { ...plan.event, title } }, stamp);
}

const placeOf = ({ row, column }: CellProblem, sheet: string): string =>
  row === 0 ? sheet : `${sheet}!${column === null ? row : addressOf(column, row)}`;

function wordsOf(problem: CellProblem, { t }: Terminal): string {
  const { wrong, mend } = cellProblemText(problem, t);
  return `${wrong} ${mend}`;
}

function summary(taken: Taken, terminal: Terminal) {
  const count = (becomes: string) => taken.outcomes.filter((outcome) => outcome.becomes === becomes).length;
  return {
    kind: taken.kind ?? 'schedule',
    sheet: taken.sheet,
    rows: taken.rows,
    new: count('new'),
    updated: count('update'),
    same: count('same'),
    made: taken.made,
    problems: taken.problems.map((problem) => ({
      ...problem,
      cell: placeOf(problem, taken.sheet),
      message: wordsOf(problem, terminal),
    })),
  };
}
