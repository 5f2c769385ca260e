import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Running } from './launch.ts';

/**
 * From now on the second that the program lets pass after an edit before it saves by itself lasts minutes: what is done
 * within it comes in time on any machine. A user who saves, or closes, saves at once.
 */
export async function holdSaving({ app }: Running): Promise<void> {
  await app.evaluate(() => {
    const real = globalThis.setTimeout;
    const held = (run: () => void, delay = 0) => real(run, delay > 250 && delay <= 1000 ? 600_000 : delay);
    Object.assign(globalThis, { setTimeout: Object.assign(held, real) });
  });
}

/** Waits until an edit with this text in it is in a recovery journal of the program. */
export async function inJournal({ userData }: Running, text: string): Promise<void> {
  const journals = path.join(userData, 'recovery');
  const written = async () => {
    const begun = await readdir(journals).catch(() => []);
    const edits = begun.map((id) => readFile(path.join(journals, id, 'edits.jsonl'), 'utf8').catch(() => ''));
    return (await Promise.all(edits)).join();
  };
  await expect.poll(written, { intervals: [20], message: 'the recovery journals' }).toContain(text);
}
