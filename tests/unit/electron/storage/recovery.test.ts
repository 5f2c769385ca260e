import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { recover } from '../../../../electron/storage/recovery.ts';
import { diffOf } from '../../../../shared/change/diff.ts';
import { record } from '../../../../shared/change/revision.ts';
import { serialise } from '../../../../shared/file/serialise.ts';
import { at, BASE, nothing, only, Session, STAMP, THEIR_STAMP } from './crashed-session.ts';
import { fileOf, PLAN, retitle, titled } from './plans.ts';

describe('a file as this program saved it last', () => {
  test('continues with the edits after that save', async () => {
    const session = await Session.begin();
    session.edit();
    session.edit();
    await session.save();
    session.edit();
    session.edit();
    const found = await only(await session.crash());
    expect(found.unsaved).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{1,40}$/),
      file: session.file,
      title: 'edit 4',
      at: at(4),
      edits: 2,
      lost: 0,
      standing: 'continues',
    });
    expect(found.before.event.title).toBe('edit 2');
    expect(found.title).toBe('edit 4');
    expect(found.whole.revisions.slice(0, -1)).toEqual(session.stored.revisions);
    expect(found.whole.revisions.at(-1)).toMatchObject({ ...STAMP, parent: session.stored.head });
  });

  test('continues with every edit while it was never saved', async () => {
    const session = await Session.begin();
    session.edit();
    session.edit();
    expect(await only(await session.crash())).toMatchObject({
      edits: 2,
      title: 'edit 2',
      standing: 'continues',
    });
  });

  test('continues with every edit when the save did not come to be', async () => {
    const session = await Session.begin();
    session.edit();
    await session.save();
    session.edit();
    await session.journal.saving('f'.repeat(64));
    session.edit();
    expect(await only(await session.crash())).toMatchObject({ edits: 2, title: 'edit 3' });
  });

  test('needs no base, which may not have been written yet', async () => {
    const session = await Session.begin();
    session.edit();
    const folder = await session.crash();
    const [id = ''] = await readdir(folder);
    await rm(path.join(folder, id, 'base.lokaplan'));
    expect(await only(folder)).toMatchObject({ title: 'edit 1', standing: 'continues' });
  });

  test('has nothing unsaved when the save came to be, and the journal is removed', async () => {
    const session = await Session.begin();
    session.edit();
    await session.save();
    expect(await nothing(await session.crash())).toEqual([]);
  });

  test('has nothing unsaved when the edits cancel each other out', async () => {
    const session = await Session.begin();
    session.edit();
    session.edit(PLAN.event.title);
    expect(await nothing(await session.crash())).toEqual([]);
  });

  test('has nothing unsaved when it holds what would be recovered, whoever put it there', async () => {
    const session = await Session.begin();
    session.edit();
    await session.write(record(BASE, diffOf(PLAN, session.plan), THEIR_STAMP));
    expect(await nothing(await session.crash())).toEqual([]);
  });
});

describe('a file that another program has written since', () => {
  test('on top of the last save: what is unsaved here is told apart from what is theirs', async () => {
    const session = await Session.begin();
    session.edit();
    await session.save();
    const ours = session.stored;
    session.edit();
    const theirs = record(ours, retitle(ours.plan, 'theirs'), THEIR_STAMP);
    await session.write(theirs);
    const found = await only(await session.crash());
    expect(found).toMatchObject({ standing: 'changed', edits: 1, title: 'edit 2', lost: 0 });
    expect(found.before).toEqual(theirs.plan);
    expect(found.whole.revisions.slice(0, -1)).toEqual(ours.revisions);
  });

  test('on top of a save that holds everything: nothing is unsaved', async () => {
    const session = await Session.begin();
    session.edit();
    await session.save();
    await session.write(record(session.stored, retitle(session.plan, 'theirs'), THEIR_STAMP));
    expect(await nothing(await session.crash())).toEqual([]);
  });

  test('with a history of its own: every edit is put on the plan as it was when the journal began', async () => {
    const session = await Session.begin();
    session.edit();
    await session.save();
    session.edit();
    const other = fileOf(titled(PLAN, 'another plan altogether'));
    await session.write(other);
    const found = await only(await session.crash());
    expect(found).toMatchObject({ standing: 'changed', edits: 2, title: 'edit 2' });
    expect(found.before).toEqual(other.plan);
    expect(found.whole.revisions[0]).toEqual(BASE.revisions[0]);
  });
});

describe('a file that is not there', () => {
  test('every edit is put on the plan as it was when the journal began', async () => {
    const session = await Session.begin();
    session.edit();
    await session.save();
    session.edit();
    await rm(session.file);
    const found = await only(await session.crash());
    expect(found).toMatchObject({ standing: 'missing', edits: 2, title: 'edit 2', file: session.file });
    expect(found.before).toEqual(PLAN);
  });

  test('the same goes for one that cannot be read', async () => {
    for (const content of ['', '{', serialise(BASE).replace('"format"', '"former"')]) {
      const session = await Session.begin();
      session.edit();
      await writeFile(session.file, content);
      expect(await only(await session.crash())).toMatchObject({ standing: 'missing', title: 'edit 1' });
    }
  });

  test('while the base is gone as well, the edits wait until the file is back', async () => {
    const session = await Session.begin();
    session.edit();
    const folder = await session.crash();
    const [id = ''] = await readdir(folder);
    await rm(path.join(folder, id, 'base.lokaplan'));
    const content = await readFile(session.file);
    await rm(session.file);
    expect(await nothing(folder)).toEqual([id]);
    expect(await recover(folder, id, STAMP)).toMatchObject({ ok: false, problem: { code: 'missing' } });
    await writeFile(session.file, content);
    expect(await only(folder)).toMatchObject({ standing: 'continues', title: 'edit 1' });
  });
});
