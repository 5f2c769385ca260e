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
import { trayOf } from '../../shared/programme/tray.ts';
import { titleOf } from '../../shared/programme/words.ts';
import { textNow } from '../i18n/use-text.ts';
import { useCursor } from '../programme/carry/cursor.ts';
import { togglePush, usePush } from '../programme/carry/push.ts';
import { workshopCount } from '../programme/palette/count.ts';
import { rename } from '../programme/rename/rename.ts';
import { createAt, createSession, unplaceSessions } from '../programme/sessions.ts';
import { focusBlock } from '../programme/view-state.ts';
import { announce } from '../store/notices.ts';
import { dispatch, usePlanStore } from '../store/plan.ts';
import { select, useView } from '../store/view.ts';
import { notifyUndoable } from '../ui/undo-notice.ts';
import type { Action } from './action.ts';

const planNow = (): Plan | undefined => usePlanStore.getState().open?.plan;

/**
 * The sessions that are meant, while the programme is on the screen: those that are selected; but where a session
 * that is none of them has the focus, that one.
 */
export function selected(): Session[] {
  const plan = planNow();
  const { selection, view } = useView.getState();
  if (plan === undefined || view !== 'programme') return [];
  const focused = document.activeElement?.closest<HTMLElement>('[data-main][data-session]')?.dataset.session;
  const alone = focused !== undefined && !selection.includes(focused as SessionId);
  return (alone ? [focused as SessionId] : selection).flatMap((id) => plan.sessions[id] ?? []);
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

/**
 * Performs a command and says what it brought into one room at one time. What it made is selected, and gets the
 * focus. False when it was refused.
 */
function arrange<C extends CommandId>(id: C, args: ArgsOf<C>): boolean {
  const plan = planNow();
  if (plan === undefined) return false;
  const shown = preview(plan, id, args);
  if (!dispatch(id, args)) return false;
  if (!('refused' in shown)) tellMet(plan, shown);
  const made = madeSince(plan);
  const [first] = made;
  if (first !== undefined) {
    select(...made);
    focusBlock(first);
  }
  return true;
}

/** The sessions that the plan has now and did not have. */
export function madeSince(before: Plan): SessionId[] {
  const now = planNow()?.sessions ?? {};
  return (Object.keys(now) as SessionId[]).filter((id) => before.sessions[id] === undefined);
}

function tellMet(plan: Plan, shown: readonly Shown[]): void {
  const met = runInto(plan, shown);
  const [first] = met;
  if (first === undefined) return;
  const t = textNow();
  const values = { title: titleOf(first.session, t), other: titleOf(first.other, t), more: met.length - 1 };
  notifyUndoable('warning', t(met.length > 1 ? 'commands.met.many' : 'commands.met.one', values));
}

const areLocked = () => selected().every(({ locked }) => locked);
const areCancelled = () => selected().every(({ status }) => status === 'cancelled');

function toggleLock(): void {
  dispatch(areLocked() ? 'session.unlock' : 'session.lock', { sessions: ids() });
}

function toggleCancelled(): void {
  dispatch(areCancelled() ? 'session.reinstate' : 'session.cancel', { sessions: ids() });
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

function unplace(): void {
  const [held] = selected();
  if (held !== undefined) unplaceSessions(held);
}

/** All that the days on the screen show; in the tray, all that is there. */
function selectAll(): void {
  const plan = planNow();
  if (plan === undefined) return;
  const inTray = document.activeElement?.closest('.tray-items') != null;
  const { day } = useView.getState();
  const shown = day === 'all' ? undefined : shownDay(plan);
  const days = all(plan, 'days');
  const found = inTray
    ? trayOf(plan)
    : all(plan, 'sessions').filter(({ start }) => {
        const own = start === null ? undefined : dayOf(days, start);
        return own !== undefined && (shown === undefined || own === shown);
      });
  const current = useView.getState().selection.at(-1);
  const ids = found.map(({ id }) => id);
  select(...ids.filter((id) => id !== current), ...ids.filter((id) => id === current));
  announce(textNow()('arranging.selected', { count: ids.length }));
}

/** Where the cursor is, or in the tray. */
function make(): void {
  const { cursor } = useCursor.getState();
  if (cursor === null) createSession();
  else createAt(cursor);
}

function renameSelected(): void {
  const session = selected().at(-1);
  if (session !== undefined) rename(session.id);
}

function turnPush(): void {
  togglePush();
  const { on } = usePush.getState();
  announce(textNow()(on ? 'arranging.push.isOn' : 'arranging.push.isOff'));
}

function turnReach(): void {
  usePush.setState(({ reach }) => ({ on: true, reach: reach === 'room' ? 'day' : 'room' }));
  announce(textNow()(`arranging.push.${usePush.getState().reach}`));
}

const inProgramme = () => planNow() !== undefined && useView.getState().view === 'programme';

const hasDay = () => {
  const plan = planNow();
  return plan !== undefined && shownDay(plan) !== undefined && useView.getState().view === 'programme';
};

/** What is done to the selected sessions, and the blocks of the palette. */
export const ARRANGING: readonly Action[] = [
  { id: 'session.new', label: 'arranging.make', keys: 'Ctrl+Shift+N', when: inProgramme, perform: make },
  { id: 'session.rename', label: 'arranging.rename', keys: 'F2', when: some, perform: renameSelected },
  {
    id: 'session.selectAll',
    label: 'arranging.selectAll',
    keys: 'Ctrl+A',
    when: inProgramme,
    perform: selectAll,
  },
  {
    id: 'programme.push',
    label: 'arranging.push.turn',
    keys: 'Ctrl+Shift+F',
    when: inProgramme,
    perform: turnPush,
  },
  { id: 'programme.pushReach', label: 'arranging.push.turnReach', when: inProgramme, perform: turnReach },
  {
    id: 'session.lock',
    label: 'commands.action.lock',
    labelNow: (t) => t(areLocked() ? 'programme.inspector.unlock' : 'programme.inspector.lock'),
    keys: 'Ctrl+L',
    when: some,
    perform: toggleLock,
  },
  {
    id: 'session.cancel',
    label: 'commands.action.cancel',
    labelNow: (t) => t(areCancelled() ? 'programme.inspector.reinstate' : 'programme.inspector.cancel'),
    keys: 'Ctrl+Shift+U',
    when: some,
    perform: toggleCancelled,
  },
  {
    id: 'session.duplicate',
    label: 'commands.action.duplicate',
    keys: 'Ctrl+D',
    when: some,
    perform: () => void arrange('session.duplicate', { sessions: ids() }),
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
    keys: 'Delete',
    holds: 'inView',
    when: placed,
    perform: unplace,
  },
  {
    id: 'session.remove',
    label: 'commands.action.remove',
    labelNow: (t) => t('commands.action.removeNow', { count: selected().length }),
    keys: 'Ctrl+Shift+Delete',
    when: some,
    perform: remove,
  },
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
