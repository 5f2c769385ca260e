import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OpenPlan } from '../../../electron/storage/open-plan.ts';
import type { PlanStore } from '../../../electron/storage/plan-adapter.ts';
import type { SaveState } from '../../../shared/api/opened.ts';
import { diffOf } from '../../../shared/change/diff.ts';
import { firstRevision, type PlanFile } from '../../../shared/change/revision.ts';
import { parse } from '../../../shared/file/parse.ts';
import { largePlan } from '../../fixtures/large-plan.ts';

const BY_HAND = { idle: 1e9, most: 1e9, retry: 1e9, halfWritten: 1e9 };
const stamp = () => ({ at: '2013-08-12T09:30:00.000Z', by: 'anna' });

/** A plan of some 60 kB with one revision. */
export const FIRST: PlanFile = firstRevision(
  largePlan({ sessions: 30, rooms: 4, days: 2, people: 40 }),
  stamp(),
);

/** What came of saves while the disk was failing. */
export class Tally {
  /** Saves during which the disk failed. */
  faults = 0;
  /** New bytes whole and in place, but told as not saved: the folder could not be forced to the disk after the renaming. */
  afterReplacing = 0;
  /** What must not be, once each. */
  readonly wrong = new Set<string>();
}

/** The plan `FIRST`, open in `store`, with the title changed and not saved. */
export function edited(store: PlanStore, title: string): OpenPlan {
  const open = new OpenPlan(store, FIRST, {
    stamp,
    onSaveState: (_save: SaveState) => undefined,
    pace: BY_HAND,
  });
  const { plan } = open;
  const done = open.edit(1, diffOf(plan, { ...plan, event: { ...plan.event, title } }));
  if (!done.ok) throw new Error(`The edit was refused: ${done.problem.code}`);
  return open;
}

/** The title of the plan whose bytes these are, or undefined when it is none. */
export function titleOf(bytes: Uint8Array): string | undefined {
  const parsed = parse(bytes);
  return parsed.ok ? parsed.value.plan.event.title : undefined;
}

/** The bytes of `file`, or undefined when there is none. */
export async function contentOf(file: string): Promise<Buffer | undefined> {
  return readFile(file).catch(() => undefined);
}

/** Runs `work` with a folder that is removed afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-fault-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
