import { type FocusEvent, useEffect, useRef } from 'react';
import { withSoftHyphens } from '../../../shared/i18n/hyphens.ts';
import { type Geometry, rectsAt } from '../../../shared/programme/geometry.ts';
import { nameOf, timeWords, titleOf } from '../../../shared/programme/words.ts';
import { useCarry } from './carry.ts';
import { putBackByKey } from './keyboard.ts';
import { longPlace, type Wording } from './say.ts';
import './carry.css';

/** Below this height, in pixels, title and time share a row. */
const LOW = 34;

interface GhostProps {
  readonly geometry: Geometry;
  readonly wording: Wording;
}

/** What is carried, at the place where it would come to lie. Only this is drawn anew while something is moved. */
export function Ghost({ geometry, wording }: GhostProps) {
  const carry = useCarry((state) => state.carry);
  const main = useRef<HTMLButtonElement>(null);
  const byKey = carry?.by === 'keyboard';
  const session = byKey ? carry.session.id : undefined;
  const to = carry?.to;

  useEffect(() => {
    if (session !== undefined) main.current?.focus({ preventScroll: true });
  }, [session]);
  useEffect(() => {
    if (session !== undefined && to !== undefined)
      main.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [session, to]);

  if (carry === null || carry.over !== 'grid') return null;
  const { plan, t, language } = wording;
  const worst = carry.findings[0]?.severity;
  const leave = (event: FocusEvent) => {
    // Another window may have taken the focus; then it comes back here.
    if (document.hasFocus() && event.relatedTarget !== null) putBackByKey(wording, false);
  };
  const label = `${t('programme.carry.carrying', { name: nameOf(plan, carry.session, t) })} ${longPlace(wording, carry.to)}`;
  return rectsAt(geometry, wording.board, carry.session.kind, carry.to).map(
    ({ left, top, width, height }, index) => {
      const look = {
        className: 'ghost',
        'data-clash': worst,
        'data-low': height < LOW || undefined,
        style: { width, height, transform: `translate(${left}px, ${top}px)` },
      };
      const words = (
        <>
          <strong>
            {carry.session.number} {withSoftHyphens(titleOf(carry.session, t))}
          </strong>
          <span>{timeWords(carry.to, language)}</span>
        </>
      );
      return byKey && index === 0 ? (
        <button key="main" ref={main} type="button" {...look} aria-label={label} onBlur={leave}>
          {words}
        </button>
      ) : (
        <div key={left} {...look} aria-hidden="true">
          {words}
        </div>
      );
    },
  );
}
