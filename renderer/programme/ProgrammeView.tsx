import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { daysInOrder } from '../../shared/programme/board.ts';
import { trayOf } from '../../shared/programme/tray.ts';
import { useText } from '../i18n/use-text.ts';
import { useTablePaste } from '../imports/use-table-paste.ts';
import { useChecked } from '../store/checking.ts';
import { usePlan } from '../store/use-plan.ts';
import { useView } from '../store/view.ts';
import { boardKeeper } from './board-keeper.ts';
import { carryNow, listenForStale } from './carry/carry.ts';
import { DragLabel } from './carry/DragLabel.tsx';
import { endLanding, landingNow, listenForHurry, whenLanded } from './carry/landing.ts';
import { listenForDrags } from './carry/pointer.ts';
import type { Wording } from './carry/say.ts';
import { useColumns } from './column-state.ts';
import { listenForUndo } from './follow-undo.ts';
import { GridArea } from './GridArea.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { KeysLine } from './KeysLine.tsx';
import { List } from './list/List.tsx';
import { listenForMenu } from './menu/asked.ts';
import { ContextMenu } from './menu/ContextMenu.tsx';
import { createSession } from './sessions.ts';
import { emptySurface } from './surface.ts';
import { Toolbar } from './Toolbar.tsx';
import { Tray } from './tray/Tray.tsx';
import { useFocusKept } from './use-focus-kept.ts';
import { useAfterGrid, useAfterTyping } from './use-later.ts';
import { useInspectorShown, useProgramme } from './view-state.ts';
import './programme.css';

/** The programme: the tray of what has no place, the grid of what has, and the inspector of what is selected. */
export function ProgrammeView() {
  const { t, language } = useText();
  const now = usePlan();
  const plan = useAfterTyping(now);
  const chosen = useView((state) => state.day);
  const inspector = useInspectorShown();
  const shape = useProgramme((state) => state.shape);
  const [surface] = useState(emptySurface);
  const root = useRef<HTMLDivElement>(null);
  useTablePaste('sessions');

  // biome-ignore lint/correctness/useExhaustiveDependencies: of the plan it takes this table only.
  const days = useMemo(() => daysInOrder(plan), [plan.days]);
  const together = chosen === 'all' && days.length > 1;
  const columns = useColumns();
  const [makeBoard] = useState(boardKeeper);
  const board = useMemo(() => makeBoard(plan, together, columns), [makeBoard, plan, together, columns]);
  const shown = useMemo(() => {
    const one = board.find(({ day }) => day.id === chosen) ?? board[0];
    return together || one === undefined ? board : [one];
  }, [board, together, chosen]);
  const tray = useMemo(() => trayOf(plan), [plan]);
  const found = useAfterTyping(useChecked(({ bySession }) => bySession));
  const wording = useMemo<Wording>(() => ({ plan, board, t, language }), [plan, board, t, language]);
  const inspected = useAfterGrid(useMemo<Wording>(() => ({ ...wording, plan: now }), [wording, now]));
  const referTray = useCallback(
    (node: HTMLElement | null) => {
      surface.tray = node;
    },
    [surface],
  );
  const referLabel = useCallback(
    (node: HTMLElement | null) => {
      surface.label = node;
    },
    [surface],
  );

  useLayoutEffect(() => {
    surface.board = board;
  }, [surface, board]);
  useEffect(() => (root.current === null ? undefined : listenForDrags(root.current, surface)), [surface]);
  useEffect(() => (root.current === null ? undefined : listenForMenu(root.current, surface)), [surface]);
  useLayoutEffect(() => {
    // The grid has its effects before this: what was let go lies there, and is not painted yet.
    if (landingNow()?.from !== plan) endLanding();
  }, [plan]);
  useEffect(listenForHurry, []);
  useEffect(listenForStale, []);
  useEffect(listenForUndo, []);
  useEffect(listenForNew, []);
  useFocusWanted(root);
  const kept = useFocusKept();

  return (
    <div ref={root} className="programme" data-inspector={inspector || undefined} {...kept}>
      <Toolbar days={days} day={together ? 'all' : shown[0]?.day.id} />
      {shape === 'list' ? (
        <List wording={wording} />
      ) : (
        <>
          <Tray sessions={tray} shown={shown} wording={wording} refer={referTray} />
          <GridArea shown={shown} wording={wording} findings={found} surface={surface} />
        </>
      )}
      <KeysLine />
      {inspector && <Inspector wording={inspected} />}
      <ContextMenu />
      <i
        ref={(node) => {
          surface.hand = node;
        }}
        className="drag-hand"
        aria-hidden="true"
      />
      <DragLabel wording={wording} refer={referLabel} />
    </div>
  );
}

/** Where a letter is typed or a choice is made, N is a letter. */
const TYPING = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]';

/** N makes a session. */
function listenForNew(): () => void {
  const key = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.defaultPrevented || carryNow() !== null) return;
    if (event.target instanceof Element && event.target.closest(TYPING)) return;
    event.preventDefault();
    createSession();
  };
  window.addEventListener('keydown', key);
  return () => window.removeEventListener('keydown', key);
}

/** So many frames long it is waited for what is to have the focus. */
const TRIES = 20;

/** Moves the focus to where it was asked to go, once that is there. */
function useFocusWanted(root: React.RefObject<HTMLElement | null>): void {
  const wanted = useProgramme((state) => state.wanted);
  useEffect(() => {
    if (wanted === null) return;
    const place =
      wanted.place === 'title' ? '[data-title] input' : `[data-main][data-session="${wanted.session}"]`;
    let frame = 0;
    // A grid that has just come knows its size, and with it its blocks, a frame or two later.
    const go = (tries: number) => {
      const element = root.current?.querySelector<HTMLElement>(place);
      if (!element) {
        if (tries > 0) frame = requestAnimationFrame(() => go(tries - 1));
        return;
      }
      if (wanted.place !== 'sight') element.focus();
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (element instanceof HTMLInputElement) element.select();
    };
    const stop = whenLanded(() => go(TRIES));
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [root, wanted]);
}
