import { type RefCallback, useLayoutEffect, useRef } from 'react';
import { titleOf } from '../../../shared/programme/words.ts';
import { lockedWords } from '../sessions.ts';
import { type Carry, useCarry } from './carry.ts';
import { sayFindings, shortPlace, type Wording } from './say.ts';

/** Says where what is carried is held, and what is wrong there: beside the pointer, or beside the ghost. */
export function DragLabel({
  wording,
  refer,
}: {
  readonly wording: Wording;
  readonly refer: RefCallback<HTMLElement>;
}) {
  const carry = useCarry((state) => state.carry);
  const element = useRef<HTMLElement>(null);
  const byKey = carry?.by === 'keyboard';

  useLayoutEffect(() => {
    if (!byKey || element.current === null || carry?.to === undefined) return;
    const ghost = document.querySelector('.ghost')?.getBoundingClientRect();
    if (ghost === undefined) return;
    const { offsetWidth: width, offsetHeight: height } = element.current;
    const left = ghost.right + 8 + width < window.innerWidth ? ghost.right + 8 : ghost.left - width - 8;
    const top = Math.min(Math.max(ghost.top, 8), window.innerHeight - height - 8);
    element.current.style.transform = `translate(${Math.round(Math.max(left, 8))}px, ${Math.round(top)}px)`;
  }, [byKey, carry?.to]);

  if (carry === null) return null;
  const [headline, detail] = words(carry, wording);
  return (
    <div
      ref={(node) => {
        element.current = node;
        refer(node);
      }}
      className="drag-label"
      data-over={carry.over}
      data-clash={carry.findings[0]?.severity}
      aria-hidden="true"
    >
      <strong>{headline}</strong>
      {detail !== '' && <span>{detail}</span>}
    </div>
  );
}

function words(carry: Carry, wording: Wording): [headline: string, detail: string] {
  const { t } = wording;
  const { session, to, over } = carry;
  if (over === 'locked') return [lockedWords(session, t), ''];
  if (over === 'tray') return [titleOf(session, t), t('programme.carry.toTray')];
  if (over === 'outside') return [titleOf(session, t), t('programme.carry.outside')];
  return [shortPlace(wording, to), sayFindings(wording, carry)];
}
