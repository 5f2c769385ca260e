import { type KeyboardEvent, useId, useState } from 'react';
import { formatTime, formatTimes } from '../../../shared/i18n/dates.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { fromMinutes, type Interval } from '../../../shared/plan/time.ts';
import { hueOf } from '../../../shared/programme/hue.ts';
import type { Doing, PersonDay } from '../../../shared/programme/person-day.ts';
import { goToRecord } from '../../findings/places.ts';
import { doing } from '../../people/register.ts';
import type { PlainWording } from './section.tsx';

interface DayStripProps {
  readonly theirs: PersonDay;
  readonly hours: Interval;
  /** The session that is looked at. */
  readonly session: SessionId;
  readonly wording: PlainWording;
}

/** Someone's day from left to right. Arrows walk what they do, and Enter or a click goes there. */
export function DayStrip({ theirs, hours, session, wording }: DayStripProps) {
  const { plan, t } = wording;
  const { person, doings, absent } = theirs;
  const id = useId();
  const own = doings.findIndex((one) => one.session.id === session);
  const [at, setAt] = useState<number | null>(null);
  const [focused, setFocused] = useState(false);
  const current = Math.min(at ?? Math.max(own, 0), doings.length - 1);
  const clashes = doings.filter(({ clash }) => clash !== null).length;
  const name = person.name || t('people.unnamed');
  const spanOf = ({ start, end }: Interval) => {
    const whole = hours.end - hours.start;
    const left = Math.max((start - hours.start) / whole, 0);
    const right = Math.min((end - hours.start) / whole, 1);
    return { left: `${left * 100}%`, width: `${(right - left) * 100}%` };
  };
  const go = (one: Doing | undefined) => one && goToRecord(plan, one.session.id);
  const key = (event: KeyboardEvent): void => {
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: doings.length - 1 }[
      event.key
    ];
    if (to !== undefined) setAt(Math.min(Math.max(to, 0), doings.length - 1));
    else if (event.key === 'Enter') go(doings[current]);
    else return;
    event.preventDefault();
  };
  const summary = [
    t('list.days.count', { count: doings.length }),
    clashes > 0 ? t('list.days.clashes', { count: clashes }) : '',
    absent.length > 0
      ? t('list.days.away', { times: absent.map((one) => timesOf(one, wording)).join(', ') })
      : '',
  ].filter(Boolean);
  const shown = at === null && !focused ? undefined : doings[current];
  return (
    <div className="day-strip">
      <p>
        <strong>{name}</strong>
        <small data-clash={clashes > 0 || undefined}>{summary.join(' · ')}</small>
      </p>
      <div
        className="strip"
        role="listbox"
        tabIndex={0}
        aria-label={[name, ...summary].join(', ')}
        aria-activedescendant={doings.length > 0 ? `${id}-${current}` : undefined}
        style={{ '--hours': (hours.end - hours.start) / 60 } as React.CSSProperties}
        onKeyDown={key}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          setAt(null);
        }}
        onPointerLeave={() => setAt(null)}
      >
        {absent.map((one) => (
          <i key={one.start} className="strip-away" style={spanOf(one)} aria-hidden />
        ))}
        {doings.map((one, place) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the strip has the focus, and names the active one.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the strip hears the keys.
          <span
            key={one.session.id}
            id={`${id}-${place}`}
            className="strip-doing"
            role="option"
            aria-selected={one.session.id === session}
            aria-label={wordsOf(one, wording)}
            data-hue={hueOf(plan, one.session)}
            data-own={one.session.id === session || undefined}
            data-clash={one.clash !== null || undefined}
            data-active={(focused && place === current) || undefined}
            style={spanOf(one.time)}
            title={wordsOf(one, wording)}
            onPointerEnter={() => setAt(place)}
            onClick={() => go(one)}
          />
        ))}
      </div>
      <small className="strip-words" aria-hidden>
        {shown === undefined
          ? `${formatTime(fromMinutes(hours.start), wording.language)}–${formatTime(fromMinutes(hours.end), wording.language)}`
          : wordsOf(shown, wording)}
      </small>
    </div>
  );
}

function timesOf({ start, end }: Interval, { language }: PlainWording): string {
  return formatTimes(fromMinutes(start), fromMinutes(end), language);
}

/** What someone does, when, and what is wrong with it: "granskar 1 Kunskapslyft, 10.30–12.00, samtidigt med annat". */
function wordsOf({ session, parts, time, clash }: Doing, wording: PlainWording): string {
  const { plan, t } = wording;
  const what = doing(plan, { session, parts, interval: time }, t);
  const problem = clash === null ? '' : t(`list.days.clash.${clash}`);
  return [what, timesOf(time, wording), problem].filter(Boolean).join(', ');
}
