import { expect, test } from 'vitest';
import { HIGHEST_ROW } from '../../shared/export/draft.ts';
import { layOut } from '../../shared/export/grid-layout.ts';
import { programmeDays } from '../../shared/export/programme-days.ts';
import type { Cell, Merge, Sheet } from '../../shared/export/workbook.ts';
import { workbookOf } from '../../shared/export/workbook-of.ts';
import { all, ordered, type Plan } from '../../shared/plan/plan.ts';
import { forEachSeed, type Random } from './random.ts';
import { randomPlan } from './random-plan.ts';

const printedAt = '2013-08-12T10:00';

/** Every tenth seed, for a workbook takes a while to make. */
function forSomeSeeds(check: (random: Random) => void): void {
  forEachSeed((random, seed) => {
    if (seed % 10 === 1 || process.env.LOKAPLAN_SEED !== undefined) check(random);
  });
}

/** A random plan whose sessions have titles that no other text holds, and that lie close in time and room. */
function crowded(random: Random): Plan {
  const plan = randomPlan(random);
  const sessions = all(plan, 'sessions').map((session, i) => ({
    ...session,
    title: `«${i}»`,
    start: random.chance(0.8) ? session.start : null,
    minutes: random.chance(0.1) ? 2000 : 5 * (1 + random.int(36)),
  }));
  return { ...plan, sessions: Object.fromEntries(sessions.map((session) => [session.id, session])) };
}

function textOf(cell: Cell | null): string {
  const value = cell?.value ?? null;
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'runs' in value
    ? value.runs.map((run) => run.text).join('')
    : '';
}

const textsOf = (sheets: readonly Sheet[]) =>
  sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells.map(textOf))).filter((text) => text !== '');

function shareACell(a: Merge, b: Merge): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

test('sheets are sound: no merges that share a cell, rows as wide as the sheet and no higher than a row may be', () => {
  forSomeSeeds((random) => {
    for (const { name, merges, rows, columns } of workbookOf(crowded(random), { printedAt }).sheets) {
      merges.forEach((merge, i) => {
        const clash = merges.slice(i + 1).find((other) => shareACell(merge, other));
        if (clash) throw new Error(`${name}: ${JSON.stringify([merge, clash])}`);
      });
      const inside = ({ bottom, right }: Merge) => bottom < rows.length && right < columns.length;
      expect(merges.every(inside), name).toBe(true);
      expect(
        rows.every(({ height }) => height > 0 && height <= HIGHEST_ROW),
        name,
      ).toBe(true);
      expect(
        rows.every(({ cells }) => cells.length === columns.length),
        name,
      ).toBe(true);
      expect(Math.min(...columns), name).toBeGreaterThan(5);
    }
  });
});

test('every placed session stands exactly once in the lists, and no other does', () => {
  forSomeSeeds((random) => {
    const plan = crowded(random);
    const texts = textsOf(workbookOf(plan, { printedAt, sheets: ['programme-list'] }).sheets);
    for (const session of all(plan, 'sessions')) {
      const times = texts.filter((text) => text.includes(session.title)).length;
      expect(times, session.title).toBe(session.start === null ? 0 : 1);
    }
  });
});

test('every placed session stands in the grid of its day, in full exactly once on each page that has it', () => {
  forSomeSeeds((random) => {
    const plan = crowded(random);
    const texts = textsOf(workbookOf(plan, { printedAt, sheets: ['programme-grid'] }).sheets);
    for (const session of all(plan, 'sessions')) {
      const stands = texts.some((text) => text.includes(session.title));
      expect(stands, session.title).toBe(session.start !== null);
    }
    for (const roomsAPart of [2, 5, 13]) {
      for (const day of programmeDays(plan)) {
        const { parts } = layOut(day.sessions, ordered(plan, 'rooms'), roomsAPart);
        for (const placed of day.sessions) {
          const blocks = parts.map((part) => part.blocks.filter((block) => block.placed === placed));
          const mains = blocks.map((own) => own.filter((block) => block.main).length);
          const wide = blocks.some((own) => own.some((block) => block.wide));
          expect(Math.max(...mains), placed.session.id).toBe(1);
          if (!wide) expect(mains.reduce((sum, count) => sum + count, 0)).toBe(1);
        }
      }
    }
  });
});
