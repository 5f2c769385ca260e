import { memo, type RefCallback, useLayoutEffect, useRef } from 'react';
import { nameOf } from '../../../shared/programme/words.ts';
import { useView } from '../../store/view.ts';
import { lockedWords } from '../sessions.ts';
import { type Carry, useCarry } from './carry.ts';
import { useMarquee } from './ground.ts';
import { SwapChoice } from './SwapChoice.tsx';
import { nameOfLoad, sayPushed, sayRefusal, sayWorst, shortPlace, type Wording } from './say.ts';

interface DragLabelProps {
  readonly wording: Wording;
  readonly refer: RefCallback<HTMLElement>;
}

/** Says where what is carried is held, and what is wrong there: beside the pointer, or beside the ghost. */
export const DragLabel = memo(function DragLabel({ wording, refer }: DragLabelProps) {
  const carry = useCarry((state) => state.carry);
  const marquee = useMarquee((state) => state.area !== null);
  const count = useView((state) => state.selection.length);
  const element = useRef<HTMLElement>(null);
  const byKey = carry?.by === 'keyboard';
  const to = carry?.outcome.to;

  useLayoutEffect(() => {
    if (!byKey || element.current === null || to === undefined) return;
    const ghost = document.querySelector('.held')?.getBoundingClientRect();
    if (ghost === undefined) return;
    const { offsetWidth: width, offsetHeight: height } = element.current;
    const left = ghost.right + 8 + width < window.innerWidth ? ghost.right + 8 : ghost.left - width - 8;
    const top = Math.min(Math.max(ghost.top, 8), window.innerHeight - height - 8);
    element.current.style.transform = `translate(${Math.round(Math.max(left, 8))}px, ${Math.round(top)}px)`;
  }, [byKey, to]);

  if (carry?.choosing) return <SwapChoice carry={carry} wording={wording} />;
  const lines =
    carry !== null ? linesOf(carry, wording) : marquee ? [wording.t('arranging.selected', { count })] : [];
  const [headline, ...details] = lines;
  const offer = carry === null ? '' : sayOffer(carry, wording);
  if (headline === undefined) return null;
  return (
    <div
      ref={(node) => {
        element.current = node;
        refer(node);
      }}
      className="drag-label"
      data-tone={carry === null ? undefined : toneOf(carry)}
      aria-hidden="true"
    >
      <strong>{headline}</strong>
      {details.map((detail) => (
        <span key={detail} className={offer !== '' && detail.startsWith(offer) ? 'drag-offer' : undefined}>
          {detail}
        </span>
      ))}
    </div>
  );
});

function toneOf({ aim, outcome, locked, troubles }: Carry): string | undefined {
  if (locked !== null || (outcome.refusal !== null && aim.over === 'place')) return 'hard';
  return aim.over === 'place' ? troubles[0]?.severity : 'aside';
}

/** What it says, three lines at the most: what and where, what is wrong there, and what else comes of it. */
function linesOf(carry: Carry, wording: Wording): string[] {
  const { t } = wording;
  const { aim, load, locked, outcome } = carry;
  if (locked !== null) return [lockedWords(locked, t)];
  const name = nameOfLoad(wording, load, aim.copy);
  if (outcome.refusal !== null) return [name, sayRefusal(wording, outcome.refusal)];
  if (aim.over === 'tray') return [name, t(aim.copy ? 'arranging.copyToTray' : 'programme.carry.toTray')];
  const named = aim.copy || (load.of === 'sessions' && load.all.length > 1);
  const place = shortPlace(wording, outcome.to, aim.as);
  return [
    named ? `${name}: ${place}` : place,
    outcome.stop === null ? sayWorst(wording, carry) : sayRefusal(wording, outcome.stop),
    [sayOffer(carry, wording), sayPushed(wording, carry), laidWords(carry, wording)]
      .filter(Boolean)
      .join(' '),
  ].filter(Boolean);
}

/** That letting go offers to trade places. */
function sayOffer({ swap }: Carry, { plan, t }: Wording): string {
  return swap === null ? '' : t('arranging.swap.here', { title: nameOf(plan, swap, t) });
}

/** Several from the tray can be laid out in two ways. */
function laidWords({ load, aim }: Carry, { t }: Wording): string {
  const several = load.of === 'sessions' && load.held.start === null && load.all.length > 1;
  return several ? t(`arranging.lay.${aim.lay}`) : '';
}
