import type { BoardDay } from '../../../shared/programme/board.ts';
import { type Frame, type Geometry, geometryIn } from '../../../shared/programme/geometry.ts';
import { BAR, HOURS, LINE, SPACE } from './measures.ts';

type Size = { readonly width: number; readonly height: number };

/** A function that fits days into the frame; a day that stands as it did the last time is the same object. */
export function fitter(): (
  shown: readonly BoardDay[],
  size: Size | null,
  heads: number,
  zoom: Pick<Frame, 'zoom' | 'across'>,
) => Geometry {
  let before: Geometry | null = null;
  return (shown, size, heads, zoom) => {
    const width = (size?.width ?? 0) - HOURS;
    const height = (size?.height ?? 0) - heads - SPACE.above - SPACE.below;
    before = geometryIn(shown, { ...zoom, width, height, line: LINE }, BAR, before);
    return before;
  };
}
