import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  MIGRATIONS,
  type Migration,
  migrated,
  VERSION,
  versionAfter,
} from '../../../shared/file/migrations.ts';

/** A made-up past: version 2 renamed a field, version 3 added one. */
const past: readonly Migration[] = [
  { from: 1, migrate: ({ name, ...rest }) => ({ ...rest, title: name }) },
  { from: 2, migrate: (file) => ({ ...file, notes: `of ${file.title}` }) },
];

test('migrations are numbered from 1 without gaps, in order', () => {
  for (const list of [MIGRATIONS, past])
    expect(list.map(({ from }) => from)).toEqual(list.map((_, i) => i + 1));
  expect(VERSION).toBe(versionAfter(MIGRATIONS));
});

test('each version that was ever written has a frozen file', () => {
  for (let version = 1; version <= VERSION; version++) {
    const file = new URL(`../../fixtures/version-${version}.lokaplan`, import.meta.url);
    expect([version, existsSync(file)]).toEqual([version, true]);
  }
});

test('a file runs through every step that is newer than itself, and ends at the newest version', () => {
  expect(migrated({ version: 1, name: 'LOKA' }, 1, past)).toEqual({
    version: 3,
    title: 'LOKA',
    notes: 'of LOKA',
  });
  expect(migrated({ version: 2, title: 'LOKA' }, 2, past)).toEqual({
    version: 3,
    title: 'LOKA',
    notes: 'of LOKA',
  });
});

test('a file of the newest version is not touched', () => {
  const file = { version: 3, title: 'LOKA' };
  expect(migrated(file, 3, past)).toBe(file);
});
