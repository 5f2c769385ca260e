import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './launch.ts';

const run = promisify(execFile);
const lokaplan = (...words: string[]) => run(process.execPath, [path.join('dist', 'cli.mjs'), ...words]);

test('the command line makes a PDF of the sheets that are asked for, tagged and with an outline', async ({
  folder,
}) => {
  const plan = path.join(folder, 'loka.lokaplan');
  await lokaplan('new', '--template', 'loka', '-o', plan, '--lang', 'sv');

  const signs = path.join(folder, 'Dörrskyltar.pdf');
  const { stdout } = await lokaplan(
    ...['export', plan, '-o', signs, '--sheets', 'room-signs', '--paper', 'A3', '--lang', 'en'],
  );
  expect(stdout).toBe('Dörrskyltar.pdf is written, 1 sheet on 14 pages.\n');
  const bytes = (await readFile(signs)).toString('latin1');
  expect(bytes).toContain('/StructTreeRoot');
  expect(bytes).toContain('/Outlines');
  const { stdout: text } = await run('pdftotext', [signs, '-']);
  expect(text.split('\f').length - 1, 'pages').toBe(14);
  expect(text).toContain('Bergsalen');
  const { stdout: about } = await run('pdfinfo', [signs]);
  expect(about).toMatch(/^Page size: +(841\.\d+ x 119\d|119\d\.?\d* x 84\d)/m);
});
