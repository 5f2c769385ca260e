import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { FileSystem, OpenFile } from '../../../../electron/storage/file-system.ts';
import { nodeFileSystem } from '../../../../electron/storage/file-system.ts';
import { beginJournal, type EditJournal } from '../../../../electron/storage/journal.ts';
import { linesIn } from '../../../../electron/storage/journal-lines.ts';
import { record } from '../../../../shared/change/revision.ts';
import { VERSION } from '../../../../shared/file/migrations.ts';
import { serialise } from '../../../../shared/file/serialise.ts';
import type { DiskProblem } from '../../../../shared/problem.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { errorOf, failingAt, watchedFileSystem } from './faulty-file-system.ts';
import { fileOf, PLAN, retitle, titled } from './plans.ts';

const AT = '2013-08-12T10:00:00.000Z';
const BASE = fileOf();
const FILE = '/home/anna/LOKA.lokaplan';

interface Begun {
  readonly journal: EditJournal;
  readonly recovery: string;
  readonly problems: DiskProblem[];
  /** The folders of journals. */
  folders(): Promise<string[]>;
  /** What is in the edits file of the only journal. */
  entries(): Promise<unknown[]>;
}

function begun(fs: FileSystem = nodeFileSystem): Begun {
  const recovery = path.join(temporaryFolder(), 'recovery');
  const problems: DiskProblem[] = [];
  const folders = () => readdir(recovery).catch(() => []);
  const journal = beginJournal(recovery, FILE, BASE, { fs, onProblem: (problem) => problems.push(problem) });
  onTestFinished(() => journal.remove());
  return {
    journal,
    recovery,
    problems,
    folders,
    async entries() {
      const [only = ''] = await folders();
      const bytes = await readFile(path.join(recovery, only, 'edits.jsonl')).catch(() => Buffer.from(''));
      return linesIn(bytes).map(({ entry }) => entry);
    },
  };
}

const first = retitle(PLAN, 'one');
const second = retitle(titled(PLAN, 'one'), 'two');
const SAVED = record(BASE, first, { at: AT, by: 'anna' });

test('nothing is written before the first edit', async () => {
  const { journal, folders } = begun();
  await journal.saving(BASE.head);
  journal.rebase(BASE, FILE);
  await journal.remove();
  expect(await folders()).toEqual([]);
});

test('edits and saves are noted in their order, beside the plan as it was', async () => {
  const { journal, recovery, folders, entries } = begun();
  journal.edit(first, AT);
  await journal.saving(SAVED.head);
  journal.edit(second, AT);
  await expect
    .poll(entries)
    .toEqual([
      { format: 'lokaplan-journal', version: VERSION, file: FILE, head: BASE.head },
      { at: AT, edit: first },
      { saving: SAVED.head },
      { at: AT, edit: second },
    ]);
  const [id = ''] = await folders();
  expect(id).toMatch(/^[0-9a-z]{1,40}$/);
  expect(await readFile(path.join(recovery, id, 'base.lokaplan'), 'utf8')).toBe(serialise(BASE));
});

test('an edit is written while the base and every forcing to the disk hang', async () => {
  let goOn: () => void = () => undefined;
  const hanging = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const { journal, entries } = begun({
    ...nodeFileSystem,
    async open(file, flags, mode) {
      if (file.includes('base.lokaplan')) await hanging;
      const handle = await nodeFileSystem.open(file, flags, mode);
      return withSync(handle, () => hanging);
    },
  });
  journal.edit(first, AT);
  await expect.poll(async () => (await entries()).length).toBe(2);
  journal.edit(second, AT);
  await expect.poll(async () => (await entries()).length).toBe(3);
  goOn();
});

test('a save waits until the edits, the note of it and the base are forced to the disk', async () => {
  const forced: string[] = [];
  const fs: FileSystem = {
    ...nodeFileSystem,
    async open(file, flags, mode) {
      const handle = await nodeFileSystem.open(file, flags, mode);
      return withSync(handle, async () => {
        await handle.sync();
        forced.push(
          path
            .basename(file)
            .replace(/^\..*\.tmp$/, 'base')
            .replace(/^[0-9a-f]{20}$/, 'journal'),
        );
      });
    },
  };
  const { journal, recovery } = begun(fs);
  journal.edit(first, AT);
  await journal.saving(SAVED.head);
  expect(forced[0]).toBe('edits.jsonl');
  const folders = ['journal', 'recovery', path.basename(path.dirname(recovery))];
  const expected = ['edits.jsonl', 'base', ...(process.platform === 'win32' ? [] : folders)];
  expect([...new Set(forced)].sort()).toEqual(expected.sort());
});

test('a disk that fails at any call is told of once, and lets every save go on', async () => {
  for (let at = 1; ; at += 1) {
    const failing = failingAt(at, 'EIO');
    const { journal, problems, entries } = begun(failing.fs);
    journal.edit(first, AT);
    await journal.saving(SAVED.head);
    journal.edit(second, AT);
    await journal.saving(SAVED.head);
    if (failing.failed === undefined) {
      expect(at).toBeGreaterThan(10);
      expect(problems).toEqual([]);
      expect(journal.worn).toBe(false);
      return;
    }
    // What nobody is told of has done no harm.
    if (problems.length === 0) expect(await entries()).toHaveLength(5);
    else expect(problems).toMatchObject([{ code: 'diskError', detail: 'EIO' }]);
    expect(journal.worn, `call ${at}: ${failing.failed}`).toBe(problems.length > 0);
    await journal.remove();
  }
});

test('a disk that is full for a while costs no line', async () => {
  let full = true;
  const fs = watchedFileSystem((call) => {
    if (full && call === 'file.write') throw errorOf('ENOSPC');
  });
  const { journal, problems, entries } = begun(fs);
  journal.edit(first, AT);
  await journal.saving(SAVED.head);
  expect(problems).toEqual([{ code: 'diskFull', name: 'edits.jsonl' }]);
  expect(journal.worn).toBe(true);
  full = false;
  journal.edit(second, AT);
  await expect
    .poll(entries)
    .toEqual([expect.anything(), { at: AT, edit: first }, { saving: SAVED.head }, { at: AT, edit: second }]);
});

test('a failure is told again after the journal could be written', async () => {
  let full = true;
  const fs = watchedFileSystem((call) => {
    if (full && call === 'file.write') throw errorOf('ENOSPC');
  });
  const { journal, problems } = begun(fs);
  const round = async () => {
    journal.edit(first, AT);
    await journal.saving(SAVED.head);
    journal.rebase(BASE, FILE);
  };
  await round();
  await round();
  expect(problems).toHaveLength(1);
  full = false;
  await round();
  full = true;
  await round();
  expect(problems).toHaveLength(2);
  expect(journal.worn).toBe(false);
  await journal.remove();
});

test('it begins anew with the next edit, and goes from the old folder to the new', async () => {
  const { journal, folders, entries } = begun();
  journal.edit(first, AT);
  await journal.saving(SAVED.head);
  const [old] = await folders();
  journal.rebase(SAVED, '/home/anna/another.lokaplan');
  await expect.poll(folders).toEqual([]);
  journal.edit(second, AT);
  await expect.poll(entries).toEqual([
    { format: 'lokaplan-journal', version: VERSION, file: '/home/anna/another.lokaplan', head: SAVED.head },
    { at: AT, edit: second },
  ]);
  expect(await folders()).not.toEqual([old]);
});

test('what is told right after it began anew is forced to the disk before the old journal goes', async () => {
  const calls: string[] = [];
  const { journal, recovery, folders } = begun(
    watchedFileSystem((call, file) => {
      if (call === 'file.sync' || call === 'unlink')
        calls.push(`${call} ${path.basename(file ?? '')}`.trim());
    }),
  );
  journal.edit(first, AT);
  await journal.saving(SAVED.head);
  const [old = ''] = await folders();
  calls.length = 0;
  journal.rebase(BASE, FILE);
  journal.edit(second, AT);
  await expect.poll(folders).not.toContain(old);
  const syncs = calls.indexOf('unlink edits.jsonl');
  expect(calls.slice(0, syncs).filter((call) => call === 'file.sync').length).toBeGreaterThanOrEqual(
    process.platform === 'win32' ? 2 : 4,
  );
  const [left = ''] = await folders();
  const lines = linesIn(await readFile(path.join(recovery, left, 'edits.jsonl')));
  expect(lines.at(-1)?.entry).toEqual({ at: AT, edit: second });
});

test('it is worn when it has grown large, until it begins anew', async () => {
  const { journal } = begun();
  const diff = retitle(PLAN, 'x'.repeat(1_000_000));
  for (let i = 0; i < 4; i += 1) {
    expect(journal.worn).toBe(false);
    journal.edit(diff, AT);
  }
  expect(journal.worn).toBe(true);
  journal.rebase(BASE, FILE);
  expect(journal.worn).toBe(false);
  await journal.remove();
});

test('removed, it leaves nothing and takes nothing, whatever was going on', async () => {
  const { journal, recovery, folders } = begun();
  journal.edit(first, AT);
  journal.rebase(BASE, FILE);
  journal.edit(first, AT);
  await journal.remove();
  journal.edit(second, AT);
  await journal.saving(SAVED.head);
  await journal.remove();
  expect(await folders()).toEqual([]);

  // Also beside what is not its own.
  await writeFile(path.join(recovery, 'note'), '');
  const other = beginJournal(recovery, FILE, BASE, { onProblem: () => undefined });
  other.edit(first, AT);
  await other.remove();
  expect(await folders()).toEqual(['note']);
});

function withSync(handle: OpenFile, sync: () => Promise<void>): OpenFile {
  return new Proxy(handle, {
    get(target, name) {
      if (name === 'sync') return sync;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
