import { LockClosed12Filled } from '@fluentui/react-icons';
import { Fragment } from 'react';
import { withSoftHyphens } from '../../../shared/i18n/hyphens.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';
import type { Language } from '../../../shared/plan/records/event.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import type { Fit } from '../../../shared/programme/fit.ts';
import { startWords, timeWords, titleOf } from '../../../shared/programme/words.ts';
import { Mark } from './Mark.tsx';

/** Widths of the marks, in pixels. */
const ICON = 16;
const WORD = 42;
const LETTER = 6.5;

export type MarkSeverity = 'hard' | 'warning' | undefined;

/** How wide the marks of a session are, in pixels. */
export function marksWidth({ status, locked }: Session, mark: MarkSeverity, sign: string): number {
  const word = (status === 'cancelled' ? WORD : 0) + (sign === '' ? 0 : sign.length * LETTER + 4);
  return word + (locked ? ICON : 0) + (mark === undefined ? 0 : ICON);
}

interface BlockTextProps {
  readonly session: Session;
  readonly fit: Fit;
  /** Whether it is so high that its words are to stay in sight while it is scrolled. */
  readonly tall: boolean;
  readonly sign: string;
  readonly people: string;
  readonly room: string;
  readonly mark: MarkSeverity;
  readonly t: Translate;
  readonly language: Language;
}

/** The words and marks in a block: its title, when, who, and what is to be known of it. */
export function BlockText({ session, fit, tall, sign, people, room, mark, t, language }: BlockTextProps) {
  const hours = fit.time === 'start' ? startWords(session, language) : timeWords(session, language);
  const time = <span className="block-time">{room === '' ? hours : `${hours} · ${room}`}</span>;
  const width = marksWidth(session, mark, sign);
  const marks = width > 0 && <Marks session={session} mark={mark} sign={sign} t={t} />;
  const one = fit.title === 1;
  const title = (
    <span className="block-title" data-line={one || undefined} style={{ WebkitLineClamp: fit.title }}>
      {session.number !== '' && fit.number && <b>{session.number} </b>}
      {one || fit.time === 'beside' ? titleOf(session, t) : withSoftHyphens(titleOf(session, t))}
    </span>
  );
  if (fit.row) {
    return (
      <span className="block-head">
        <span className="block-lead">
          {title}
          {fit.people > 0 && <span className="block-people">{people}</span>}
        </span>
        {fit.time === 'beside' && time}
        {marks}
      </span>
    );
  }
  const words = (
    <>
      <span className="block-head">
        {title}
        {fit.time === 'beside' && time}
      </span>
      {(fit.time === 'below' || fit.time === 'start') && time}
      {fit.people > 0 && (
        <span
          className="block-people"
          style={{ WebkitLineClamp: fit.people, marginRight: fit.crowded ? width : 0 }}
        >
          <Words text={people} />
        </span>
      )}
    </>
  );
  return (
    <>
      {tall ? <span className="block-words">{words}</span> : words}
      {marks}
    </>
  );
}

/** Words each of which is cut off, not broken, where a line is too short for it. */
function Words({ text }: { readonly text: string }) {
  return [...text.split(' ').entries()].map(([index, word]) => (
    <Fragment key={index}>
      {index > 0 && ' '}
      <span className="block-word">{word}</span>
    </Fragment>
  ));
}

function Marks({ session, mark, sign, t }: Pick<BlockTextProps, 'session' | 'mark' | 'sign' | 't'>) {
  return (
    <span className="block-marks">
      {session.status === 'cancelled' && <span className="block-cancelled">{t('programme.cancelled')}</span>}
      {sign !== '' && <span className="block-sign">{sign}</span>}
      {session.locked && <LockClosed12Filled aria-hidden />}
      {mark && <Mark severity={mark} />}
    </span>
  );
}
