import { chmod, mkdir, readdir, readFile, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Documents, type OpenDocument } from '../../../electron/documents.ts';
import { Offers } from '../../../electron/offers.ts';
import { Backups } from '../../../electron/storage/backups.ts';
import { temporaryFor } from '../../../electron/storage/temporary.ts';
import type { SaveState } from '../../../shared/api/opened.ts';
import { parse } from '../../../shared/file/parse.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import type { Result } from '../../../shared/problem.ts';
import { fileOf, PLAN, retitle, titled } from './storage/plans.ts';
import { temporaryFolder } from './temporary-folder.ts';

function start() {
  const folder = temporaryFolder();
  const userData = temporaryFolder();
  const states: [string, SaveState][] = [];
  const reloaded: OpenDocument[] = [];
  const unprotected: string[] = [];
  const backups = new Backups(path.join(userData, 'backups'));
  const offers = new Offers();
  /** The documents of a program of its own. */
  const program = (by: string, computer = 'LAPTOP7') =>
    new Documents({
      stamp: () => ({ at: '2013-08-12T10:00:00.000Z', by }),
      me: { by, computer, program: by, pid: process.pid },
      offers,
      backups,
      recovery: path.join(userData, 'recovery'),
      onSaveState: ({ id }, save) => states.push([id, save]),
      onReloaded: (document) => reloaded.push(document),
      onUnprotected: (_document, { by, problem }) => unprotected.push(`${by}: ${problem.code}`),
    });
  const documents = program('anna');
  const stored = async (name: string, title = name) => {
    const file = path.join(folder, name);
    await writeFile(file, serialise(fileOf(titled(PLAN, title))));
    return file;
  };
  const open = async (file: string): Promise<OpenDocument> => {
    const document = value(await documents.open(file));
    onTestFinished(() => documents.abandon(document));
    return document;
  };
  return {
    documents,
    program,
    backups,
    offers,
    folder,
    userData,
    states,
    reloaded,
    unprotected,
    stored,
    open,
  };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`problem ${result.problem.code}`);
  return result.value;
}

async function titleIn(file: string): Promise<string> {
  return value(parse(await readFile(file))).plan.event.title;
}

describe('opening', () => {
  test('gives the plan as it is in the file, under an id that tells nothing', async () => {
    const { stored, open } = start();
    const document = await open(await stored('Höst.lokaplan', 'Höst'));
    expect(document.plan.plan).toEqual(titled(PLAN, 'Höst'));
    expect(document.id).toMatch(/^document-[0-9a-f]{16}$/);
  });

  test('keeps the file as it was among the earlier versions', async () => {
    const { stored, open, backups } = start();
    const document = await open(await stored('a.lokaplan', 'före'));
    document.plan.edit(1, retitle(document.plan.plan, 'efter'));
    await document.plan.save();
    await expect.poll(() => backups.list(document.file)).toMatchObject([{ kind: 'daily' }]);
    const [kept] = await backups.list(document.file);
    expect(value(await backups.read(document.file, kept?.id ?? '')).plan.event.title).toBe('före');
  });

  test('tells of conflict copies by what lies beside the file', async () => {
    const { stored, open, offers } = start();
    const original = await stored('plan.lokaplan');
    const copy = await stored('plan (Annas dator).lokaplan');
    const [note] = (await open(copy)).notes;
    expect(note).toMatchObject({ code: 'conflictCopy', original: 'plan.lokaplan' });
    if (note?.code === 'conflictCopy')
      expect(offers.find(note.offer)).toEqual({ file: original, way: 'open' });
    expect((await open(original)).notes).toMatchObject([
      { code: 'conflictCopiesBeside', copies: ['plan (Annas dator).lokaplan'] },
    ]);
  });

  test('a write-protected file opens to be read, and to be edited once it is saved elsewhere', async () => {
    const { documents, stored, open, folder } = start();
    const file = await stored('a.lokaplan');
    await chmod(file, 0o444);
    const document = await open(file);
    expect(document.plan.access).toBe('read');
    expect((await documents.saveAs(document, path.join(folder, 'min.lokaplan'))).ok).toBe(true);
    expect(document.plan.access).toBe('edit');
  });

  test('a plan with a damaged history can be opened without it, and the file is kept as it was', async () => {
    const { folder, documents, backups } = start();
    const file = path.join(folder, 'a.lokaplan');
    const whole = serialise(fileOf(titled(PLAN, 'hel')));
    const damaged = whole.replace(/"parent":null/, '"parent":"0"');
    expect(damaged).not.toBe(whole);
    await writeFile(file, damaged);
    expect(await documents.open(file)).toMatchObject({
      problem: { code: 'notOpened', problem: { code: 'brokenHistory' } },
    });
    const document = value(await documents.open(file, 'withoutHistory'));
    onTestFinished(() => documents.abandon(document));
    expect(document.plan.plan.event.title).toBe('hel');
    expect(document.notes).toMatchObject([{ code: 'withoutHistory' }]);
    await expect.poll(() => backups.list(file)).toHaveLength(1);
  });

  test('the same file twice is one document, also at the same time and by another path', async () => {
    const { documents, folder, stored, open } = start();
    const file = await stored('a.lokaplan');
    await symlink('a.lokaplan', path.join(folder, 'link.lokaplan'));
    const [one, two] = await Promise.all([open(file), open(path.join(folder, 'link.lokaplan'))]);
    expect(two).toBe(one);
    expect(await documents.in(path.join(folder, 'x', '..', 'a.lokaplan'))).toBe(one);
  });

  test('what cannot be opened leaves the plan that is open, and the file, as they were', async () => {
    const { documents, folder, stored, open } = start();
    const document = await open(await stored('a.lokaplan'));
    document.plan.edit(1, retitle(document.plan.plan, 'ändrad'));
    const bad = path.join(folder, 'bad.lokaplan');
    await writeFile(bad, '{"format":"loka');
    expect(await documents.open(bad)).toEqual({
      ok: false,
      problem: { code: 'notOpened', name: 'bad.lokaplan', problem: { code: 'cutOff' } },
    });
    expect(await documents.open(path.join(folder, 'gone.lokaplan'))).toMatchObject({
      problem: { code: 'missing' },
    });
    expect(await documents.open(folder)).toMatchObject({ problem: { code: 'isFolder' } });
    expect(await readFile(bad, 'utf8')).toBe('{"format":"loka');
    expect(document.plan.plan.event.title).toBe('ändrad');
    expect(await documents.in(document.file)).toBe(document);
  });

  test('sweeps what an earlier program left when it was cut short', async () => {
    const { folder, stored, open } = start();
    const file = await stored('a.lokaplan');
    const orphan = await temporaryFor(file);
    await writeFile(orphan, 'half');
    await utimes(orphan, new Date(0), new Date(0));
    await open(file);
    await expect.poll(() => readdir(folder)).toEqual(['.a.lokaplan.lokaplan-owner', 'a.lokaplan']);
  });
});

describe('creating', () => {
  test('writes the plan at once, over what is there', async () => {
    const { documents, folder } = start();
    const file = path.join(folder, 'ny.lokaplan');
    await writeFile(file, 'something else');
    const document = value(await documents.create(file, fileOf()));
    expect(await titleIn(file)).toBe(PLAN.event.title);
    expect(value(document.plan.edit(1, retitle(PLAN, 'ett')))).toBe(1);
    expect((await documents.close(document)).ok).toBe(true);
    expect(await titleIn(file)).toBe('ett');
  });

  test('never goes over a plan that is open', async () => {
    const { documents, stored, open } = start();
    const file = await stored('a.lokaplan');
    await open(file);
    expect(await documents.create(file, fileOf())).toEqual({
      ok: false,
      problem: { code: 'alreadyOpen', name: 'a.lokaplan' },
    });
    expect(await titleIn(file)).toBe('a.lokaplan');
  });

  test('where nothing can be written opens nothing', async () => {
    const { documents, folder } = start();
    const file = path.join(folder, 'ny.lokaplan');
    await writeFile(file, 'protected');
    await chmod(file, 0o444);
    expect(await documents.create(file, fileOf())).toMatchObject({ problem: { code: 'readOnly' } });
    expect(await documents.in(file)).toBeUndefined();
    expect(await readFile(file, 'utf8')).toBe('protected');
  });
});

describe('a document', () => {
  test('is found by the window that shows it only', async () => {
    const { documents, stored, open } = start();
    const document = await open(await stored('a.lokaplan'));
    expect(documents.find(document.id, 1)).toBeUndefined();
    documents.showIn(document, 1);
    expect(documents.find(document.id, 1)).toBe(document);
    expect(documents.find(document.id, 2)).toBeUndefined();
    expect(documents.of(1)).toEqual([document]);
    expect(documents.of(2)).toEqual([]);
  });

  test('saved elsewhere keeps its id and its edits go on counting', async () => {
    const { documents, folder, states, stored, open } = start();
    const file = await stored('a.lokaplan');
    const document = await open(file);
    document.plan.edit(1, retitle(document.plan.plan, 'ett'));
    const other = path.join(folder, 'annan.lokaplan');
    expect((await documents.saveAs(document, other)).ok).toBe(true);
    expect(document.file).toBe(other);
    expect(await documents.in(file)).toBeUndefined();
    expect(value(document.plan.edit(2, retitle(document.plan.plan, 'två')))).toBe(2);
    expect((await document.plan.save()).ok).toBe(true);
    expect([await titleIn(file), await titleIn(other)]).toEqual(['a.lokaplan', 'två']);
    expect(states.every(([id]) => id === document.id)).toBe(true);
  });

  test('is not saved over another that is open, nor where there is no folder', async () => {
    const { documents, folder, stored, open } = start();
    const [a, b] = [await open(await stored('a.lokaplan')), await open(await stored('b.lokaplan'))];
    expect(await documents.saveAs(a, b.file)).toMatchObject({ problem: { code: 'alreadyOpen' } });
    expect(await documents.saveAs(a, path.join(folder, 'x', 'c.lokaplan'))).toMatchObject({
      problem: { code: 'folderMissing' },
    });
    expect(path.basename(a.file)).toBe('a.lokaplan');
    expect(await titleIn(b.file)).toBe('b.lokaplan');
  });

  test('opened again while it is being closed is read anew, with its last edit', async () => {
    const { documents, stored, open } = start();
    const file = await stored('a.lokaplan');
    const first = await open(file);
    first.plan.edit(1, retitle(first.plan.plan, 'sista'));
    const closing = documents.close(first);
    const second = await open(file);
    expect((await closing).ok).toBe(true);
    expect(second.id).not.toBe(first.id);
    expect(second.plan.plan.event.title).toBe('sista');
    expect(second.plan.edit(1, retitle(second.plan.plan, 'ny')).ok).toBe(true);
  });

  test('that cannot be saved stays open when it is closed', async () => {
    const { documents, folder, stored, open } = start();
    const document = await open(await stored('a.lokaplan'));
    document.plan.edit(1, retitle(document.plan.plan, 'ändrad'));
    await writeFile(document.file, 'theirs');
    expect(await documents.close(document)).toMatchObject({ problem: { code: 'changedOutside' } });
    expect(await documents.in(document.file)).toBe(document);
    await mkdir(path.join(folder, 'x'));
    expect((await documents.saveAs(document, path.join(folder, 'x', 'a.lokaplan'))).ok).toBe(true);
    expect((await documents.close(document)).ok).toBe(true);
    expect(await titleIn(path.join(folder, 'x', 'a.lokaplan'))).toBe('ändrad');
  });
});

describe('when earlier versions cannot be kept', () => {
  async function withoutBackups() {
    const ground = start();
    // A file where the folder of the backups should be.
    await writeFile(path.join(ground.userData, 'backups'), '');
    return ground;
  }

  test('the user is told when a plan is opened', async () => {
    const { open, stored, unprotected } = await withoutBackups();
    await open(await stored('a.lokaplan'));
    await expect.poll(() => unprotected).toEqual([expect.stringMatching(/^backups: /)]);
  });

  test('a damaged history is not left out', async () => {
    const { folder, documents } = await withoutBackups();
    const file = path.join(folder, 'a.lokaplan');
    const damaged = serialise(fileOf()).replace(/"parent":null/, '"parent":"0"');
    await writeFile(file, damaged);
    expect((await documents.open(file, 'withoutHistory')).ok).toBe(false);
    expect(await readFile(file, 'utf8')).toBe(damaged);
    expect(await readdir(folder)).toEqual(['a.lokaplan']);
  });

  test('what is unsaved and given up is offered at the next start', async () => {
    const { documents, stored, userData } = await withoutBackups();
    const document = value(await documents.open(await stored('a.lokaplan')));
    document.plan.edit(1, retitle(document.plan.plan, 'min'));
    await documents.abandon(document);
    expect(await readdir(path.join(userData, 'recovery'))).toHaveLength(1);
  });
});

describe('a plan that someone else has open', () => {
  test('is not opened, but the owner told; it may be read, and follows what the owner saves', async () => {
    const { program, stored, open, reloaded } = start();
    const mine = await open(await stored('a.lokaplan'));
    const other = program('bo', 'DATOR2');
    expect(await other.open(mine.file)).toMatchObject({
      ok: false,
      problem: { code: 'inUse', name: 'a.lokaplan', by: 'anna', computer: 'LAPTOP7' },
    });
    const theirs = value(await other.open(mine.file, 'read'));
    onTestFinished(() => other.abandon(theirs));
    expect(theirs.plan.access).toBe('read');
    mine.plan.edit(1, retitle(mine.plan.plan, 'Annas'));
    await mine.plan.save();
    await expect.poll(() => theirs.plan.plan.event.title).toBe('Annas');
    expect(reloaded).toContain(theirs);
  });

  test('is not replaced by a copy of another', async () => {
    const { program, stored, open } = start();
    const mine = await open(await stored('a.lokaplan'));
    expect(await program('bo').writeCopy(mine.file, fileOf())).toMatchObject({ problem: { code: 'inUse' } });
    expect(await titleIn(mine.file)).toBe('a.lokaplan');
  });

  test('can be opened as soon as it is closed, and the folder is clean when all are', async () => {
    const { program, documents, folder, stored } = start();
    const file = await stored('a.lokaplan');
    const mine = value(await documents.open(file));
    await documents.close(mine);
    const other = program('bo');
    const theirs = value(await other.open(file));
    await other.close(theirs);
    expect(await readdir(folder)).toEqual(['a.lokaplan']);
  });
});

describe('a plan changed on both sides', () => {
  async function conflict() {
    const ground = start();
    const document = await ground.open(await ground.stored('a.lokaplan', 'före'));
    document.plan.edit(1, retitle(document.plan.plan, 'min'));
    await writeFile(document.file, serialise(fileOf(titled(PLAN, 'deras'))));
    return { ...ground, document };
  }

  test('saved beside, both are there', async () => {
    const { documents, document, folder } = await conflict();
    const theirs = document.file;
    const mine = path.join(folder, 'a (min kopia).lokaplan');
    expect((await documents.saveAs(document, mine)).ok).toBe(true);
    expect([await titleIn(theirs), await titleIn(mine)]).toEqual(['deras', 'min']);
  });

  test('saved over theirs on purpose, theirs is among the earlier versions', async () => {
    const { documents, document, backups } = await conflict();
    expect((await documents.saveAs(document, document.file)).ok).toBe(true);
    expect(await titleIn(document.file)).toBe('min');
    const kept = (await backups.list(document.file)).find(({ kind }) => kind === 'kept');
    expect(value(await backups.read(document.file, kept?.id ?? '')).plan.event.title).toBe('deras');
    document.plan.edit(2, retitle(document.plan.plan, 'min igen'));
    expect((await document.plan.save()).ok).toBe(true);
  });

  test('theirs taken, mine is among the earlier versions', async () => {
    const { documents, document, backups } = await conflict();
    expect(await documents.takeTheirs(document)).toEqual({ ok: true, value: null });
    expect(document.plan.plan.event.title).toBe('deras');
    const kept = (await backups.list(document.file)).find(({ kind }) => kind === 'kept');
    expect(value(await backups.read(document.file, kept?.id ?? '')).plan.event.title).toBe('min');
  });

  test('closed without saving, mine is among the earlier versions too, and no journal is left', async () => {
    const { documents, document, backups, userData } = await conflict();
    await documents.abandon(document);
    expect(await titleIn(document.file)).toBe('deras');
    expect(await backups.list(document.file)).toContainEqual(expect.objectContaining({ kind: 'kept' }));
    expect(await readdir(path.join(userData, 'recovery'))).toEqual([]);
  });
});
