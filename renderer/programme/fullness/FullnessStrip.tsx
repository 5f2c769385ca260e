import { memo } from 'react';
import { formatDate } from '../../../shared/i18n/dates.ts';
import type { BoardDay } from '../../../shared/programme/board.ts';
import { fullnessOf, type HourFullness } from '../../../shared/programme/fullness.ts';
import { hourFullnessWords, laneFullnessWords } from '../../../shared/programme/fullness-words.ts';
import { topAt } from '../../../shared/programme/geometry.ts';
import { useText } from '../../i18n/use-text.ts';
import { laneName } from '../grid/heads/head.ts';
import type { Surface } from '../surface.ts';
import { type Bar, Bars } from './Bars.tsx';
import './fullness.css';

interface FullnessStripProps {
  /** The days that are shown, side by side. */
  readonly shown: readonly BoardDay[];
  readonly surface: Surface;
}

/** How full each hour and each column is, at a glance, also those that are scrolled out of sight; leads there. */
export const FullnessStrip = memo(function FullnessStrip({ shown, surface }: FullnessStripProps) {
  const { t, language } = useText();
  const kind = shown[0]?.lanes[0]?.kind ?? 'room';
  const several = shown.length > 1;

  const hours = together(shown.map((day) => fullnessOf(day).hours)).map(
    (hour): Bar => ({
      key: String(hour.start),
      share: hour.share,
      words: () => hourFullnessWords(hour, kind, t, language),
      go() {
        const { geometry, scroll } = surface;
        scroll?.scrollTo({ top: topAt(geometry, hour.start) });
      },
    }),
  );
  const lanes = shown.flatMap((day) =>
    fullnessOf(day).lanes.flatMap((fullness, index): Bar[] => {
      const lane = day.lanes[index];
      if (lane === undefined || lane.record === null) return [];
      return [
        {
          key: `${day.day.id} ${lane.record.id}`,
          share: fullness.taken / Math.max(fullness.open, 1),
          words() {
            const date = several ? `, ${formatDate(day.day.date, 'short', language)}` : '';
            return `${laneName(lane, t)}${date}: ${laneFullnessWords(fullness, t)}`;
          },
          go() {
            const { geometry, scroll } = surface;
            const placed = geometry.days.find((one) => one.day.day === day.day);
            scroll?.scrollTo({ left: (placed?.lanes[index]?.left ?? 0) - BESIDE });
          },
        },
      ];
    }),
  );
  return (
    <div className="fullness">
      <Bars label={t('columns.fullness.hours')} title={t('columns.hours')} bars={hours} />
      {lanes.length > 0 && (
        <Bars
          label={t(`columns.fullness.lanes.${kind}`)}
          title={t(`columns.heads.${kind}`)}
          bars={lanes}
          wide
        />
      )}
    </div>
  );
});

/** What is left in sight, in pixels, at the left of the column that one goes to. */
const BESIDE = 12;

/** The hours of all days as those of one. */
function together(days: readonly (readonly HourFullness[])[]): HourFullness[] {
  return (days[0] ?? []).map((hour, index) => {
    const all = days.flatMap((hours) => hours[index] ?? []);
    const lanes = all.reduce((sum, one) => sum + one.lanes, 0);
    return {
      start: hour.start,
      lanes,
      busy: all.reduce((sum, one) => sum + one.busy, 0),
      share: all.reduce((sum, one) => sum + one.share * one.lanes, 0) / Math.max(lanes, 1),
    };
  });
}
