import { memo, type RefCallback, useLayoutEffect, useRef } from 'react';
import { nameOf } from '../../../shared/programme/words.ts';
import { useView } from '../../store/view.ts';
import { lockedWords } from '../sessions.ts';
import type { Carry } from './carried.ts';
import { carryNow, useCarry } from './carry.ts';
import { useMarquee } from './ground.ts';
import { SwapChoice } from './SwapChoice.tsx';
import { heldAt, nameOfLoad, sayPushed, sayRefusal, sayWorst, shortPlace, type Wording } from './say.ts';
import { putLabel } from './zones.ts';

interface DragLabelProps {
  readonly wording: Wording;
  readonly refer: RefCallback<HTMLElement>;
}

/**
 * Says where what is carried is held, and what is wrong there: beside the pointer, or beside the ghost. Written without
 * a render, as a gesture does once a frame.
 */
export const DragLabel = memo(function DragLabel({ wording, refer }: DragLabelProps) {
  const choosing = useCarry(({ carry }) => (carry?.choosing ? carry : null));
  const heldByKey = useCarry(({ carry }) => (carry?.by === 'keyboard' ? carry.outcome.to : null));
  const place = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const write = () => {
      if (place.current !== null) writeLabel(place.current, contentNow(wording));
    };
    write();
    const stops = [useCarry.subscribe(write), useMarquee.subscribe(write), useView.subscribe(write)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [wording]);

  useLayoutEffect(() => {
    const label = place.current?.firstElementChild;
    const ghost = document.querySelector('.held')?.getBoundingClientRect();
    if (heldByKey === null || place.current === null || !label || ghost === undefined) return;
    const { width, height } = label.getBoundingClientRect();
    const left = ghost.right + 8 + width < window.innerWidth ? ghost.right + 8 : ghost.left - width - 8;
    const top = Math.min(Math.max(ghost.top, 8), window.innerHeight - height - 8);
    putLabel(place.current, { left: Math.round(Math.max(left, 8)), top: Math.round(top) }, 'start', 'start');
  }, [heldByKey]);

  return (
    <>
      <div
        ref={(node) => {
          place.current = node;
          refer(node);
        }}
        className="drag-label-place"
        aria-hidden="true"
      />
      {choosing && <SwapChoice carry={choosing} wording={wording} />}
    </>
  );
});

/** What the label says: a headline, and lines of what is wrong or comes of it. */
interface Content {
  readonly headline: string;
  readonly details: readonly string[];
  readonly offer: string;
  readonly tone: string | undefined;
}

function contentNow(wording: Wording): Content | null {
  const carry = carryNow();
  if (carry === null) {
    if (useMarquee.getState().area === null) return null;
    const count = useView.getState().selection.length;
    const headline = wording.t('arranging.selected', { count });
    return { headline, details: [], offer: '', tone: undefined };
  }
  if (carry.choosing) return null;
  const [headline = '', ...details] = linesOf(carry, wording);
  return { headline, details, offer: sayOffer(carry, wording), tone: toneOf(carry) };
}

function writeLabel(place: HTMLElement, content: Content | null): void {
  if (content === null) {
    if (place.firstChild !== null) place.replaceChildren();
    return;
  }
  let label = place.querySelector<HTMLElement>('.drag-label');
  if (label === null) {
    label = document.createElement('div');
    label.className = 'drag-label';
    label.append(document.createElement('strong'));
    place.append(label);
  }
  const { headline, details, offer, tone } = content;
  if (tone === undefined) delete label.dataset.tone;
  else label.dataset.tone = tone;
  while (label.childElementCount > details.length + 1) label.lastElementChild?.remove();
  while (label.childElementCount < details.length + 1) label.append(document.createElement('span'));
  const lines = [headline, ...details];
  for (const [index, element] of [...label.children].entries()) {
    const line = lines[index] ?? '';
    if (element.textContent !== line) element.textContent = line;
    element.classList.toggle('drag-offer', index > 0 && offer !== '' && line.startsWith(offer));
  }
}

function toneOf({ aim, outcome, locked, troubles }: Carry): string | undefined {
  if (locked !== null || (outcome.refusal !== null && aim.over === 'place')) return 'hard';
  return aim.over === 'place' ? troubles[0]?.severity : 'aside';
}

/** What it says, three lines at the most: what and where, what is wrong there, and what else comes of it. */
function linesOf(carry: Carry, wording: Wording): string[] {
  const { t } = wording;
  const { aim, load, locked, outcome } = carry;
  if (locked !== null) return [lockedWords(locked, t)];
  const name = nameOfLoad(wording, load, aim.copy);
  if (outcome.refusal !== null) return [name, sayRefusal(wording, outcome.refusal)];
  if (aim.over === 'tray') return [name, t(aim.copy ? 'arranging.copyToTray' : 'programme.carry.toTray')];
  const named = aim.copy || (load.of === 'sessions' && load.all.length > 1);
  const place = shortPlace(wording, ...heldAt(carry));
  return [
    named ? `${name}: ${place}` : place,
    outcome.stop === null ? sayWorst(wording, carry) : sayRefusal(wording, outcome.stop),
    [sayOffer(carry, wording), sayPushed(wording, carry), laidWords(carry, wording)]
      .filter(Boolean)
      .join(' '),
  ].filter(Boolean);
}

/** That letting go offers to trade places. */
function sayOffer({ swap }: Carry, { plan, t }: Wording): string {
  return swap === null ? '' : t('arranging.swap.here', { title: nameOf(plan, swap, t) });
}

/** Several from the tray can be laid out in two ways. */
function laidWords({ load, aim }: Carry, { t }: Wording): string {
  const several = load.of === 'sessions' && load.held.start === null && load.all.length > 1;
  return several ? t(`arranging.lay.${aim.lay}`) : '';
}
