import { memo } from 'react';
import { formatTime } from '../../../shared/i18n/dates.ts';
import { fromMinutes, timeOf } from '../../../shared/plan/time.ts';
import { type Geometry, sameGround, topAt } from '../../../shared/programme/geometry.ts';
import { useText } from '../../i18n/use-text.ts';
import { across, type Sight } from './use-sight.ts';

const HOUR = 60;
const QUARTER = 15;

interface HoursProps {
  readonly geometry: Geometry;
}

interface GroundProps extends HoursProps {
  readonly sight: Sight | null;
}

/** What is typed into a session does not change the ground under it. */
const same = (a: HoursProps, b: HoursProps) => sameGround(a.geometry, b.geometry);

/** From this height of a quarter of an hour, in pixels, each is told: an hour is more than is in sight of many a window. */
const TOLD = 44;

function hoursOf(geometry: Geometry, step = HOUR): number[] {
  const { start, end } = geometry.axis;
  return Array.from({ length: Math.round((end - start) / step) + 1 }, (_, place) => start + place * step);
}

const showsQuarters = ({ scale }: Geometry) => scale * QUARTER >= TOLD;

/** The hours at the left of the grid, zoomed far in the quarters too. */
export const Hours = memo(function Hours({ geometry }: HoursProps) {
  const { language } = useText();
  const parts = showsQuarters(geometry);
  return (
    <div className="hours" data-parts={parts || undefined} aria-hidden="true">
      {hoursOf(geometry, parts ? QUARTER : HOUR).map((minute) => (
        <span
          key={minute}
          data-part={minute % HOUR !== 0 || undefined}
          style={{ top: topAt(geometry, minute) }}
        >
          {formatTime(timeOf(fromMinutes(minute)), language)}
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
    const parts = showsQuarters(geometry) ? QUARTER : geometry.scale * HOUR >= 44 ? HOUR / 2 : HOUR;
    const between = hoursOf(geometry, parts).filter((minute) => minute % HOUR !== 0);
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
              {between.map((minute) => (
                <i key={minute} className="part" style={{ top: topAt(geometry, minute) }} />
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
