import type { KeyboardEvent } from 'react';
import { formatDate } from '../../../../shared/i18n/dates.ts';
import { withSoftHyphens } from '../../../../shared/i18n/hyphens.ts';
import { formatNumber } from '../../../../shared/i18n/numbers.ts';
import { laneFullnessWords } from '../../../../shared/programme/fullness-words.ts';
import { roomOf } from '../../../../shared/programme/lane.ts';
import { useText } from '../../../i18n/use-text.ts';
import { hideRooms } from '../../column-state.ts';
import { useProgramme } from '../../view-state.ts';
import { groupName, groupNumber, type Head, laneName, moveHead } from './head.ts';

/** What a letter of the seats and the space around them take, in pixels: where there is less, the word is left out. */
const LETTER = 5.3;
const AROUND = 14;
/** Below this width there is no room for the number either. */
const SLIM = 34;
/** Below this it has no name either. */
const SLIVER = 14;

interface LaneHeadProps {
  readonly head: Head;
  readonly index: number;
  readonly heads: readonly Head[];
  /** Whether there are several days, so that a room alone does not say which column it is. */
  readonly several: boolean;
  readonly tabStop: boolean;
  readonly dragged: boolean;
  /** Opens the column's menu beside an element. */
  readonly open: (beside: HTMLElement) => void;
  /** Moves the focus to the head of this number. */
  readonly walk: (to: number) => void;
}

/** The head of a column: its name, its seats, and how full it is. */
export function LaneHead({ head, index, heads, several, tabStop, dragged, open, walk }: LaneHeadProps) {
  const { t, language } = useText();
  const shown = useProgramme((state) => state.fullness);
  const { lane, left, right, day, fullness } = head;
  const width = right - left;
  const name = laneName(lane, t);
  const beside = besideName(head, width);
  // Alone it has two lines, and may be broken.
  const shownName = beside === '' && lane.record !== null ? withSoftHyphens(name) : name;
  const hue = lane.kind === 'track' ? lane.record?.hue : undefined;

  const press = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const room = roomOf(lane);
    if (step !== undefined && (event.ctrlKey || event.metaKey)) {
      if (moveHead(heads, index, index + step)) walk(index + step);
    } else if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    else if (step !== undefined) walk(index + step);
    else if (event.key === 'Home') walk(0);
    else if (event.key === 'End') walk(heads.length - 1);
    else if (event.key === 'ArrowDown') open(event.currentTarget);
    else if (event.key === 'Delete' && room !== null) {
      hideRooms([room.id]);
      walk(index);
    } else return;
    event.preventDefault();
  };

  return (
    <th
      scope="col"
      className="head-lane"
      aria-colindex={index + 1}
      aria-label={several ? `${name}, ${formatDate(day.day.date, 'short', language)}` : name}
      data-homeless={lane.record === null || undefined}
      data-hue={hue}
      data-slim={width < SLIM || undefined}
      data-sliver={width < SLIVER || undefined}
      data-dragged={dragged || undefined}
      style={{ left, width }}
    >
      <button
        type="button"
        data-head={index}
        tabIndex={tabStop ? 0 : -1}
        aria-haspopup="menu"
        onPointerEnter={({ currentTarget }) => {
          // Worded only then: there may be hundreds of heads.
          currentTarget.title = hint();
        }}
        onClick={({ currentTarget }) => open(currentTarget)}
        onKeyDown={press}
      >
        <strong>
          {lane.kind === 'group' && lane.record !== null ? groupNumber(lane.record, t) : shownName}
        </strong>
        <small>{beside}</small>
        {shown && fullness !== undefined && lane.record !== null && (
          <i className="head-full" aria-hidden="true">
            <i style={{ width: `${(100 * fullness.taken) / Math.max(fullness.open, 1)}%` }} />
          </i>
        )}
      </button>
    </th>
  );

  function hint(): string {
    const full = fullness === undefined ? '' : laneFullnessWords(fullness, t);
    const seats = roomOf(lane) === null ? '' : besideName(head, Number.POSITIVE_INFINITY);
    return [name, seats, full].filter(Boolean).join('\n');
  }

  function besideName(of: Head, wide: number): string {
    if (of.lane.kind === 'group') return of.lane.record === null ? '' : groupName(of.lane.record);
    const room = roomOf(of.lane);
    if (room?.digital) return t('records.mode.digital');
    if (!room?.capacity) return '';
    const words = t('programme.seats', { count: room.capacity });
    return words.length * LETTER + AROUND > wide ? formatNumber(room.capacity, language) : words;
  }
}
