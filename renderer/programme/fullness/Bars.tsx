import { type CSSProperties, type KeyboardEvent, type PointerEvent, useState } from 'react';

/** One of a row of bars: how high it is, what it means, and how to get to what it stands for. */
export interface Bar {
  readonly key: string;
  /** 0 to 1. */
  readonly share: number;
  readonly words: () => string;
  readonly go: () => void;
}

interface BarsProps {
  readonly label: string;
  /** The label in one word, to be seen. */
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Takes all the width that there is. */
  readonly wide?: boolean;
}

/** Bars beside each other. What one means is told on pointing at it, and by the arrow keys, which lead there too. */
export function Bars({ label, title, bars, wide = false }: BarsProps) {
  const [at, setAt] = useState(0);
  const [told, setTold] = useState(false);
  const index = Math.min(at, bars.length - 1);
  const bar = bars[index];
  if (bar === undefined) return null;

  const goTo = (to: number) => {
    const next = Math.min(Math.max(to, 0), bars.length - 1);
    setAt(next);
    setTold(true);
    bars[next]?.go();
  };
  const press = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: index - 1,
      ArrowDown: index - 1,
      ArrowRight: index + 1,
      ArrowUp: index + 1,
      Home: 0,
      End: bars.length - 1,
      Enter: index,
    }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    goTo(to);
  };
  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const to = Math.floor(((event.clientX - left) / width) * bars.length);
    setAt(Math.min(Math.max(to, 0), bars.length - 1));
    setTold(true);
  };
  return (
    <div className="bars-row" data-wide={wide || undefined}>
      <span aria-hidden="true">{title}</span>
      <div
        className="bars"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={bars.length}
        aria-valuenow={index + 1}
        aria-valuetext={bar.words()}
        style={{ '--count': bars.length } as CSSProperties}
        onKeyDown={press}
        onPointerMove={point}
        onPointerLeave={(event) => setTold(document.activeElement === event.currentTarget)}
        onFocus={() => setTold(true)}
        onBlur={() => setTold(false)}
        onClick={() => goTo(index)}
      >
        <svg viewBox={`0 0 ${bars.length * WIDTH} 1`} preserveAspectRatio="none" aria-hidden="true">
          <path d={pathOf(bars)} />
        </svg>
        {told && (
          <>
            <i className="bars-at" style={{ left: `${(100 * index) / bars.length}%` }} />
            <span className="bars-words" style={placeOf(index, bars.length)}>
              {bar.words()}
            </span>
          </>
        )}
      </div>
    </div>
  );
}

/** How wide a bar is with the space behind it, and that space, in the picture's own units. */
const WIDTH = 10;
const SPACE = 2;
/** What is empty has a bar too, just to be seen. */
const LEAST = 0.06;

/** All bars as one shape, which costs less than one for each. */
function pathOf(bars: readonly Bar[]): string {
  return bars
    .map(({ share }, index) => {
      const height = Math.max(Math.min(share, 1), LEAST);
      return `M${index * WIDTH} 1v${-height}h${WIDTH - SPACE}v${height}z`;
    })
    .join('');
}

/** The words stand below the bar, on the side of it where there is room. */
function placeOf(index: number, count: number): CSSProperties {
  return index > count / 2
    ? { right: `${(100 * (count - 1 - index)) / count}%` }
    : { left: `${(100 * index) / count}%` };
}
