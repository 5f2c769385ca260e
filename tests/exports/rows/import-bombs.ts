import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TrialRow } from '../../trials/row.ts';
import { BOMBS } from '../bombs.ts';
import { Readings } from '../reading.ts';

/** What is not refused must be harmless as it is read: its cells are few once what makes it a bomb is left out. */
const DEFUSED = new Set([
  'all cells of a sheet merged',
  'all cells of a sheet checked',
  'a name for all cells of a sheet',
]);

export const row: TrialRow = {
  what: 'bombs imported: workbooks, schedules and lists made to fill the memory',
  count: { full: Object.keys(BOMBS).length, ci: 6 },
  mustBe: '0 crashes, < 10 s, < 512 MB',
  async run(count, progress) {
    const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-bombs-'));
    const readings = new Readings();
    const wrong: string[] = [];
    try {
      for (const [i, [name, make]] of Object.entries(BOMBS).slice(0, count).entries()) {
        const made = make();
        const file = path.join(folder, made.name);
        await writeFile(file, made.bytes);
        const [answer] = await readings.read([file]);
        if ((answer === 'ok') !== DEFUSED.has(name)) wrong.push(`${name}: ${answer}`);
        progress(i + 1);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    const result = `${readings.figures}${wrong.length > 0 ? `; wrong: ${wrong.join(', ')}` : ''}`;
    return { count, result, ok: wrong.length === 0 && readings.holds };
  },
};
