import type { Bars } from '../../../shared/checks/bars.ts';
import type { GroupId, TrackId } from '../../../shared/plan/ids.ts';
import { all, type Plan } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { type BoardDay, standsIn } from '../../../shared/programme/board.ts';
import { type Becoming, becoming } from '../../../shared/programme/lane.ts';
import { useColumns } from '../column-state.ts';

/** Where and when what is held must not be. */
export interface Barred {
  readonly held: Session;
  /** As it is. */
  readonly own: Bars;
  /** In the columns of tracks or groups, where it becomes one of these; empty as long as that is not known. */
  readonly columns: ReadonlyMap<TrackId | GroupId | null, Bars>;
}

/** The bars that hold for it in a column of a day, told by its number. */
export function barsIn({ held, own, columns }: Barred, day: BoardDay, lane: number): Bars {
  const there = day.lanes[lane];
  const as = there && becoming(there);
  if (as === undefined || standsIn(day, held).includes(lane)) return own;
  return columns.get(recordOf(as)) ?? own;
}

/** What something becomes in each of the columns; none where they are rooms. */
export function columnsNow(plan: Plan): readonly Becoming[] {
  const { columns } = useColumns.getState();
  if (columns === 'tracks') return [...all(plan, 'tracks').map(({ id }) => ({ track: id })), { track: null }];
  if (columns === 'groups') return [...all(plan, 'groups').map(({ id }) => ({ group: id })), { group: null }];
  return [];
}

/** The track or the group that something becomes one of. */
export const recordOf = (as: Becoming): TrackId | GroupId | null => ('track' in as ? as.track : as.group);
