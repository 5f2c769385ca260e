import type { Column, ReviewMatrix, Row } from '../../../shared/reviewing/matrix.ts';
import { FillSquares, LoadBars, RangeBar } from '../Bars.tsx';
import type { Total } from '../sheet/grid.ts';
import { columnName, demandText, loadByDay, rangeText, type Speech } from '../words.ts';

/** What a reviewer does against their limits; `after` as a proposal would have it. */
export function loadTotal(
  row: Row,
  after: Row,
  matrix: ReviewMatrix,
  className: string,
  speech: Speech,
): Total {
  const { t } = speech;
  const { person } = row;
  const { totals, total, load, mostADay, overADay, overInAll, under } = after;
  const over = overADay || overInAll;
  const spoken = [t('reviewers.load.spoken', { person: person.name, total: row.total })];
  if (total !== row.total) spoken.push(t('reviewers.load.becomes', { total }));
  if (totals.length > 1 && total > 0) spoken.push(loadByDay(totals, matrix, speech));
  spoken.push(t('reviewers.load.limits', { range: rangeText(load), aDay: mostADay }));
  if (over) spoken.push(t('reviewers.load.tooMany'));
  if (under > 0) spoken.push(t('reviewers.load.tooFew'));
  const byDay = totals.length > 1 && totals.length <= 3;
  const changes = totals.some((count, day) => count !== row.totals[day]);
  return {
    className: `${className}${over ? ' over' : ''}`,
    label: spoken.join(', '),
    title: spoken.slice(1).join(', '),
    content: (
      <>
        <div className="load-line">
          <LoadBars totals={totals} most={mostADay} />
          {byDay && <span className={changes ? 'load-days becomes' : 'load-days'}>{totals.join(' · ')}</span>}
          {total === row.total ? (
            <b>{total}</b>
          ) : (
            <b className="becomes">
              {row.total}→{total}
            </b>
          )}
        </div>
        {over ? (
          <span className="load-over">{t('reviewers.load.tooMany')}</span>
        ) : (
          <RangeBar count={total} range={load} />
        )}
      </>
    ),
  };
}

/** How a session is filled against what it asks for; `after` as a proposal would have it. */
export function fillTotal(column: Column, after: Column, className: string, { t }: Speech): Total {
  const { cancelled, assigned } = column;
  const { fill, demand } = after;
  const values = { session: columnName(column, t), assigned: after.assigned, demand: demandText(demand, t) };
  const kind = cancelled ? 'cancelled' : fill;
  const unneeded = fill === 'met' && after.assigned === 0;
  const own = column.session.reviewers !== null && !cancelled;
  return {
    className: `${className} fill-${unneeded ? 'unneeded' : kind}`,
    label: t(`reviewers.fill.spoken.${kind}`, values),
    title: own ? values.demand : undefined,
    content: (
      <>
        {!cancelled && <FillSquares column={after} />}
        <span>{assigned === after.assigned ? fillText(after, t) : `${assigned}→${after.assigned}`}</span>
      </>
    ),
  };
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
