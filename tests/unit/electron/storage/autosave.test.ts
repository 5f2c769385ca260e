import { expect, onTestFinished, test, vi } from 'vitest';
import { StorageError } from '../../../../electron/storage/disk-problem.ts';
import { OpenPlan, type Pace } from '../../../../electron/storage/open-plan.ts';
import type { PlanStore } from '../../../../electron/storage/plan-adapter.ts';
import type { DiskProblem } from '../../../../shared/problem.ts';
import { fileOf, retitle } from './plans.ts';

const PACE: Pace = { idle: 1000, most: 5000, retry: 30_000, halfWritten: 3000 };

/** A plan in memory under a clock that the test moves; a save takes so many milliseconds, and fails while the disk has a problem. */
function kept({ takes = 0 }: { takes?: number } = {}) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const saved: { at: number; title: string }[] = [];
  const disk = { problem: undefined as DiskProblem | undefined };
  const begun = performance.now();
  const store: PlanStore = {
    file: '/plan.lokaplan',
    read: () => Promise.reject(new Error('not read here')),
    look: async () => 'same',
    readChanged: () => Promise.reject(new Error('not read here')),
    write: async ({ plan }) => {
      await wait(takes);
      if (disk.problem !== undefined) throw new StorageError(disk.problem);
      saved.push({ at: performance.now() - begun, title: plan.event.title });
    },
  };
  const states: string[] = [];
  const stamp = () => ({ at: '2013-08-12T10:00:00.000Z', by: 'anna' });
  const open = new OpenPlan(store, fileOf(), {
    stamp,
    onSaveState: ({ state }) => states.push(state),
    pace: PACE,
  });
  onTestFinished(() => open.abandon());
  let sequence = 0;
  const title = (text: string) => {
    sequence += 1;
    expect(open.edit(sequence, retitle(open.plan, text)).ok).toBe(true);
  };
  return { open, saved, states, disk, title };
}
const wait = (time: number) =>
  new Promise<void>((resolve) => (time === 0 ? resolve() : void setTimeout(resolve, time)));
const pass = (time: number) => vi.advanceTimersByTimeAsync(time);

test('autosave comes a second after the last edit, once', async () => {
  const { open, saved, states, title } = kept();
  for (const text of ['ett', 'två', 'tre']) {
    title(text);
    await pass(900);
  }
  expect(saved).toEqual([]);
  await pass(100);
  expect(saved).toEqual([{ at: 2800, title: 'tre' }]);
  expect(open.unsaved).toBe(false);
  await pass(60_000);
  expect(saved).toHaveLength(1);
  expect(states).toEqual(['unsaved', 'saving', 'saved']);
});

test('autosave comes five seconds after the first unsaved edit, though more keep coming', async () => {
  const { saved, title } = kept();
  for (let i = 0; i < 120; i += 1) {
    title(`${i}`);
    await pass(100);
  }
  expect(saved.map(({ at }) => at)).toEqual([5000, 10_000]);
  await pass(1000);
  expect(saved.map(({ title: last }) => last)).toEqual(['49', '99', '119']);
});

test('autosave catches up with edits made during a long save', async () => {
  const { saved, title } = kept({ takes: 3000 });
  title('ett');
  await pass(2000);
  title('två');
  await pass(5000);
  expect(saved.map(({ title: last }) => last)).toEqual(['ett']);
  await pass(1100);
  expect(saved.map(({ title: last }) => last)).toEqual(['ett', 'två']);
});

test('autosave tries again by itself after a failure, sooner after an edit, and says so only when it is over', async () => {
  const { open, saved, states, disk, title } = kept();
  disk.problem = { code: 'busy', name: 'plan.lokaplan' };
  title('ett');
  await pass(1000);
  title('två');
  await pass(1000);
  expect(saved).toEqual([]);
  disk.problem = undefined;
  await pass(29_000);
  expect(saved).toEqual([]);
  await pass(1000);
  expect(saved.map(({ title: last }) => last)).toEqual(['två']);
  expect(open.unsaved).toBe(false);
  expect(states).toEqual(['unsaved', 'saving', 'failed', 'failed', 'saved']);
});

test('autosave does not come after the plan was closed without saving', async () => {
  const { open, saved, title } = kept();
  title('ett');
  open.abandon();
  await pass(60_000);
  expect(saved).toEqual([]);
});
