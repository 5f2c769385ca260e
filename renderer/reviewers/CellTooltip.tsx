import { useEffect, useState } from 'react';
import { useHover } from './hover.ts';
import type { Place } from './sheet/grid.ts';

/** How long the pointer rests on a cell before the tooltip comes. */
const DELAY = 300;

interface CellTooltipProps {
  /** What there is to say of a cell; empty shows nothing. */
  readonly textOf: (place: Place) => string;
}

/** What the cell under the pointer is, beside it, until Escape or a click. For the eye only: the name says it too. */
export function CellTooltip({ textOf }: CellTooltipProps) {
  const hovered = useHover(({ at }) => at);
  const [at, setAt] = useState<DOMRect | null>(null);

  useEffect(() => {
    if (hovered === null) return;
    const { row, column } = hovered;
    const timer = setTimeout(() => {
      const cell = document.querySelector(`.matrix [data-row="${row}"][data-column="${column}"]`);
      setAt(cell?.getBoundingClientRect() ?? null);
    }, DELAY);
    const hide = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      clearTimeout(timer);
      setAt(null);
    };
    window.addEventListener('keydown', hide);
    window.addEventListener('pointerdown', hide);
    window.addEventListener('scroll', hide, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', hide);
      window.removeEventListener('pointerdown', hide);
      window.removeEventListener('scroll', hide, true);
      setAt(null);
    };
  }, [hovered]);

  const text = at === null || hovered === null ? '' : textOf(hovered);
  if (at === null || text === '') return null;
  const below = at.bottom + 90 < window.innerHeight;
  const left = Math.min(Math.max(at.left + at.width / 2, 170), window.innerWidth - 170);
  const place = below ? { top: at.bottom + 6 } : { bottom: window.innerHeight - at.top + 6 };
  return (
    <div className="cell-tooltip" style={{ left, ...place }} aria-hidden="true">
      {text}
    </div>
  );
}
