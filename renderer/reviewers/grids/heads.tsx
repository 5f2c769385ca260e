import { Fragment } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import { formatDate, formatTime } from '../../../shared/i18n/dates.ts';
import { withSoftHyphens } from '../../../shared/i18n/hyphens.ts';
import { fromMinutes } from '../../../shared/plan/time.ts';
import { trackOf } from '../../../shared/reviewing/lines.ts';
import type { Column, Row } from '../../../shared/reviewing/matrix.ts';
import { Mark } from '../../programme/grid/Mark.tsx';
import type { Head } from '../sheet/grid.ts';
import { columnName, foundWords, roomNames, type Speech, whenAndWhere } from '../words.ts';

/** The button of a heading's menu: for the mouse, as keys open it from the heading itself. */
function MenuButton({ label }: { readonly label: string }) {
  return (
    <button type="button" className="head-menu" tabIndex={-1} data-menu="" aria-label={label}>
      ⋯
    </button>
  );
}

/** The mark of the worst that the checks have found about what a heading stands for. */
function FoundMark({ found }: { readonly found: readonly Finding[] }) {
  const [worst] = found;
  return worst && <Mark severity={worst.severity} />;
}

/** A reviewer as the heading of a row. */
export function personBeside({ person }: Row, found: readonly Finding[], speech: Speech): Head {
  const { plan, t } = speech;
  const organisation =
    person.organisation === null ? undefined : plan.organisations[person.organisation]?.name;
  const name = person.name || t('records.untitled');
  return {
    className: 'reviewer',
    label: '',
    content: (
      <div
        className="reviewer-line"
        title={titled([name, organisation].filter(Boolean).join(', '), found, speech)}
      >
        <span className="reviewer-name">{name}</span>
        <FoundMark found={found} />
        {found.length > 0 && <span className="visually-hidden">{foundWords(found, speech)}</span>}
        {organisation && <span className="reviewer-organisation">{organisation}</span>}
        <MenuButton label={t('reviewers.row.menu', { person: name })} />
      </div>
    ),
  };
}

/** A reviewer as the heading of a column. */
export function personAbove({ person }: Row, found: readonly Finding[], speech: Speech): Head {
  const { plan, t } = speech;
  const organisation =
    person.organisation === null ? undefined : plan.organisations[person.organisation]?.name;
  const name = person.name || t('records.untitled');
  return {
    className: 'session person-above',
    label: titled([name, organisation].filter(Boolean).join(', '), found, speech),
    content: (
      <>
        <span className="session-track" />
        <FoundMark found={found} />
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
  /** What the checks have found about the session as a whole. */
  readonly found: readonly Finding[];
}

/** A session as the heading of a column. */
export function sessionAbove(head: SessionHead, speech: Speech): Head {
  const { column, showsTime, showsDay, className, found } = head;
  const { plan, t, language } = speech;
  const { session, title, interval, cancelled, day } = column;
  const time = showsTime && interval ? formatTime(fromMinutes(interval.start), language) : '';
  // The day of the week says which day of the event it is, and there is room for it.
  const date = showsDay && day ? (formatDate(day.date, 'short', language).split(' ')[0] ?? '') : '';
  const when = [date, time].filter(Boolean).join(' ');
  return {
    className: `session ${className}${cancelled ? ' cancelled' : ''}`,
    label: titled(sessionLabel(column, speech), found, speech),
    content: (
      <>
        <span className="session-track" data-hue={hueOf(column, speech)} />
        <FoundMark found={found} />
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
export function sessionBeside(
  { column, className, found }: Pick<SessionHead, 'column' | 'className' | 'found'>,
  speech: Speech,
): Head {
  const { t, language } = speech;
  const { interval, cancelled, day } = column;
  const when = [
    day && formatDate(day.date, 'short', language),
    interval && formatTime(fromMinutes(interval.start), language),
  ]
    .filter(Boolean)
    .join(' ');
  const label = titled(sessionLabel(column, speech), found, speech);
  return {
    className: `reviewer ${className}${cancelled ? ' cancelled' : ''}`,
    label,
    content: (
      <div className="reviewer-line" title={label}>
        <span className="reviewer-hue session-track" data-hue={hueOf(column, speech)} />
        <span className="reviewer-name">
          <Words text={columnName(column, t)} />
        </span>
        <FoundMark found={found} />
        <span className="reviewer-organisation">{cancelled ? t('reviewers.cancelled') : when}</span>
        <MenuButton label={t('reviewers.row.menu', { person: columnName(column, t) })} />
      </div>
    ),
  };
}

/** What a heading says on hover: its name, and what the checks have found. */
function titled(name: string, found: readonly Finding[], { language }: Speech): string {
  return [name, ...found.map((finding) => finding.text(language))].join('\n');
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
