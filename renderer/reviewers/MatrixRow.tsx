import { Button, Input } from '@fluentui/react-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import type { Mark as Proposal } from '../../shared/assign/preview.ts';
import { equal } from '../../shared/change/equal.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import type { Cell, Obstacle, Row } from '../../shared/reviewing/matrix.ts';
import { LoadBars } from './Bars.tsx';
import { stateWord } from './words.ts';

/** What a row must know of a column. */
export interface ColumnShape {
  readonly id: string;
  /** The session and its day, as in the name of a cell. */
  readonly name: string;
  /** Columns of the same group stand together. */
  readonly group: number;
  readonly startsGroup: boolean;
  /** Begins at another time than the column before it, on the same day. */
  readonly startsPass: boolean;
  readonly cancelled: boolean;
}

interface MatrixRowProps {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly ColumnShape[];
  readonly organisation: string | undefined;
  /** What is proposed for the cells; null when there is no proposal. */
  readonly proposals: readonly (Proposal | undefined)[] | null;
  readonly mostADay: number;
  readonly t: Translate;
  /** The column that the Tab key leads to, -1 being the row's own heading; null when it lies in another row. */
  readonly tabStop: number | null;
  /** Whether the name is being edited. */
  readonly renaming: boolean;
  /** The new name, or null when it was left as it was. */
  readonly onRenamed: (row: Row, name: string | null) => void;
}

/** A reviewer: name, a cell for each session, totals. Clicks and keys are heard by the grid. */
export const MatrixRow = memo(
  function MatrixRow(props: MatrixRowProps) {
    const { row, index, columns, organisation, proposals, mostADay, t, tabStop, renaming, onRenamed } = props;
    const { person } = row;
    const awayMarks = marksOfAbsence(row, columns);
    return (
      <tr>
        <th
          scope="row"
          className="reviewer"
          data-row={index}
          data-column={-1}
          tabIndex={tabStop === -1 ? 0 : -1}
          title={[person.name, organisation].filter(Boolean).join(', ')}
        >
          {renaming ? (
            <NameInput
              name={person.name}
              label={t('reviewers.row.name')}
              onDone={(name) => onRenamed(row, name)}
            />
          ) : (
            <div className="reviewer-line">
              <span className="reviewer-name">{person.name || t('records.untitled')}</span>
              {organisation && <span className="reviewer-organisation">{organisation}</span>}
              <Button
                className="reviewer-menu"
                size="small"
                appearance="subtle"
                icon={<MoreHorizontal16Regular />}
                tabIndex={-1}
                data-menu={index}
                aria-label={t('reviewers.row.menu', { person: person.name })}
              />
            </div>
          )}
        </th>
        {row.cells.map((cell, at) => {
          const column = columns[at];
          const proposal = proposals?.[at];
          return column === undefined ? null : (
            <td
              key={column.id}
              className={classesOf(cell, column)}
              data-row={index}
              data-column={at}
              tabIndex={tabStop === at ? 0 : -1}
              aria-label={`${person.name}, ${column.name}: ${stateWord(cell, column, t)}${proposal ? `, ${t(`proposal.mark.${proposal}`)}` : ''}`}
              aria-disabled={(column.cancelled && !cell.assigned) || undefined}
            >
              <Mark
                cell={cell}
                proposal={proposal}
                cancelled={column.cancelled}
                away={awayMarks.has(at)}
                t={t}
              />
            </td>
          );
        })}
        <Totals row={row} mostADay={mostADay} t={t} />
      </tr>
    );
  },
  (before, after) =>
    before.tabStop === after.tabStop &&
    before.renaming === after.renaming &&
    before.index === after.index &&
    before.columns === after.columns &&
    before.organisation === after.organisation &&
    equal(before.proposals, after.proposals) &&
    before.mostADay === after.mostADay &&
    before.t === after.t &&
    before.onRenamed === after.onRenamed &&
    equal(before.row, after.row),
);

function classesOf(
  { assigned, obstacles }: Cell,
  { cancelled, startsGroup, startsPass }: ColumnShape,
): string {
  const classes = ['cell'];
  if (startsGroup) classes.push('starts-day');
  if (startsPass) classes.push('starts-pass');
  if (cancelled) classes.push('cancelled');
  if (assigned) classes.push('assigned');
  for (const { kind } of obstacles) classes.push(kind);
  return classes.join(' ');
}

interface MarkProps {
  readonly cell: Cell;
  readonly proposal: Proposal | undefined;
  readonly cancelled: boolean;
  readonly away: boolean;
  readonly t: Translate;
}

function Mark({ cell: { assigned, obstacles }, proposal, cancelled, away, t }: MarkProps) {
  if (proposal === 'added') return <span className="review-mark review-mark-added">+</span>;
  if (proposal === 'removed') return <span className="review-mark review-mark-removed">✓</span>;
  const first = obstacles[0]?.kind;
  if (cancelled) return assigned ? <span className="review-mark review-mark-void">✓</span> : null;
  if (assigned) {
    return first === undefined ? (
      <span className="review-mark">✓</span>
    ) : (
      <span className="review-mark review-mark-clash">✓</span>
    );
  }
  if (first === 'conflict')
    return <span className="review-word review-word-conflict">{t('reviewers.mark.conflict')}</span>;
  if (first === 'busy')
    return (
      <span
        className={
          isOnlyReviewing(obstacles) ? 'review-word review-word-reviewing' : 'review-word review-word-busy'
        }
      >
        ×
      </span>
    );
  return away ? <span className="review-word review-word-absent">{t('reviewers.mark.absent')}</span> : null;
}

/** Whether it is but another review that keeps someone busy. */
function isOnlyReviewing(obstacles: readonly Obstacle[]): boolean {
  return obstacles.every(
    (obstacle) =>
      obstacle.kind === 'busy' &&
      obstacle.engagements.every(({ parts }) => parts.length === 1 && parts[0] === 'reviewer'),
  );
}

/** A stretch of absence says so once, in its middle. */
function marksOfAbsence({ cells }: Row, columns: readonly ColumnShape[]): ReadonlySet<number> {
  const marks = new Set<number>();
  const away = (at: number) => cells[at]?.obstacles[0]?.kind === 'absent' && !cells[at]?.assigned;
  for (let start = 0; start < cells.length; start++) {
    if (!away(start)) continue;
    let end = start;
    while (away(end + 1) && columns[end + 1]?.group === columns[start]?.group) end += 1;
    marks.add((start + end) >> 1);
    start = end;
  }
  return marks;
}

interface TotalsProps {
  readonly row: Row;
  readonly mostADay: number;
  readonly t: Translate;
}

function Totals({ row: { person, totals, total, overADay, overInAll }, mostADay, t }: TotalsProps) {
  const over = overADay || overInAll;
  const spoken = t('reviewers.load.spoken', { person: person.name, total });
  const byDay = totals.length > 1 && totals.length <= 4;
  return (
    <td
      className={over ? 'load over' : 'load'}
      aria-label={over ? `${spoken}, ${t('reviewers.load.tooMany')}` : spoken}
    >
      <div className="load-line">
        <LoadBars totals={totals} most={mostADay} />
        {byDay && <span className="load-days">{totals.join(' · ')}</span>}
        <b>{total}</b>
      </div>
      {over && <span className="load-over">{t('reviewers.load.tooMany')}</span>}
    </td>
  );
}

interface NameInputProps {
  readonly name: string;
  readonly label: string;
  readonly onDone: (name: string | null) => void;
}

/** Takes a new name: Enter or leaving the field keeps it, Escape does not. An empty one is no name. */
function NameInput({ name, label, onDone }: NameInputProps) {
  const [text, setText] = useState(name);
  const keep = () => onDone(text.trim() === '' || text.trim() === name ? null : text.trim());
  return (
    <Input
      size="small"
      className="reviewer-input"
      aria-label={label}
      value={text}
      maxLength={300}
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(_, data) => setText(data.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}
