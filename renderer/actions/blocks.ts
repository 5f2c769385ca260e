import { dayOf } from '../../shared/plan/day-of.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import { addMinutes, type LocalDateTime } from '../../shared/plan/time.ts';
import { momentOn } from '../../shared/programme/clock.ts';
import { BLOCKS, type BlockId, everyDayAt } from '../../shared/programme/gestures/blocks.ts';
import { textNow } from '../i18n/use-text.ts';
import { useCursor } from '../programme/carry/cursor.ts';
import { usePush } from '../programme/carry/push.ts';
import { workshopCount } from '../programme/palette/count.ts';
import { announce } from '../store/notices.ts';
import type { Action } from './action.ts';
import { arrange } from './arrange.ts';
import { hasDay, planNow, selected, shownDay } from './meant.ts';

/** Puts a block at the cursor, after the selected session, or at its usual time on the day that is shown. */
export function addBlock(block: BlockId): void {
  const plan = planNow();
  const day = plan && shownDay(plan);
  if (plan === undefined || day === undefined) return;
  const start = startAtCursor() ?? endOfSelected(plan) ?? momentOn(day, BLOCKS[block].usual);
  const count = block === 'workshops' ? { count: workshopCount() } : {};
  const { on, reach } = usePush.getState();
  const done = arrange('block.add', { block, starts: [start], ...count, follow: on ? reach : 'none' });
  const t = textNow();
  if (done) announce(t('arranging.added', { name: t(`commands.block.palette.${block}`) }));
}

const startAtCursor = (): LocalDateTime | null => useCursor.getState().cursor?.place.start ?? null;

function endOfSelected(plan: Plan): LocalDateTime | undefined {
  const last = selected().at(-1);
  if (last?.start == null) return undefined;
  const end = addMinutes(last.start, last.minutes);
  return dayOf(all(plan, 'days'), end) === undefined ? undefined : end;
}

function lunchEveryDay(): void {
  const plan = planNow();
  if (plan !== undefined)
    arrange('block.add', { block: 'lunch', starts: everyDayAt(plan, BLOCKS.lunch.usual) });
}

/** The blocks of the palette. */
export const BLOCK_ACTIONS: readonly Action[] = [
  ...(Object.keys(BLOCKS) as BlockId[]).map(
    (block): Action => ({
      id: `block.${block}`,
      label: `commands.block.palette.${block}`,
      when: hasDay,
      perform: () => addBlock(block),
    }),
  ),
  {
    id: 'block.lunchEveryDay',
    label: 'commands.action.lunchEveryDay',
    when: hasDay,
    perform: lunchEveryDay,
  },
];
