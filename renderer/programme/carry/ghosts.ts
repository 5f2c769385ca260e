import { withSoftHyphens } from '../../../shared/i18n/hyphens.ts';
import { type Geometry, type Rect, rectsAt } from '../../../shared/programme/geometry.ts';
import { timeWords, titleOf } from '../../../shared/programme/words.ts';
import { inSight, type Sight } from '../grid/use-sight.ts';
import type { Carry } from './carried.ts';
import type { Wording } from './say.ts';

/** Below this height, in pixels, title and time share a row. */
const LOW = 34;

/** Something shown where it would come to lie. */
interface GhostView extends Rect {
  readonly title: string;
  readonly time: string;
  /** What is held, what is carried with it, or what is pushed. */
  readonly tone: 'held' | 'along' | 'pushed';
  readonly clash: string;
}

/** The ghosts in sight of what is carried, first those of what is held. None where it cannot be let go. */
export function ghostsOf(
  carry: Carry,
  geometry: Geometry,
  { board, t, language }: Wording,
  sight: Sight,
): GhostView[] {
  const { load, outcome, aim, locked } = carry;
  if (locked !== null || aim.over !== 'place' || outcome.to.start === null) return [];
  const made = outcome.shown.filter(({ before }) => before === null);
  const heldId = load.of === 'sessions' && !aim.copy ? load.held.id : made[0]?.after?.id;
  const carried = new Set<string>(
    load.of === 'sessions' && !aim.copy ? load.all : made.map(({ after }) => after?.id ?? ''),
  );
  const worst = carry.troubles[0]?.severity ?? '';
  const views: GhostView[] = [];
  const add = (session: Parameters<typeof titleOf>[0], tone: GhostView['tone'], clash: string) => {
    const rects = rectsAt(geometry, board, session, session).filter((rect) => inSight(sight, rect));
    if (rects.length === 0) return;
    const title = `${session.number} ${withSoftHyphens(titleOf(session, t))}`;
    const time = timeWords(session, language);
    for (const rect of rects) views.push({ ...rect, title, time, tone, clash });
  };
  const held = outcome.shown.find(({ after }) => after !== null && after.id === heldId)?.after;
  if (held) add(held, 'held', worst);
  else if (load.of === 'sessions') {
    const refused = outcome.refusal === null ? worst : 'refused';
    add({ ...load.held, ...outcome.to }, 'held', refused);
  }
  for (const { after } of outcome.shown)
    if (after !== null && after !== held && after.start !== null)
      add(after, carried.has(after.id) ? 'along' : 'pushed', '');
  return views;
}

let held: readonly Rect[] = [];

/** Where what is held is drawn, in the grid's own pixels: told without measuring, which a gesture has no time for. */
export const heldNow = (): readonly Rect[] => held;

/** Draws ghosts without a render: a gesture moves them once a frame, and there can be hundreds. */
export class GhostLayer {
  readonly #root: HTMLElement;
  #pool: { readonly element: HTMLElement; shown: GhostView | null }[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  /** Shows these and no other. */
  show(views: readonly GhostView[]): void {
    held = views.filter(({ tone }) => tone === 'held');
    if (views.length === 0) {
      this.#root.replaceChildren();
      this.#pool = [];
      return;
    }
    for (const [index, view] of views.entries()) this.#draw(index, view);
    for (const each of this.#pool.slice(views.length)) {
      if (each.shown !== null) each.element.hidden = true;
      each.shown = null;
    }
  }

  #draw(index: number, view: GhostView): void {
    let each = this.#pool[index];
    if (each === undefined) {
      const element = document.createElement('div');
      element.className = 'ghost';
      element.append(document.createElement('strong'), document.createElement('span'));
      this.#root.append(element);
      each = { element, shown: null };
      this.#pool.push(each);
    }
    const { element, shown } = each;
    const [title, time] = element.children;
    element.hidden = false;
    if (shown?.title !== view.title && title) title.textContent = view.title;
    if (shown?.time !== view.time && time) time.textContent = view.time;
    if (shown?.width !== view.width) element.style.width = `${view.width}px`;
    if (shown?.height !== view.height) {
      element.style.height = `${view.height}px`;
      element.toggleAttribute('data-low', view.height < LOW);
    }
    if (shown?.left !== view.left || shown.top !== view.top)
      element.style.transform = `translate(${view.left}px, ${view.top}px)`;
    if (shown?.tone !== view.tone) element.dataset.tone = view.tone;
    if (shown?.clash !== view.clash) element.dataset.clash = view.clash;
    each.shown = view;
  }
}
