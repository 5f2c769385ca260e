import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PlanAdapter } from '../../electron/storage/plan-adapter.ts';
import { diffOf } from '../../shared/change/diff.ts';
import { firstRevision, type PlanFile, record } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { largePlan } from '../fixtures/large-plan.ts';
import { percentile, type Row } from './row.ts';

const ROUNDS = 60;
/** Saves follow each other by a second; this is long enough for nothing of one to be left to the next. */
const PAUSE = 60;

/** Saving a plan of 1 MB after one edit: the writing beside a raw one of the same bytes, and the text it takes. */
export async function saving(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-saving-'));
  try {
    const stamp = { at: '2026-01-01T00:00:00.000Z', by: '' };
    let file = firstRevision(largePlan({ sessions: 950, rooms: 20, days: 5, people: 500 }), stamp);
    const adapter = new PlanAdapter(path.join(folder, 'ours.lokaplan'));
    await adapter.write(file);
    const times = { save: [], raw: [], text: [], json: [] } as Record<
      'save' | 'raw' | 'text' | 'json',
      number[]
    >;
    let size = 0;
    for (let round = 0; round < ROUNDS; round++) {
      file = retitled(file, `${round}`, stamp);
      const text = timed(times.text, () => serialise(file));
      timed(times.json, () => JSON.stringify(file));
      const bytes = Buffer.from(text);
      size = bytes.length;
      const save = () => timedUntil(times.save, () => adapter.writeBytes(bytes));
      const bare = () => timedUntil(times.raw, () => raw(path.join(folder, 'raw'), bytes));
      for (const work of round % 2 === 0 ? [save, bare] : [bare, save]) {
        await quiet(folder);
        await work();
      }
    }
    const megabytes = `${(size / 1e6).toFixed(2)} MB`;
    return [
      {
        work: `durable save of a plan of ${megabytes}`,
        unit: 'ms',
        ours: quick(times.save),
        beside: 'write + fsync + rename',
        theirs: quick(times.raw),
        goal: 1.3,
      },
      {
        work: `its text after one edit`,
        unit: 'ms',
        ours: quick(times.text),
        beside: 'JSON.stringify',
        theirs: quick(times.json),
        goal: 1,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The time below which a quarter lies: what other programs do to the disk meanwhile only adds, and to some rounds. */
function quick(times: readonly number[]): number {
  return percentile(times, 0.25);
}

function retitled(file: PlanFile, title: string, stamp: { at: string; by: string }): PlanFile {
  const plan = { ...file.plan, event: { ...file.plan.event, title } };
  return record(file, diffOf(file.plan, plan), stamp);
}

/** Lets the disk end what it has begun: a bare renaming is otherwise paid for by whoever forces the disk next. */
async function quiet(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
  await setTimeout(PAUSE);
}

async function raw(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(`${file}.tmp`, 'wx');
  await handle.write(bytes);
  await handle.sync();
  await handle.close();
  await rename(`${file}.tmp`, file);
}

function timed<T>(times: number[], work: () => T): T {
  const start = performance.now();
  const result = work();
  times.push(performance.now() - start);
  return result;
}

async function timedUntil(times: number[], work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  times.push(performance.now() - start);
}
