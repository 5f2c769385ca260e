import { memo } from 'react';
import { formatTime } from '../../../shared/i18n/dates.ts';
import { fromMinutes, timeOf } from '../../../shared/plan/time.ts';
import { type Geometry, sameGround, topAt } from '../../../shared/programme/geometry.ts';
import { useText } from '../../i18n/use-text.ts';
import { across, type Sight } from './use-sight.ts';

const HOUR = 60;

interface HoursProps {
  readonly geometry: Geometry;
}

interface GroundProps extends HoursProps {
  readonly sight: Sight | null;
}

/** What is typed into a session does not change the ground under it. */
const same = (a: HoursProps, b: HoursProps) => sameGround(a.geometry, b.geometry);

function hoursOf({ axis }: Geometry): number[] {
  return Array.from(
    { length: Math.round((axis.end - axis.start) / HOUR) + 1 },
    (_, hour) => axis.start + hour * HOUR,
  );
}

/** The hours at the left of the grid. */
export const Hours = memo(function Hours({ geometry }: HoursProps) {
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

/**
 * What the blocks lie on, as far as it is in sight: lines at the hours and between the columns, a shade where a day
 * is not open, and where rooms are folded away.
 */
export const Ground = memo(
  function Ground({ geometry, sight }: GroundProps) {
    const hours = hoursOf(geometry);
    const halves = geometry.scale * HOUR >= 44 ? hours.slice(0, -1).map((hour) => hour + HOUR / 2) : [];
    const days = sight === null ? [] : geometry.days.filter((day) => across(sight, day));
    return (
      <div className="ground" aria-hidden="true">
        {days.map(({ day, left, right, lanes, sections }) => {
          const width = right - left;
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
              {lanes.map((lane) => (
                <i key={lane.left} className="edge" style={{ left: lane.left - left }} />
              ))}
              {sections.map(
                (span, index) =>
                  day.sections[index]?.count === 0 && (
                    <i
                      key={span.left}
                      className="folded"
                      style={{ left: span.left - left, width: span.right - span.left }}
                    />
                  ),
              )}
              <i className="edge" style={{ left: width - 1 }} />
            </div>
          );
        })}
      </div>
    );
  },
  (a, b) => a.sight === b.sight && same(a, b),
);
