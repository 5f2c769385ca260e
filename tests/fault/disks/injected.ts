import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PlanAdapter } from '../../../electron/storage/plan-adapter.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { errorOf, impatient, watchedFileSystem } from '../../unit/electron/storage/faulty-file-system.ts';
import { contentOf, edited, FIRST, inFolder, type Tally, titleOf } from './saves.ts';

const CODES = ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EBUSY'];
const OLD = Buffer.from(serialise(FIRST));
const TITLE = 'efter';

/** Where the plan lies, and where the save goes. */
const PLACES = ['over the plan', 'through a link', 'as another file', 'as a new file'] as const;
type Place = (typeof PLACES)[number];

/** Lets each call that a save makes of the disk fail in each way, once and from then on, and notes what comes of it. */
export async function injected(tally: Tally, progress: (done: number) => void): Promise<void> {
  for (const place of PLACES) {
    for (const code of CODES) {
      for (const lasting of [false, true]) {
        for (
          let at = 1;
          await inFolder((folder) => one(folder, { place, code, lasting, at }, tally));
          at += 1
        )
          progress(tally.faults);
      }
    }
  }
}

interface Fault {
  readonly place: Place;
  readonly code: string;
  readonly lasting: boolean;
  /** Which call fails, from 1. */
  readonly at: number;
}

/** False when the save made fewer calls than `at`. */
async function one(folder: string, { place, code, lasting, at }: Fault, tally: Tally): Promise<boolean> {
  let calls = Number.NEGATIVE_INFINITY;
  let failed: string | undefined;
  let renamed = false;
  let folderFailed = false;
  const fs = watchedFileSystem((call) => {
    calls += 1;
    if (calls !== at && !(lasting && calls > at)) {
      renamed ||= calls > 0 && call === 'rename';
      return;
    }
    failed ??= call;
    folderFailed ||= renamed && call === 'file.sync';
    throw errorOf(code);
  });
  const { file, target, before } = await lay(folder, place);
  const adapter = (name: string) => new PlanAdapter(name, fs, 50, impatient());
  const store = adapter(file);
  await store.read();
  const open = edited(store, TITLE);
  const there = target === file ? undefined : adapter(target);
  const save = () => (there === undefined ? open.save() : open.moveTo(there));
  calls = 0;
  const first = await save();
  calls = Number.NEGATIVE_INFINITY;
  const where = `${place}, ${code} at call ${at} (${failed})${lasting ? ' and from then on' : ''}`;
  const wrong = (what: string) => tally.wrong.add(`${what}: ${where}`);
  if (failed !== undefined) tally.faults += 1;

  const found = await contentOf(target);
  const replaced = found !== undefined && titleOf(found) === TITLE;
  if (first.ok && !replaced) wrong('false success');
  if (!first.ok) {
    if (replaced && folderFailed) tally.afterReplacing += 1;
    else if (Buffer.compare(found ?? NOTHING, before ?? NOTHING) !== 0) wrong('other bytes');
    if (!open.unsaved || open.state.state === 'saved') wrong('called saved');
  }
  const again = await save();
  const last = await contentOf(target);
  if (!again.ok) wrong(`not saved when the fault was gone, ${again.problem.code}`);
  if (last === undefined || titleOf(last) !== TITLE) wrong('other bytes when the fault was gone');
  await open.abandon();
  return failed !== undefined;
}

const NOTHING = Buffer.alloc(0);

/** Puts the plan where it is to be, and says where that is, where the save goes, and what is there. */
async function lay(folder: string, place: Place) {
  const real = path.join(folder, 'plan.lokaplan');
  await writeFile(real, OLD);
  await chmod(real, 0o640);
  const other = path.join(folder, 'annan.lokaplan');
  if (place === 'over the plan') return { file: real, target: real, before: OLD };
  if (place === 'as a new file') return { file: real, target: other, before: undefined };
  if (place === 'as another file') {
    const before = Buffer.from('something else');
    await writeFile(other, before);
    return { file: real, target: other, before };
  }
  await mkdir(path.join(folder, 'länkar'));
  const link = path.join(folder, 'länkar', 'plan.lokaplan');
  await symlink(path.join('..', 'plan.lokaplan'), link);
  return { file: link, target: link, before: OLD };
}
