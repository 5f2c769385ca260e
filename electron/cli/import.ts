import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
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
import { entriesOfPlans, type Taken as PlanPart, TAKEN } from '../../shared/import/plans.ts';
import { type ImportProblem, importProblemText, readingProblem } from '../../shared/import/problem.ts';
import { guessKind, guessSheet, proposalOf, readingOf, unusedHeads } from '../../shared/import/proposal.ts';
import { type CellProblem, cellProblemText } from '../../shared/import/table/problem.ts';
import { newEvent } from '../../shared/plan/defaults.ts';
import { idMaker } from '../../shared/plan/ids.ts';
import { type Plan, planOf } from '../../shared/plan/plan.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import { instant } from '../clock.ts';
import { PLAN_EXTENSION } from '../file-name.ts';
import { plansIn } from '../import/plans-folder.ts';
import { readBounded } from '../storage/bounded-read.ts';
import { diskProblem } from '../storage/disk-problem.ts';
import { type Call, type CliCommand, CliError, type Terminal, usageError } from './command.ts';
import { outputOf, readPlan, writeOutput } from './plan-file.ts';

const newId = idMaker(randomBytes);

/** Takes in what a list or a schedule holds, and writes the plan with it. What could not be taken is said. */
export const importFile: CliCommand = {
  name: 'import',
  about: 'imports.cli.about',
  usage:
    `FILE.(xlsx|csv|json|xml|${PLAN_EXTENSION}) | FOLDER [--into PLAN] -o PLAN [--json] [--lang sv|en]` +
    ` [--kind ${KIND_IDS.join('|')}] [--sheet NAME] (xlsx, csv)` +
    ` [--take ${TAKEN.join(',')}] (${PLAN_EXTENSION}, FOLDER)`,
  files: 1,
  options: {
    output: { type: 'string', short: 'o' },
    into: { type: 'string' },
    kind: { type: 'string' },
    sheet: { type: 'string' },
    take: { type: 'string' },
    json: { type: 'boolean' },
  },
  async run(call, terminal) {
    const { t, print } = terminal;
    const output = outputOf(call);
    const kind = kindOf(call);
    const what = whatOf(call);
    const content = await readContent(call);
    const into =
      typeof call.options.into === 'string'
        ? (await readPlan({ ...call, files: [call.options.into] })).file
        : null;
    const name = path.basename(call.files[0] ?? '');
    const before = into?.plan ?? planOf(newEvent({ language: terminal.language }));
    const taken = take(before, content, { kind, what, call, terminal });
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
          ? t(content.kind === 'plans' ? 'imports.cli.plans' : 'imports.cli.schedule', said)
          : t('imports.cli.taken', { ...said, kind: t(`imports.kinds.${taken.kind}`), rows: taken.rows }),
      );
      if (taken.made.length > 0)
        print(t('imports.made', { names: taken.made.map((made) => made.name).join(', ') }));
      if (content.kind === 'plans' && content.unread.length > 0)
        print(t('imports.cli.unread', { names: content.unread.join(', ') }));
      if (taken.unused.length > 0) print(t('imports.cli.unused', { names: taken.unused.join(', ') }));
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

/** Reads the file, or the folder of plans, in this very process, which does nothing else. */
async function readContent({ files: [file] }: Call): Promise<Content> {
  if (file === undefined) throw usageError('cli.error.noFile');
  const isFolder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const content = isFolder ? await plansIn(file, () => false, readFile) : await readFile(file);
  if (content === null) throw usageError('cli.error.noFile');
  if (content.ok) return content.value;
  const { problem } = content;
  throw new CliError((t) => importProblemText(problem, t));
}

async function readFile(file: string): Promise<Result<Content, Problem | ImportProblem>> {
  const bytes = await readBounded(file, MOST_MEGABYTES).catch((error) => {
    const problem = readingProblem(diskProblem(error, file), path.basename(file));
    throw new CliError((t) => importProblemText(problem, t));
  });
  const { contentOf } = await import('../import/content.ts');
  return contentOf(file, bytes);
}

/** What is taken over from other plans: without --take, what stays the same from year to year. */
function whatOf({ options: { take: asked } }: Call): ReadonlySet<PlanPart> {
  if (typeof asked !== 'string') return new Set<PlanPart>(['people', 'rooms']);
  return new Set(
    asked.split(',').map((name) => {
      const known = TAKEN.find((each) => each === name.trim());
      if (known === undefined)
        throw usageError('cli.error.noChoice', { name: '--take', names: TAKEN.join(', ') });
      return known;
    }),
  );
}

/** What is taken in, and how it was read. */
interface Taken extends Joined {
  readonly kind: KindId | null;
  readonly sheet: string;
  readonly rows: number;
  /** What the columns are called of which nothing is taken. */
  readonly unused: readonly string[];
}

/** How a content is to be taken in. */
interface Asked {
  readonly kind: KindId | undefined;
  readonly what: ReadonlySet<PlanPart>;
  readonly call: Call;
  readonly terminal: Terminal;
}

function take(
  plan: Plan,
  content: Content,
  { kind: asked, what, call, terminal: { language } }: Asked,
): Taken {
  if (content.kind !== 'book') {
    const entries =
      content.kind === 'schedule'
        ? content.entries
        : entriesOfPlans(
            content.plans.map((found) => found.plan),
            what,
          );
    const joined = join(plan, entries, { newId, language });
    return { ...joined, kind: null, sheet: '', rows: joined.outcomes.length, unused: [] };
  }
  const sheet = sheetOf(content.book, call, asked);
  const kind = asked ?? guessKind(sheet, plan);
  const reading = readingOf(sheet, plan, kind);
  const proposal = proposalOf(plan, sheet, reading, { newId, language });
  return { ...proposal, kind, sheet: sheet.name, unused: unusedHeads(sheet, reading) };
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
    unused: taken.unused,
    problems: taken.problems.map((problem) => ({
      ...problem,
      cell: placeOf(problem, taken.sheet),
      message: wordsOf(problem, terminal),
    })),
  };
}
