import { isLocalTime, type LocalTime } from '../../../shared/plan/time.ts';

const END_OF_DAY = '24:00';

/**
 * The time of day that someone means who types `9`, `9.30`, `9:30`, `9,30`, `930`, `kl. 9.30` or `24.00`
 * (midnight); null for anything else.
 */
export function readTime(text: string): LocalTime | null {
  const time = clockIn(text);
  if (time === END_OF_DAY) return '00:00';
  return time !== null && isLocalTime(time) ? time : null;
}

/** Whether someone typed midnight as the end of a day, `24.00`, rather than as the beginning of one. */
export function saysEndOfDay(text: string): boolean {
  return clockIn(text) === END_OF_DAY;
}

/** Hours and minutes as they were typed, in the form of a time of day; null for anything else. */
function clockIn(text: string): string | null {
  const bare = text.trim().replace(/^kl\.?\s*/i, '');
  const [, hours, minutes = '00'] =
    /^(\d{1,2})(?:[.:,\s]\s*(\d{2}))?$/.exec(bare) ?? /^(\d{1,2})(\d{2})$/.exec(bare) ?? [];
  if (hours === undefined) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
