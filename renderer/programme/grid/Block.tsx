import { LockClosed12Filled } from '@fluentui/react-icons';
import { type CSSProperties, memo } from 'react';
import type { Translate } from '../../../shared/i18n/translator.ts';
import type { Language } from '../../../shared/plan/records/event.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import type { Hue } from '../../../shared/plan/records/track.ts';
import { fitText } from '../../../shared/programme/fit.ts';
import { hyphenated } from '../../../shared/programme/hyphens.ts';
import { startWords, timeWords, titleOf } from '../../../shared/programme/words.ts';
import { Mark } from './Mark.tsx';
import './block.css';

/** Widths of the marks, in pixels. */
const ICON = 16;
const WORD = 42;
/** Below this height one row is set smaller; below this width the marks leave the row to the title. */
const LOW = 16;
const TIGHT = 64;

interface BlockProps {
  readonly session: Session;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly hue: Hue;
  /** Those who hold it, as one text. */
  readonly people: string;
  /** Where it is, when it is drawn across more rooms than its own, and from where to where that room is in it. */
  readonly room: string;
  readonly homeLeft: number;
  readonly homeRight: number;
  /** What it is called where it is spoken of. */
  readonly label: string;
  readonly mark: 'hard' | 'warning' | undefined;
  readonly selected: boolean;
  readonly carried: boolean;
  /** Goes on below what the grid shows. */
  readonly cut: boolean;
  /** The one of the session's blocks that stands for it; the others are its copies in more rooms. */
  readonly main: boolean;
  /** Where Tab comes to in the grid. */
  readonly tabStop: boolean;
  readonly t: Translate;
  readonly language: Language;
}

/** A session on the grid. */
export const Block = memo(function Block(props: BlockProps) {
  const { session, left, top, width, height, hue, people, room, label, mark, selected, carried, cut, main, tabStop } = props;
  const { t, language } = props;
  const title = titleOf(session, t);
  const cancelled = session.status === 'cancelled';
  const marksWidth = (cancelled ? WORD : 0) + (session.locked ? ICON : 0) + (mark === undefined ? 0 : ICON);
  const fit = fitText({ width, height }, { title: `${session.number} ${title}`, people, marks: marksWidth });
  const hours = fit.time === 'start' ? startWords(session, language) : timeWords(session, language);
  const time = room === '' ? hours : `${hours} · ${room}`;
  const marks = marksWidth > 0 && (
    <span className="block-marks">
      {cancelled && <span className="block-cancelled">{t('programme.cancelled')}</span>}
      {session.locked && <LockClosed12Filled aria-hidden />}
      {mark && <Mark severity={mark} />}
    </span>
  );
  const Tag = main ? 'button' : 'div';
  return (
    <Tag
      className="block"
      style={{ left, top, width, height, ...(room === '' ? {} : home(props)) }}
      data-wider={room !== '' || undefined}
      data-session={session.id}
      data-hue={hue}
      data-status={session.status}
      data-row={fit.row || undefined}
      data-low={height < LOW || undefined}
      data-tight={width < TIGHT || undefined}
      data-selected={selected || undefined}
      data-carried={carried || undefined}
      data-cut={cut || undefined}
      data-locked={session.locked || undefined}
      {...(main
        ? { type: 'button', 'data-main': true, 'aria-label': label, 'aria-current': selected, tabIndex: tabStop ? 0 : -1 }
        : { 'aria-hidden': true })}
    >
      <span className="block-head">
        <span className="block-title" style={{ WebkitLineClamp: fit.title }}>
          {session.number !== '' && <b>{session.number} </b>}
          {hyphenated(title)}
        </span>
        {fit.row && fit.people > 0 && <span className="block-people">{people}</span>}
        {fit.time === 'beside' && <span className="block-time">{time}</span>}
        {fit.row && marks}
      </span>
      {(fit.time === 'below' || fit.time === 'start') && <span className="block-time">{time}</span>}
      {!fit.row && fit.people > 0 && (
        <span className="block-people" style={{ WebkitLineClamp: fit.people, marginRight: fit.crowded ? marksWidth : 0 }}>
          {people}
        </span>
      )}
      {!fit.row && marks}
      {!session.locked && (
        <>
          <span className="block-end" data-end="start" />
          <span className="block-end" data-end="end" />
        </>
      )}
    </Tag>
  );
});

/** The stretch of a wide block that is its own room, for `block.css`. */
function home({ homeLeft, homeRight }: BlockProps): CSSProperties {
  return { '--home-left': `${homeLeft}px`, '--home-right': `${homeRight}px` } as CSSProperties;
}
