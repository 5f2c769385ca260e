import type { Session } from '../../../shared/plan/records/session.ts';
import { type BoardDay, intervalOf } from '../../../shared/programme/board.ts';
import {
  type DayGeometry,
  type Geometry,
  homeOf,
  type Rect,
  rectOf,
  type Span,
} from '../../../shared/programme/geometry.ts';
import { layout } from '../../../shared/programme/layout.ts';
import { LINE } from './measures.ts';

/** A block as it stands on the grid. */
export interface Drawn extends Rect {
  readonly session: Session;
  readonly day: BoardDay;
  /** Tells it from the other blocks of the grid. */
  readonly key: string;
  /** The one of the session's blocks that stands for it; the others are its copies in more columns. */
  readonly main: boolean;
  /** Goes on below what the grid shows. */
  readonly cut: boolean;
  /** Where in the block its own room is, when it is drawn across more. */
  readonly home: Span | null;
}

interface Kept {
  readonly scale: number;
  readonly axis: Geometry['axis'];
  readonly placed: DayGeometry;
  readonly blocks: readonly Drawn[];
}

/**
 * A function that draws the blocks of the days of a geometry, day by day and by time. A day that is as it was the
 * last time is not laid out again.
 */
export function drawer(): (geometry: Geometry) => Drawn[] {
  let kept: readonly Kept[] = [];
  return (geometry) => {
    const { scale, axis } = geometry;
    kept = geometry.days.map((placed) => {
      const was = kept.find((one) => one.placed === placed);
      const stays =
        was?.scale === scale && was.axis.start === axis.start && was.axis.end === axis.end ? was : undefined;
      return stays ?? { scale, axis, placed, blocks: blocksOf(geometry, placed) };
    });
    return kept.flatMap(({ blocks }) => blocks);
  };
}

function blocksOf(geometry: Geometry, placed: DayGeometry): Drawn[] {
  const { day } = placed;
  return layout(day, LINE / geometry.scale).map((box): Drawn => {
    const { session, main } = box;
    return {
      ...rectOf(geometry, placed, box),
      session,
      day,
      key: main ? session.id : `${session.id} ${box.lane}`,
      main,
      cut: intervalOf(session, day.midnight).end > geometry.axis.end,
      home: homeOf(placed, box),
    };
  });
}
