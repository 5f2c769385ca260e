import { memo, type RefCallback, useRef, useState } from 'react';
import { formatDate } from '../../../shared/i18n/dates.ts';
import { withSoftHyphens } from '../../../shared/i18n/hyphens.ts';
import { formatNumber } from '../../../shared/i18n/numbers.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import type { Hue } from '../../../shared/plan/records/track.ts';
import type { BoardDay } from '../../../shared/programme/board.ts';
import { nameOf, peopleWords, titleOf } from '../../../shared/programme/words.ts';
import { useChecked } from '../../store/checking.ts';
import { useView } from '../../store/view.ts';
import { useCarry } from '../carry/carry.ts';
import { clickSession } from '../carry/click.ts';
import type { Wording } from '../carry/say.ts';
import { useAsideMarks } from '../carry/use-aside.ts';
import { Mark } from '../grid/Mark.tsx';
import { Palette } from '../palette/Palette.tsx';
import { useRename } from '../rename/rename.ts';
import { TitleInput } from '../rename/TitleInput.tsx';
import { useColouring } from '../use-colouring.ts';
import { useAfterLanding } from '../use-later.ts';
import { openInspector } from '../view-state.ts';
import { rangeIn, trayKeys } from './tray-keys.ts';
import './tray.css';

/** A word of so many letters may not fit in a line. */
const LONG = 12;

interface TrayProps {
  readonly sessions: readonly Session[];
  readonly shown: readonly BoardDay[];
  readonly wording: Wording;
  readonly refer: RefCallback<HTMLElement>;
}

/**
 * What no day shows: sessions without a time, and those on a date that is no day of the event. Below them the ready
 * blocks.
 */
export const Tray = memo(function Tray({ sessions, shown, wording, refer }: TrayProps) {
  const { plan, t, language } = wording;
  const selection = useAfterLanding(useView((state) => state.selection));
  const colourOf = useColouring(plan, t);
  const root = useRef<HTMLDivElement>(null);
  useAsideMarks(root);
  const over = useCarry((state) => state.carry?.aim.over === 'tray');
  const renamed = useRename(({ renaming }) => renaming?.session);
  const [focused, setFocused] = useState<SessionId | undefined>();
  const tabStop = sessions.some(({ id }) => id === focused) ? focused : sessions[0]?.id;

  const keys = trayKeys({ sessions, shown, wording });

  return (
    <div
      className="tray-column"
      ref={(node) => {
        root.current = node;
        refer(node);
      }}
      data-over={over || undefined}
    >
      <section className="tray" aria-labelledby="tray-title">
        <h2 id="tray-title">
          {t('programme.tray')} <span>{formatNumber(sessions.length, language)}</span>
        </h2>
        {sessions.length === 0 ? (
          <p>
            {t(Object.keys(plan.sessions).length === 0 ? 'programme.trayNothing' : 'programme.trayEmpty')}
          </p>
        ) : (
          <div
            className="tray-items"
            role="application"
            aria-labelledby="tray-title"
            aria-describedby="programme-keys"
            onKeyDown={keys}
            onFocus={({ target }) => setFocused(target.dataset.session as SessionId | undefined)}
          >
            {sessions.map((session) => (
              <TrayItem
                key={session.id}
                session={session}
                hue={colourOf(session).hue}
                wording={wording}
                selected={selection.includes(session.id)}
                current={session.id === selection.at(-1)}
                tabStop={session.id === tabStop}
                renamed={session.id === renamed}
                onClick={(event) => clickSession(event, session.id, rangeIn(sessions, session.id))}
              />
            ))}
          </div>
        )}
      </section>
      <Palette shown={shown} wording={wording} />
    </div>
  );
});

interface TrayItemProps {
  readonly session: Session;
  readonly hue: Hue;
  readonly wording: Wording;
  readonly selected: boolean;
  /** Whether it is the one of those selected that the inspector shows. */
  readonly current: boolean;
  readonly tabStop: boolean;
  readonly renamed: boolean;
  readonly onClick: (event: React.MouseEvent) => void;
}

function TrayItem(props: TrayItemProps) {
  const { session, hue, wording, selected, current, tabStop, renamed, onClick } = props;
  const { plan, t, language } = wording;
  // The hard come first.
  const mark = useChecked(({ bySession }) => bySession.get(session.id)?.[0]?.severity);
  const people = peopleWords(plan, session, 'full');
  const cancelled = session.status === 'cancelled' ? t('programme.cancelled') : '';
  const stray =
    session.start && t('programme.strayDate', { date: formatDate(session.start, 'medium', language) });
  const details = [t('programme.minutes', { count: session.minutes }), cancelled, people, stray];
  const detail = details.filter(Boolean).join(' · ');
  const look = {
    className: 'tray-item',
    'data-hue': hue,
    'data-status': session.status,
    'data-stray': session.start !== null || undefined,
    'data-selected': selected || undefined,
  };
  if (renamed) {
    return (
      <div {...look}>
        <TitleInput session={session} />
        <small>{detail}</small>
      </div>
    );
  }
  return (
    <button
      type="button"
      {...look}
      data-session={session.id}
      data-main
      aria-label={[
        `${nameOf(plan, session, t)}, ${detail}`,
        mark === undefined ? '' : t(`checks.severity.${mark}`).toLowerCase(),
        selected && !current ? t('arranging.isSelected') : '',
      ]
        .filter(Boolean)
        .join(', ')}
      aria-current={current}
      tabIndex={tabStop ? 0 : -1}
      onClick={onClick}
      onDoubleClick={() => openInspector(session.id)}
    >
      <strong>
        {session.number} {withSoftHyphens(titleOf(session, t), LONG)}
      </strong>
      <small>
        {mark !== undefined && <Mark severity={mark} />}
        {withSoftHyphens(detail, LONG)}
      </small>
    </button>
  );
}
