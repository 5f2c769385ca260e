import { cpSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { writeDurably } from '../../../../electron/storage/durable-write.ts';
import { nodeFileSystem } from '../../../../electron/storage/file-system.ts';
import { beginJournal, type EditJournal } from '../../../../electron/storage/journal.ts';
import { recover, unsavedEdits } from '../../../../electron/storage/recovery.ts';
import { diffOf } from '../../../../shared/change/diff.ts';
import { type PlanFile, record } from '../../../../shared/change/revision.ts';
import { parse } from '../../../../shared/file/parse.ts';
import { serialise } from '../../../../shared/file/serialise.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { fileOf, PLAN, retitle, titled } from './plans.ts';

export const BASE = fileOf();
export const STAMP = { at: '2013-08-13T08:00:00.000Z', by: 'anna' };
export const THEIR_STAMP = { at: '2013-08-12T20:00:00.000Z', by: 'bo' };
/** The time of the edit of this number. */
export const at = (n: number) => `2013-08-12T10:00:${String(n).padStart(2, '0')}.000Z`;

/** A program at work on one plan, which edits its title, saves, and can be looked at as if it had just crashed. */
export class Session {
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
export async function only(folder: string) {
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

/** Expects nothing to be recovered; what the folder holds then. */
export const nothing = async (folder: string) => {
  expect(await unsavedEdits(folder)).toEqual([]);
  return readdir(folder);
};
