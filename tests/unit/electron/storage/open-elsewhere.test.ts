import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isOpenElsewhere } from '../../../../electron/storage/open-elsewhere.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test.each([
  ['.~lock.Program.xlsx#', true],
  ['~$Program.xlsx', true],
  ['.~lock.Annat.xlsx#', false],
  ['Program.xlsx', false],
])('beside %s the workbook is open elsewhere: %s', async (name, open) => {
  const folder = temporaryFolder();
  await writeFile(path.join(folder, name), '');
  expect(await isOpenElsewhere(path.join(folder, 'Program.xlsx'))).toBe(open);
});

test('in a folder that is not there nothing is open', async () => {
  expect(await isOpenElsewhere(path.join(temporaryFolder(), 'gone', 'Program.xlsx'))).toBe(false);
});
