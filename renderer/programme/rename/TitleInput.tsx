import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { Session } from '../../../shared/plan/records/session.ts';
import { titleOf } from '../../../shared/programme/words.ts';
import { useText } from '../../i18n/use-text.ts';
import { finishRenaming, useRename } from './rename.ts';
import './rename.css';

/** The field in which the title of a session is typed. Enter and leaving take it in, Esc does not. */
export function TitleInput({ session }: { readonly session: Session }) {
  const { t } = useText();
  const typed = useRename(({ renaming }) => renaming?.typed ?? null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    if (typed === null) element.select();
    else element.setSelectionRange(typed.length, typed.length);
  }, [typed]);
  const key = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.key === 'Enter' || event.key === 'F2') finishRenaming(event.currentTarget.value, true);
    else if (event.key === 'Escape') finishRenaming(null, true);
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={input}
      className="title-input"
      data-rename
      maxLength={300}
      defaultValue={typed ?? session.title}
      aria-label={t('arranging.renaming', { title: titleOf(session, t) })}
      onKeyDown={key}
      onBlur={({ target }) => finishRenaming(target.value, false)}
    />
  );
}
