import { readdir, readFile, utimes } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Drafts } from '../../../../electron/mail/drafts.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('each draft is a file of its own, called as it is about', async () => {
  const drafts = new Drafts(temporaryFolder());
  const [first, second] = [
    await drafts.write('Inbjudan: LOKA 2013/14', new Uint8Array([1])),
    await drafts.write('Inbjudan: LOKA 2013/14', new Uint8Array([2])),
  ];
  if (!first.ok || !second.ok) throw new Error('not written');
  expect(path.basename(first.value)).toBe('Inbjudan LOKA 2013 14.eml');
  expect(second.value).not.toBe(first.value);
  expect([...(await readFile(first.value))]).toEqual([1]);
});

test('drafts of more than a day ago are taken away, others stay', async () => {
  const folder = temporaryFolder();
  const drafts = new Drafts(folder);
  const [old] = [await drafts.write('gammal', new Uint8Array()), await drafts.write('ny', new Uint8Array())];
  if (!old.ok) throw new Error('not written');
  const now = Date.parse('2026-03-02T10:00:00Z');
  for (const [name, hours] of [
    ['gammal', 25],
    ['ny', 23],
  ] as const) {
    const then = new Date(now - hours * 3_600_000);
    await utimes(path.join(folder, 'drafts', `${name}.eml`), then, then);
  }
  await drafts.sweep(now);
  expect(await readdir(path.join(folder, 'drafts'))).toEqual(['ny.eml']);
});

test('there is nothing to sweep before the first draft', async () => {
  await expect(new Drafts(temporaryFolder()).sweep(Date.now())).resolves.toBeUndefined();
});
