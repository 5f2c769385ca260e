import type { Crashed } from './crash.ts';
import type { ModelDisk } from './disk.ts';

/**
 * Work on a disk, and what must hold after a crash at any moment of it. `Facts` is what was promised by then: what
 * was acknowledged, what was begun.
 */
export interface Scenario<Facts> {
  readonly name: string;
  begin(): Work<Facts>;
  /** What is wrong with the disk after a crash, or undefined. */
  judge(crash: Crashed, facts: Facts): string | undefined | Promise<string | undefined>;
}

interface Work<Facts> {
  readonly disk: ModelDisk;
  facts(): Facts;
  /** Does the work. `promised` is to be called when the facts have changed without the disk. */
  run(promised: () => void): Promise<void>;
}

/** What came of trying every crash. */
export interface Tried {
  /** Different states of disk and facts. */
  readonly states: number;
  readonly syncs: number;
  /** What was wrong, once each. */
  readonly bad: readonly string[];
}

/** Judges every state that a crash can leave at every moment of `scenario`, in which the sync number `ignored` does nothing. */
export async function everyCrash<Facts>(scenario: Scenario<Facts>, ignored?: number): Promise<Tried> {
  const { disk, facts, run } = scenario.begin();
  disk.ignored = ignored;
  const states = new Map<string, { crash: Crashed; facts: Facts }>();
  const note = () => {
    const now = structuredClone(facts());
    for (const crash of disk.crashes()) {
      const { folders, links, files } = crash;
      const content = [...files].map(([name, { bytes, mode }]) => [name, mode, bytes.toString('latin1')]);
      states.set(JSON.stringify([now, folders, [...links], content]), { crash, facts: now });
    }
  };
  note();
  disk.onStep = note;
  await run(note);
  note();
  disk.onStep = () => undefined;
  const bad = new Set<string>();
  for (const { crash, facts: then } of states.values()) {
    const wrong = await scenario.judge(crash, then);
    if (wrong !== undefined) bad.add(wrong);
  }
  return { states: states.size, syncs: disk.syncs, bad: [...bad] };
}
