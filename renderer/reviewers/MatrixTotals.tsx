import { memo } from 'react';
import type { Column, ReviewMatrix } from '../../shared/reviewing/matrix.ts';
import { FillSquares } from './Bars.tsx';
import { columnName, demandText, type Speech } from './words.ts';

interface MatrixTotalsProps {
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
}

/** The last row: how many review each session, against what it asks for. */
export const MatrixTotals = memo(function MatrixTotals({ matrix, speech }: MatrixTotalsProps) {
  const { plan, t } = speech;
  const sum = matrix.rows.reduce((total, row) => total + row.total, 0);
  return (
    <tfoot>
      <tr>
        <th scope="row" className="staffed">
          {t('reviewers.staffed')}
          <small>{demandText(plan.event.reviewing.demand, t)}</small>
        </th>
        {matrix.columns.map((column, index) => (
          <Fill
            key={column.session.id}
            column={column}
            startsDay={index === 0 || column.day !== matrix.columns[index - 1]?.day}
            ownDemand={column.session.reviewers !== null}
            speech={speech}
          />
        ))}
        <td className="sum">
          <b>{sum}</b> <small>{t('reviewers.inAll')}</small>
        </td>
      </tr>
    </tfoot>
  );
});

interface FillProps {
  readonly column: Column;
  readonly startsDay: boolean;
  readonly ownDemand: boolean;
  readonly speech: Speech;
}

function Fill({ column, startsDay, ownDemand, speech: { t } }: FillProps) {
  const { fill, cancelled, assigned, demand } = column;
  const values = { session: columnName(column, t), assigned, demand: demandText(demand, t) };
  const kind = cancelled ? 'cancelled' : fill;
  const unneeded = fill === 'met' && assigned === 0;
  return (
    <td
      className={`fill fill-${unneeded ? 'unneeded' : kind}${startsDay ? ' starts-day' : ''}`}
      aria-label={t(`reviewers.fill.spoken.${kind}`, values)}
      title={ownDemand && !cancelled ? values.demand : undefined}
    >
      {!cancelled && <FillSquares column={column} />}
      <span>{fillText(column, t)}</span>
    </td>
  );
}

function fillText({ fill, cancelled, assigned, demand }: Column, t: Speech['t']): string {
  if (cancelled) return '–';
  switch (fill) {
    case 'none':
      return t('reviewers.fill.none');
    case 'few':
      return t('reviewers.fill.few', { assigned, min: demand.min });
    case 'many':
      return t('reviewers.fill.many', { assigned, max: demand.max });
    case 'met':
      return assigned === 0 ? t('reviewers.fill.noneNeeded') : `✓ ${assigned}`;
  }
}
