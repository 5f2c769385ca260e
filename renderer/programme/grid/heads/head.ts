import type { Translate } from '../../../../shared/i18n/translator.ts';
import type { Group } from '../../../../shared/plan/records/group.ts';
import type { BoardDay } from '../../../../shared/programme/board.ts';
import type { Section } from '../../../../shared/programme/columns.ts';
import { fullnessOf, type LaneFullness } from '../../../../shared/programme/fullness.ts';
import type { Geometry, Span } from '../../../../shared/programme/geometry.ts';
import { type Lane, laneKey } from '../../../../shared/programme/lane.ts';
import { textNow } from '../../../i18n/use-text.ts';
import { announce } from '../../../store/notices.ts';
import { dispatch } from '../../../store/plan.ts';

/** The head of a column, in the grid's own pixels. */
export interface Head extends Span {
  readonly key: string;
  readonly lane: Lane;
  readonly day: BoardDay;
  /** The place that its room is grouped under, if rooms are. */
  readonly section: Section | undefined;
  readonly fullness: LaneFullness | undefined;
}

/** The heads of all days, from left to right. */
export function headsOf({ days }: Geometry): Head[] {
  return days.flatMap(({ day, lanes: spans }) => {
    const fullness = fullnessOf(day).lanes;
    return day.lanes.map((lane, index): Head => {
      const { left, right } = spans[index] ?? { left: 0, right: 0 };
      const section = day.sections.find(({ first, count }) => index >= first && index < first + count);
      return {
        key: `${day.day.id} ${laneKey(lane)}`,
        lane,
        day,
        section,
        left,
        right,
        fullness: fullness[index],
      };
    });
  });
}

/** What a column is called. */
export function laneName({ kind, record }: Lane, t: Translate): string {
  if (record === null) return kind === 'room' ? t('records.noRoom') : t(`columns.without.${kind}`);
  if ('themes' in record) return [groupNumber(record, t), groupName(record)].filter(Boolean).join(' ');
  return record.name || (kind === 'room' ? t('programme.unnamedRoom') : t('records.untitled'));
}

/** What a group is numbered, as "Grupp 3", and what it is called: its name or its first theme. */
export const groupNumber = ({ number }: Group, t: Translate) => t('programme.group', { number });
export const groupName = ({ name, themes }: Group) => name || (themes[0]?.title ?? '');

/** The first and the last of the heads among which one can be moved: those of its day and of its place. */
export function rangeOf(heads: readonly Head[], index: number): { first: number; last: number } | null {
  const own = heads[index];
  if (own === undefined || own.lane.record === null) return null;
  const beside = (head: Head | undefined) =>
    head !== undefined && head.day === own.day && head.section === own.section && head.lane.record !== null;
  let [first, last] = [index, index];
  while (beside(heads[first - 1])) first -= 1;
  while (beside(heads[last + 1])) last += 1;
  return { first, last };
}

/** Has the column of a head stand where another's does, and says so. False when it cannot. */
export function moveHead(heads: readonly Head[], from: number, to: number): boolean {
  const range = rangeOf(heads, from);
  const moved = heads[from]?.lane;
  const id = moved?.record?.id;
  if (range === null || moved === undefined || id === undefined) return false;
  if (to === from || to < range.first || to > range.last) return false;
  const others = heads.slice(range.first, range.last + 1).filter((_, index) => range.first + index !== from);
  const before = others[to - range.first]?.lane.record?.id ?? null;
  if (!dispatch('record.reorder', { id, before })) return false;
  const t = textNow();
  const place = { place: to - range.first + 1, count: range.last - range.first + 1 };
  announce(t('columns.moved', { name: laneName(moved, t), ...place }));
  return true;
}
