import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
} from 'react';
import type { Mark } from '../../shared/assign/preview.ts';
import { formatTime } from '../../shared/i18n/dates.ts';
import type { PersonId, SessionId } from '../../shared/plan/ids.ts';
import type { Column, ReviewMatrix, Row } from '../../shared/reviewing/matrix.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { type ColumnShape, MatrixRow } from './MatrixRow.tsx';
import { MatrixTotals } from './MatrixTotals.tsx';
import { useSame } from './use-same.ts';
import { columnName, dayName, type Speech } from './words.ts';
import './matrix.css';
import './matrix-heads.css';
import './matrix-cells.css';
import './matrix-totals.css';
import './matrix-narrow.css';

/** A cell, by number; column -1 is the heading of the row, row -1 that of the column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

interface MatrixProps {
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
  /** What is proposed; null when nothing is. */
  readonly marks: ReadonlyMap<PersonId, ReadonlyMap<SessionId, Mark>> | null;
  /** Where the focus is, or goes when the grid is entered. */
  readonly place: Place;
  /** The cell that is pointed at or has the focus: its column's head is marked. */
  readonly current: Place | null;
  /** Counts up when the focus is to go to `place` although it was elsewhere. */
  readonly summons: number;
  readonly renaming: number | null;
  readonly onPlace: (place: Place) => void;
  readonly onPointAt: (place: Place | null) => void;
  readonly onToggle: (place: Place) => void;
  /** Opens the menu of a cell, a row or a column. */
  readonly onMenu: (place: Place, beside: HTMLElement) => void;
  readonly onWhy: (place: Place) => void;
  readonly onRename: (row: number) => void;
  readonly onRenamed: (row: Row, name: string | null) => void;
  readonly onRemove: (row: number) => void;
}

/** How far Page Up and Page Down go. */
const PAGE = 10;

/**
 * Reviewers by sessions, as a grid: arrows, Home, End, Page Up and Page Down move, with Ctrl to the corners;
 * Space, Enter or a click toggles, a question mark asks why. On a heading Enter opens its menu, and so does the
 * menu key everywhere; on a row's heading F2 renames, Delete removes.
 */
export const Matrix = memo(function Matrix(props: MatrixProps) {
  const { matrix, speech, marks, place, current, summons, renaming, onRenamed } = props;
  const { plan, t } = speech;
  const grid = useRef<HTMLTableElement>(null);
  const columns = useSame(useMemo(() => shapesOf(matrix, speech), [matrix, speech]));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a place that changes without a summons has the focus.
  useEffect(() => {
    if (summons > 0) focusOn(grid.current, place);
  }, [summons]);

  const move = (to: Place, from: Place): void => {
    // There is nothing in the corner, where the headings meet.
    const column = Math.min(Math.max(to.column, from.row < 0 ? 0 : -1), matrix.columns.length - 1);
    const row = Math.min(Math.max(to.row, column < 0 ? 0 : -1), matrix.rows.length - 1);
    focusOn(grid.current, { row, column });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const at = placeOf(event.target);
    if (at === null || event.altKey) return;
    const to = destination(event, at, matrix);
    if (to !== null) move(to, at);
    else if (!operate(event, at, props)) return;
    event.preventDefault();
  };

  const onClick = (event: MouseEvent): void => {
    const button = (event.target as Element).closest<HTMLElement>('[data-menu]');
    if (button !== null) {
      props.onMenu({ row: Number(button.dataset.menu), column: -1 }, button);
      return;
    }
    const at = placeOf(event.target);
    if (at === null || at.column < 0) return;
    if (at.row < 0) openMenu(at, event);
    else props.onToggle(at);
  };

  const openMenu = (at: Place, event: MouseEvent): void => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-column]');
    if (cell !== null) props.onMenu(at, cell);
  };

  return (
    <table
      ref={grid}
      className={matrix.groups.length > 2 ? 'matrix many-days' : 'matrix'}
      role="grid"
      aria-label={t('reviewers.matrix')}
      style={{ '--columns': matrix.columns.length } as React.CSSProperties}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onContextMenu={(event) => {
        const at = placeOf(event.target);
        if (at === null || renaming !== null) return;
        event.preventDefault();
        openMenu(at, event);
      }}
      onDoubleClick={(event) => {
        const at = placeOf(event.target);
        if (at?.column === -1 && (event.target as Element).closest('[data-menu]') === null)
          props.onRename(at.row);
      }}
      onFocus={(event: FocusEvent) => {
        const at = placeOf(event.target);
        if (at !== null && (at.row !== place.row || at.column !== place.column)) props.onPlace(at);
      }}
      onPointerOver={(event: PointerEvent) => props.onPointAt(placeOf(event.target))}
      onPointerLeave={() => props.onPointAt(null)}
    >
      <colgroup>
        <col className="col-reviewer" />
        {matrix.columns.map((column) => (
          <col key={column.session.id} />
        ))}
        <col className="col-totals" />
      </colgroup>
      <MatrixHead
        matrix={matrix}
        speech={speech}
        current={current?.column ?? -1}
        tabStop={place.row < 0 ? place.column : null}
      />
      <tbody>
        {matrix.rows.map((row, index) => (
          <MatrixRow
            key={row.person.id}
            row={row}
            index={index}
            columns={columns}
            organisation={
              row.person.organisation === null ? undefined : plan.organisations[row.person.organisation]?.name
            }
            proposals={
              marks === null
                ? null
                : matrix.columns.map(({ session }) => marks.get(row.person.id)?.get(session.id))
            }
            mostADay={plan.event.reviewing.mostADay}
            t={t}
            tabStop={place.row === index ? place.column : null}
            renaming={renaming === index}
            onRenamed={onRenamed}
          />
        ))}
      </tbody>
      <MatrixTotals matrix={matrix} speech={speech} />
    </table>
  );
});

function shapesOf(matrix: ReviewMatrix, speech: Speech): ColumnShape[] {
  return matrix.groups.flatMap((group, at) =>
    group.columns.map((column, index) => ({
      id: column.session.id,
      name: `${columnName(column, speech.t)}, ${[dayName(column.day, speech), startTime(column, speech)].filter(Boolean).join(' ')}`,
      group: at,
      startsGroup: index === 0,
      startsPass: index > 0 && column.interval?.start !== group.columns[index - 1]?.interval?.start,
      cancelled: column.cancelled,
    })),
  );
}

/** When a session starts. A group that meets twice a day has two columns of one name. */
function startTime({ session }: Column, { language }: Speech): string {
  return session.start === null ? '' : formatTime(session.start, language);
}

function placeOf(target: EventTarget): Place | null {
  const cell = (target as Element).closest<HTMLElement>('[data-column]');
  return cell === null ? null : { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

function focusOn(grid: HTMLTableElement | null, { row, column }: Place): void {
  const cell = grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
  cell?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Where a key leads from `at`, or null when it does not lead anywhere. */
function destination(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  at: Place,
  matrix: ReviewMatrix,
): Place | null {
  const far = ctrlKey || metaKey;
  const last = { row: matrix.rows.length - 1, column: matrix.columns.length - 1 };
  switch (key) {
    case 'ArrowLeft':
      return { ...at, column: far ? 0 : at.column - 1 };
    case 'ArrowRight':
      return { ...at, column: far ? last.column : at.column + 1 };
    case 'ArrowUp':
      return { ...at, row: far ? 0 : at.row - 1 };
    case 'ArrowDown':
      return { ...at, row: far ? last.row : at.row + 1 };
    case 'Home':
      return { row: far ? 0 : at.row, column: 0 };
    case 'End':
      return { row: far ? last.row : at.row, column: last.column };
    case 'PageUp':
      return { ...at, row: Math.max(at.row - PAGE, Math.min(at.row, 0)) };
    case 'PageDown':
      return { ...at, row: at.row + PAGE };
    default:
      return null;
  }
}

/** Does what a key means in a cell or on a heading; false when it means nothing there. */
function operate(event: KeyboardEvent, at: Place, props: MatrixProps): boolean {
  const { key, ctrlKey, metaKey, shiftKey } = event;
  if (ctrlKey || metaKey) return false;
  const presses = key === ' ' || key === 'Enter';
  const onHeading = at.column < 0 || at.row < 0;
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey) || (onHeading && presses))
    props.onMenu(at, event.target as HTMLElement);
  else if (presses) props.onToggle(at);
  else if (key === '?' && !onHeading) props.onWhy(at);
  else if (key === 'F2' && at.row >= 0) props.onRename(at.row);
  else if (key === 'Delete' && at.column < 0) props.onRemove(at.row);
  else return false;
  return true;
}
