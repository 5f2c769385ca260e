import { Link } from '@fluentui/react-components';
import { formatDate } from '../../shared/i18n/dates.ts';
import type { Column, ReviewMatrix } from '../../shared/reviewing/matrix.ts';
import { columnName, type Speech } from './words.ts';

/** More than these are counted, not named; nor are those that would fill further lines. */
const NAMED = 6;
const LETTERS = 150;

interface GapsProps {
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
  readonly onGo: (column: Column) => void;
}

/** Which sessions lack reviewers, each as a way there; or that none does. */
export function Gaps({ matrix, speech, onGo }: GapsProps) {
  const { t, language } = speech;
  const { gaps, columns } = matrix;
  if (gaps.length === 0) {
    const wanted = columns.some((column) => !column.cancelled && column.demand.min > 0);
    return (
      <p className="review-gaps review-gaps-none">
        {wanted && <span aria-hidden="true">✓ </span>}
        {t(wanted ? 'reviewers.gaps.none' : 'reviewers.gaps.nothingToReview')}
      </p>
    );
  }
  const nameOf = (column: Column) =>
    [columnName(column, t), column.day && formatDate(column.day.date, 'short', language)]
      .filter(Boolean)
      .join(', ');
  const named = namedOf(gaps.slice(0, NAMED).map((column) => ({ column, name: nameOf(column) })));
  return (
    <p className="review-gaps">
      <strong>{t('reviewers.gaps.some', { count: gaps.length })}</strong>
      {named.map(({ column, name }) => (
        <Link
          key={column.session.id}
          as="button"
          aria-label={t('reviewers.gaps.go', { session: name })}
          onClick={() => onGo(column)}
        >
          {name}
        </Link>
      ))}
      {gaps.length > named.length && (
        <span>{t('reviewers.gaps.more', { count: gaps.length - named.length })}</span>
      )}
    </p>
  );
}

/** The first that have room together; one at the least. */
function namedOf<T extends { readonly name: string }>(gaps: readonly T[]): readonly T[] {
  let letters = 0;
  return gaps.filter(({ name }, index) => {
    letters += name.length;
    return index === 0 || letters <= LETTERS;
  });
}
