import { setImmediate } from 'node:timers/promises';
import { AppendLog } from '../../../electron/storage/append-log.ts';
import { writeDurably } from '../../../electron/storage/durable-write.ts';
import { beginJournal } from '../../../electron/storage/journal.ts';
import { recover, unsavedEdits } from '../../../electron/storage/recovery.ts';
import { diffOf } from '../../../shared/change/diff.ts';
import { firstRevision, record } from '../../../shared/change/revision.ts';
import { parse } from '../../../shared/file/parse.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { newEvent } from '../../../shared/plan/defaults.ts';
import { type Plan, planOf } from '../../../shared/plan/plan.ts';
import { ModelDisk } from './disk.ts';
import type { Scenario } from './every-crash.ts';

const LOG = '/data/log';

/** Lines of a log, each acknowledged before the next. */
const lines: Scenario<{ readonly begun: number; readonly acknowledged: number }> = {
  name: 'a log',
  begin() {
    const disk = new ModelDisk({ '/data/other': 'x' });
    let begun = 0;
    let acknowledged = 0;
    return {
      disk,
      facts: () => ({ begun, acknowledged }),
      async run(promised) {
        // Its entry in the folder is not the log's own to force.
        const log = new AppendLog(async () => {
          const handle = await disk.open(LOG, 'wx');
          await (await disk.open('/data', 'r')).sync();
          return handle;
        }, unexpected);
        for (let n = 1; n <= 3; n += 1) {
          begun = n;
          log.append(`line ${n}\n`);
          await log.settled();
          acknowledged = n;
          promised();
        }
        await log.close();
      },
    };
  },
  judge({ files }, { begun, acknowledged }) {
    const text = files.get(LOG)?.bytes.toString() ?? '';
    for (let n = 1; n <= acknowledged; n += 1)
      if (!text.includes(`line ${n}\n`)) return 'an acknowledged line is lost';
    return text.includes(`line ${begun + 1}`) ? 'a line is ahead of its time' : undefined;
  },
};

const FILE = '/home/plan.lokaplan';
const RECOVERY = '/data/recovery';
const STAMP = { at: '2013-08-12T09:30:00.000Z', by: 'anna' };

/** The plan after each edit: its title is how many there were. */
const PLANS: readonly Plan[] = Array.from({ length: 9 }, (_, n) => planOf(newEvent({ title: String(n) })));
const BASE = firstRevision(planAfter(0), STAMP);
const ANOTHER = serialise(firstRevision(planOf(newEvent({ title: 'another' })), STAMP));

/** How many edits there were, and how many of these each promise covers. */
interface Editing {
  readonly begun: number;
  /** Forced to the disk, in the journal or in the file. */
  readonly noted: number;
  readonly saved: number;
  /** In the plan that the journal began with. */
  readonly before: number;
}

/** Edits, saves, the journal beginning anew, and its end, each acknowledged before what comes next. */
const journalling: Scenario<Editing> = {
  name: 'a journal',
  begin() {
    const disk = new ModelDisk({ [FILE]: serialise(BASE), '/data/other': 'x' });
    const facts = { begun: 0, noted: 0, saved: 0, before: 0 };
    return {
      disk,
      facts: () => facts,
      async run(promised) {
        const journal = beginJournal(RECOVERY, FILE, BASE, { fs: disk, onProblem: unexpected });
        let file = BASE;
        /** Edits, and waits until nothing more happens by itself. */
        const edit = async (count: number) => {
          for (let i = 0; i < count; i += 1) {
            const diff = diffOf(planAfter(facts.begun), planAfter(facts.begun + 1));
            facts.begun += 1;
            journal.edit(diff, STAMP.at);
          }
          for (let turn = 0; turn < 10; turn += 1) await setImmediate();
          facts.noted = facts.begun;
          promised();
        };
        const save = async () => {
          const next = record(file, diffOf(file.plan, planAfter(facts.begun)), STAMP);
          await journal.saving(next.head);
          const written = await writeDurably(FILE, serialise(next), { fs: disk });
          if (!written.ok) unexpected(written.problem);
          file = next;
          facts.saved = facts.begun;
          promised();
        };
        await edit(2);
        await save();
        await edit(1);
        await save();
        journal.rebase(file, FILE);
        facts.before = facts.saved;
        await edit(1);
        await save();
        facts.before = facts.saved;
        promised();
        await journal.remove();
      },
    };
  },
  async judge(crash, facts) {
    const content = crash.files.get(FILE)?.bytes;
    const parsed = content && parse(content);
    if (!parsed?.ok) return 'the plan is broken';
    const held = Number(parsed.value.plan.event.title);
    if (held < facts.saved) return 'an acknowledged save is lost';
    const theirs = { ...parsed.value.plan.event, organiser: 'another program' };
    const continued = record(
      parsed.value,
      diffOf(parsed.value.plan, { ...parsed.value.plan, event: theirs }),
      STAMP,
    );
    const ways: readonly [string, string | undefined, number][] = [
      ['as it is', serialise(parsed.value), held],
      ['continued by another program', serialise(continued), held],
      // Here the journal has to know the plan by itself.
      ['lost', undefined, -1],
      ['replaced by another', ANOTHER, -1],
    ];
    for (const [way, text, inFile] of ways) {
      const files = new Map(crash.files);
      if (text === undefined) files.delete(FILE);
      else files.set(FILE, { bytes: Buffer.from(text), mode: 0o640 });
      const found = await recoverable(ModelDisk.after({ ...crash, files }));
      const wrong = judgeFound(found, facts, inFile);
      if (wrong !== undefined) return `${wrong}, the file being ${way}`;
    }
    return undefined;
  },
};

/** `inFile`: how many edits the file holds, or -1 when it is not the plan's any more. */
function judgeFound(
  found: readonly number[],
  { begun, noted, before }: Editing,
  inFile: number,
): string | undefined {
  if (found.includes(-1)) return 'what is recovered is no plan of these';
  if (found.some((edits) => edits <= inFile)) return 'what is saved is offered as unsaved';
  const best = Math.max(inFile < 0 ? before : inFile, ...found);
  if (best < noted) return 'an acknowledged edit is lost';
  return best > begun ? 'an edit is ahead of its time' : undefined;
}

/** How many edits are in each plan that can be recovered; -1 for what is no plan of these. */
async function recoverable(disk: ModelDisk): Promise<number[]> {
  const result: number[] = [];
  for (const { id } of await unsavedEdits(RECOVERY, disk)) {
    const recovered = await recover(RECOVERY, id, STAMP, disk);
    const title = recovered.ok ? recovered.value.after.event.title : undefined;
    result.push(PLANS.findIndex(({ event }) => event.title === title));
  }
  return result;
}

function planAfter(edits: number): Plan {
  const plan = PLANS[edits];
  if (plan === undefined) throw new Error(`There is no plan after ${edits} edits`);
  return plan;
}

function unexpected(problem: unknown): never {
  throw new Error(`The model disk has failed: ${JSON.stringify(problem)}`);
}

/** The log of the recovery journal by itself, and the journal beside the file that its plan is saved in. */
export const journals = [lines, journalling] as const;
