import type { DayId, SessionId } from '../../../shared/plan/ids.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { addMinutes } from '../../../shared/plan/time.ts';
import { intervalOf, standsIn } from '../../../shared/programme/board.ts';
import { targetAt } from '../../../shared/programme/geometry.ts';
import type { Aim, Load } from '../../../shared/programme/gestures/aim.ts';
import { magnetAt, PRECISE } from '../../../shared/programme/gestures/snap.ts';
import { becoming, roomsAcross } from '../../../shared/programme/lane.ts';
import { boardDayOf, dragged, type Position, resized, type Target } from '../../../shared/programme/move.ts';
import { blockAt } from '../../../shared/programme/selecting.ts';
import { textNow } from '../../i18n/use-text.ts';
import { notify } from '../../store/notices.ts';
import { useView } from '../../store/view.ts';
import { lockedWords } from '../sessions.ts';
import type { Surface } from '../surface.ts';
import { focusBlock, selectDropped } from '../view-state.ts';
import { carryNow, hold, letGo, pickUp, putBack, startOf } from './carry.ts';
import type { Gesture, Modifiers } from './gesture.ts';
import { followNow } from './push.ts';
import { askWhatIsMeant } from './swap-choice.ts';
import { type Point, pointIn, tabAt, zoneAt } from './zones.ts';

/** What comes from the tray or the palette is held this many minutes into it. */
const HELD_FROM_TRAY = 10;
/** How long one rests on a day's tab until that day is shown, in milliseconds. */
const REST = 350;

const NOBODY: ReadonlySet<SessionId> = new Set();

/**
 * Takes hold of something with the pointer at a point of the window, to move it or one of its ends. Null when
 * nothing can be changed.
 */
export function carrying(
  surface: Surface,
  load: Load,
  how: Aim['how'],
  element: Element,
  from: Point,
): Gesture | null {
  const held = load.of === 'sessions' ? load.held : null;
  const start = startOf(load);
  const grip = gripOf(surface, start, element, from);
  const order = roomsAcross(surface.geometry.days[0]?.day.lanes ?? []);
  if (!pickUp(load, 'pointer', { how, order })) return null;
  const carried = load.of === 'sessions' ? new Set(load.all) : NOBODY;
  const dayBefore = useView.getState().day;
  let resting: { tab: string; timer: number } | null = null;

  const rest = (tab: string | null): void => {
    if (tab === (resting?.tab ?? null)) return;
    if (resting !== null) window.clearTimeout(resting.timer);
    const show = () => useView.setState({ day: tab as DayId | 'all' });
    resting = tab === null ? null : { tab, timer: window.setTimeout(show, REST) };
  };

  const placeAt = (target: Target, point: Point, keys: Modifiers): Partial<Aim> => {
    const under = keys.ctrl ? undefined : blockAt(surface.blocks, point, carried)?.session;
    const magnet = keys.alt ? PRECISE : magnetAt(surface.geometry.scale, under?.minutes);
    const asides = keys.ctrl ? NOBODY : carried;
    const to = dragged(surface.board, start, grip, target, { snap: magnet, carried: asides });
    const lane = target.day.lanes[target.lane];
    const stays = held !== null && standsIn(target.day, held).includes(target.lane);
    const as = lane === undefined || stays ? undefined : becoming(lane);
    return { over: 'place', to, on: under?.id, as };
  };

  const stretchTo = (session: Session, point: Point, keys: Modifiers): void => {
    const day = boardDayOf(surface.board, session);
    if (day === undefined || how === 'move') return;
    const { axis, scale } = surface.geometry;
    const minute = axis.start + point.y / scale;
    const snap = keys.alt ? PRECISE : magnetAt(scale);
    const to = resized(surface.board, day, session, how, minute, { snap, carried });
    hold({ to, follow: followNow(keys.shift) });
  };

  return {
    scrolls: carryNow()?.locked ? 'none' : how === 'move' ? 'both' : 'down',
    cursor: ({ ctrl }) => (how !== 'move' ? 'ns-resize' : ctrl && held !== null ? 'copy' : 'grabbing'),
    follow(at, keys) {
      const point = pointIn(surface, at);
      if (point === null) return;
      if (how !== 'move' && held !== null) {
        stretchTo(held, point, keys);
        return;
      }
      const zone = zoneAt(surface, at);
      const tab = zone === 'outside' ? tabAt(at) : null;
      rest(tab);
      const common = { copy: keys.ctrl && held !== null, follow: followNow(keys.shift) };
      const target = zone === 'grid' ? targetAt(surface.geometry, point.x, point.y) : null;
      const there = tab === null ? null : onDay(surface, start, tab);
      if (target !== null) hold({ ...common, ...placeAt(target, point, keys) });
      else if (there !== null) hold({ ...common, over: 'place', to: there, on: undefined, as: undefined });
      else {
        const over = zone === 'tray' || zone === 'head' ? zone : 'outside';
        hold({ ...common, over, to: start, on: undefined, as: undefined });
      }
    },
    press(key) {
      if (key.toLowerCase() === 'b') hold({ lay: carryNow()?.aim.lay === 'beside' ? 'after' : 'beside' });
    },
    end(drop, at) {
      rest(null);
      const carry = carryNow();
      if (!drop) {
        putBack();
        // A day that was shown on the way goes back as well.
        if (useView.getState().day !== dayBefore) {
          useView.setState({ day: dayBefore });
          if (held !== null) focusBlock(held.id);
        }
        return;
      }
      if (carry?.locked) notify({ tone: 'warning', text: lockedWords(carry.locked, textNow()) });
      letGo(({ ended, sessions }) => {
        if (ended === 'choosing') askWhatIsMeant(at);
        if (ended !== 'changed') return;
        const { selection } = useView.getState();
        const several = sessions.length > 1 && sessions.every((id) => selection.includes(id));
        if (!several) selectDropped(...sessions);
        const [first] = sessions;
        if (first !== undefined && carry?.load.of !== 'sessions') focusBlock(first);
      });
    },
  };
}

/** Where in it something is held; the lane is null when it comes from the tray or the palette. */
function gripOf(
  surface: Surface,
  start: Position,
  element: Element,
  from: Point,
): { readonly minutes: number; readonly lane: number | null } {
  const point = surface.canvas?.contains(element) ? pointIn(surface, from) : null;
  const target = point && targetAt(surface.geometry, point.x, point.y);
  if (target === null) return { minutes: Math.min(HELD_FROM_TRAY, start.minutes / 2), lane: null };
  const into = target.minute - intervalOf(start, target.day.midnight).start;
  return { minutes: Math.min(Math.max(into, 0), start.minutes), lane: target.lane };
}

/** The same time on the day of a tab; null for what has no time, and on its own day. */
function onDay({ board }: Surface, start: Position, tab: string): Position | null {
  const to = board.find(({ day }) => day.id === tab);
  const now = boardDayOf(board, start);
  if (to === undefined || now === undefined || to === now || start.start === null) return null;
  return { ...start, start: addMinutes(start.start, to.midnight - now.midnight) };
}
