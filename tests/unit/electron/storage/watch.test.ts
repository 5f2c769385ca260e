import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { appendFile, mkdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type Watch, type WatchOptions, watchFile } from '../../../../electron/storage/watch.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** Longer than any test: what is seen then was told by the system. */
const NEVER = 3_600_000;
const SETTLE = 20;
/** At once, but for a machine that does other things beside. */
const SOON = { timeout: 30_000 };

async function start(options: WatchOptions = {}, file = path.join(temporaryFolder(), 'plan.lokaplan')) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, 'ett');
  let looks = 0;
  let work = async () => {};
  const watch = watchFile(
    file,
    async () => {
      looks += 1;
      await work();
    },
    { poll: NEVER, settle: SETTLE, ...options },
  );
  onTestFinished(() => watch.stop());
  return {
    file,
    folder: path.dirname(file),
    watch,
    looks: () => looks,
    during: (next: () => Promise<void>) => {
      work = next;
    },
    /** Waits until the watch has begun and is quiet. */
    begun: async () => {
      await vi.waitFor(() => expect(looks).toBeGreaterThan(0), SOON);
      await wait(3 * SETTLE);
    },
    /** Waits for the look that `act` causes, and until all is quiet. */
    caused: async (act: () => unknown) => {
      const before = looks;
      await act();
      await vi.waitFor(() => expect(looks).toBeGreaterThan(before), { ...SOON, interval: 5 });
      await wait(6 * SETTLE);
    },
  };
}

test('looks once to begin with', async () => {
  const { begun, looks } = await start();
  await begun();
  expect(looks()).toBe(1);
});

test.each<[string, (file: string) => Promise<unknown>]>([
  ['written in place', (file) => writeFile(file, 'två')],
  ['appended to', (file) => appendFile(file, 'två')],
  ['deleted', (file) => unlink(file)],
  ['moved away', (file) => rename(file, `${file}.annan`)],
  [
    'replaced by renaming',
    async (file) => {
      await writeFile(`${file}.tmp`, 'två');
      await rename(`${file}.tmp`, file);
    },
  ],
  [
    'deleted and written anew',
    async (file) => {
      await unlink(file);
      await writeFile(file, 'två');
    },
  ],
])('a file that is %s is looked at, every time', async (_what, act) => {
  const { file, begun, caused } = await start();
  await begun();
  await caused(() => act(file));
  await writeFile(file, 'tre');
  await wait(6 * SETTLE);
  await caused(() => act(file));
});

test('a file whose name the system writes in another form is looked at', async () => {
  const file = path.join(temporaryFolder(), 'årsmöte.lokaplan'.normalize('NFD'));
  const { begun, caused } = await start({}, file);
  await begun();
  await caused(() => rename(file, path.join(path.dirname(file), 'annan')));
  await caused(() => writeFile(file.normalize('NFC'), 'två'));
});

test('other files of the folder cause no look', async () => {
  const { folder, begun, looks } = await start();
  await begun();
  await writeFile(path.join(folder, 'annan.lokaplan'), 'två');
  await writeFile(path.join(folder, '.plan.lokaplan.lokaplan-owner'), 'två');
  await wait(6 * SETTLE);
  expect(looks()).toBe(1);
});

test('many events in a row give few looks, and the last of them is not missed', async () => {
  const settle = 100;
  const { file, begun, looks, during } = await start({ settle });
  await begun();
  await wait(2 * settle);
  let seen = '';
  during(async () => {
    seen = fs.readFileSync(file, 'utf8');
  });
  const before = looks();
  const begin = performance.now();
  let last = '';
  for (let i = 0; performance.now() - begin < 10 * settle; i += 1) {
    last = `text ${i}`;
    await writeFile(file, last);
    await wait(5);
  }
  await vi.waitFor(() => expect(seen).toBe(last), SOON);
  // While they keep coming there is a look now and then, and not only one when they have ended.
  expect(looks() - before).toBeGreaterThan(1);
  expect(looks() - before).toBeLessThanOrEqual((performance.now() - begin) / settle + 1);
});

test('one look at a time; what happens during a look gives one more', async () => {
  const { watch, begun, during, looks } = await start();
  await begun();
  let running = 0;
  let most = 0;
  const held: (() => void)[] = [];
  during(async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => held.push(resolve));
    running -= 1;
  });
  for (let i = 0; i < 5; i += 1) watch.nudge();
  expect(looks()).toBe(2);
  held.shift()?.();
  await vi.waitFor(() => expect(looks()).toBe(3), SOON);
  held.shift()?.();
  await wait(6 * SETTLE);
  expect(looks()).toBe(3);
  expect(most).toBe(1);
});

test('the folder removed with all in it, and made again, goes on being watched', async () => {
  const { file, folder, begun, caused } = await start(
    {
      poll: 50,
      settle: 5,
    },
    path.join(temporaryFolder(), 'mapp', 'plan.lokaplan'),
  );
  await begun();
  await caused(() => rm(folder, { recursive: true }));
  await mkdir(folder);
  const watching = vi.spyOn(fs, 'watch');
  onTestFinished(() => void watching.mockRestore());
  await vi.waitFor(() => expect(watching).toHaveBeenCalled(), SOON);
  await caused(() => writeFile(file, 'två'));
});

test('a folder put in the place of the one that was watched is watched instead', async () => {
  const file = path.join(temporaryFolder(), 'mapp', 'plan.lokaplan');
  const { folder, watch, begun, caused, looks } = await start({}, file);
  await begun();
  await caused(() => rename(folder, `${folder}-2`));
  await mkdir(folder);
  await caused(() => watch.nudge());
  await caused(() => writeFile(file, 'två'));
  const before = looks();
  await writeFile(path.join(`${folder}-2`, 'plan.lokaplan'), 'två');
  await wait(6 * SETTLE);
  expect(looks()).toBe(before);
});

test.each(['EMFILE', 'ENOSPC'])('where the system gives no watch (%s), polling sees it', async (code) => {
  const refused = vi.spyOn(fs, 'watch').mockImplementation(() => {
    throw Object.assign(new Error(code), { code });
  });
  onTestFinished(() => void refused.mockRestore());
  const { file, during, looks, caused } = await start({ poll: 40 });
  let seen = '';
  during(async () => {
    seen = fs.readFileSync(file, 'utf8');
  });
  await writeFile(file, 'två');
  await vi.waitFor(() => expect(seen).toBe('två'), SOON);
  refused.mockRestore();
  // Once the system has one to give, it is taken.
  const watching = vi.spyOn(fs, 'watch');
  onTestFinished(() => void watching.mockRestore());
  await vi.waitFor(() => expect(watching).toHaveBeenCalled(), SOON);
  const before = looks();
  await caused(() => writeFile(file, 'tre'));
  expect(looks()).toBeGreaterThan(before);
});

test('a watch that fails later is replaced', async () => {
  const watching = vi.spyOn(fs, 'watch');
  onTestFinished(() => void watching.mockRestore());
  const { file, watch, begun, caused } = await start();
  await begun();
  const watcher: unknown = watching.mock.results[0]?.value;
  (watcher as fs.FSWatcher).emit('error', Object.assign(new Error('EPERM'), { code: 'EPERM' }));
  watch.nudge();
  await vi.waitFor(() => expect(watching).toHaveBeenCalledTimes(2), SOON);
  await wait(3 * SETTLE);
  await caused(() => writeFile(file, 'två'));
});

test('a look that fails is followed by others', async () => {
  const { watch, begun, during, looks } = await start();
  await begun();
  during(() => Promise.reject(new Error('EIO')));
  const before = looks();
  for (let i = 1; i <= 3; i += 1) {
    watch.nudge();
    await vi.waitFor(() => expect(looks()).toBe(before + i), SOON);
  }
});

test('stopped is stopped: no look comes after, not even one that was due', async () => {
  const { file, watch, begun, looks } = await start({ poll: 30 });
  await begun();
  await writeFile(file, 'två');
  watch.stop();
  const before = looks();
  watch.nudge();
  await writeFile(file, 'tre');
  await wait(100);
  expect(looks()).toBe(before);
});

test.runIf(process.platform === 'linux')(
  'leaves nothing open: a thousand watches begun and stopped hold no file',
  async () => {
    const file = path.join(temporaryFolder(), 'plan.lokaplan');
    const open = () => fs.readdirSync('/proc/self/fd').length;
    const before = open();
    for (let round = 0; round < 10; round += 1) {
      const watches: Watch[] = [];
      for (let i = 0; i < 100; i += 1) watches.push(watchFile(file, async () => {}, { settle: 1 }));
      await wait(round);
      for (const watch of watches) watch.stop();
    }
    await wait(50);
    expect(open()).toBeLessThanOrEqual(before + 5);
  },
);

test('keeps no process running', async () => {
  const folder = temporaryFolder();
  const source = await readFile('electron/storage/watch.ts', 'utf8');
  const { outputText } = transpileModule(source, {
    compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
  });
  const program = path.join(folder, 'program.mjs');
  const begin = `watchFile(${JSON.stringify(program)}, async () => console.log('looked'), { settle: 1 });`;
  // Stays for as long as it takes to look, and no longer.
  await writeFile(program, `${outputText}\n${begin}\nsetTimeout(() => undefined, 2000);`);
  const { stdout } = await promisify(execFile)(process.execPath, [program], { timeout: 60_000 });
  expect(stdout).toBe('looked\n');
});
