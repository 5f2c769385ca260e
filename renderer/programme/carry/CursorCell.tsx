import { useEffect, useRef } from 'react';
import { type Geometry, laneRect, topAt } from '../../../shared/programme/geometry.ts';
import { useView } from '../../store/view.ts';
import { gapOf, putCursor, useCursor } from './cursor.ts';
import { sayGap, type Wording } from './say.ts';

/** The cursor on empty ground: the whole of what is free there, with a line at the time that is meant. */
export function CursorCell({
  geometry,
  wording,
}: {
  readonly geometry: Geometry;
  readonly wording: Wording;
}) {
  const cursor = useCursor((state) => state.cursor);
  const element = useRef<HTMLButtonElement>(null);
  const count = cursor?.count;
  useEffect(() => {
    if (count === undefined) return;
    element.current?.focus({ preventScroll: true });
    element.current?.querySelector('i')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [count]);
  // One is either at a session or on empty ground.
  useEffect(
    () =>
      useView.subscribe(({ selection }, before) => {
        if (selection.length > 0 && selection !== before.selection) putCursor(null);
      }),
    [],
  );
  if (cursor === null) return null;
  const gap = gapOf(
    cursor,
    geometry.days.map(({ day }) => day),
  );
  const rect = gap && laneRect(geometry, gap.day, gap.lane, gap.time);
  if (gap === null || rect === null) return null;
  const { left, top, width, height } = rect;
  return (
    <button
      // Anew at every step, so that it is read out.
      key={cursor.count}
      ref={element}
      type="button"
      className="cursor-cell"
      data-cursor
      style={{ left: left + 2, top, width: width - 4, height }}
      aria-label={sayGap(wording, gap, cursor.minute)}
    >
      <i style={{ top: topAt(geometry, cursor.minute) - top }} />
    </button>
  );
}
