import { isLocalTime, type LocalTime } from '../../../shared/plan/time.ts';

/**
 * The time of day that someone means who types `9`, `9.30`, `9:30`, `9,30`, `930`, `kl. 9.30` or `24.00`
 * (midnight); null for anything else.
 */
export function readTime(text: string): LocalTime | null {
  const bare = text.trim().replace(/^kl\.?\s*/i, '');
  const [, hours, minutes = '00'] =
    /^(\d{1,2})(?:[.:,\s]\s*(\d{2}))?$/.exec(bare) ?? /^(\d{1,2})(\d{2})$/.exec(bare) ?? [];
  if (hours === undefined) return null;
  const time = `${hours.padStart(2, '0')}:${minutes}`;
  if (time === '24:00') return '00:00';
  return isLocalTime(time) ? time : null;
}
