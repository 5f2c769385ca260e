import { type FocusEvent, type KeyboardEvent, memo, useState } from 'react';
import type { Translate } from '../../../shared/i18n/translator.ts';
import type { BoardDay } from '../../../shared/programme/board.ts';
import { momentOn } from '../../../shared/programme/clock.ts';
import { BLOCKS, type BlockId } from '../../../shared/programme/gestures/blocks.ts';
import { addBlock } from '../../actions/blocks.ts';
import { useReadOnly } from '../../store/use-plan.ts';
import { startOf } from '../carry/carry.ts';
import { pickUpBlock } from '../carry/keyboard.ts';
import { loadOfBlock } from '../carry/pointer.ts';
import type { Wording } from '../carry/say.ts';
import { MOST_WORKSHOPS, useCount } from './count.ts';
import './palette.css';

const IDS = Object.keys(BLOCKS) as BlockId[];

interface PaletteProps {
  readonly shown: readonly BoardDay[];
  readonly wording: Wording;
}

/** Ready blocks, to be dragged into the programme, or put after what is selected with Enter. */
export function Palette({ shown, wording }: PaletteProps) {
  const { t } = wording;
  const readOnly = useReadOnly();
  const [focused, setFocused] = useState<BlockId>('fika15');
  const [day] = shown;
  if (day === undefined || readOnly) return null;

  const key = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-block]')];
    const now = items.indexOf(event.target as HTMLElement);
    const block = IDS[now];
    if (block === undefined) return;
    const go = { ArrowUp: now - 1, ArrowDown: now + 1, Home: 0, End: items.length - 1 }[event.key];
    if (go !== undefined) items[go]?.focus();
    else if (event.key === ' ') {
      const start = momentOn(day.day, BLOCKS[block].usual);
      pickUpBlock(block, { ...startOf(loadOfBlock(block)), start }, wording, shown);
    } else return;
    event.preventDefault();
  };
  const focus = ({ target }: FocusEvent<HTMLElement>) => {
    const { block } = target.dataset;
    if (block !== undefined) setFocused(block as BlockId);
  };

  return (
    <section className="palette" aria-labelledby="palette-title">
      <h2 id="palette-title">{t('arranging.palette.title')}</h2>
      <div
        role="toolbar"
        aria-labelledby="palette-title"
        aria-orientation="vertical"
        aria-describedby="palette-hint"
        className="palette-items"
        onKeyDown={key}
        onFocus={focus}
      >
        {IDS.map((block) => (
          <PaletteItem key={block} block={block} tabStop={block === focused} t={t} />
        ))}
      </div>
      <p id="palette-hint" className="palette-hint">
        {t('arranging.palette.hint')}
      </p>
    </section>
  );
}

interface PaletteItemProps {
  readonly block: BlockId;
  readonly tabStop: boolean;
  readonly t: Translate;
}

const PaletteItem = memo(function PaletteItem({ block, tabStop, t }: PaletteItemProps) {
  const count = useCount((state) => state.workshops);
  const { minutes, kind } = BLOCKS[block];
  const name = t(`arranging.palette.${block}`);
  const length = t('programme.minutes', { count: minutes });
  const several = block === 'workshops';
  return (
    <div className="palette-item" data-kind={kind} data-block={block}>
      <button
        type="button"
        data-block={block}
        tabIndex={tabStop ? 0 : -1}
        aria-label={`${several ? `${count} ` : ''}${name}, ${length}`}
        // A double click puts one there, as a click from the keyboard does; the first click of a mouse only takes hold.
        onClick={({ detail }) => detail === 0 && addBlock(block)}
        onDoubleClick={() => addBlock(block)}
      >
        <span>{name}</span>
        {!several && <small>{minutes}</small>}
      </button>
      {several && (
        <label>
          <input
            type="number"
            min={1}
            max={MOST_WORKSHOPS}
            value={count}
            aria-label={t('arranging.palette.count')}
            onChange={({ target }) => {
              const next = Math.round(target.valueAsNumber);
              if (next >= 1) useCount.setState({ workshops: Math.min(next, MOST_WORKSHOPS) });
            }}
          />
          <small aria-hidden="true">{minutes}</small>
        </label>
      )}
    </div>
  );
});
