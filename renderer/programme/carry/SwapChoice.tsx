import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { nameOf } from '../../../shared/programme/words.ts';
import { announce } from '../../store/notices.ts';
import { select } from '../../store/view.ts';
import { focusBlock } from '../view-state.ts';
import type { Carry } from './carried.ts';
import { type PutDown, putBack, putDown, putInSwap } from './carry.ts';
import { longPlace, nameOfLoad, type Wording } from './say.ts';
import { useSwapChoice } from './swap-choice.ts';

/** Asked where something was let go over another session: trade places, put it there anyway, or neither. */
export function SwapChoice({ carry, wording }: { readonly carry: Carry; readonly wording: Wording }) {
  const { t, plan } = wording;
  const at = useSwapChoice((state) => state.at);
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    const beside = document.querySelector('.held')?.getBoundingClientRect();
    const { x, y } = at ?? { x: beside?.right ?? 200, y: beside?.top ?? 200 };
    const left = Math.min(x + 6, window.innerWidth - element.offsetWidth - 8);
    const top = Math.min(y + 6, window.innerHeight - element.offsetHeight - 8);
    element.style.transform = `translate(${Math.max(left, 8)}px, ${Math.max(top, 8)}px)`;
    element.querySelector('button')?.focus();
  }, [at]);
  useEffect(() => {
    const elsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && menu.current?.contains(event.target)) return;
      putBack();
    };
    window.addEventListener('pointerdown', elsewhere, true);
    return () => window.removeEventListener('pointerdown', elsewhere, true);
  }, []);

  if (carry.swap === null || carry.load.of !== 'sessions') return null;
  const { id } = carry.load.held;
  const name = nameOfLoad(wording, carry.load, false);
  const done = ({ ended }: PutDown, said: string): void => {
    if (ended === 'changed') {
      announce(said);
      select(id);
    }
    focusBlock(id);
  };
  const cancel = (): void => {
    putBack();
    announce(t('programme.carry.putBack', { name }));
    focusBlock(id);
  };
  const other = nameOf(plan, carry.swap, t);
  const said = t('arranging.swap.done', { title: nameOf(plan, carry.load.held, t), other });
  const dropped = t('programme.carry.dropped', {
    name,
    place: longPlace(wording, carry.outcome.to, carry.aim.as),
  });

  const key = (event: KeyboardEvent<HTMLElement>) => {
    event.stopPropagation();
    const items = [...event.currentTarget.querySelectorAll('button')];
    const now = items.indexOf(document.activeElement as HTMLButtonElement);
    const go = { ArrowDown: now + 1, ArrowUp: now - 1 + items.length, Home: 0, End: items.length - 1 }[
      event.key
    ];
    if (go !== undefined) items[go % items.length]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') cancel();
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={menu}
      className="swap-choice"
      role="menu"
      aria-label={t('arranging.swap.question', { title: other })}
      onKeyDown={key}
    >
      <button type="button" role="menuitem" onClick={() => done(putInSwap(), said)}>
        {t('arranging.swap.swap', { title: other })}
      </button>
      <button type="button" role="menuitem" onClick={() => done(putDown(), dropped)}>
        {t('arranging.swap.anyway')}
      </button>
      <button type="button" role="menuitem" onClick={cancel}>
        {t('arranging.swap.cancel')}
      </button>
    </div>
  );
}
