import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PlanAdapter } from '../../../electron/storage/plan-adapter.ts';
import { firstRevision } from '../../../shared/change/revision.ts';
import { parse } from '../../../shared/file/parse.ts';
import { template } from '../../../shared/templates/index.ts';
import { programFile, type TrialRow } from '../../trials/row.ts';
import { type Command, type Opened, type Told, wordsIn } from '../sharing/planner.ts';

const STAMP = { at: '2013-08-12T09:30:00.000Z', by: 'lokaplan' };
const OWNER = '.plan.lokaplan.lokaplan-owner';

/** Two programs on one plan, over and over: each word that one of them was told is saved must be found at the end. */
export const row: TrialRow = {
  what: 'two instances on one plan',
  count: { full: 200, ci: 30 },
  mustBe: '0 lost',
  async run(count, progress) {
    const users = [new User('anna'), new User('bertil')] as const;
    const lost: string[] = [];
    let saved = 0;
    let copies = 0;
    try {
      for (let round = 0; round < count; round += 1) {
        const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-two-'));
        const story = STORIES[round % STORIES.length] ?? locked;
        const file = path.join(folder, 'plan.lokaplan');
        await new PlanAdapter(file).write(firstRevision(template('empty', 'sv', '2013-08-01'), STAMP));
        // Who comes first takes turns.
        const [a, b] = round % 2 === 0 ? users : [users[1], users[0]];
        await story(file, a, b);
        const found = await wordsUnder(folder);
        for (const user of users) {
          saved += user.acknowledged.size;
          for (const word of user.acknowledged)
            if (!found.words.has(word)) lost.push(`${story.name} ${word}`);
          user.acknowledged.clear();
        }
        copies += found.copies;
        if (found.copies > 0 && ALONE.includes(story)) throw new Error(`A false alarm in ${story.name}`);
        if (found.left.length > 0) throw new Error(`${story.name} left ${found.left.join(', ')}`);
        await rm(folder, { recursive: true, maxRetries: 10 });
        progress(round + 1);
      }
    } finally {
      for (const user of users) user.kill();
    }
    if (lost.length > 0) console.error(lost);
    return {
      count,
      result: `${lost.length} lost of ${saved} saved edits; ${copies} copies kept on conflicts`,
      ok: lost.length === 0,
    };
  },
};

type Story = (file: string, a: User, b: User) => Promise<void>;

/** The second is told of the first, and gets the plan when the first has left it. */
const locked: Story = async (file, a, b) => {
  const before = new Date().toISOString();
  expectHeld(await a.open(file));
  for (const takeOver of [false, true]) expectOwner(await b.open(file, { takeOver }), a, false, before);
  await a.edit(6);
  expectOwner(await b.open(file), a, false, before);
  await a.close();
  expectHeld(await b.open(file), a);
  await b.edit(3);
  await b.close();
};

/** The first is killed in the middle of its work; the second is told so, takes over, and finds all that was saved. */
const killed: Story = async (file, a, b) => {
  expectHeld(await a.open(file));
  const editing = a.edit(1000).catch(() => undefined);
  await wait(Math.random() * 400);
  await a.kill();
  await editing;
  expectOwner(await b.open(file), a, true);
  expectHeld(await b.open(file, { takeOver: true }), a);
  await b.edit(3);
  await b.close();
};

/** Both want to take over from one who is gone: one gets it, the other is told of that one. */
const racing: Story = async (file, a, b) => {
  const gone = new User('cecilia');
  expectHeld(await gone.open(file));
  await gone.kill();
  const [forA, forB] = await Promise.all([
    a.open(file, { takeOver: true, delay: Math.random() * 4 }),
    b.open(file, { takeOver: true, delay: Math.random() * 4 }),
  ]);
  const [winner, loser, refused] = 'held' in forA.taking ? [a, b, forB] : [b, a, forA];
  expectHeld('held' in forA.taking ? forA : forB);
  expectOwner(refused, winner, false);
  await winner.edit(3);
  await winner.close();
  expectHeld(await loser.open(file), winner);
  await loser.edit(3);
  await loser.close();
};

/** In a folder that takes no owner file both work at once: what neither sees of the other is caught at saving. */
const lockless: Story = async (file, a, b) => {
  for (const user of [a, b]) {
    const { taking } = await user.open(file, { lockless: true });
    if (!('held' in taking) || taking.held) throw new Error('An owner file in a folder that takes none');
  }
  await Promise.all([a.edit(10), b.edit(10)]);
  await Promise.all([a.close(), b.close()]);
};

/** Someone removes the owner file: the second gets in, the first is told and goes on in a copy. */
const unlocked: Story = async (file, a, b) => {
  expectHeld(await a.open(file));
  const editing = a.edit(10);
  await wait(Math.random() * 100);
  // The first may make it again before the second comes.
  for (;;) {
    await rm(path.join(path.dirname(file), OWNER), { force: true });
    const { taking } = await b.open(file);
    if ('held' in taking) break;
  }
  await Promise.all([editing, b.edit(10)]);
  for (const end = performance.now() + 60_000; a.takenOverBy !== b.name; await wait(20))
    if (performance.now() > end) throw new Error(`${a.name} was not told of ${b.name}`);
  await Promise.all([a.close(), b.close()]);
};

const STORIES: readonly Story[] = [locked, killed, racing, lockless, unlocked];

/** Those in which nobody else writes the plan while someone has it open. */
const ALONE: readonly Story[] = [locked, killed, racing];

function expectHeld({ taking, words }: Opened, before?: User): void {
  if (!('held' in taking) || !taking.held) throw new Error(`Not taken: ${JSON.stringify(taking)}`);
  const missing = [...(before?.acknowledged ?? [])].filter((word) => !words.includes(word));
  if (missing.length > 0) throw new Error(`${before?.name} had saved ${missing.join(', ')}`);
}

function expectOwner({ taking }: Opened, user: User, stale: boolean, since = ''): void {
  if (
    'held' in taking ||
    taking.owner.by !== user.name ||
    taking.stale !== stale ||
    taking.owner.since < since ||
    taking.owner.since > new Date().toISOString()
  )
    throw new Error(`Not told of ${user.name}: ${JSON.stringify(taking)}`);
}

/** Every word in the plan and its copies, and what lies there besides them. */
async function wordsUnder(folder: string): Promise<{ words: Set<string>; copies: number; left: string[] }> {
  const words = new Set<string>();
  const left: string[] = [];
  let copies = -1;
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.lokaplan')) {
      left.push(name);
      continue;
    }
    const parsed = parse(await readFile(path.join(folder, name)));
    if (!parsed.ok) throw new Error(`${name} is no plan: ${parsed.problem.code}`);
    for (const word of wordsIn(parsed.value.plan.event.notes)) words.add(word);
    copies += 1;
  }
  return { words, copies, left };
}

/** Someone who works in a program of their own, which is started when it is needed. */
class User {
  readonly name: string;
  readonly acknowledged = new Set<string>();
  takenOverBy: string | undefined;
  #program: ChildProcess | undefined;

  constructor(name: string) {
    this.name = name;
  }

  async open(file: string, how: Partial<Command & { do: 'open' }> = {}): Promise<Opened> {
    this.takenOverBy = undefined;
    const opened = await this.#ask({ do: 'open', file, ...how });
    if (opened === null) throw new Error('no answer');
    return opened;
  }

  async edit(count: number): Promise<void> {
    await this.#ask({ do: 'edit', count, pause: 50 });
  }

  async close(): Promise<void> {
    await this.#ask({ do: 'close' });
  }

  async kill(): Promise<void> {
    const program = this.#program;
    this.#program = undefined;
    if (program === undefined) return;
    program.kill('SIGKILL');
    if (program.exitCode === null && program.signalCode === null) await once(program, 'exit');
  }

  #ask(command: Command): Promise<Opened | null> {
    this.#program ??= this.#start();
    const program = this.#program;
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`${this.name} ended at ${command.do}`));
      const late = setTimeout(() => reject(new Error(`${this.name} is stuck at ${command.do}`)), 120_000);
      const heard = (told: Told) => {
        if (!('answer' in told)) return;
        program.off('message', heard);
        program.off('exit', ended);
        clearTimeout(late);
        resolve(told.answer);
      };
      program.on('message', heard);
      program.once('exit', ended);
      program.send(command);
    });
  }

  #start(): ChildProcess {
    const program = fork(programFile('planner'), [this.name]);
    program.on('message', (told: Told) => {
      if ('acknowledged' in told) for (const word of told.acknowledged) this.acknowledged.add(word);
      if ('takenOverBy' in told) this.takenOverBy = told.takenOverBy;
    });
    return program;
  }
}
