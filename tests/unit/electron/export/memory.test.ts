import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ExportMemory } from '../../../../electron/export/memory.ts';
import { diffOf } from '../../../../shared/change/diff.ts';
import { firstRevision, record, squash } from '../../../../shared/change/revision.ts';
import { FIRST_CHOICES } from '../../../../shared/export/choices.ts';
import { logoOf } from '../../../../shared/export/logo.ts';
import { template } from '../../../../shared/templates/index.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const LOKA = template('loka', 'sv', '2026-01-01');
const STAMP = { at: '2026-03-02T10:15:00.000Z', by: 'Anna' };
const PLAN = firstRevision(LOKA, STAMP);
const OTHER = firstRevision(LOKA, { ...STAMP, at: '2026-03-02T11:15:00.000Z' });
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);
const DOORS = { ...FIRST_CHOICES, sheets: ['room-signs'] };

function titled(title: string) {
  return { ...LOKA, event: { ...LOKA.event, title } };
}

test('what was chosen is there after a restart, for that plan alone, also when it has changed since', async () => {
  const folder = temporaryFolder();
  const memory = new ExportMemory(folder);
  memory.remember(PLAN, DOORS, '');
  await memory.written();
  const later = new ExportMemory(folder);
  const changed = record(PLAN, diffOf(LOKA, titled('Annan')), STAMP);
  expect(later.choicesOf(changed)).toEqual(DOORS);
  expect(later.choicesOf(OTHER)).toBeNull();
});

test('a plan is known again when its oldest revisions have been joined', async () => {
  const memory = new ExportMemory(temporaryFolder());
  let file = PLAN;
  for (const title of ['A', 'B', 'C', 'D', 'E']) {
    file = record(file, diffOf(file.plan, titled(title)), STAMP);
    if (title === 'D') memory.remember(file, DOORS, '');
  }
  const joined = squash(file, 1, new Set([file.revisions.at(-2)?.id ?? '']));
  expect(joined.revisions.length).toBeLessThan(file.revisions.length);
  expect(memory.choicesOf(joined)).toEqual(DOORS);
});

test('the logo chosen last is proposed for plans that have had none, and left off where it was taken away', async () => {
  const memory = new ExportMemory(temporaryFolder());
  const logo = logoOf(PIXEL, 'Vapen');
  await memory.setLogo(PLAN, logo);
  expect(await memory.logoOf(OTHER)).toEqual(logo);
  await memory.setLogo(OTHER, null);
  expect(await memory.logoOf(OTHER)).toBeNull();
  memory.remember(PLAN, DOORS, 'Länets vapen');
  expect((await memory.logoOf(PLAN))?.alternative).toBe('Länets vapen');
});

test('a picture that nobody has any more is deleted', async () => {
  const folder = temporaryFolder();
  const memory = new ExportMemory(folder);
  await memory.setLogo(PLAN, logoOf(PIXEL, 'Vapen'));
  await memory.setLogo(PLAN, logoOf(Uint8Array.from([...PIXEL, 0]), 'Nytt'));
  expect(await readdir(path.join(folder, 'logos'))).toHaveLength(1);
});

test('what is stored broken, or names a file elsewhere, counts as nothing', async () => {
  const folder = temporaryFolder();
  const entry = {
    revision: PLAN.head,
    choices: { format: 'exe' },
    logo: { name: '../secret.png', alternative: '' },
  };
  await writeFile(path.join(folder, 'exports.json'), JSON.stringify({ plans: [entry, 7], latest: 'x' }));
  const memory = new ExportMemory(folder);
  expect(memory.choicesOf(PLAN)).toBeNull();
  expect(await memory.logoOf(PLAN)).toBeNull();
});
