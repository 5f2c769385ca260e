import { formatDate } from '../../../shared/i18n/dates.ts';
import type { Cell } from '../../../shared/reviewing/cell.ts';
import type { FoundInMatrix } from '../../../shared/reviewing/found.ts';
import type { Column, ColumnGroup, ReviewMatrix, Row } from '../../../shared/reviewing/matrix.ts';
import type { Board, Target, TargetBand } from '../board.ts';
import type { PlannedCells } from '../planned.ts';
import type { Preview } from '../proposal/use-preview.ts';
import type { GridBand, SheetGrid } from '../sheet/grid.ts';
import { columnLabel, dayName, demandText, groupName, type Speech, timesOf } from '../words.ts';
import { assignmentFace, cellWords } from './assignment-face.ts';
import { personAbove, personBeside, sessionAbove, sessionBeside } from './heads.tsx';
import { fillTotal, loadTotal } from './totals.tsx';
import { turned } from './turned.ts';

interface AssignmentParts {
  readonly board: Board;
  readonly matrix: ReviewMatrix;
  /** The matrix as a proposal would have it; the same when there is none. */
  readonly after: ReviewMatrix;
  readonly preview: Preview | null;
  readonly planned: PlannedCells | null;
  readonly found: FoundInMatrix;
  readonly speech: Speech;
}

const NO_CELL: Cell = { assigned: false, pinned: false, obstacles: [], competence: 0, wish: null, again: [] };

/** Who reviews what, as a sheet: reviewers by sessions. */
export function assignmentGrid({
  board,
  matrix,
  after,
  preview,
  planned,
  found,
  speech,
}: AssignmentParts): SheetGrid {
  const { t } = speech;
  const columns = board.targets.flatMap((target) => {
    const column = target.kind === 'session' ? matrix.columns[target.column] : undefined;
    return column === undefined ? [] : [column];
  });
  const rows = board.people.flatMap((at) => matrix.rows[at] ?? []);
  const rowAfter = new Map(after.rows.map((row) => [row.person.id, row]));
  const labels = columns.map((column) => columnLabel(column, speech));
  const classes = columns.map((column, at) => classOf(board.targets[at], column, columns[at - 1]));
  const times = columns.map((column, at) => showsTime(board, board.targets[at], column, matrix));
  const cellAt = (row: Row, at: number): Cell => {
    const target = board.targets[at];
    return (target?.kind === 'session' && row.cell(target.column)) || NO_CELL;
  };
  const isAway = (row: Row, at: number) => {
    const cell = cellAt(row, at);
    return !cell.assigned && cell.obstacles[0]?.kind === 'absent';
  };
  const said = cellWords(speech);
  const foundOn = ({ person }: Row) => found.ofPerson(person.id);
  const byDay = matrix.groups.length > 1;
  const columnAfter = (at: number, column: Column): Column => {
    const target = board.targets[at];
    return (target?.kind === 'session' && after.columns[target.column]) || column;
  };
  const total = (shown: readonly Row[]) => shown.reduce((sum, row) => sum + row.total, 0);
  const [now, then] = [total(matrix.rows), total(after.rows)];
  const loads = (
    <>
      {t('reviewers.assignments')}
      <small>{totalsLegend(matrix, speech)}</small>
    </>
  );
  const staffed = (
    <>
      {t('reviewers.staffed')}
      <small>{demandText(speech.plan.event.reviewing.demand, t)}</small>
    </>
  );
  const people = (
    <>
      {t('reviewers.reviewer')}
      <small>{countText(rows.length, matrix.rows.length, speech)}</small>
    </>
  );
  const sessions = (
    <>
      {t('reviewers.workshops')}
      <small>{countText(columns.length, matrix.columns.length, speech)}</small>
    </>
  );
  const sides = {
    label: t('reviewers.matrix'),
    people: rows.length,
    targets: columns.length,
    personKey: (at: number) => rows[at]?.person.id ?? '',
    targetKey: (at: number) => columns[at]?.session.id ?? '',
    personBeside: (at: number) => personBeside(rowAt(rows, at), foundOn(rowAt(rows, at)), speech),
    personAbove: (at: number) => personAbove(rowAt(rows, at), foundOn(rowAt(rows, at)), speech),
    targetBeside: (at: number) => {
      const column = columnAt(columns, at);
      const className = classes[at] ?? '';
      return sessionBeside({ column, className, found: found.ofSession(column.session.id) }, speech);
    },
    targetAbove: (at: number) =>
      sessionAbove(
        {
          column: columnAt(columns, at),
          showsTime: times[at] ?? false,
          showsDay: byDay && board.bands[board.targets[at]?.band ?? 0] !== undefined && !isDayBand(board, at),
          className: classes[at] ?? '',
          found: found.ofSession(columnAt(columns, at).session.id),
        },
        speech,
      ),
    personTotal: (at: number) => {
      const row = rowAt(rows, at);
      return loadTotal(
        row,
        rowAfter.get(row.person.id) ?? row,
        matrix,
        board.transposed ? 'fill' : 'load',
        speech,
      );
    },
    targetTotal: (at: number) => {
      const column = columnAt(columns, at);
      const className = board.transposed ? 'load' : `fill ${classes[at] ?? ''}`;
      return fillTotal(column, columnAfter(at, column), className, speech);
    },
    personName: (at: number) => rows[at]?.person.name ?? '',
    targetName: (at: number) => labels[at] ?? '',
    bands: board.bands.map((band) => bandOf(band, matrix, speech)),
    peopleBand: { key: 'people', name: t('reviewers.reviewer'), title: '', count: rows.length },
    face: (at: number, target: number) => {
      const row = rowAt(rows, at);
      const column = columnAt(columns, target);
      const { id } = row.person;
      return assignmentFace(
        cellAt(row, target),
        {
          name: `${row.person.name}, ${labels[target] ?? ''}`,
          cancelled: column.cancelled,
          className: board.transposed ? '' : (classes[target] ?? ''),
          saysAway: !(
            target > 0 &&
            board.targets[target]?.band === board.targets[target - 1]?.band &&
            isAway(row, target - 1)
          ),
          found: found.ofPair(id, column.session.id),
        },
        preview?.marks.get(id)?.get(column.session.id),
        planned?.get(id)?.get(column.session.id),
        said,
        speech,
      );
    },
  };
  return turned(sides, board.transposed, {
    corner: board.transposed ? sessions : people,
    totalsHead: board.transposed ? staffed : loads,
    foot: board.transposed ? loads : staffed,
    sum: (
      <span className={now === then ? undefined : 'becomes'}>
        <b>{now === then ? now : `${now}→${then}`}</b> <small>{t('reviewers.inAll')}</small>
      </span>
    ),
  });
}

function rowAt(rows: readonly Row[], at: number): Row {
  const row = rows[at];
  if (row === undefined) throw new RangeError(`No reviewer ${at}`);
  return row;
}

function columnAt(columns: readonly Column[], at: number): Column {
  const column = columns[at];
  if (column === undefined) throw new RangeError(`No session ${at}`);
  return column;
}

function countText(shown: number, count: number, { t }: Speech): string {
  return shown === count ? t('reviewers.count', { count }) : t('reviewers.shownOf', { shown, count });
}

function classOf(target: Target | undefined, column: Column, before: Column | undefined): string {
  if (target?.startsBand) return 'starts-day';
  const sameDay = before !== undefined && before.day === column.day;
  return sameDay && before.interval?.start !== column.interval?.start ? 'starts-pass' : '';
}

function isDayBand(board: Board, at: number): boolean {
  const band = board.bands[board.targets[at]?.band ?? -1];
  return band?.kind === 'sessions' && (band.band.day !== null || band.band.key === 'unplaced');
}

/** Whether the head of a session says when it is: its day's head does not. */
function showsTime(board: Board, target: Target | undefined, column: Column, matrix: ReviewMatrix): boolean {
  const band = board.bands[target?.band ?? -1];
  if (column.interval === null || band?.kind !== 'sessions') return false;
  const group = matrix.groups.find(({ day }) => day === band.band.day);
  return band.band.day === null || group === undefined || !namesTime(group, band.count);
}

/** Whether the day's heading says when its sessions are: they share the time, and there is room for it. */
function namesTime({ interval }: ColumnGroup, count: number): boolean {
  return interval !== null && count > 3;
}

function bandOf(each: TargetBand, matrix: ReviewMatrix, speech: Speech): GridBand {
  const { t, plan, language } = speech;
  if (each.kind === 'topics') return { key: each.of, name: '', title: '', count: each.count };
  const { band, count } = each;
  const { key, day, group, room } = band;
  if (key === 'all') return { key, name: t('reviewers.bands.gaps'), title: '', count };
  if (group !== null || key === 'none') {
    const name = group === null ? t('reviewers.bands.noGroup') : groupName(plan, group, t);
    return { key, name, title: name, count };
  }
  if (room !== null) {
    const name =
      room === 'all'
        ? t('records.allRooms')
        : room === 'none'
          ? t('reviewers.bands.noRoom')
          : (plan.rooms[room]?.name ?? '');
    return { key, name, title: name, count };
  }
  if (day === null) return { key, name: t('reviewers.unplaced'), title: t('reviewers.unplaced'), count };
  const of = matrix.groups.find((one) => one.day === day);
  const length = count > 2 ? 'long' : count === 2 ? 'medium' : 'short';
  const date = formatDate(day.date, length, language);
  const name = of?.interval && namesTime(of, count) ? `${date} · ${timesOf(of.interval, language)}` : date;
  return { key, name, title: dayName(day, speech), count };
}

/** Which figure is which day's: "tors · fre". */
function totalsLegend({ groups }: ReviewMatrix, { t, language }: Speech): string {
  if (groups.length < 2 || groups.length > 3) return t('reviewers.inAll');
  const days = groups.map(({ day }) =>
    day === null ? '–' : formatDate(day.date, 'short', language).split(' ')[0],
  );
  return `${days.join(' · ')} · ${t('reviewers.inAll')}`;
}
