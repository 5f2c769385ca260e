import { type KeyboardEvent, type RefCallback, useState } from 'react';
import { formatDate } from '../../../shared/i18n/dates.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import type { BoardDay } from '../../../shared/programme/board.ts';
import { hueOf } from '../../../shared/programme/hue.ts';
import { nameOf, peopleWords, titleOf } from '../../../shared/programme/words.ts';
import { select, useView } from '../../store/view.ts';
import { useCarry } from '../carry/carry.ts';
import { pickUpByKey } from '../carry/keyboard.ts';
import type { Wording } from '../carry/say.ts';
import { removeSession } from '../sessions.ts';
import { openInspector } from '../view-state.ts';
import './tray.css';

interface TrayProps {
  readonly sessions: readonly Session[];
  readonly shown: readonly BoardDay[];
  readonly wording: Wording;
  readonly refer: RefCallback<HTMLElement>;
}

/** What no day shows: sessions without a time, and those on a date that is no day of the event. */
export function Tray({ sessions, shown, wording, refer }: TrayProps) {
  const { plan, t, language } = wording;
  const selected = useView((state) => state.selection.at(-1));
  const carried = useCarry((state) => state.carry?.session.id);
  const over = useCarry((state) => state.carry?.over === 'tray');
  const [focused, setFocused] = useState<SessionId | undefined>();
  const tabStop = sessions.some(({ id }) => id === focused) ? focused : sessions[0]?.id;

  const key = (event: KeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-session]')];
    const at = items.indexOf(event.target as HTMLElement);
    const session = sessions[at];
    if (session === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const go = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
    if (go !== undefined) items[go]?.focus();
    else if (event.key === ' ') pickUpByKey(session, wording, shown);
    else if (event.key === 'Enter') openInspector(session.id);
    else if (event.key === 'Delete') {
      (items[at + 1] ?? items[at - 1])?.focus();
      removeSession(session);
    } else return;
    event.preventDefault();
  };

  return (
    <section className="tray" ref={refer} aria-labelledby="tray-title" data-over={over || undefined}>
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
          {sessions.map((session) => {
            const people = peopleWords(plan, session, 'full');
            const cancelled = session.status === 'cancelled' ? t('programme.cancelled') : '';
            const stray =
              session.start &&
              t('programme.strayDate', { date: formatDate(session.start, 'medium', language) });
            const details = [t('programme.minutes', { count: session.minutes }), cancelled, people, stray];
            const detail = details.filter(Boolean).join(' · ');
            return (
              <button
                key={session.id}
                type="button"
                className="tray-item"
                data-session={session.id}
                data-main
                data-hue={hueOf(plan, session)}
                data-status={session.status}
                data-stray={session.start !== null || undefined}
                data-selected={session.id === selected || undefined}
                data-carried={session.id === carried || undefined}
                aria-label={`${nameOf(plan, session, t)}, ${detail}`}
                aria-current={session.id === selected}
                tabIndex={session.id === tabStop ? 0 : -1}
                onClick={() => select(session.id)}
                onDoubleClick={() => openInspector(session.id)}
              >
                <strong>
                  {session.number} {titleOf(session, t)}
                </strong>
                <small>{detail}</small>
              </button>
            );
          })}
        </div>
      )}
    </section>
  );
}
