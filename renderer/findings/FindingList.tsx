import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { showBlock } from '../programme/view-state.ts';
import { useView } from '../store/view.ts';
import { mute, take } from './handle.ts';
import { PanelRow } from './PanelRow.tsx';
import { useFindings } from './panel-state.ts';
import { placesOf, showSession } from './places.ts';
import type { Row } from './rows.ts';
import { work } from './use-foreseen.ts';
import { sessionsAbout, type Wording } from './wording.ts';

const PAGE = 8;
/** What a line is taken to be high before it has been drawn. */
const HEIGHTS: Record<Row['kind'], number> = { severity: 34, rule: 34, finding: 66, muted: 84 };

interface FindingListProps {
  readonly rows: readonly Row[];
  readonly wording: Wording;
}

/** The lines of the panel, of which only those in sight are drawn. One of them is where Tab comes to. */
export function FindingList({ rows, wording }: FindingListProps) {
  const { t } = wording;
  const scroller = useRef<HTMLDivElement>(null);
  const { current, open, summons } = useFindings();
  const at = rows.findIndex((row) => row.key === current && isStop(row));
  const stop = at >= 0 ? at : rows.findIndex(isStop);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? 'finding'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    // Where Tab comes to is there out of sight too: so the focus can go to it at once.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return stop < 0 || drawn.includes(stop) ? drawn : [...drawn, stop].sort((a, b) => a - b);
    },
  });

  /** Where the focus was, to keep it near when its line goes. */
  const focusedAt = useRef<number | null>(null);
  const focus = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    useFindings.setState({ current: row.key });
    goal.current = row.key;
    arrive();
  };
  /** The line that the focus is on its way to. */
  const goal = useRef<string | null>(null);
  const arrive = () => {
    if (goal.current === null) return;
    const line = scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(goal.current)}"]`);
    if (!line) return;
    goal.current = null;
    line.focus({ preventScroll: true });
    follows.current = true;
  };
  /** Whether the line with the focus stays in sight when others come, go or are measured: until one scrolls. */
  const follows = useRef(false);
  useLayoutEffect(() => {
    // One that was out of sight is drawn by then, before another key can come.
    arrive();
    const focused = document.activeElement;
    if (!follows.current || !scroller.current?.contains(focused)) return;
    // Of a line that is unfolded, what has the focus: all of it may be higher than the panel.
    focused?.scrollIntoView({ block: 'nearest' });
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: each summons once.
  useEffect(() => {
    if (summons > answered) focus(Math.max(stop, 0));
    answered = summons;
  }, [summons]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is when the lines change that one may be gone.
  useEffect(() => {
    const was = focusedAt.current;
    if (was === null || document.activeElement !== document.body) return;
    const next = rows.findIndex((row, index) => index >= was && isStop(row));
    focus(next >= 0 ? next : rows.findLastIndex(isStop));
  }, [rows]);

  const scrolls = () => {
    follows.current = false;
  };

  const press = (row: Row) => {
    useFindings.setState({ current: row.key });
    if (row.kind === 'rule' || row.kind === 'severity') fold(row, !row.folded);
    if (row.kind !== 'finding') return;
    const opens = open !== row.key;
    useFindings.setState({ open: opens ? row.key : null });
    // What is on the screen anyway is shown at once; another view is only gone to when asked for.
    const [session] = sessionsAbout(wording.plan, row.finding);
    if (!opens || session === undefined || useView.getState().view !== 'programme') return;
    showSession(wording.plan, session.id);
    showBlock(session.id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const key = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset.row;
    const index = rows.findIndex((row) => row.key === key);
    const row = rows[index];
    if (row === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = event.altKey ? null : destination(event.key, index, rows);
    if (to !== null) focus(to);
    else if (!operate(event, row)) return;
    event.preventDefault();
  };

  /** Does what a key means on a line; false when it means nothing there. */
  const operate = ({ key, altKey }: KeyboardEvent, row: Row): boolean => {
    if (row.kind !== 'finding') return false;
    if (key === 'Enter' && altKey) {
      const [first] = work(row.finding).remedies;
      if (first !== undefined) take(first.remedy);
    } else if (altKey) return false;
    else if (key === 'Enter') placesOf(wording, row.finding)[0]?.go();
    else if (key.toLowerCase() === 'm') mute(row.finding);
    else return false;
    return true;
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are for whatever line in it has the focus.
    <div
      ref={scroller}
      className="findings-scroll"
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset.index ?? Number.NaN);
        focusedAt.current = Number.isNaN(index) ? null : index;
      }}
      onWheel={scrolls}
      onPointerDown={scrolls}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null) focusedAt.current = null;
      }}
    >
      <ul
        className="findings-list"
        aria-label={t('findings.list')}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return (
            row && (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={rows.length}
                style={{ transform: `translateY(${start}px)` }}
              >
                <PanelRow
                  row={row}
                  wording={wording}
                  current={index === stop}
                  open={row.key === open}
                  onPress={press}
                />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

/** The last time that the focus was asked for and came. */
let answered = 0;

/** The headings of the severities are passed over. */
function isStop(row: Row): boolean {
  return row.kind !== 'severity' || row.folded !== null;
}

function fold(row: Row, folded: boolean): void {
  const key = row.kind === 'rule' || row.kind === 'severity' ? row.key : null;
  if (key !== null) useFindings.setState(({ folds }) => ({ folds: new Map([...folds, [key, folded]]) }));
}

/** The line a key leads to, or null when it leads nowhere; left and right fold and unfold on the way. */
function destination(key: string, at: number, rows: readonly Row[]): number | null {
  const down = (from: number) => rows.findIndex((row, index) => index >= from && isStop(row));
  const up = (from: number) => rows.findLastIndex((row, index) => index <= from && isStop(row));
  const within = (found: number) => (found < 0 ? at : found);
  const row = rows[at];
  switch (key) {
    case 'ArrowDown':
      return within(down(at + 1));
    case 'ArrowUp':
      return within(up(at - 1));
    case 'PageDown':
      return within(up(Math.min(at + PAGE, rows.length - 1)));
    case 'PageUp':
      return within(down(Math.max(at - PAGE, 0)));
    case 'Home':
      return within(down(0));
    case 'End':
      return within(up(rows.length - 1));
    case 'ArrowLeft':
      if (row?.kind === 'finding' || row?.kind === 'muted')
        return within(rows.findIndex((other) => other.key === row.under));
      if (row !== undefined) fold(row, true);
      return at;
    case 'ArrowRight':
      if (row?.kind === 'finding') useFindings.setState({ open: row.key });
      else if (row !== undefined) fold(row, false);
      return at;
    default:
      return null;
  }
}
