import { mkdtempSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCli } from '../../../electron/cli/run.ts';
import { RED_DOT } from '../../exports/red-dot.ts';
import { cellsOf, readBytes, textOf } from '../excel/read-back.ts';

vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(path.join(os.tmpdir(), 'lokaplan-cli-export-'));
const here = (name: string) => path.join(folder, name);
const plan = here('loka.lokaplan');

beforeAll(async () => {
  await lokaplan('new', '--template', 'loka', '-o', plan);
  await writeFile(here('logo.png'), RED_DOT);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function lokaplan(...words: string[]) {
  let out = '';
  let err = '';
  const streams = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    locale: 'C',
  };
  const code = await runCli(words, streams);
  return { code, out, err };
}

async function sheets(name: string) {
  return (await readBytes(new Uint8Array(await readFile(here(name))))).worksheets;
}

test('sheets, paper, language and one person are as asked for', async () => {
  const asked = [
    '--sheets',
    'programme-grid,person-pages',
    '--paper',
    'A3',
    '--person',
    'kerstin',
    '--lang',
    'sv',
  ];
  const { code, out } = await lokaplan('export', plan, '-o', here('kerstin.xlsx'), ...asked);
  expect({ code, out }).toEqual({ code: 0, out: 'kerstin.xlsx är skriven, 3 blad på 3 sidor.\n' });
  const [first, , last] = await sheets('kerstin.xlsx');
  expect(first?.pageSetup.paperSize).toBe(8);
  expect(last?.name).toBe('Personliga program');
  expect(last === undefined ? [] : cellsOf(last).map(textOf)).toContain('Kerstin');
});

test('a day, a room, a logo, and no personal data', async () => {
  const asked = ['--sheets', 'room-signs,participants', '--day', '2013-08-30', '--room', 'Källan'];
  const own = ['--without', 'personal-data', '--logo', here('logo.png'), '--logo-text', 'Regionen'];
  expect(await lokaplan('export', plan, '-o', here('door.xlsx'), ...asked, ...own)).toMatchObject({
    code: 0,
  });
  const [signs, people] = await sheets('door.xlsx');
  expect(signs?.getImages()).toHaveLength(1);
  const said = signs === undefined ? [] : cellsOf(signs).map(textOf);
  expect(said.filter((text) => text === 'Källan')).toHaveLength(1);
  expect(people === undefined ? [] : cellsOf(people).map(textOf)).not.toContain('E-mail');
});

test.each([
  ['an unknown paper', ['--paper', 'A2']],
  ['an unknown orientation', ['--orientation', 'askew']],
  ['an unknown day', ['--day', '2013-08-31']],
  ['an unknown room', ['--room', 'Himlen']],
  ['an unknown person', ['--person', 'nobody']],
  ['something unknown to be left out', ['--without', 'fika']],
  ['changes since a version that was never sent', ['--mark-changes']],
  ['a logo that is no picture', ['--logo', plan]],
  ['a logo that is not there', ['--logo', here('none.png')]],
])('%s is answered with 2, one line, and nothing written', async (_what, words) => {
  const before = await readdir(folder);
  const { code, out, err } = await lokaplan('export', plan, '-o', here('out.xlsx'), ...words);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/^lokaplan: [^\n]+\n$/);
  expect(await readdir(folder)).toEqual(before);
});

test('what only a workbook has is refused for other files', async () => {
  const { code, err } = await lokaplan('export', plan, '-o', here('loka.ics'), '--paper', 'A3');
  expect(code).toBe(2);
  expect(err).toContain('--paper');
});
