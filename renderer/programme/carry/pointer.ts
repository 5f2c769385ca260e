import type { SessionId } from '../../../shared/plan/ids.ts';
import type { Aim, Load } from '../../../shared/programme/gestures/aim.ts';
import { BLOCKS, type BlockId } from '../../../shared/programme/gestures/blocks.ts';
import { usePlanStore } from '../../store/plan.ts';
import { swallowClick } from '../../ui/dragging/swallow-click.ts';
import { workshopCount } from '../palette/count.ts';
import { together } from '../sessions.ts';
import type { Surface } from '../surface.ts';
import { carryNow } from './carry.ts';
import { carrying } from './carrying.ts';
import type { Gesture, Modifiers } from './gesture.ts';
import { heldNow } from './ghosts.ts';
import { onGround } from './ground.ts';
import { foreseeCarrying, forgetReady } from './readiness.ts';
import { heldAt, moveLabel, type Point, scrollAtEdge, zoneAt } from './zones.ts';

/** Moving less than this many pixels is a click. */
const THRESHOLD = 6;
/** What is dragged by something else than the grid: fields, buttons, the tab of a day. */
const OTHERS =
  'input, textarea, select, [role=menu], [role=menuitem], [role=dialog], [role=tab], [data-rename]';

interface Press {
  readonly pointer: number;
  readonly at: Point;
  readonly element: HTMLElement;
  readonly keys: Modifiers;
}

/**
 * Has what lies under `root` dragged with the pointer: sessions, which carry `data-session`, and the ends of
 * blocks, which carry `data-end`; the blocks of the palette, which carry `data-block`; and the ground of the grid.
 * Listens until the returned function is called.
 */
export function listenForDrags(root: HTMLElement, surface: Surface): () => void {
  let press: Press | null = null;
  let gesture: Gesture | null = null;
  let at: Point = { x: 0, y: 0 };
  let keys: Modifiers = { ctrl: false, shift: false, alt: false };
  let frame = 0;

  const down = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0 || carryNow() !== null) return;
    const { target } = event;
    if (!(target instanceof HTMLElement || target instanceof SVGElement) || target.closest(OTHERS)) return;
    const element = target as HTMLElement;
    press = { pointer: event.pointerId, at: pointOf(event), element, keys: modifiersOf(event) };
    const load = loadOf(element);
    if (load !== null) foreseeCarrying(load);
  };

  const move = (event: PointerEvent): void => {
    if (press === null || event.pointerId !== press.pointer) return;
    at = pointOf(event);
    keys = modifiersOf(event);
    if (gesture === null) {
      if (Math.hypot(at.x - press.at.x, at.y - press.at.y) < THRESHOLD) return;
      gesture = gestureOf(surface, press);
      if (gesture === null) {
        press = null;
        return;
      }
      surface.hand?.setPointerCapture(press.pointer);
    }
    later();
  };

  const later = (): void => {
    if (frame === 0) frame = requestAnimationFrame(follow);
  };

  /** Once a frame at the most: the label to the pointer, and what is carried to what lies under it. */
  const follow = (): void => {
    frame = 0;
    if (gesture === null) return;
    const { scrolls } = gesture;
    const scrolled = scrolls === 'none' ? false : scrollAtEdge(surface, at, scrolls === 'both');
    // Measured before anything is drawn anew.
    const { left: x = 0, top: y = 0 } = surface.canvas?.getBoundingClientRect() ?? {};
    gesture.follow(at, keys);
    if (surface.hand !== null) surface.hand.style.cursor = gesture.cursor(keys);
    moveLabel(surface.label, at, heldAt(heldNow(), at, { x, y }));
    if (scrolled) later();
  };

  const finish = (drop: boolean): void => {
    const ended = gesture;
    const pointer = press?.pointer;
    press = null;
    gesture = null;
    if (ended === null) {
      if (pointer !== undefined) forgetReady();
      return;
    }
    cancelAnimationFrame(frame);
    frame = 0;
    if (drop) ended.follow(at, keys);
    ended.end(drop, at);
    if (pointer !== undefined && surface.hand?.hasPointerCapture(pointer))
      surface.hand.releasePointerCapture(pointer);
    // Broken off, the button is still down: the click is to come.
    if (drop) swallowClick();
    else window.addEventListener('pointerup', swallowClick, { capture: true, once: true });
  };

  const up = (event: PointerEvent): void => {
    if (press?.pointer !== event.pointerId) return;
    at = pointOf(event);
    keys = modifiersOf(event);
    finish(true);
    press = null;
  };
  const lost = (event: PointerEvent): void => {
    if (press?.pointer === event.pointerId) finish(false);
  };
  const leave = (): void => finish(false);
  /** While something is dragged, keys do nothing but change how, or put it back. */
  const key = (event: KeyboardEvent): void => {
    if (gesture === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape' && event.type === 'keydown') {
      finish(false);
      return;
    }
    if (event.type === 'keydown') gesture.press?.(event.key);
    keys = modifiersOf(event);
    later();
  };

  /** The browser's own dragging, of text that happens to be marked, would take the pointer away. */
  const native = (event: Event): void => {
    if (press !== null) event.preventDefault();
  };

  /** Under a pointer that is still, the wheel brings another place. */
  const scroll = (): void => {
    if (gesture !== null) later();
  };

  root.addEventListener('pointerdown', down);
  root.addEventListener('scroll', scroll, { capture: true, passive: true });
  root.addEventListener('dragstart', native);
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', lost);
  root.addEventListener('lostpointercapture', lost);
  window.addEventListener('blur', leave);
  window.addEventListener('keydown', key, true);
  window.addEventListener('keyup', key, true);
  return () => {
    finish(false);
    root.removeEventListener('pointerdown', down);
    root.removeEventListener('scroll', scroll, { capture: true });
    root.removeEventListener('dragstart', native);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', lost);
    root.removeEventListener('lostpointercapture', lost);
    window.removeEventListener('blur', leave);
    window.removeEventListener('keydown', key, true);
    window.removeEventListener('keyup', key, true);
  };
}

/** What a drag from there is; null when there is nothing to take hold of. */
function gestureOf(surface: Surface, { element, at, keys }: Press): Gesture | null {
  const load = loadOf(element);
  if (load !== null) {
    const { end } = element.closest<HTMLElement>('[data-end]')?.dataset ?? {};
    const how: Aim['how'] = end === 'start' || end === 'end' ? end : 'move';
    const alone: Load = how === 'move' || load.of !== 'sessions' ? load : { ...load, all: [load.held.id] };
    return carrying(surface, alone, how, element, at);
  }
  const zone = zoneAt(surface, at);
  if (surface.scroll?.contains(element) !== true || (zone !== 'grid' && zone !== 'hours')) return null;
  return onGround(surface, at, keys, zone === 'hours');
}

/** What an element stands for: the selected sessions, when it is one of them. */
function loadOf(element: Element): Load | null {
  const { open } = usePlanStore.getState();
  const block = element.closest<HTMLElement>('[data-block]')?.dataset.block;
  if (block !== undefined && block in BLOCKS) return loadOfBlock(block as BlockId);
  const id = element.closest<HTMLElement>('[data-session]')?.dataset.session as SessionId | undefined;
  // The press may have ended a field whose text changed the session.
  const held = id === undefined ? undefined : open?.plan.sessions[id];
  if (held === undefined) return null;
  return { of: 'sessions', held, all: together(held) };
}

/** A block of the palette as it is taken from there. */
export function loadOfBlock(block: BlockId): Load {
  return block === 'workshops' ? { of: 'block', block, count: workshopCount() } : { of: 'block', block };
}

const pointOf = ({ clientX: x, clientY: y }: PointerEvent): Point => ({ x, y });

function modifiersOf(event: PointerEvent | KeyboardEvent): Modifiers {
  return { ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
}
