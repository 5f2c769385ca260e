import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import type {} from '../../../renderer/bridge.ts';
import { firstRevision } from '../../../shared/change/revision.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { template } from '../../../shared/templates/index.ts';
import { type Random, randomFrom } from '../../property/random.ts';
import type { TrialRow } from '../../trials/row.ts';
import { editOn } from '../editing/gestures.ts';
import { type Program, startProgram } from '../editing/program.ts';
import { blocksOn, editsSeen, lost, watchScreen } from '../editing/screen.ts';

/** A plan and the program's data go through this many kills. */
const A_PLAN = 25;
/** Kills after which the recovery journals are taken away: so many at a time, and at the most, until something is lost. */
const BLIND = { some: 5, most: 50 };

/**
 * The real program, edited by mouse and keyboard, is killed at a random moment, started again, and asked to
 * restore what it found.
 */
export const row: TrialRow = {
  what: 'kill -9 of the running program while it is typed and dragged in',
  count: { full: 200, ci: 15 },
  mustBe: '0 edits lost that were on the screen ≥ 100 ms before',
  async run(count, progress) {
    const seed = Number(process.env.LOKAPLAN_SEED ?? Date.now() % 1e9);
    const random = randomFrom(seed);
    // What is looked for must be found where it happens.
    const forget = (userData: string) =>
      rm(path.join(userData, 'recovery'), { recursive: true, force: true });
    let isFound = false;
    for (let done = 0; done < BLIND.most && !isFound; done += BLIND.some)
      isFound = (await kills(BLIND.some, random, forget)).lost.length > 0;
    if (!isFound) throw new Error(`Without the journals nothing was lost (seed ${seed})`);

    const total = { edits: 0, restored: 0, lost: [] as string[] };
    for (let done = 0; done < count; done += A_PLAN) {
      const some = await kills(Math.min(A_PLAN, count - done), random, undefined, (n) => progress(done + n));
      total.edits += some.edits;
      total.restored += some.restored;
      total.lost.push(...some.lost);
    }
    if (total.lost.length > 0) console.error({ seed, lost: total.lost });
    return {
      count,
      result: `${total.lost.length} lost of ${total.edits}; ${total.restored} kills left unsaved edits, all restored`,
      ok: total.lost.length === 0 && total.restored > 0,
    };
  },
};

interface Outcome {
  /** Edits that had been on the screen long enough. */
  readonly edits: number;
  /** Kills after which there was something to restore. */
  readonly restored: number;
  readonly lost: readonly string[];
}

/** `times` kills of a program with a plan of its own; `tamper` is done to its data after each. */
async function kills(
  times: number,
  random: Random,
  tamper: (userData: string) => Promise<unknown> = async () => undefined,
  progress: (done: number) => void = () => undefined,
): Promise<Outcome> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-killed-'));
  const userData = path.join(folder, 'data');
  const file = path.join(folder, 'LOKA.lokaplan');
  const outcome = { edits: 0, restored: 0, lost: [] as string[] };
  const stamp = { at: '2013-08-12T09:30:00.000Z', by: '' };
  await writeFile(file, serialise(firstRevision(template('loka', 'sv', '2013-08-29'), stamp)));
  let program: Program | undefined;
  try {
    program = await startProgram(userData, file);
    for (let kill = 1; kill <= times; kill += 1) {
      const sights = await watchScreen(program.page);
      let killed = false;
      let stepped: number | undefined;
      const editing = editOn(
        program.page,
        random,
        () => killed,
        (at) => {
          stepped = at;
        },
      );
      await Promise.race([wait(150 + random.int(2500)), editing]);
      killed = true;
      const crash = await program.kill();
      await editing;
      await tamper(userData);

      program = await startProgram(userData, file);
      if (await restore(program.page)) outcome.restored += 1;
      outcome.lost.push(...lost(sights, crash, await blocksOn(program.page), stepped));
      outcome.edits += editsSeen(sights, crash);
      progress(kill);
    }
  } finally {
    await program?.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
  return outcome;
}

/** Restores what the program offers, as a user does; false when it offers nothing. */
async function restore(page: Page): Promise<boolean> {
  const dialog = page.getByRole('dialog', { name: /^Osparade ändringar/ });
  const { open } = await page.evaluate(() => window.lokaplan.call('app.start', undefined));
  if (open?.ok !== true) throw new Error('The plan was not opened');
  if (open.value.recovery === undefined) return false;
  await dialog.getByRole('button', { name: 'Återställ', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  return true;
}
