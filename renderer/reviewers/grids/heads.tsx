import { Fragment } from 'react';
import { formatDate, formatTime } from '../../../shared/i18n/dates.ts';
import { withSoftHyphens } from '../../../shared/i18n/hyphens.ts';
import { fromMinutes } from '../../../shared/plan/time.ts';
import { trackOf } from '../../../shared/reviewing/lines.ts';
import type { Column, Row } from '../../../shared/reviewing/matrix.ts';
import type { Head } from '../sheet/grid.ts';
import { columnName, roomNames, type Speech, whenAndWhere } from '../words.ts';

/** The button of a heading's menu: for the mouse, as keys open it from the heading itself. */
function MenuButton({ label }: { readonly label: string }) {
  return (
    <button type="button" className="head-menu" tabIndex={-1} data-menu="" aria-label={label}>
      ⋯
    </button>
  );
}

/** A reviewer as the heading of a row. */
export function personBeside({ person }: Row, { plan, t }: Speech): Head {
  const organisation =
    person.organisation === null ? undefined : plan.organisations[person.organisation]?.name;
  const name = person.name || t('records.untitled');
  return {
    className: 'reviewer',
    label: '',
    content: (
      <div className="reviewer-line" title={[name, organisation].filter(Boolean).join(', ')}>
        <span className="reviewer-name">{name}</span>
        {organisation && <span className="reviewer-organisation">{organisation}</span>}
        <MenuButton label={t('reviewers.row.menu', { person: name })} />
      </div>
    ),
  };
}

/** A reviewer as the heading of a column. */
export function personAbove({ person }: Row, { plan, t }: Speech): Head {
  const organisation =
    person.organisation === null ? undefined : plan.organisations[person.organisation]?.name;
  const name = person.name || t('records.untitled');
  return {
    className: 'session',
    label: [name, organisation].filter(Boolean).join(', '),
    content: (
      <>
        <span className="session-track" />
        <span className="session-title">
          <Words text={name} />
        </span>
        <span className="session-room">{organisation}</span>
        <MenuButton label={t('reviewers.row.menu', { person: name })} />
      </>
    ),
  };
}

/** How a session's head stands: by its day, so that the day need not be said, or among other days. */
export interface SessionHead {
  readonly column: Column;
  readonly showsTime: boolean;
  readonly showsDay: boolean;
  readonly className: string;
}

/** A session as the heading of a column. */
export function sessionAbove({ column, showsTime, showsDay, className }: SessionHead, speech: Speech): Head {
  const { plan, t, language } = speech;
  const { session, title, interval, cancelled, day } = column;
  const time = showsTime && interval ? formatTime(fromMinutes(interval.start), language) : '';
  const date = showsDay && day ? formatDate(day.date, 'short', language) : '';
  const when = [date, time].filter(Boolean).join(' ');
  return {
    className: `session ${className}${cancelled ? ' cancelled' : ''}`,
    label: sessionLabel(column, speech),
    content: (
      <>
        <span className="session-track" data-hue={hueOf(column, speech)} />
        <span className="session-number">{session.number || '·'}</span>
        <span className={when === '' ? 'session-title' : 'session-title shorter'}>
          <Words text={title || t('records.untitled')} />
        </span>
        {when !== '' && <span className="session-time">{when}</span>}
        <span className="session-room">
          {cancelled ? t('reviewers.cancelled') : roomNames(plan, session, t)}
        </span>
        <MenuButton label={t('reviewers.row.menu', { person: columnName(column, t) })} />
      </>
    ),
  };
}

/** A session as the heading of a row. */
export function sessionBeside(column: Column, className: string, speech: Speech): Head {
  const { t, language } = speech;
  const { interval, cancelled, day } = column;
  const when = [
    day && formatDate(day.date, 'short', language),
    interval && formatTime(fromMinutes(interval.start), language),
  ]
    .filter(Boolean)
    .join(' ');
  const label = sessionLabel(column, speech);
  return {
    className: `reviewer ${className}${cancelled ? ' cancelled' : ''}`,
    label,
    content: (
      <div className="reviewer-line" title={label}>
        <span className="reviewer-hue session-track" data-hue={hueOf(column, speech)} />
        <span className="reviewer-name">{columnName(column, t)}</span>
        <span className="reviewer-organisation">{cancelled ? t('reviewers.cancelled') : when}</span>
        <MenuButton label={t('reviewers.row.menu', { person: columnName(column, t) })} />
      </div>
    ),
  };
}

function sessionLabel(column: Column, speech: Speech): string {
  const name = `${columnName(column, speech.t)}, ${whenAndWhere(column, speech)}`;
  return column.cancelled ? `${name}: ${speech.t('reviewers.cancelled')}` : name;
}

function hueOf({ session }: Column, { plan }: Speech): string | undefined {
  const track = trackOf(plan, session);
  return (track && plan.tracks[track]?.hue) || undefined;
}

/** The words of a title, the long ones as they may be broken. */
export function Words({ text }: { readonly text: string }) {
  return text.split(' ').map((word, index) => {
    const broken = withSoftHyphens(word);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a word has no identity but its place.
      <Fragment key={index}>{broken === word ? word : <span>{broken}</span>} </Fragment>
    );
  });
}
