import { useDeferredValue, useMemo } from 'react';
import type { Bar } from '../../../shared/checks/rule.ts';
import type { Interval } from '../../../shared/plan/time.ts';
import type { BoardDay } from '../../../shared/programme/board.ts';
import { type Geometry, laneRect } from '../../../shared/programme/geometry.ts';
import { roomOf } from '../../../shared/programme/lane.ts';
import { across, type Sight } from '../grid/use-sight.ts';
import { type Barred, barsIn } from './barred.ts';
import { useCarry } from './carry.ts';

interface ShadeProps {
  readonly geometry: Geometry;
  readonly sight: Sight | null;
}

/**
 * Hatches where and when what is held must not be, as far as it is in sight: one shape in a layer of its own, so that
 * the blocks under it are not painted again.
 */
export function Shade({ geometry, sight }: ShadeProps) {
  const now = useCarry(({ carry }) =>
    carry?.locked === null && carry.aim.over !== 'head' ? carry.barred : null,
  );
  // What is picked up shows first.
  const barred = useDeferredValue(now);
  const path = useMemo(
    () => (barred === null || sight === null ? '' : shapeOf(barred, geometry, sight)),
    [barred, geometry, sight],
  );
  if (path === '' || sight === null) return null;
  const left = Math.max(sight.left, 0);
  const width = Math.min(sight.right, geometry.width) - left;
  return (
    <svg
      className="shade"
      style={{ left }}
      width={width}
      height={geometry.height}
      viewBox={`${left} 0 ${width} ${geometry.height}`}
      aria-hidden="true"
    >
      <pattern
        id="shade-hatch"
        width="9"
        height="9"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="9" height="9" />
        <line y2="9" />
      </pattern>
      <path d={path} fill="url(#shade-hatch)" />
    </svg>
  );
}

function shapeOf(barred: Barred, geometry: Geometry, sight: Sight): string {
  const parts: string[] = [];
  for (const { day, lanes } of geometry.days) {
    for (const [lane, own] of day.lanes.entries()) {
      const span = lanes[lane];
      if (span === undefined || !across(sight, span)) continue;
      const bars = barsIn(barred, day, lane);
      const room = roomOf(own);
      const here = room === null ? bars.anywhere : [...bars.anywhere, ...bars.in(room.id)];
      for (const time of united(here, day)) {
        const rect = laneRect(geometry, day, lane, time);
        if (rect === null) continue;
        const { left, top, width, height } = rect;
        parts.push(`M${left} ${top}h${width}v${height + 1}h${-width}z`);
      }
    }
  }
  return parts.join('');
}

/** The stretches of a day's hours that the bars cover, by time. */
function united(bars: readonly Bar[], { midnight, axis }: BoardDay): Interval[] {
  const found: { start: number; end: number }[] = [];
  for (const bar of [...bars].sort((a, b) => a.start - b.start)) {
    const start = Math.max(bar.start - midnight, axis.start);
    const end = Math.min(bar.end - midnight, axis.end);
    if (start >= end) continue;
    const last = found.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}
