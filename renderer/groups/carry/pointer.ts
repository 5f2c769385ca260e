import type { PersonId } from '../../../shared/plan/ids.ts';
import { edgePull } from '../../ui/dragging/edge-pull.ts';
import { swallowClick } from '../../ui/dragging/swallow-click.ts';
import type { Place } from '../groups-state.ts';
import { carried, carryTo, pickUp, putBack, putDown, type Surface } from './carry.ts';

/** Moving less than this many pixels is a click. */
const THRESHOLD = 6;

/**
 * Has the people under `root`, whose chips carry `data-person`, dragged with the pointer to places, which carry
 * `data-place`. What `label` holds follows the pointer. Listens until the returned function is called.
 */
export function listenForDrags(
  root: HTMLElement,
  label: () => HTMLElement | null,
  surface: () => Surface,
): () => void {
  let press: {
    readonly pointer: number;
    readonly x: number;
    readonly y: number;
    readonly person: PersonId;
  } | null = null;
  let dragging = false;
  let at = { x: 0, y: 0 };
  let frame = 0;

  const down = (event: PointerEvent): void => {
    if (!event.isPrimary || event.button !== 0 || carried() !== null) return;
    const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-person]') : null;
    if (chip === null) return;
    const person = chip.dataset.person as PersonId;
    press = { pointer: event.pointerId, x: event.clientX, y: event.clientY, person };
  };

  const move = (event: PointerEvent): void => {
    if (press === null || event.pointerId !== press.pointer) return;
    at = { x: event.clientX, y: event.clientY };
    if (!dragging) {
      if (Math.hypot(at.x - press.x, at.y - press.y) < THRESHOLD) return;
      if (!pickUp(press.person, 'pointer', surface())) {
        press = null;
        return;
      }
      dragging = true;
      root.setPointerCapture(press.pointer);
    }
    if (frame === 0) frame = requestAnimationFrame(follow);
  };

  /** Once a frame at the most: the label to the pointer, and what is carried to what lies under it. */
  const follow = (): void => {
    frame = 0;
    if (!dragging) return;
    moveLabel(label(), at);
    carryTo(placeAt(at), surface());
    if (scrollAtEdge(root, at) && frame === 0) frame = requestAnimationFrame(follow);
  };

  const finish = (drop: boolean): void => {
    const held = press;
    press = null;
    if (!dragging) return;
    dragging = false;
    cancelAnimationFrame(frame);
    frame = 0;
    if (held !== null && root.hasPointerCapture(held.pointer)) root.releasePointerCapture(held.pointer);
    if (drop) putDown(surface());
    else putBack();
    swallowClick();
  };

  const up = (event: PointerEvent): void => {
    if (press?.pointer !== event.pointerId) return;
    if (dragging) {
      at = { x: event.clientX, y: event.clientY };
      carryTo(placeAt(at), surface());
    }
    finish(true);
  };
  const lost = (event: PointerEvent): void => {
    if (press?.pointer === event.pointerId) finish(false);
  };
  const leave = (): void => finish(false);
  /** While someone is dragged, keys do nothing but put them back. */
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
  window.addEventListener('blur', leave);
  window.addEventListener('keydown', key, true);
  return () => {
    finish(false);
    root.removeEventListener('pointerdown', down);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', lost);
    window.removeEventListener('blur', leave);
    window.removeEventListener('keydown', key, true);
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function placeAt({ x, y }: Point): Place | null {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]')?.dataset.place;
  return (place as Place | undefined) ?? null;
}

/** Scrolls the list whose edge the pointer is near; true while there was something to scroll. */
function scrollAtEdge(root: HTMLElement, { x, y }: Point): boolean {
  for (const list of root.querySelectorAll('[data-scrolls]')) {
    const { left, right, top, bottom } = list.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom) continue;
    const before = list.scrollTop;
    list.scrollTop += edgePull(y, top, bottom);
    return list.scrollTop !== before;
  }
  return false;
}

/** Puts the label beside the pointer, on the side where there is room. */
function moveLabel(label: HTMLElement | null, { x, y }: Point): void {
  if (label === null) return;
  const { offsetWidth: width, offsetHeight: height } = label;
  const left = x + 16 + width > window.innerWidth ? x - width - 12 : x + 16;
  const top = y + 18 + height > window.innerHeight ? y - height - 12 : y + 18;
  label.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}
