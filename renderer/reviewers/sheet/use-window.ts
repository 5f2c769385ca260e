import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Block } from '../../../shared/reviewing/block.ts';
import { type Geometry, geometryOf, inSight, type Widths } from './geometry.ts';
import type { SheetGrid } from './grid.ts';

const SOME = 1000;

/** The sizes of the sheet in its pane, the cells in sight and how high the pane is; all go along with the pane. */
export function useWindow(
  pane: RefObject<HTMLElement | null>,
  grid: SheetGrid,
  widths: Widths,
): {
  readonly geometry: Geometry;
  readonly sight: Block;
  readonly height: number;
  readonly onScroll: () => void;
} {
  const [width, setWidth] = useState(SOME);
  const [height, setHeight] = useState(0);
  const [geometry, setGeometry] = useState(() => geometryOf(grid, widths, width));
  const [sight, setSight] = useState<Block>({ top: 0, left: 0, bottom: -1, right: -1 });

  const fresh = geometryOf(grid, widths, width);
  const current = same(fresh, geometry) ? geometry : fresh;
  if (current !== geometry) setGeometry(current);

  const look = useCallback((): void => {
    if (pane.current === null) return;
    const next = inSight(current, pane.current);
    setSight((before) => (same(before, next) ? before : next));
  }, [pane, current]);

  useEffect(() => {
    const element = pane.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setWidth(element.clientWidth);
      setHeight(element.clientHeight);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a higher pane has more in sight.
  useLayoutEffect(look, [look, height]);

  // In the frame that scrolled, not in the one after it: else what comes in sight is blank for a frame.
  const onScroll = useCallback(() => flushSync(look), [look]);
  return { geometry: current, sight, height, onScroll };
}

function same<T extends object>(one: T, other: T): boolean {
  return Object.entries(one).every(([key, value]) => (other as Record<string, unknown>)[key] === value);
}
