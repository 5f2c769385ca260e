import { cpSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { beginJournal } from '../../../../electron/storage/journal.ts';
import { forget, recover, unsavedEdits } from '../../../../electron/storage/recovery.ts';
import { parse } from '../../../../shared/file/parse.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { at, BASE, nothing, only, Session, STAMP } from './crashed-session.ts';
import { watchedFileSystem } from './faulty-file-system.ts';
import { PLAN, retitle } from './plans.ts';

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
