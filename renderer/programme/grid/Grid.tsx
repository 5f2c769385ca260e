import {
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import type { BoardDay } from '../../../shared/programme/board.ts';
import { gapAt } from '../../../shared/programme/free.ts';
import { geometryIn, targetAt } from '../../../shared/programme/geometry.ts';
import { select, useView } from '../../store/view.ts';
import { useCarry } from '../carry/carry.ts';
import { Ghost } from '../carry/Ghost.tsx';
import type { Wording } from '../carry/say.ts';
import { createSession } from '../sessions.ts';
import type { Surface } from '../surface.ts';
import { openInspector, useProgramme } from '../view-state.ts';
import { Block } from './Block.tsx';
import { blockKeys } from './block-keys.ts';
import { type Drawn, drawn } from './drawn.ts';
import { Ground, Hours } from './Ground.tsx';
import { Heads } from './Heads.tsx';
import { useOuterSize } from './use-outer-size.ts';
import { useZoom } from './use-zoom.ts';
import './grid.css';

/** What `grid.css` gives: the width of the hours, the height of the heads, the space above and below. */
const HOURS = 46;
const HEADS = { one: 42, several: 66 };
const SPACE = { above: 9, below: 14 };
/** The width of a scroll bar, which `grid.css` asks to be thin. */
const BAR = 11;

interface GridProps {
  /** The days that are shown, side by side. */
  readonly shown: readonly BoardDay[];
  readonly wording: Wording;
  readonly findings: ReadonlyMap<SessionId, readonly Finding[]>;
  readonly surface: Surface;
}

/** The grid: rooms across, time down, and the sessions where they are. */
export function Grid({ shown, wording, findings, surface }: GridProps) {
  const { plan, t, language } = wording;
  const scroll = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const size = useOuterSize(scroll);
  const zoom = useProgramme((state) => state.zoom);
  const selected = useView((state) => state.selection.at(-1));
  const carried = useCarry((state) => state.carry?.session.id);
  const [focused, setFocused] = useState<SessionId | undefined>();

  const heads = shown.length > 1 ? HEADS.several : HEADS.one;
  const geometry = useMemo(() => {
    const width = (size?.width ?? 0) - HOURS;
    const height = (size?.height ?? 0) - heads - SPACE.above - SPACE.below;
    return geometryIn(shown, { width, height, zoom }, BAR);
  }, [shown, size, heads, zoom]);
  const blocks = useMemo(() => drawn(plan, geometry, t, language), [plan, geometry, t, language]);
  const mains = useMemo(() => blocks.filter((block) => block.main), [blocks]);
  const tabStop =
    [focused, selected].find((id) => mains.some(({ session }) => session.id === id)) ?? mains[0]?.session.id;

  useZoom(scroll, geometry.scale, heads + SPACE.above);
  useLayoutEffect(() => {
    Object.assign(surface, { geometry, heads, hours: HOURS, scroll: scroll.current, canvas: canvas.current });
  }, [surface, geometry, heads]);

  const hadFocus = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is when the blocks change that one may be gone.
  useEffect(() => {
    // The block that had the focus is gone, as by an undo: the grid keeps it.
    if (!hadFocus.current || document.activeElement !== document.body || carried !== undefined) return;
    canvas.current?.querySelector<HTMLElement>('[data-main][tabindex="0"]')?.focus({ preventScroll: true });
  }, [mains, carried]);

  const focus = (block: Drawn | undefined) => {
    const element =
      block && canvas.current?.querySelector<HTMLElement>(`[data-main][data-session="${block.session.id}"]`);
    if (!element) return;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
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
    if (gap !== null) createSession(gap);
  };
  /** Resting on a block shows what is cut off in it. Put there only then, since it would be spoken twice. */
  const rest = ({ target }: PointerEvent<HTMLElement>) => {
    const element = target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null;
    const id = sessionAt(target);
    const block = mains.find(({ session }) => session.id === id);
    if (element === null || id === undefined || block === undefined) return;
    element.title = [block.label, ...(findings.get(id) ?? []).map((finding) => finding.text(language))].join(
      '\n',
    );
  };

  return (
    <div ref={scroll} className="grid" data-several={shown.length > 1 || undefined}>
      <div className="grid-sheet" style={{ width: HOURS + geometry.width }}>
        <div className="grid-top">
          <div className="grid-corner" />
          <Heads geometry={geometry} />
        </div>
        <div className="grid-body">
          <Hours geometry={geometry} />
          <div
            ref={canvas}
            className="grid-canvas"
            style={{ width: geometry.width, height: geometry.height }}
            role="application"
            aria-label={t('programme.grid')}
            aria-describedby="programme-keys"
            tabIndex={mains.length === 0 ? 0 : undefined}
            onKeyDown={blockKeys({ blocks: mains, shown, wording, focus })}
            onClick={({ target }) => select(...list(sessionAt(target)))}
            onDoubleClick={doubleClick}
            onPointerOver={rest}
            onFocus={({ target }) => {
              hadFocus.current = true;
              setFocused(sessionAt(target));
            }}
            onBlur={() => {
              hadFocus.current = false;
            }}
          >
            <Ground geometry={geometry} />
            {blocks.map(({ session, main, label, ...block }) => {
              // The hard come first.
              const mark = findings.get(session.id)?.[0]?.severity;
              return (
                <Block
                  key={`${session.id} ${main ? 'main' : block.left}`}
                  {...block}
                  session={session}
                  main={main}
                  label={
                    mark === undefined ? label : `${label}, ${t(`checks.severity.${mark}`).toLowerCase()}`
                  }
                  mark={mark}
                  selected={session.id === selected}
                  carried={session.id === carried}
                  tabStop={session.id === tabStop}
                  t={t}
                  language={language}
                />
              );
            })}
            <Ghost geometry={geometry} wording={wording} />
          </div>
        </div>
      </div>
    </div>
  );
}

function sessionAt(target: EventTarget): SessionId | undefined {
  const block = target instanceof Element ? target.closest<HTMLElement>('[data-session]') : null;
  return block?.dataset.session as SessionId | undefined;
}

const list = (id: SessionId | undefined) => (id === undefined ? [] : [id]);
