import { Link } from '@fluentui/react-components';
import type { FoundInMatrix } from '../../shared/reviewing/found.ts';
import type { Column, ReviewMatrix, Row } from '../../shared/reviewing/matrix.ts';
import type { Asked } from '../store/why.ts';
import { type Board, spotAt, type Target } from './board.ts';
import { FoundHere } from './FoundHere.tsx';
import { showInProgramme } from './gestures.ts';
import { rateOf } from './grids/topic-grid.tsx';
import { useHover } from './hover.ts';
import { WhyText } from './proposal/WhyText.tsx';
import type { Place } from './sheet/grid.ts';
import {
  cellSentence,
  columnName,
  columnSentences,
  obstacleSentences,
  rateWord,
  rowSentences,
  type Speech,
  suitSentences,
  topicName,
  whenAndWhere,
} from './words.ts';

interface DetailsProps {
  readonly board: Board;
  readonly matrix: ReviewMatrix;
  readonly found: FoundInMatrix;
  readonly speech: Speech;
  /** The cell that has the focus; null before one had. */
  readonly place: Place | null;
  /** What was asked about a cell, and where that stands: while reasons are read, the pointer may rest anywhere. */
  readonly asked: Asked | null;
  readonly askedAt: Place | null;
  readonly onWhy: (place: Place) => void;
}

/** What a cell is, in words: the assignment, what is in the way, the session, the reviewer. */
export function Details(props: DetailsProps) {
  const { board, matrix, found, speech, asked, askedAt, onWhy } = props;
  const { t } = speech;
  const hovered = useHover(({ at }) => at);
  const place = askedAt ?? hovered ?? props.place;
  const { row, target } = place === null ? {} : spotAt(board, matrix, place);
  const column = target?.kind === 'session' ? matrix.columns[target.column] : undefined;
  return (
    <section
      className={asked ? 'review-details with-why' : 'review-details'}
      aria-label={t('reviewers.details.label')}
    >
      {row === undefined && target === undefined ? (
        <p className="review-details-hint">{t('reviewers.details.hint')}</p>
      ) : row === undefined ? (
        column !== undefined && <ColumnDetails column={column} found={found} speech={speech} />
      ) : target === undefined ? (
        <>
          <h3>{row.person.name}</h3>
          <p>{rowSentences(row, matrix, speech).join(' ')}</p>
          {board.kind === 'assignment' && <FoundHere found={found.ofPerson(row.person.id)} speech={speech} />}
          <p className="review-details-more">{t('reviewers.row.hint')}</p>
        </>
      ) : column === undefined ? (
        <RateDetails row={row} target={target} board={board} speech={speech} />
      ) : (
        <CellDetails
          row={row}
          column={column}
          matrix={matrix}
          found={found}
          speech={speech}
          asked={asked}
          onWhy={() => place && onWhy(place)}
        />
      )}
    </section>
  );
}

interface RateDetailsProps {
  readonly row: Row;
  readonly target: Target;
  readonly board: Board;
  readonly speech: Speech;
}

function RateDetails({ row, target, board: { kind }, speech }: RateDetailsProps) {
  if (target.kind !== 'topic' || kind === 'assignment') return null;
  const { t } = speech;
  const values = {
    person: row.person.name,
    topic: topicName(target.topic, speech),
    value: rateWord(kind, rateOf(kind, row, target.topic), t),
  };
  return (
    <>
      <h3>{t('reviewers.say.rate', values)}</h3>
      <p className="review-details-more">{t(`reviewers.rates.hint.${kind}`)}</p>
    </>
  );
}

interface CellDetailsProps {
  readonly row: Row;
  readonly column: Column;
  readonly matrix: ReviewMatrix;
  readonly found: FoundInMatrix;
  readonly speech: Speech;
  readonly asked: Asked | null;
  readonly onWhy: () => void;
}

function CellDetails({ row, column, matrix, found, speech, asked, onWhy }: CellDetailsProps) {
  const { t } = speech;
  const cell = row.cell(matrix.columns.indexOf(column));
  if (cell === undefined) return null;
  const obstacles = obstacleSentences(row.person, column, cell, speech);
  const suits = suitSentences(row, cell, speech);
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
      {suits.length > 0 && <p>{suits.join(' ')}</p>}
      <FoundHere found={found.ofPair(row.person.id, column.session.id)} speech={speech} />
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
  readonly found: FoundInMatrix;
  readonly speech: Speech;
}

function ColumnDetails({ column, found, speech }: ColumnDetailsProps) {
  return (
    <>
      <h3>
        {columnName(column, speech.t)}, {whenAndWhere(column, speech)}
      </h3>
      <FoundHere found={found.ofSession(column.session.id)} speech={speech} />
      <p className="review-details-more">{columnSentences(column, speech).join(' ')}</p>
      <p className="review-details-more">{speech.t('proposal.column.hint')}</p>
    </>
  );
}
