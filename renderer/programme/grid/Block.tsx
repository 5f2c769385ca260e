import { type CSSProperties, memo } from 'react';
import type { Translate } from '../../../shared/i18n/translator.ts';
import type { Language } from '../../../shared/plan/records/event.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import type { Hue } from '../../../shared/plan/records/track.ts';
import { fitText } from '../../../shared/programme/fit.ts';
import { titleOf } from '../../../shared/programme/words.ts';
import { BlockText, type MarkSeverity, marksWidth } from './BlockText.tsx';
import './block.css';

/** Below this height, in pixels, one row is set smaller; below this width the marks leave the row to the title. */
const LOW = 16;
const TIGHT = 80;
/** In one row below this width they are an edge only. */
const NARROW = 50;
/** In more rows, below this width the words have the sides of the block too. */
const SLIM = 52;
/** Below this width the words stand upright, if it is this high; else there is as much of them as fits. */
const SLIVER = 22;
const UPRIGHT = 40;
/** Below this there are no words. */
const LEAST = 9;
/** What of the width is not for marks. */
const BESIDE_MARKS = 14;
/** From this width its words stay in sight while it is scrolled sideways, from this height while it is up and down. */
const LONG = 400;
const TALL = 240;

interface BlockProps {
  readonly session: Session;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly hue: Hue;
  /** What says the same as the hue, where nothing else in the block does. */
  readonly sign: string;
  /** Those who hold it, as one text. */
  readonly people: string;
  /** Where it is, when it is drawn across more rooms than its own, and from where to where that room is in it. */
  readonly room: string;
  readonly homeLeft: number;
  readonly homeRight: number;
  /** What it is called where it is spoken of. */
  readonly label: string;
  readonly mark: MarkSeverity;
  readonly selected: boolean;
  /** Whether it is the one of those selected that the inspector shows. */
  readonly current: boolean;
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
  const { session, left, top, width, height, people, room, mark, main, t, language } = props;
  // A sign that is cut off would tell something else.
  const sign = marksWidth(session, mark, props.sign) + BESIDE_MARKS > width ? '' : props.sign;
  const text = {
    number: session.number,
    title: titleOf(session, t),
    people,
    marks: marksWidth(session, mark, sign),
  };
  const fit = fitText({ width, height }, text);
  const Tag = main ? 'button' : 'div';
  return (
    <Tag
      className="block"
      style={{ left, top, width, height, ...(room === '' ? {} : home(props)) }}
      data-session={session.id}
      data-hue={props.hue}
      data-status={session.status}
      data-wider={shown(room !== '')}
      data-row={shown(fit.row)}
      data-dense={shown(fit.dense)}
      data-low={shown(height < LOW)}
      data-tight={shown(width < TIGHT)}
      data-sliver={shown(width < SLIVER)}
      data-edge={shown(fit.row && width < NARROW)}
      data-slim={shown(!fit.row && width >= SLIVER && width < SLIM)}
      data-mark={mark}
      data-long={shown(width > LONG)}
      data-selected={shown(props.selected)}
      data-cut={shown(props.cut)}
      data-locked={shown(session.locked)}
      {...(main ? asButton(props) : { 'aria-hidden': true })}
    >
      {width < SLIVER ? (
        width >= LEAST && (
          <span className="block-scrap" data-upright={shown(height >= UPRIGHT)}>
            {`${text.number} ${text.title}`.trim()}
          </span>
        )
      ) : (
        <BlockText
          session={session}
          fit={fit}
          tall={height > TALL}
          sign={sign}
          people={people}
          room={room}
          mark={mark}
          t={t}
          language={language}
        />
      )}
      {!session.locked && (
        <>
          <span className="block-end" data-end="start" />
          <span className="block-end" data-end="end" />
        </>
      )}
    </Tag>
  );
});

/** The value of an attribute that is there or is not. */
const shown = (there: boolean) => there || undefined;

function asButton({ label, current, tabStop }: BlockProps) {
  return {
    type: 'button' as const,
    'data-main': true,
    'aria-label': label,
    'aria-current': current,
    tabIndex: tabStop ? 0 : -1,
  };
}

/** The stretch of a wide block that is its own room, for `block.css`. */
function home({ homeLeft, homeRight }: BlockProps): CSSProperties {
  return { '--home-left': `${homeLeft}px`, '--home-right': `${homeRight}px` } as CSSProperties;
}
