import type { Interval } from '../../plan/time.ts';
import type { Held } from '../item.ts';
import type { RuleOf } from '../rule.ts';
import { duration, timeOf } from '../words.ts';

/** The longest that a programme goes on without fika or a meal, in minutes. */
const LONGEST = 180;
/** A gap this long in everything is as good as a break. */
const GAP = 30;

/** A stretch of a day's programme that is too long without fika or a meal, anywhere in the house. */
export const tooLongWithoutBreak: RuleOf<'day'> = {
  id: 'too-long-without-break',
  severity: 'warning',
  per: 'day',
  find(day, index, report) {
    const held = index.heldOn(day.id);
    const breaks = held.filter(isBreak);
    const programme = held.filter((item) => !isBreak(item) && item.session.kind !== 'social');
    for (const stretch of stretches(blocksOf(programme), breaks)) {
      if (stretch.end - stretch.start <= LONGEST) continue;
      const first = programme.find(({ interval }) => interval.end > stretch.start);
      report({
        records: first === undefined ? [day.id] : [day.id, first.session.id],
        say: (t, language) =>
          t('checks.rule.too-long-without-break', {
            duration: duration(stretch.end - stretch.start, t),
            ...timeOf(stretch, language, index),
          }),
      });
    }
  },
};

function isBreak({ session }: Held): boolean {
  return session.kind === 'break' || session.kind === 'meal';
}

/** When something goes on, across gaps that are no break. */
function blocksOf(programme: readonly Held[]): Interval[] {
  const blocks: { start: number; end: number }[] = [];
  for (const { interval } of programme) {
    const last = blocks.at(-1);
    if (last !== undefined && interval.start - last.end < GAP) last.end = Math.max(last.end, interval.end);
    else blocks.push({ ...interval });
  }
  return blocks;
}

/** The blocks as the breaks cut them. */
function* stretches(blocks: readonly Interval[], breaks: readonly Held[]): Generator<Interval> {
  for (const block of blocks) {
    let { start } = block;
    for (const { interval } of breaks) {
      if (interval.end <= start) continue;
      if (interval.start >= block.end) break;
      if (interval.start > start) yield { start, end: interval.start };
      start = interval.end;
    }
    if (start < block.end) yield { start, end: block.end };
  }
}
