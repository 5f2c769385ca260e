import { cpSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeDurably } from '../../../../electron/storage/durable-write.ts';
import { nodeFileSystem } from '../../../../electron/storage/file-system.ts';
import { beginJournal, type EditJournal } from '../../../../electron/storage/journal.ts';
import { headerLine, lineOf } from '../../../../electron/storage/journal-lines.ts';
import { forget, recover, unsavedEdits } from '../../../../electron/storage/recovery.ts';
import { diffOf, type PlanDiff } from '../../../../shared/change/diff.ts';
import { type PlanFile, record } from '../../../../shared/change/revision.ts';
import { VERSION } from '../../../../shared/file/migrations.ts';
import { parse } from '../../../../shared/file/parse.ts';
import { serialise } from '../../../../shared/file/serialise.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { version1, version1File } from '../../../fixtures/version-1.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { watchedFileSystem } from './faulty-file-system.ts';
import { fileOf, PLAN, retitle, titled } from './plans.ts';

const BASE = fileOf();
const STAMP = { at: '2013-08-13T08:00:00.000Z', by: 'anna' };
const THEIR_STAMP = { at: '2013-08-12T20:00:00.000Z', by: 'bo' };
const at = (n: number) => `2013-08-12T10:00:${String(n).padStart(2, '0')}.000Z`;

/** A program at work on one plan, which edits its title, saves, and can be looked at as if it had just crashed. */
class Session {
  readonly root = temporaryFolder();
  readonly file = path.join(this.root, 'LOKA.lokaplan');
  readonly journal: EditJournal;
  stored: PlanFile = BASE;
  plan: Plan = PLAN;
  edits = 0;

  constructor(fs = nodeFileSystem) {
    this.journal = beginJournal(path.join(this.root, 'recovery'), this.file, BASE, {
      fs,
      onProblem: (problem) => expect.unreachable(JSON.stringify(problem)),
    });
    onTestFinished(() => this.journal.remove());
  }

  static async begin(): Promise<Session> {
    const session = new Session();
    await session.write(BASE);
    return session;
  }

  edit(title = `edit ${this.edits + 1}`): void {
    this.edits += 1;
    const diff = retitle(this.plan, title);
    this.plan = titled(this.plan, title);
    this.journal.edit(diff, at(this.edits));
  }

  async save(): Promise<void> {
    const next = record(this.stored, diffOf(this.stored.plan, this.plan), { at: at(this.edits), by: 'anna' });
    await this.journal.saving(next.head);
    await this.write(next);
    this.stored = next;
  }

  async write(file: PlanFile): Promise<void> {
    expect(await writeDurably(this.file, serialise(file))).toEqual({ ok: true, value: null });
  }

  /** The recovery folder as a crash right after these edits leaves it. The saving of nothing waits for the disk. */
  async crash(): Promise<string> {
    await this.journal.saving('0'.repeat(64));
    return this.copy();
  }

  copy(): string {
    const copy = path.join(temporaryFolder(), 'recovery');
    cpSync(path.join(this.root, 'recovery'), copy, { recursive: true });
    return copy;
  }
}

/** What is recovered of the only plan that has something unsaved. */
async function only(folder: string) {
  const [unsaved, ...more] = await unsavedEdits(folder);
  expect(more).toEqual([]);
  if (unsaved === undefined) throw new Error('Nothing is unsaved');
  const recovered = await recover(folder, unsaved.id, STAMP);
  if (!recovered.ok) throw new Error(JSON.stringify(recovered.problem));
  const { whole, before, after, ...rest } = recovered.value;
  expect(whole.plan).toEqual(after);
  expect(parse(serialise(whole))).toEqual({ ok: true, value: whole });
  expect(unsaved).toMatchObject(rest);
  return { unsaved, whole, before, after, title: after.event.title, ...rest };
}

const nothing = async (folder: string) => {
  expect(await unsavedEdits(folder)).toEqual([]);
  return readdir(folder);
};

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

describe('the recovery folder', () => {
  test('may hold two journals of one plan, the latest first', async () => {
    const session = await Session.begin();
    session.edit();
    const folder = await session.crash();
    const again = beginJournal(path.join(session.root, 'recovery'), session.file, BASE, {
      onProblem: () => undefined,
    });
    onTestFinished(() => again.remove());
    again.edit(retitle(PLAN, 'later'), at(30));
    await again.saving('0'.repeat(64));
    cpSync(path.join(session.root, 'recovery'), folder, { recursive: true });
    expect(await unsavedEdits(folder)).toMatchObject([{ title: 'later', at: at(30) }, { title: 'edit 1' }]);
  });

  test('may be missing, or hold what is no journal', async () => {
    expect(await unsavedEdits(path.join(temporaryFolder(), 'none'))).toEqual([]);
    const folder = temporaryFolder();
    await writeFile(path.join(folder, 'afile'), 'kept');
    await mkdir(path.join(folder, 'Not a journal'));
    await mkdir(path.join(folder, 'empty'));
    await mkdir(path.join(folder, 'odd', 'edits.jsonl'), { recursive: true });
    await mkdir(path.join(folder, 'stranger'));
    await writeFile(path.join(folder, 'stranger', 'edits.jsonl'), 'hello\nworld\n');
    expect((await nothing(folder)).sort()).toEqual(
      ['Not a journal', 'afile', 'damaged-stranger', 'odd'].sort(),
    );
  });

  test('keeps its journals while this program writes them', async () => {
    const session = await Session.begin();
    const folder = path.join(session.root, 'recovery');
    session.edit();
    await session.save();
    const [id = ''] = await readdir(folder);
    expect(await nothing(folder)).toEqual([id]);
    await forget(folder, id);
    expect(await recover(folder, id, STAMP)).toMatchObject({ ok: false });
    expect(await readdir(folder)).toEqual([id]);
    await session.journal.remove();
    expect(await readdir(folder)).toEqual([]);
  });

  test('forgets what was decided on, and reaches nowhere else', async () => {
    const session = await Session.begin();
    session.edit();
    const folder = await session.crash();
    const { unsaved } = await only(folder);
    for (const id of ['..', '../x', '', '.', 'a/b', 'A']) {
      await forget(folder, id);
      expect(await recover(folder, id, STAMP)).toMatchObject({ ok: false, problem: { code: 'missing' } });
    }
    expect(await readdir(folder)).toEqual([unsaved.id]);
    await forget(folder, unsaved.id);
    expect(await readdir(folder)).toEqual([]);
    await forget(folder, unsaved.id);
  });
});

test('killed before any call of the file system, no edit is lost that a save had waited for, and none is made up', async () => {
  const copies: {
    readonly folder: string;
    readonly plan: string;
    readonly least: number;
    readonly most: number;
  }[] = [];
  let safe = 0;
  const session: Session = new Session(
    watchedFileSystem(() => {
      const folder = temporaryFolder();
      cpSync(session.root, folder, { recursive: true });
      copies.push({ folder, plan: session.file, least: safe, most: session.edits });
    }),
  );
  await session.write(BASE);
  for (let round = 0; round < 2; round += 1) {
    session.edit();
    session.edit();
    await session.save();
    safe = session.edits;
    session.edit();
    session.edit();
    await session.save();
    safe = session.edits;
    session.journal.rebase(session.stored, session.file);
    if (round === 1) session.edit();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await session.journal.remove();

  expect(copies.length).toBeGreaterThan(40);
  for (const { folder, plan, least, most } of copies) {
    // The journal knows the plan by its path: what it held at that moment is put there.
    await writeFile(plan, await readFile(path.join(folder, path.basename(plan))));
    const recovery = path.join(folder, 'recovery');
    const found = await unsavedEdits(recovery);
    const titles = [titleOf(await readFile(plan))];
    for (const { id } of found) {
      const recovered = await recover(recovery, id, STAMP);
      expect(recovered).toMatchObject({ ok: true, value: { standing: 'continues', lost: 0 } });
      if (recovered.ok) titles.push(recovered.value.after.event.title);
    }
    const last = titles.at(-1) ?? '';
    const n = last === PLAN.event.title ? 0 : Number(last.replace('edit ', ''));
    expect(n).toBeGreaterThanOrEqual(least);
    expect(n).toBeLessThanOrEqual(most);
  }
});

function titleOf(content: Uint8Array): string {
  const parsed = parse(content);
  return parsed.ok ? parsed.value.plan.event.title : '';
}
