import { Link } from '@fluentui/react-components';
import type { Column, ReviewMatrix, Row } from '../../shared/reviewing/matrix.ts';
import type { Asked } from '../store/why.ts';
import { showInProgramme } from './gestures.ts';
import type { Place } from './Matrix.tsx';
import { WhyText } from './proposal/WhyText.tsx';
import {
  cellSentence,
  columnName,
  columnSentences,
  obstacleSentences,
  rowSentences,
  type Speech,
  whenAndWhere,
} from './words.ts';

interface DetailsProps {
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
  /** The cell to speak of; null before one was chosen. */
  readonly place: Place | null;
  /** What was asked about this cell. */
  readonly asked: Asked | null;
  readonly onWhy: (place: Place) => void;
}

/** What a cell is, in words: the assignment, what is in the way, the session, the reviewer. */
export function Details({ matrix, speech, place, asked, onWhy }: DetailsProps) {
  const { t } = speech;
  const row = place === null ? undefined : matrix.rows[place.row];
  const column = place === null ? undefined : matrix.columns[place.column];
  return (
    <section className="review-details" aria-label={t('reviewers.details.label')}>
      {row === undefined && column !== undefined ? (
        <ColumnDetails column={column} speech={speech} />
      ) : row === undefined ? (
        <p className="review-details-hint">{t('reviewers.details.hint')}</p>
      ) : column === undefined ? (
        <>
          <h3>{row.person.name}</h3>
          <p>{rowSentences(row, matrix, speech).join(' ')}</p>
        </>
      ) : (
        <CellDetails
          row={row}
          column={column}
          matrix={matrix}
          speech={speech}
          asked={asked}
          onWhy={() => place && onWhy(place)}
        />
      )}
    </section>
  );
}

interface CellDetailsProps {
  readonly row: Row;
  readonly column: Column;
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
  readonly asked: Asked | null;
  readonly onWhy: () => void;
}

function CellDetails({ row, column, matrix, speech, asked, onWhy }: CellDetailsProps) {
  const { t } = speech;
  const cell = row.cells[matrix.columns.indexOf(column)];
  if (cell === undefined) return null;
  const obstacles = obstacleSentences(row.person, column, cell, speech);
  return (
    <>
      <h3>{cellSentence(row, column, cell, speech)}</h3>
      {obstacles.length > 0 && (
        <p
          className={
            cell.assigned ? 'review-details-obstacle review-details-clash' : 'review-details-obstacle'
          }
        >
          {obstacles.join(' ')}
        </p>
      )}
      {asked && <WhyText asked={asked} speech={speech} />}
      <p className="review-details-more">{columnSentences(column, speech).join(' ')}</p>
      <p className="review-details-more">{rowSentences(row, matrix, speech).join(' ')}</p>
      {asked === null && !column.cancelled && (
        <Link as="button" className="review-details-link" onClick={onWhy}>
          {t('proposal.why.ask')}
        </Link>
      )}{' '}
      <Link as="button" className="review-details-link" onClick={() => showInProgramme(column)}>
        {t('reviewers.details.toProgramme')}
      </Link>
    </>
  );
}

interface ColumnDetailsProps {
  readonly column: Column;
  readonly speech: Speech;
}

function ColumnDetails({ column, speech }: ColumnDetailsProps) {
  return (
    <>
      <h3>
        {columnName(column, speech.t)}, {whenAndWhere(column, speech)}
      </h3>
      <p className="review-details-more">{columnSentences(column, speech).join(' ')}</p>
      <p className="review-details-more">{speech.t('proposal.column.hint')}</p>
    </>
  );
}
