import { type KeyboardEvent, type RefCallback, useRef, useState } from 'react';
import { formatDate } from '../../../shared/i18n/dates.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import type { BoardDay } from '../../../shared/programme/board.ts';
import { hueOf } from '../../../shared/programme/hue.ts';
import { nameOf, peopleWords, titleOf } from '../../../shared/programme/words.ts';
import { announce } from '../../store/notices.ts';
import { select, selectTo, toggleSelected, useView } from '../../store/view.ts';
import { useCarry } from '../carry/carry.ts';
import { clickSession } from '../carry/click.ts';
import { pickUpByKey } from '../carry/keyboard.ts';
import { saySelected, type Wording } from '../carry/say.ts';
import { useAsideMarks } from '../carry/use-aside.ts';
import { Palette } from '../palette/Palette.tsx';
import { letterOf, rename, useRename } from '../rename/rename.ts';
import { TitleInput } from '../rename/TitleInput.tsx';
import { removeSessions } from '../sessions.ts';
import { openInspector } from '../view-state.ts';
import './tray.css';

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
export function Tray({ sessions, shown, wording, refer }: TrayProps) {
  const { plan, t } = wording;
  const selection = useView((state) => state.selection);
  const root = useRef<HTMLElement>(null);
  useAsideMarks(root);
  const over = useCarry((state) => state.carry?.aim.over === 'tray');
  const renamed = useRename(({ renaming }) => renaming?.session);
  const [focused, setFocused] = useState<SessionId | undefined>();
  const tabStop = sessions.some(({ id }) => id === focused) ? focused : sessions[0]?.id;

  const range = (to: SessionId) => (from: SessionId) => {
    const ids = sessions.map(({ id }) => id);
    const ends = [ids.indexOf(from), ids.indexOf(to)];
    if (ends.includes(-1)) return [to];
    const between = ids.slice(Math.min(...ends), Math.max(...ends) + 1);
    return [...between.filter((id) => id !== to), to];
  };

  const key = (event: KeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-session]')];
    const at = items.indexOf(event.target as HTMLElement);
    const session = sessions[at];
    if (session === undefined || event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const go = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
    const letter = letterOf(event);
    if (event.key === ' ' && (ctrl || event.shiftKey)) {
      if (ctrl) toggleSelected(session.id);
      else selectTo(session.id, range(session.id));
      announce(saySelected(wording, useView.getState().selection.length));
    } else if (go !== undefined && !event.shiftKey) {
      const next = sessions[go];
      items[go]?.focus();
      if (next !== undefined && !ctrl) select(next.id);
    } else if (letter !== null) rename(session.id, letter);
    else if (ctrl || event.shiftKey) return;
    else if (event.key === ' ') pickUpByKey(session, wording, shown);
    else if (event.key === 'Enter') openInspector(session.id);
    else if (event.key === 'F2') rename(session.id);
    else if (event.key === 'Escape' && selection.length > 0) {
      select();
      announce(saySelected(wording, 0));
    } else if (event.key === 'Delete') {
      (items[at + 1] ?? items[at - 1])?.focus();
      removeSessions(session);
    } else return;
    event.preventDefault();
  };

  return (
    <section
      className="tray"
      ref={(node) => {
        root.current = node;
        refer(node);
      }}
      aria-labelledby="tray-title"
      data-over={over || undefined}
    >
      <h2 id="tray-title">
        {t('programme.tray')} <span>{sessions.length}</span>
      </h2>
      {sessions.length === 0 ? (
        <p>{t(Object.keys(plan.sessions).length === 0 ? 'programme.trayNothing' : 'programme.trayEmpty')}</p>
      ) : (
        <div
          className="tray-items"
          role="application"
          aria-labelledby="tray-title"
          aria-describedby="programme-keys"
          onKeyDown={key}
          onFocus={({ target }) => setFocused(target.dataset.session as SessionId | undefined)}
        >
          {sessions.map((session) => (
            <TrayItem
              key={session.id}
              session={session}
              wording={wording}
              selected={selection.includes(session.id)}
              current={session.id === selection.at(-1)}
              tabStop={session.id === tabStop}
              renamed={session.id === renamed}
              onClick={(event) => clickSession(event, session.id, range(session.id))}
            />
          ))}
        </div>
      )}
      <Palette shown={shown} wording={wording} />
    </section>
  );
}

interface TrayItemProps {
  readonly session: Session;
  readonly wording: Wording;
  readonly selected: boolean;
  /** Whether it is the one of those selected that the inspector shows. */
  readonly current: boolean;
  readonly tabStop: boolean;
  readonly renamed: boolean;
  readonly onClick: (event: React.MouseEvent) => void;
}

function TrayItem(props: TrayItemProps) {
  const { session, wording, selected, current, tabStop, renamed, onClick } = props;
  const { plan, t, language } = wording;
  const people = peopleWords(plan, session, 'full');
  const cancelled = session.status === 'cancelled' ? t('programme.cancelled') : '';
  const stray =
    session.start && t('programme.strayDate', { date: formatDate(session.start, 'medium', language) });
  const details = [t('programme.minutes', { count: session.minutes }), cancelled, people, stray];
  const detail = details.filter(Boolean).join(' · ');
  const look = {
    className: 'tray-item',
    'data-hue': hueOf(plan, session),
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
      aria-label={[`${nameOf(plan, session, t)}, ${detail}`, selected && !current ? t('arranging.isSelected') : '']
        .filter(Boolean)
        .join(', ')}
      aria-current={current}
      tabIndex={tabStop ? 0 : -1}
      onClick={onClick}
      onDoubleClick={() => openInspector(session.id)}
    >
      <strong>
        {session.number} {titleOf(session, t)}
      </strong>
      <small>{detail}</small>
    </button>
  );
}
