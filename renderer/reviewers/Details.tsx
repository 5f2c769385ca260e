import { Link } from '@fluentui/react-components';
import type { Column, ReviewMatrix, Row } from '../../shared/reviewing/matrix.ts';
import { goTo, select, useView } from '../store/view.ts';
import type { Place } from './Matrix.tsx';
import { cellSentence, columnSentences, obstacleSentences, rowSentences, type Speech } from './words.ts';

interface DetailsProps {
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
  /** The cell to speak of; null before one was chosen. */
  readonly place: Place | null;
}

/** What a cell is, in words: the assignment, what is in the way, the session, the reviewer. */
export function Details({ matrix, speech, place }: DetailsProps) {
  const { t } = speech;
  const row = place === null ? undefined : matrix.rows[place.row];
  const column = place === null ? undefined : matrix.columns[place.column];
  return (
    <section className="review-details" aria-label={t('reviewers.details.label')}>
      {row === undefined ? (
        <p className="review-details-hint">{t('reviewers.details.hint')}</p>
      ) : column === undefined ? (
        <>
          <h3>{row.person.name}</h3>
          <p>{rowSentences(row, matrix, speech).join(' ')}</p>
        </>
      ) : (
        <CellDetails row={row} column={column} matrix={matrix} speech={speech} />
      )}
    </section>
  );
}

interface CellDetailsProps {
  readonly row: Row;
  readonly column: Column;
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
}

function CellDetails({ row, column, matrix, speech }: CellDetailsProps) {
  const { t } = speech;
  const cell = row.cells[matrix.columns.indexOf(column)];
  if (cell === undefined) return null;
  const obstacles = obstacleSentences(row.person, column, cell, speech);
  const show = (): void => {
    useView.setState({ day: column.day?.id ?? null });
    select(column.session.id);
    goTo('programme');
  };
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
      <p className="review-details-more">{columnSentences(column, speech).join(' ')}</p>
      <p className="review-details-more">{rowSentences(row, matrix, speech).join(' ')}</p>
      <Link as="button" className="review-details-link" onClick={show}>
        {t('reviewers.details.toProgramme')}
      </Link>
    </>
  );
}
