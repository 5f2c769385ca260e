import { type CSSProperties, type MouseEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import type { BoardDay } from '../../../shared/programme/board.ts';
import { gapAt } from '../../../shared/programme/free.ts';
import { targetAt } from '../../../shared/programme/geometry.ts';
import { becoming } from '../../../shared/programme/lane.ts';
import { useView } from '../../store/view.ts';
import { carryNow } from '../carry/carry.ts';
import { clickGround, clickSession, rangeOn } from '../carry/click.ts';
import { Gestures } from '../carry/Gestures.tsx';
import { Shade } from '../carry/Shade.tsx';
import type { Wording } from '../carry/say.ts';
import { Foreseen } from '../foreseen/Foreseen.tsx';
import { createSession } from '../sessions.ts';
import type { Surface } from '../surface.ts';
import { useAfterLanding } from '../use-later.ts';
import { openInspector, useProgramme } from '../view-state.ts';
import { Blocks } from './Blocks.tsx';
import { blockKeys } from './block-keys.ts';
import { type Drawn, drawer } from './drawn.ts';
import { fitter } from './fitter.ts';
import { Ground, Hours } from './Ground.tsx';
import { Heads } from './heads/Heads.tsx';
import { HOURS, headsHeight, SPACE } from './measures.ts';
import { useOuterSize } from './use-outer-size.ts';
import { useSight } from './use-sight.ts';
import { useZoom } from './use-zoom.ts';
import './grid.css';

interface GridProps {
  /** The days that are shown, side by side. */
  readonly shown: readonly BoardDay[];
  readonly wording: Wording;
  readonly findings: ReadonlyMap<SessionId, readonly Finding[]>;
  readonly surface: Surface;
}

/** The grid: columns across, time down, and the sessions where they are. Only what is in sight is in the page. */
export function Grid({ shown, wording, findings, surface }: GridProps) {
  const { t } = wording;
  const scroll = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const size = useOuterSize(scroll);
  const sight = useSight(scroll, size);
  const zoom = useProgramme((state) => state.zoom);
  const across = useProgramme((state) => state.across);
  const wanted = useProgramme((state) => state.wanted?.session);
  const selection = useAfterLanding(useView((state) => state.selection));
  const [focused, setFocused] = useState<SessionId | undefined>();
  const [fitDays] = useState(fitter);
  const [draw] = useState(drawer);

  const heads = headsHeight(shown);
  const geometry = useMemo(
    () => fitDays(shown, size, heads, { zoom, across }),
    [fitDays, shown, size, heads, zoom, across],
  );
  const blocks = useMemo(() => (size === null ? [] : draw(geometry)), [draw, geometry, size]);
  const mains = useMemo(() => blocks.filter((block) => block.main), [blocks]);
  const known = useMemo(() => new Set(mains.map(({ session }) => session.id)), [mains]);
  const tabStop =
    [focused, selection.at(-1)].find((id) => id !== undefined && known.has(id)) ?? mains[0]?.session.id;

  useZoom(scroll, geometry, heads + SPACE.above);
  useLayoutEffect(() => {
    const [scrolled, lain] = [scroll.current, canvas.current];
    Object.assign(surface, { geometry, blocks, heads, hours: HOURS, scroll: scrolled, canvas: lain });
  }, [surface, geometry, blocks, heads]);

  const hadFocus = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is when the blocks change that one may be gone.
  useLayoutEffect(() => {
    // The block that had the focus is gone, as by an undo: the grid keeps it.
    if (!hadFocus.current || document.activeElement !== document.body || carryNow() !== null) return;
    canvas.current?.querySelector<HTMLElement>('[data-main][tabindex="0"]')?.focus({ preventScroll: true });
  }, [mains]);

  const focus = (block: Drawn | undefined) => {
    if (block === undefined) return;
    // One that is out of sight is in the page only once it is to have the focus.
    flushSync(() => setFocused(block.session.id));
    const element = canvas.current?.querySelector<HTMLElement>(
      `[data-main][data-session="${block.session.id}"]`,
    );
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const doubleClick = (event: MouseEvent<HTMLElement>) => {
    const session = sessionAt(event.target);
    if (session !== undefined) {
      openInspector(session);
      return;
    }
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const target = targetAt(geometry, event.clientX - left, event.clientY - top);
    const gap = target && gapAt(target.day, target.lane, target.minute);
    const lane = target?.day.lanes[target.lane];
    if (gap !== null) createSession(gap, lane && becoming(lane));
  };

  return (
    <div ref={scroll} className="grid" style={scrollStyle(heads)}>
      <div className="grid-sheet" style={{ width: HOURS + geometry.width }}>
        <div className="grid-top">
          <div className="grid-corner" />
          <Heads geometry={geometry} sight={sight} />
        </div>
        <div className="grid-body">
          <Hours geometry={geometry} />
          <div
            ref={canvas}
            className="grid-canvas"
            style={{ width: geometry.width, height: geometry.height }}
            role="application"
            aria-label={t(`columns.grid.${shown[0]?.lanes[0]?.kind ?? 'room'}`)}
            aria-describedby="grid-count programme-keys"
            tabIndex={mains.length === 0 ? 0 : undefined}
            onKeyDown={blockKeys({ blocks: mains, geometry, shown, wording, focus })}
            onClick={(event) => {
              const session = sessionAt(event.target);
              if (session === undefined) clickGround(surface, event);
              else clickSession(event, session, rangeOn(surface, session));
            }}
            onDoubleClick={doubleClick}
            onFocus={({ target }) => {
              hadFocus.current = true;
              setFocused(sessionAt(target));
            }}
            onBlur={() => {
              hadFocus.current = false;
            }}
          >
            <Ground geometry={geometry} sight={sight} />
            <Blocks
              blocks={blocks}
              sight={sight}
              tabStop={tabStop}
              wanted={wanted}
              selection={selection}
              findings={findings}
              wording={wording}
            />
            <Shade geometry={geometry} sight={sight} />
            <Foreseen geometry={geometry} wording={wording} />
            <Gestures geometry={geometry} sight={sight} wording={wording} blocks={blocks} />
          </div>
        </div>
      </div>
      <p id="grid-count" hidden>
        {t('columns.count', { count: mains.length })}
      </p>
    </div>
  );
}

/** What is scrolled to comes to lie below the heads, and words that stay in sight stay there; `block.css` has these. */
function scrollStyle(heads: number): CSSProperties {
  return { scrollPaddingTop: heads + 10, '--heads': `${heads}px` } as CSSProperties;
}

function sessionAt(target: EventTarget): SessionId | undefined {
  const block = target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null;
  return block?.dataset.session as SessionId | undefined;
}
