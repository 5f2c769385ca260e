import { Fragment } from 'react';
import { formatDate } from '../../../shared/i18n/dates.ts';
import type { Room } from '../../../shared/plan/records/room.ts';
import type { DayGeometry } from '../../../shared/programme/geometry.ts';
import { useText } from '../../i18n/use-text.ts';

/** The names of the rooms over their lanes, and over those the day when there are several. */
export function Heads({ days, width }: { readonly days: readonly DayGeometry[]; readonly width: number }) {
  const { t, language } = useText();
  const several = days.length > 1;
  return (
    <div className="heads" role="table" aria-label={t('programme.rooms')} style={{ width }}>
      {several && (
        <div role="row">
          {days.map(({ day: { day }, edges }) => (
            <div
              key={day.id}
              role="columnheader"
              className="head-day"
              style={spot(edges[0] ?? 0, edges.at(-1) ?? 0)}
              aria-colspan={edges.length - 1}
            >
              <span>
                {formatDate(day.date, 'long', language)}
                {day.title !== '' && <small> {day.title}</small>}
              </span>
            </div>
          ))}
        </div>
      )}
      <div role="row">
        {days.map(({ day: { day, lanes }, edges }) => (
          <Fragment key={day.id}>
            {lanes.map((room, lane) => (
              <div
                key={room?.id ?? 'none'}
                role="columnheader"
                className="head-room"
                data-homeless={room === null || undefined}
                style={spot(edges[lane] ?? 0, edges[lane + 1] ?? 0)}
                title={room?.name}
                aria-label={several ? `${roomName(room)}, ${formatDate(day.date, 'short', language)}` : roomName(room)}
              >
                <strong>{roomName(room)}</strong>
                <small>{seats(room)}</small>
              </div>
            ))}
          </Fragment>
        ))}
      </div>
    </div>
  );

  function roomName(room: Room | null): string {
    return room === null ? t('records.noRoom') : room.name || t('programme.unnamedRoom');
  }

  function seats(room: Room | null): string {
    if (room?.digital) return t('records.mode.digital');
    return room?.capacity ? t('programme.seats', { count: room.capacity }) : '';
  }
}

const spot = (left: number, right: number) => ({ left, width: right - left });
