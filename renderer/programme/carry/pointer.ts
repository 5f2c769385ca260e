import type { SessionId } from '../../../shared/plan/ids.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { intervalOf } from '../../../shared/programme/board.ts';
import { targetAt } from '../../../shared/programme/geometry.ts';
import { dragged, resized, snapped } from '../../../shared/programme/move.ts';
import { usePlanStore } from '../../store/plan.ts';
import { select, useView } from '../../store/view.ts';
import type { Surface } from '../surface.ts';
import { type Carry, carryNow, carryTo, pickUp, putBack, putDown } from './carry.ts';

/** Moving less than this many pixels is a click. */
const THRESHOLD = 6;
/** Within this many pixels of its edge the grid scrolls, by up to `FASTEST` a frame. */
const EDGE = 36;
const FASTEST = 14;
/** How long one rests on a day's tab until that day is shown, in milliseconds. */
const REST = 350;
/** What comes from the tray is held this many minutes into it. */
const HELD_FROM_TRAY = 10;

interface Press {
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  readonly session: Session;
  readonly how: Carry['how'];
  /** Where in the session it is held; the lane is null when it comes from the tray. */
  readonly held: { readonly minutes: number; readonly lane: number | null };
}

/**
 * Has the sessions under `root` dragged with the pointer: blocks and tray items, which carry `data-session`,
 * and the ends of blocks, which carry `data-end`. Listens until the returned function is called.
 */
export function listenForDrags(root: HTMLElement, surface: Surface): () => void {
  let press: Press | null = null;
  let dragging = false;
  let at = { x: 0, y: 0 };
  let frame = 0;
  let resting: { tab: Element; timer: number } | null = null;

  const down = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0 || carryNow() !== null) return;
    const element =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-session]') : null;
    const { open } = usePlanStore.getState();
    const session = open?.plan.sessions[element?.dataset.session as SessionId];
    if (element === null || session === undefined) return;
    const end = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-end]') : null;
    const { clientX: x, clientY: y } = event;
    const how = end === null ? 'move' : end.dataset.end === 'start' ? 'start' : 'end';
    press = { pointer: event.pointerId, x, y, session, how, held: heldAt(surface, session, element, x, y) };
  };

  const move = (event: PointerEvent): void => {
    if (press === null || event.pointerId !== press.pointer) return;
    at = { x: event.clientX, y: event.clientY };
    if (!dragging) {
      if (Math.hypot(at.x - press.x, at.y - press.y) < THRESHOLD) return;
      // The press may have ended a field whose text changed the session.
      const session = usePlanStore.getState().open?.plan.sessions[press.session.id];
      if (session === undefined) return;
      press = { ...press, session };
      dragging = true;
      root.setPointerCapture(press.pointer);
      pickUp(session, 'pointer', press.how);
    }
    if (frame === 0) frame = requestAnimationFrame(follow);
  };

  /** Once a frame at the most: the label to the pointer, and the session to what lies under it. */
  const follow = (): void => {
    frame = 0;
    if (press === null || !dragging) return;
    const scrolled = press.session.locked ? false : scrollAtEdge(surface, at, press.how === 'move');
    hold(press);
    moveLabel(surface.label, at);
    if (scrolled && frame === 0) frame = requestAnimationFrame(follow);
  };

  const hold = (held: Press): void => {
    const { session, how } = held;
    const point = pointIn(surface, at);
    const target = point && targetAt(surface.geometry, point.x, point.y);
    if (how !== 'move') {
      const day = surface.geometry.days.find(({ day: shown }) => shown.sessions.includes(session))?.day;
      if (day === undefined || point === null) return;
      const minute = surface.geometry.axis.start + point.y / surface.geometry.scale;
      carryTo(resized(surface.board, day, session, how, snapped(minute)), 'grid');
      return;
    }
    const over = zoneAt(surface, at);
    rest(over === 'outside' ? tabAt(at) : null);
    if (over === 'grid' && target !== null)
      carryTo(dragged(surface.board, session, held.held, target), 'grid');
    else if (over === 'tray') carryTo({ ...session, start: null }, 'tray');
    else carryTo(session, 'outside');
  };

  const rest = (tab: Element | null): void => {
    if (tab === (resting?.tab ?? null)) return;
    if (resting !== null) window.clearTimeout(resting.timer);
    const day = tab?.getAttribute('data-day-tab');
    resting =
      tab === null || !day
        ? null
        : { tab, timer: window.setTimeout(() => useView.setState({ day: day as 'all' }), REST) };
  };

  const finish = (drop: boolean): void => {
    const held = press;
    press = null;
    if (!dragging) return;
    dragging = false;
    rest(null);
    cancelAnimationFrame(frame);
    frame = 0;
    const onGrid = carryNow()?.over === 'grid';
    if (!drop) putBack();
    else if (putDown() && onGrid && held?.held.lane === null) select(held.session.id);
    if (held !== null && root.hasPointerCapture(held.pointer)) root.releasePointerCapture(held.pointer);
    swallowClick();
  };

  const up = (event: PointerEvent): void => {
    if (press?.pointer !== event.pointerId) return;
    if (dragging) {
      at = { x: event.clientX, y: event.clientY };
      hold(press);
    }
    finish(true);
  };
  const lost = (event: PointerEvent): void => {
    if (press?.pointer === event.pointerId) finish(false);
  };
  const leave = (): void => finish(false);
  /** While something is dragged, keys do nothing but put it back. */
  const key = (event: KeyboardEvent): void => {
    if (!dragging) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') finish(false);
  };

  root.addEventListener('pointerdown', down);
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', lost);
  root.addEventListener('lostpointercapture', lost);
  window.addEventListener('blur', leave);
  window.addEventListener('keydown', key, true);
  return () => {
    finish(false);
    root.removeEventListener('pointerdown', down);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', lost);
    root.removeEventListener('lostpointercapture', lost);
    window.removeEventListener('blur', leave);
    window.removeEventListener('keydown', key, true);
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of the window in the grid's own pixels. */
function pointIn({ canvas }: Surface, { x, y }: Point): Point | null {
  if (canvas === null) return null;
  const { left, top } = canvas.getBoundingClientRect();
  return { x: x - left, y: y - top };
}

function heldAt(surface: Surface, session: Session, element: Element, x: number, y: number): Press['held'] {
  const point = surface.canvas?.contains(element) ? pointIn(surface, { x, y }) : null;
  const target = point && targetAt(surface.geometry, point.x, point.y);
  if (target === null) return { minutes: Math.min(HELD_FROM_TRAY, session.minutes / 2), lane: null };
  const into = target.minute - intervalOf(session, target.day.midnight).start;
  return { minutes: Math.min(Math.max(into, 0), session.minutes), lane: target.lane };
}

function within(element: Element | null, { x, y }: Point): boolean {
  if (element === null) return false;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x < right && y >= top && y < bottom;
}

/** What takes a session at this point. The heads and the hours, which cover the grid's edges, take none. */
function zoneAt(surface: Surface, at: Point): 'grid' | 'tray' | 'outside' {
  if (within(surface.tray, at)) return 'tray';
  const { scroll, hours, heads } = surface;
  if (scroll === null || !within(scroll, at)) return 'outside';
  const { left, top } = scroll.getBoundingClientRect();
  return at.x < left + hours || at.y < top + heads ? 'outside' : 'grid';
}

function tabAt({ x, y }: Point): Element | null {
  return document.elementFromPoint(x, y)?.closest('[data-day-tab]') ?? null;
}

/** Scrolls the grid when the pointer is near its edge; true while there was something to scroll. */
function scrollAtEdge({ scroll, hours, heads }: Surface, { x, y }: Point, sideways: boolean): boolean {
  if (scroll === null) return false;
  const { left, right, top, bottom } = scroll.getBoundingClientRect();
  if (x < left || x > right || y < top || y > bottom) return false;
  const before = [scroll.scrollLeft, scroll.scrollTop];
  scroll.scrollTop += pull(y, top + heads, bottom);
  if (sideways) scroll.scrollLeft += pull(x, left + hours, right);
  return before[0] !== scroll.scrollLeft || before[1] !== scroll.scrollTop;
}

function pull(at: number, low: number, high: number): number {
  if (at < low + EDGE) return -FASTEST * Math.min((low + EDGE - at) / EDGE, 1);
  if (at > high - EDGE) return FASTEST * Math.min((at - high + EDGE) / EDGE, 1);
  return 0;
}

/** Puts the label beside the pointer, on the side where there is room. */
function moveLabel(label: HTMLElement | null, { x, y }: Point): void {
  if (label === null) return;
  const { offsetWidth: width, offsetHeight: height } = label;
  const left = x + 18 + width > window.innerWidth ? x - width - 12 : x + 18;
  const top = y + 20 + height > window.innerHeight ? y - height - 12 : y + 20;
  label.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

/** The click that the browser makes of the end of a drag is none. */
function swallowClick(): void {
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  window.setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 0);
}
