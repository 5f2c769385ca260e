import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { headerLine, lineOf } from '../../../../electron/storage/journal-lines.ts';
import { recover, unsavedEdits } from '../../../../electron/storage/recovery.ts';
import type { PlanDiff } from '../../../../shared/change/diff.ts';
import { VERSION } from '../../../../shared/file/migrations.ts';
import { version1, version1File } from '../../../fixtures/version-1.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { at, BASE, nothing, only, Session, STAMP } from './crashed-session.ts';
import { PLAN, retitle, titled } from './plans.ts';

describe('a damaged journal', () => {
  /** A crashed journal of three edits whose edits file `change` changes. */
  async function damaged(change: (lines: string[]) => string): Promise<{ folder: string; id: string }> {
    const session = await Session.begin();
    for (let i = 0; i < 3; i += 1) session.edit();
    const folder = await session.crash();
    const [id = ''] = await readdir(folder);
    const edits = path.join(folder, id, 'edits.jsonl');
    await writeFile(edits, change((await readFile(edits, 'utf8')).split(/(?<=\n)/)));
    return { folder, id };
  }

  test('ends where it was torn', async () => {
    const { folder } = await damaged((lines) => `${lines.slice(0, 3).join('')}${lines[3]?.slice(0, -9)}`);
    expect(await only(folder)).toMatchObject({ edits: 2, title: 'edit 2', lost: 0 });
  });

  test('ends before a line that is missing, and tells how much follows', async () => {
    const { folder } = await damaged((lines) => lines.toSpliced(2, 1).join(''));
    // The third edit and the note of a save come after it.
    expect(await only(folder)).toMatchObject({ edits: 1, title: 'edit 1', lost: 3 });
  });

  test('matters only after the last save', async () => {
    const session = await Session.begin();
    session.edit();
    session.edit();
    await session.save();
    session.edit();
    const folder = await session.crash();
    const [id = ''] = await readdir(folder);
    const edits = path.join(folder, id, 'edits.jsonl');
    await writeFile(edits, (await readFile(edits, 'utf8')).replace('edit 1', 'edit X'));
    expect(await only(folder)).toMatchObject({ edits: 1, title: 'edit 3', lost: 0 });
  });

  test('ends before an edit that does not fit', async () => {
    const stray = { at: at(9), edit: retitle(titled(PLAN, 'never was'), 'nor is this') };
    const { folder } = await damaged(([a, b]) => `${a}${b}${lineOf(2, stray)}${lineOf(3, stray)}`);
    expect(await only(folder)).toMatchObject({ edits: 1, title: 'edit 1', lost: 2, unsaved: { at: at(1) } });
  });

  test('is set aside when nothing of it can be read, and not looked at again', async () => {
    for (const change of [
      (lines: string[]) => lines.slice(1).join(''),
      (lines: string[]) => lines.toSpliced(1, 1).join(''),
      (lines: string[]) => lines.join('').replaceAll('"', "'"),
      ([, ...rest]: string[]) =>
        [headerLine('/a', 'f'.repeat(64)).replace(`"version":${VERSION}`, '"version":9'), ...rest].join(''),
    ]) {
      const { folder, id } = await damaged(change);
      expect(await nothing(folder)).toEqual([`damaged-${id}`]);
      expect((await readdir(path.join(folder, `damaged-${id}`))).sort()).toEqual([
        'base.lokaplan',
        'edits.jsonl',
      ]);
      expect(await nothing(folder)).toEqual([`damaged-${id}`]);
    }
  });

  test('continues with what an earlier version of the program noted, in the form of today', async () => {
    const root = temporaryFolder();
    const file = path.join(root, 'LOKA.lokaplan');
    await writeFile(file, version1);
    const known = JSON.parse(version1).plan.people[0];
    const noted = {
      added: { 'person:ny': { ...known, id: 'person:ny', name: 'Ny' } },
      updated: {},
      removed: {},
    };
    const folder = path.join(root, 'recovery');
    await mkdir(path.join(folder, 'a1'), { recursive: true });
    const header = { format: 'lokaplan-journal', version: 1, file, head: version1File().head } as const;
    await writeFile(
      path.join(folder, 'a1', 'edits.jsonl'),
      lineOf(0, header) + lineOf(1, { at: at(1), edit: noted as unknown as PlanDiff }),
    );
    const { after, standing, edits, lost } = await only(folder);
    expect({ standing, edits, lost }).toEqual({ standing: 'continues', edits: 1, lost: 0 });
    expect(after.people['person:ny']).toEqual({ ...noted.added['person:ny'], together: [], apart: [] });
  });

  test('is not what a later version of the program has written: that stays', async () => {
    const { folder, id } = await damaged(([, ...rest]) => {
      const header = { format: 'lokaplan-journal', version: 99, file: '/a', head: BASE.head } as const;
      return [lineOf(0, header), ...rest].join('');
    });
    expect(await nothing(folder)).toEqual([id]);
  });

  test('is removed when it holds nothing', async () => {
    for (const change of [
      () => '',
      (lines: string[]) => lines[0]?.slice(0, 30) ?? '',
      (lines: string[]) => lines[0] ?? '',
      (lines: string[]) => `${lines[0]}${lines[1]?.slice(0, 30)}`,
    ]) {
      expect(await nothing((await damaged(change)).folder)).toEqual([]);
    }
  });

  test('with edits that make no plan is not restored', async () => {
    const bad = { added: { 'room:x': { id: 'room:x' } }, updated: {}, removed: {} } as unknown as PlanDiff;
    const { folder, id } = await damaged(([a]) => `${a}${lineOf(1, { at: at(1), edit: bad })}`);
    expect(await unsavedEdits(folder)).toHaveLength(1);
    expect(await recover(folder, id, STAMP)).toMatchObject({ ok: false, problem: { code: 'wrongShape' } });
  });
});
