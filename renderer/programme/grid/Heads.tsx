import { Fragment, memo } from 'react';
import { formatDate } from '../../../shared/i18n/dates.ts';
import type { Room } from '../../../shared/plan/records/room.ts';
import { type DayGeometry, type Geometry, sameGround } from '../../../shared/programme/geometry.ts';
import { useText } from '../../i18n/use-text.ts';

/** Below this width, in pixels, there is room for the number of seats but not for the word. */
const NARROW = 72;

interface HeadsProps {
  readonly geometry: Geometry;
}

/** The names of the rooms over their lanes, and over those the day when there are several. */
export const Heads = memo(
  function Heads({ geometry: { days, width } }: HeadsProps) {
    const { t, language } = useText();
    const several = days.length > 1;
    const nameOf = (room: Room | null) =>
      room === null ? t('records.noRoom') : room.name || t('programme.unnamedRoom');
    const seatsOf = (room: Room | null, wide: number) => {
      if (room?.digital) return t('records.mode.digital');
      if (!room?.capacity) return '';
      return wide < NARROW ? String(room.capacity) : t('programme.seats', { count: room.capacity });
    };
    return (
      <table className="heads" aria-label={t('programme.rooms')} style={{ width }}>
        <colgroup>
          {widths(days).map(({ key, width: wide }) => (
            <col key={key} style={{ width: wide }} />
          ))}
        </colgroup>
        <thead>
          {several && (
            <tr>
              {days.map(({ day: { day }, edges }, index) => (
                <Fragment key={day.id}>
                  {index > 0 && <td />}
                  <th scope="colgroup" colSpan={edges.length - 1} className="head-day">
                    <span>
                      {formatDate(day.date, 'long', language)}
                      {day.title !== '' && <small> {day.title}</small>}
                    </span>
                  </th>
                </Fragment>
              ))}
            </tr>
          )}
          <tr>
            {days.map(({ day: { day, lanes }, edges }, index) => (
              <Fragment key={day.id}>
                {index > 0 && <td />}
                {lanes.map((room, lane) => (
                  <th
                    key={room?.id ?? 'none'}
                    scope="col"
                    className="head-room"
                    data-homeless={room === null || undefined}
                    title={room?.name}
                    aria-label={
                      several ? `${nameOf(room)}, ${formatDate(day.date, 'short', language)}` : nameOf(room)
                    }
                  >
                    <strong>{nameOf(room)}</strong>
                    <small>{seatsOf(room, (edges[lane + 1] ?? 0) - (edges[lane] ?? 0))}</small>
                  </th>
                ))}
              </Fragment>
            ))}
          </tr>
        </thead>
      </table>
    );
  },
  (a, b) => sameGround(a.geometry, b.geometry),
);

/** The widths of the lanes, and between days of the gap. */
function widths(days: readonly DayGeometry[]): { key: string; width: number }[] {
  const found: { key: string; width: number }[] = [];
  let right = 0;
  for (const { day, edges } of days) {
    const [left = 0] = edges;
    if (left > right) found.push({ key: `before ${day.day.id}`, width: left - right });
    for (const [lane, edge] of edges.slice(0, -1).entries()) {
      found.push({ key: `${day.day.id} ${lane}`, width: (edges[lane + 1] ?? edge) - edge });
    }
    right = edges.at(-1) ?? right;
  }
  return found;
}
