import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { AppendLog } from '../../../../electron/storage/append-log.ts';
import type { OpenFile } from '../../../../electron/storage/file-system.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { errorOf } from './faulty-file-system.ts';

/** A log of a real file, whose calls `change` may replace, and what it said had failed. */
function logOf(change: (real: OpenFile) => Partial<OpenFile> = () => ({})) {
  const file = path.join(temporaryFolder(), 'log');
  const failures: unknown[] = [];
  const log = new AppendLog(
    async () => {
      const real = await open(file, 'wx');
      onTestFinished(() => real.close().catch(() => undefined));
      const calls: OpenFile = {
        read: (...args) => real.read(...args),
        write: (...args) => real.write(...args),
        stat: () => real.stat(),
        chmod: (mode) => real.chmod(mode),
        chown: (...args) => real.chown(...args),
        sync: () => real.sync(),
        close: () => real.close(),
      };
      return { ...calls, ...change(real) };
    },
    (error) => failures.push(error),
  );
  return { log, failures, content: () => readFile(file, 'utf8') };
}

test('lines are in the file in their order, and settled when they are forced to the disk', async () => {
  let synced = '';
  const { log, content } = logOf((real) => ({
    async sync() {
      await real.sync();
      synced = await content();
    },
  }));
  for (const line of ['a\n', 'b\n', 'c\n']) log.append(line);
  await log.settled();
  expect(synced).toBe('a\nb\nc\n');
  log.append('d\n');
  await log.settled();
  expect(synced).toBe('a\nb\nc\nd\n');
  await log.close();
});

test('a disk that is slow at forcing holds up no line, and forces what has come meanwhile at once', async () => {
  let syncs = 0;
  let release: () => void = () => undefined;
  const { log, content } = logOf((real) => ({
    async sync() {
      syncs += 1;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      await real.sync();
    },
  }));
  log.append('0\n');
  await expect.poll(() => syncs).toBe(1);
  let text = '0\n';
  for (let i = 1; i <= 50; i += 1) {
    log.append(`${i}\n`);
    text += `${i}\n`;
    await expect.poll(content).toBe(text);
  }
  expect(syncs).toBe(1);
  const settled = log.settled();
  release();
  await expect.poll(() => syncs).toBe(2);
  release();
  await settled;
  expect(syncs).toBe(2);
});

test('it is not settled before its own lines are forced', async () => {
  const releases: (() => void)[] = [];
  const { log, content } = logOf(() => ({
    sync: () => new Promise<void>((resolve) => releases.push(resolve)),
  }));
  log.append('a\n');
  await expect.poll(() => releases.length).toBe(1);
  log.append('b\n');
  await expect.poll(content).toBe('a\nb\n');
  let settled = false;
  const done = log.settled().then(() => {
    settled = true;
  });
  // This was begun before the second line was there.
  releases[0]?.();
  await expect.poll(() => releases.length).toBe(2);
  expect(settled).toBe(false);
  releases[1]?.();
  await done;
});

test('it writes on after a short write', async () => {
  const { log, content } = logOf((real) => ({
    write: (buffer, offset, length) => real.write(buffer, offset, Math.min(length, 3)),
  }));
  log.append('åäö and more\n');
  await log.settled();
  expect(await content()).toBe('åäö and more\n');
});

test('a line whose writing failed half-way is written again whole, on a line of its own', async () => {
  let calls = 0;
  const { log, failures, content } = logOf((real) => ({
    async write(buffer, offset, length) {
      calls += 1;
      if (calls === 2) await real.write(buffer, offset, 3);
      if (calls === 2) throw errorOf('ENOSPC');
      return real.write(buffer, offset, length);
    },
  }));
  log.append('first\n');
  await log.settled();
  log.append('second\n');
  await log.settled();
  expect(failures).toEqual([errorOf('ENOSPC')]);
  log.append('third\n');
  await log.settled();
  expect(await content()).toBe('first\nsec\nsecond\nthird\n');
  expect(failures).toHaveLength(1);
});

test('a file that could not be made is tried again with the next line', async () => {
  const file = path.join(temporaryFolder(), 'log');
  let attempts = 0;
  const failures: unknown[] = [];
  const log = new AppendLog(
    async () => {
      attempts += 1;
      if (attempts === 1) throw errorOf('EACCES');
      return open(file, 'wx');
    },
    (error) => failures.push(error),
  );
  log.append('a\n');
  await log.settled();
  expect(failures).toEqual([errorOf('EACCES')]);
  log.append('b\n');
  await log.settled();
  expect(await readFile(file, 'utf8')).toBe('a\nb\n');
  await log.close();
});

test('after a sync that failed, later ones are not believed', async () => {
  let syncs = 0;
  const { log, failures, content } = logOf(() => ({
    async sync() {
      syncs += 1;
      throw errorOf('EIO');
    },
  }));
  log.append('a\n');
  await log.settled();
  log.append('b\n');
  await log.settled();
  await log.close();
  expect(await content()).toBe('a\nb\n');
  expect(syncs).toBe(1);
  expect(failures).toEqual([errorOf('EIO')]);
});
