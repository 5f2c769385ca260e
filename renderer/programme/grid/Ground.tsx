import { memo } from 'react';
import { formatTime } from '../../../shared/i18n/dates.ts';
import { fromMinutes, timeOf } from '../../../shared/plan/time.ts';
import { type Geometry, sameGround, topAt } from '../../../shared/programme/geometry.ts';
import { useText } from '../../i18n/use-text.ts';

const HOUR = 60;

interface GroundProps {
  readonly geometry: Geometry;
}

/** What is typed into a session does not change the ground under it. */
const same = (a: GroundProps, b: GroundProps) => sameGround(a.geometry, b.geometry);

function hoursOf({ axis }: Geometry): number[] {
  return Array.from(
    { length: Math.round((axis.end - axis.start) / HOUR) + 1 },
    (_, hour) => axis.start + hour * HOUR,
  );
}

/** The hours at the left of the grid. */
export const Hours = memo(function Hours({ geometry }: GroundProps) {
  const { language } = useText();
  return (
    <div className="hours" aria-hidden="true">
      {hoursOf(geometry).map((hour) => (
        <span key={hour} style={{ top: topAt(geometry, hour) }}>
          {formatTime(timeOf(fromMinutes(hour)), language)}
        </span>
      ))}
    </div>
  );
}, same);

/** What the blocks lie on: lines at the hours and between the rooms, and a shade where a day is not open. */
export const Ground = memo(function Ground({ geometry }: GroundProps) {
  const hours = hoursOf(geometry);
  const halves = geometry.scale * HOUR >= 44 ? hours.slice(0, -1).map((hour) => hour + HOUR / 2) : [];
  return (
    <div className="ground" aria-hidden="true">
      {geometry.days.map(({ day, edges }) => {
        const left = edges[0] ?? 0;
        const width = (edges.at(-1) ?? left) - left;
        const opens = topAt(geometry, day.open.start);
        const closes = topAt(geometry, day.open.end);
        return (
          <div key={day.day.id} className="ground-day" style={{ left, width }}>
            <i className="closed" style={{ top: 0, height: opens }} />
            <i className="closed" style={{ top: closes, height: geometry.height - closes }} />
            {halves.map((minute) => (
              <i key={minute} className="half" style={{ top: topAt(geometry, minute) }} />
            ))}
            {hours.map((minute) => (
              <i key={minute} className="hour" style={{ top: topAt(geometry, minute) }} />
            ))}
            {edges.map((edge) => (
              <i key={edge} className="edge" style={{ left: Math.min(edge - left, width - 1) }} />
            ))}
          </div>
        );
      })}
    </div>
  );
}, same);
