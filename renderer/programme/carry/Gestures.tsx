import { type FocusEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { type Geometry, rectsAt } from '../../../shared/programme/geometry.ts';
import type { Standing } from '../../../shared/programme/selecting.ts';
import type { Sight } from '../grid/use-sight.ts';
import { Rename } from '../rename/Rename.tsx';
import { CursorCell } from './CursorCell.tsx';
import { carryNow, useCarry } from './carry.ts';
import { GhostLayer, ghostsOf } from './ghosts.ts';
import { useMarquee } from './ground.ts';
import { putBackByKey } from './keyboard.ts';
import { landingNow, useLanding } from './landing.ts';
import { sayCarried, type Wording } from './say.ts';
import './carry.css';

interface GesturesProps {
  readonly geometry: Geometry;
  readonly sight: Sight | null;
  readonly wording: Wording;
  readonly blocks: readonly Standing[];
}

/** What lies over the blocks of the grid while something is done to them. */
export function Gestures({ geometry, sight, wording, blocks }: GesturesProps) {
  return (
    <>
      <CursorCell geometry={geometry} wording={wording} />
      <Ghosts geometry={geometry} sight={sight} wording={wording} />
      <Marquee />
      <Rename wording={wording} blocks={blocks} />
    </>
  );
}

/** What is carried, where it would come to lie. Drawn without a render, but for what holds the focus. */
function Ghosts({ geometry, sight, wording }: Omit<GesturesProps, 'blocks'>) {
  const root = useRef<HTMLDivElement>(null);
  const layer = useRef<GhostLayer>(null);
  useLayoutEffect(() => {
    if (root.current === null) return;
    layer.current ??= new GhostLayer(root.current);
    const show = () => {
      const carry = carryNow() ?? landingNow()?.carry ?? null;
      layer.current?.show(carry === null || sight === null ? [] : ghostsOf(carry, geometry, wording, sight));
    };
    show();
    const stops = [useCarry.subscribe(show), useLanding.subscribe(show)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [geometry, sight, wording]);
  return (
    <>
      <div ref={root} className="ghosts" aria-hidden="true" />
      <Held geometry={geometry} wording={wording} />
    </>
  );
}

/** Has the focus while something is carried by keyboard, at the place where that is held. */
function Held({ geometry, wording }: Pick<GesturesProps, 'geometry' | 'wording'>) {
  const carry = useCarry((state) => (state.carry?.by === 'keyboard' ? state.carry : null));
  const element = useRef<HTMLButtonElement>(null);
  const load = carry?.load;
  const to = carry?.outcome.to;
  useEffect(() => {
    if (load !== undefined) element.current?.focus({ preventScroll: true });
  }, [load]);
  useEffect(() => {
    if (to !== undefined) element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [to]);
  if (carry === null) return null;
  const leave = (event: FocusEvent) => {
    // Another window may have taken the focus; then it comes back here.
    if (carryNow()?.choosing || !document.hasFocus() || event.relatedTarget === null) return;
    putBackByKey(wording, false);
  };
  const shown = carry.load.of === 'sessions' ? carry.load.held : undefined;
  const kind = shown ?? { kind: 'other' as const, track: null, group: null };
  const [rect] = rectsAt(geometry, wording.board, kind, carry.outcome.to);
  const { left = 0, top = 0, width = 1, height = 1 } = rect ?? {};
  return (
    <button
      ref={element}
      type="button"
      className="held"
      style={{ width, height, transform: `translate(${left}px, ${top}px)` }}
      aria-label={sayCarried(wording, carry)}
      onBlur={leave}
    />
  );
}

/** The rectangle that is drawn to select what lies in it. */
function Marquee() {
  const area = useMarquee((state) => state.area);
  if (area === null) return null;
  const { left, top, width, height } = area;
  return (
    <div
      className="marquee"
      aria-hidden="true"
      style={{ width, height, transform: `translate(${left}px, ${top}px)` }}
    />
  );
}
