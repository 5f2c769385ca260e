import { Fragment, memo } from 'react';
import { formatDate, formatTime } from '../../shared/i18n/dates.ts';
import { withSoftHyphens } from '../../shared/i18n/hyphens.ts';
import { fromMinutes } from '../../shared/plan/time.ts';
import type { Column, ColumnGroup, ReviewMatrix } from '../../shared/reviewing/matrix.ts';
import { columnName, dayName, roomNames, type Speech, timesOf, whenAndWhere } from './words.ts';

interface MatrixHeadProps {
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
  /** The column that is focused or pointed at; -1 for none. */
  readonly current: number;
  /** The column whose heading the Tab key leads to; null when that is in a row. */
  readonly tabStop: number | null;
}

/** Two rows: the days, and under each its sessions. */
export const MatrixHead = memo(function MatrixHead({ matrix, speech, current, tabStop }: MatrixHeadProps) {
  const { t } = speech;
  let next = 0;
  return (
    <thead>
      <tr>
        <th className="corner" rowSpan={2} scope="col">
          {t('reviewers.reviewer')}
          <small>{t('reviewers.people', { count: matrix.rows.length })}</small>
        </th>
        {matrix.groups.map((group) => (
          <th
            key={group.day?.id ?? 'unplaced'}
            title={dayName(group.day, speech)}
            className="day starts-day"
            colSpan={group.columns.length}
            scope="colgroup"
          >
            <span>{groupName(group, speech)}</span>
          </th>
        ))}
        <th className="totals-head" rowSpan={2} scope="col">
          {t('reviewers.assignments')}
          <small>{totalsLegend(matrix, speech)}</small>
        </th>
      </tr>
      <tr>
        {matrix.groups.map((group) =>
          group.columns.map((column, index) => {
            const at = next++;
            return (
              <ColumnHead
                key={column.session.id}
                at={at}
                column={column}
                speech={speech}
                startsDay={index === 0}
                showsTime={column.interval !== null && !namesTime(group)}
                current={at === current}
                isTabStop={at === tabStop}
              />
            );
          }),
        )}
      </tr>
    </thead>
  );
});

interface ColumnHeadProps {
  readonly at: number;
  readonly column: Column;
  readonly speech: Speech;
  readonly startsDay: boolean;
  readonly showsTime: boolean;
  readonly current: boolean;
  readonly isTabStop: boolean;
}

const ColumnHead = memo(function ColumnHead(props: ColumnHeadProps) {
  const { at, column, speech, startsDay, showsTime, current, isTabStop } = props;
  const { plan, t, language } = speech;
  const { session, title, interval, cancelled } = column;
  const rooms = roomNames(plan, session, t);
  const trackId = session.track ?? (session.group && plan.groups[session.group]?.track) ?? null;
  const hue = (trackId && plan.tracks[trackId]?.hue) ?? null;
  const name = `${columnName(column, t)}, ${whenAndWhere(column, speech)}${cancelled ? `: ${t('reviewers.cancelled')}` : ''}`;
  const classes = ['session', startsDay && 'starts-day', cancelled && 'cancelled', current && 'current'];
  return (
    <th
      className={classes.filter(Boolean).join(' ')}
      scope="col"
      aria-label={name}
      aria-haspopup="menu"
      title={name}
      data-row={-1}
      data-column={at}
      tabIndex={isTabStop ? 0 : -1}
    >
      <span className="session-track" data-hue={hue ?? undefined} />
      <span className="session-number">{session.number || '·'}</span>
      <span className="session-title">
        <Words text={title || t('records.untitled')} />
      </span>
      {showsTime && interval && (
        <span className="session-time">{formatTime(fromMinutes(interval.start), language)}</span>
      )}
      <span className="session-room">{cancelled ? t('reviewers.cancelled') : rooms}</span>
    </th>
  );
});

/** The words of a title, the long ones as they may be broken. */
function Words({ text }: { readonly text: string }) {
  return text.split(' ').map((word, index) => {
    const broken = withSoftHyphens(word);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a word has no identity but its place.
      <Fragment key={index}>{broken === word ? word : <span>{broken}</span>} </Fragment>
    );
  });
}

/** Whether the day's heading says when its sessions are: they share the time, and there is room for it. */
function namesTime({ interval, columns }: ColumnGroup): boolean {
  return interval !== null && columns.length > 3;
}

/** As much of the date as there is room for. */
function groupName(group: ColumnGroup, { t, language }: Speech): string {
  const { day, interval, columns } = group;
  if (day === null) return t('reviewers.unplaced');
  const length = columns.length > 2 ? 'long' : columns.length === 2 ? 'medium' : 'short';
  const date = formatDate(day.date, length, language);
  return interval && namesTime(group) ? `${date} · ${timesOf(interval, language)}` : date;
}

/** Which figure is which day's: "tors · fre". */
function totalsLegend({ groups }: ReviewMatrix, { t, language }: Speech): string {
  if (groups.length < 2 || groups.length > 4) return t('reviewers.inAll');
  const days = groups.map(({ day }) =>
    day === null ? '–' : formatDate(day.date, 'short', language).split(' ')[0],
  );
  return `${days.join(' · ')} · ${t('reviewers.inAll')}`;
}
