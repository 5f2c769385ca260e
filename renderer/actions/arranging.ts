import { dayOf } from '../../shared/plan/day-of.ts';
import { all, ordered } from '../../shared/plan/plan.ts';
import { addMinutes } from '../../shared/plan/time.ts';
import { daysInOrder } from '../../shared/programme/board.ts';
import type { Follow } from '../../shared/programme/gestures/follow.ts';
import { SNAP } from '../../shared/programme/move.ts';
import { trayOf } from '../../shared/programme/tray.ts';
import { titleOf } from '../../shared/programme/words.ts';
import { textNow } from '../i18n/use-text.ts';
import { useCursor } from '../programme/carry/cursor.ts';
import { togglePush, usePush } from '../programme/carry/push.ts';
import { rename } from '../programme/rename/rename.ts';
import { createAt, createSession, unplaceSessions } from '../programme/sessions.ts';
import { announce } from '../store/notices.ts';
import { dispatch } from '../store/plan.ts';
import { select, useView } from '../store/view.ts';
import { notifyUndoable } from '../ui/undo-notice.ts';
import type { Action } from './action.ts';
import { arrange } from './arrange.ts';
import { ids, inProgramme, placed, planNow, selected, shownDay, some, two } from './meant.ts';

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

/** What is done to the selected sessions. */
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
];
