import { formatTimes } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translator.ts';
import type { Language } from '../plan/records/event.ts';
import { fromMinutes, timeOf } from '../plan/time.ts';
import type { HourFullness, LaneFullness } from './fullness.ts';
import type { Lane } from './lane.ts';
import { hours } from './load-words.ts';

/** How full a column is, in words: "4 tim 30 min av 9 tim (50 %)". */
export function laneFullnessWords({ taken, open }: LaneFullness, t: Translate): string {
  const percent = Math.round((100 * taken) / Math.max(open, 1));
  return t('columns.fullness.lane', { taken: hours(taken, t), open: hours(open, t), percent });
}

/** How full an hour is, in words: "13.00–14.00: 4 av 6 lokaler används (67 % av tiden)". */
export function hourFullnessWords(
  { start, busy, lanes, share }: HourFullness,
  kind: Lane['kind'],
  t: Translate,
  language: Language,
): string {
  const time = formatTimes(timeOf(fromMinutes(start)), timeOf(fromMinutes(start + 60)), language);
  const percent = Math.round(100 * share);
  return t(`columns.fullness.hour.${kind}`, { time, busy, lanes, percent });
}
