import type { ArgsOf, CommandId } from '../../shared/change/commands/index.ts';
import { preview, type Shown } from '../../shared/change/preview.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import type { SessionId } from '../../shared/plan/ids.ts';
import { all, ordered, type Plan } from '../../shared/plan/plan.ts';
import type { Day } from '../../shared/plan/records/day.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import { addMinutes, type LocalDateTime } from '../../shared/plan/time.ts';
import { daysInOrder } from '../../shared/programme/board.ts';
import { momentOn } from '../../shared/programme/clock.ts';
import { BLOCKS, type BlockId, everyDayAt } from '../../shared/programme/gestures/blocks.ts';
import type { Follow } from '../../shared/programme/gestures/follow.ts';
import { runInto } from '../../shared/programme/gestures/run-into.ts';
import { SNAP } from '../../shared/programme/move.ts';
import { titleOf } from '../../shared/programme/words.ts';
import { textNow } from '../i18n/use-text.ts';
import { dispatch, usePlanStore } from '../store/plan.ts';
import { select, useView } from '../store/view.ts';
import { notifyUndoable } from '../ui/undo-notice.ts';
import type { Action } from './action.ts';

const planNow = (): Plan | undefined => usePlanStore.getState().open?.plan;

/** The selected sessions that are in the plan, while the programme is on the screen. */
export function selected(): Session[] {
  const plan = planNow();
  const { selection, view } = useView.getState();
  return plan === undefined || view !== 'programme' ? [] : selection.flatMap((id) => plan.sessions[id] ?? []);
}

/** The day that is shown; the first one while all are. */
export function shownDay(plan: Plan): Day | undefined {
  const { day } = useView.getState();
  return (day === null || day === 'all' ? undefined : plan.days[day]) ?? daysInOrder(plan)[0];
}

const ids = (): SessionId[] => selected().map(({ id }) => id);
const some = () => selected().length > 0;
const placed = () => selected().some(({ start }) => start !== null);
const two = () => selected().length === 2;

/** Performs a command and says what it brought into one room at one time. */
function arrange<C extends CommandId>(id: C, args: ArgsOf<C>): void {
  const plan = planNow();
  if (plan === undefined) return;
  const shown = preview(plan, id, args);
  if (dispatch(id, args) && !('refused' in shown)) tellMet(plan, shown);
}

function tellMet(plan: Plan, shown: readonly Shown[]): void {
  const met = runInto(plan, shown);
  const [first] = met;
  if (first === undefined) return;
  const t = textNow();
  const values = { title: titleOf(first.session, t), other: titleOf(first.other, t), more: met.length - 1 };
  notifyUndoable('warning', t(met.length > 1 ? 'commands.met.many' : 'commands.met.one', values));
}

function toggleLock(): void {
  const sessions = ids();
  dispatch(selected().every(({ locked }) => locked) ? 'session.unlock' : 'session.lock', { sessions });
}

function toggleCancelled(): void {
  const off = selected().every(({ status }) => status === 'cancelled');
  dispatch(off ? 'session.reinstate' : 'session.cancel', { sessions: ids() });
}

function remove(): void {
  const plan = planNow();
  const [first] = selected();
  const sessions = ids();
  if (plan === undefined || first === undefined || !dispatch('session.remove', { sessions })) return;
  select();
  const t = textNow();
  notifyUndoable('info', t('programme.removed', { name: titleOf(first, t) }));
}

function swap(command: 'session.swap' | 'session.swapRooms'): void {
  const [first, second] = ids();
  if (first !== undefined && second !== undefined) arrange(command, { first, second });
}

function repeat(where: 'rooms' | 'days'): void {
  const plan = planNow();
  if (plan === undefined) return;
  const rooms = where === 'rooms' ? ordered(plan, 'rooms').map(({ id }) => id) : [];
  const days = where === 'days' ? daysInOrder(plan).map(({ id }) => id) : [];
  arrange('session.repeat', { sessions: ids(), rooms, days });
}

function push(by: number, follow: Follow): void {
  const held = selected().find(({ start }) => start !== null);
  if (held?.start == null) return;
  const to = { start: addMinutes(held.start, by), rooms: held.rooms };
  arrange('session.move', { sessions: ids(), held: held.id, to, follow });
}

/** A block after the selected session, or at its usual time on the day that is shown. */
function add(block: BlockId): void {
  const plan = planNow();
  const day = plan && shownDay(plan);
  if (plan === undefined || day === undefined) return;
  const start = endOfSelected(plan) ?? momentOn(day, BLOCKS[block].usual);
  const count = block === 'workshops' ? { count: Math.min(all(plan, 'rooms').length, WORKSHOPS) } : {};
  arrange('block.add', { block, starts: [start], ...count });
}

/** So many workshops stand side by side, if there are as many rooms. */
const WORKSHOPS = 3;

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

const hasDay = () => {
  const plan = planNow();
  return plan !== undefined && shownDay(plan) !== undefined && useView.getState().view === 'programme';
};

/** What is done to the selected sessions, and the blocks of the palette. */
export const ARRANGING: readonly Action[] = [
  { id: 'session.lock', label: 'commands.action.lock', keys: 'Ctrl+L', when: some, perform: toggleLock },
  {
    id: 'session.cancel',
    label: 'commands.action.cancel',
    keys: 'Ctrl+Shift+U',
    when: some,
    perform: toggleCancelled,
  },
  {
    id: 'session.duplicate',
    label: 'commands.action.duplicate',
    keys: 'Ctrl+D',
    when: some,
    perform: () => void dispatch('session.duplicate', { sessions: ids() }),
  },
  {
    id: 'session.everyDay',
    label: 'commands.action.everyDay',
    keys: 'Ctrl+Shift+D',
    when: placed,
    perform: () => repeat('days'),
  },
  {
    id: 'session.everyRoom',
    label: 'commands.action.everyRoom',
    when: placed,
    perform: () => repeat('rooms'),
  },
  {
    id: 'session.swap',
    label: 'commands.action.swap',
    keys: 'Ctrl+B',
    when: two,
    perform: () => swap('session.swap'),
  },
  {
    id: 'session.swapRooms',
    label: 'commands.action.swapRooms',
    keys: 'Ctrl+Shift+B',
    when: two,
    perform: () => swap('session.swapRooms'),
  },
  {
    id: 'session.later',
    label: 'commands.action.later',
    keys: 'Alt+PageDown',
    when: placed,
    perform: () => push(SNAP, 'room'),
  },
  {
    id: 'session.earlier',
    label: 'commands.action.earlier',
    keys: 'Alt+PageUp',
    when: placed,
    perform: () => push(-SNAP, 'room'),
  },
  {
    id: 'session.dayLater',
    label: 'commands.action.dayLater',
    keys: 'Shift+Alt+PageDown',
    when: placed,
    perform: () => push(SNAP, 'day'),
  },
  {
    id: 'session.dayEarlier',
    label: 'commands.action.dayEarlier',
    keys: 'Shift+Alt+PageUp',
    when: placed,
    perform: () => push(-SNAP, 'day'),
  },
  {
    id: 'session.unplace',
    label: 'commands.action.unplace',
    when: placed,
    perform: () => void dispatch('session.unplace', { sessions: ids() }),
  },
  {
    id: 'session.remove',
    label: 'commands.action.remove',
    keys: 'Ctrl+Shift+Delete',
    when: some,
    perform: remove,
  },
  ...(Object.keys(BLOCKS) as BlockId[]).map(
    (block): Action => ({
      id: `block.${block}`,
      label: `commands.block.palette.${block}`,
      when: hasDay,
      perform: () => add(block),
    }),
  ),
  {
    id: 'block.lunchEveryDay',
    label: 'commands.action.lunchEveryDay',
    when: hasDay,
    perform: lunchEveryDay,
  },
];
