import { firstRevision } from '../../../shared/change/revision.ts';
import { calendarOf } from '../../../shared/export/calendar/calendar-of.ts';
import { icsOf } from '../../../shared/export/calendar/ics.ts';
import { scheduleOf } from '../../../shared/export/frab/schedule-of.ts';
import { sourceOf } from '../../../shared/export/source.ts';
import { newEvent, newSession } from '../../../shared/plan/defaults.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { keysFor } from '../../../shared/plan/order.ts';
import { type Plan, planOf } from '../../../shared/plan/plan.ts';
import { addMinutes, addToDate, at, type LocalDate, type LocalDateTime } from '../../../shared/plan/time.ts';
import type { TrialRow } from '../../trials/row.ts';
import { instantOf, partsOf, readCalendar, textOf } from '../calendar-reader.ts';

/** Whole hours, half and quarter ones, changes at midnight, half-hour summers, rules that moved with the moon. */
const ZONES = [
  'Europe/Stockholm',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
];
/** Where the machine that writes stands: it must not matter. */
const MACHINES = ['UTC', 'Europe/Stockholm', 'America/New_York', 'Pacific/Auckland'];
const DAYS_A_ZONE = 4;
const YEARS = [2013, 2016];

export const row: TrialRow = {
  what: '8 time zones × 4 days on which clocks change: sessions every half hour, and over midnight',
  count: { full: ZONES.length * DAYS_A_ZONE, ci: ZONES.length * DAYS_A_ZONE },
  mustBe: '0 shifts in calendar and schedule',
  async run(count, progress) {
    const wrong: string[] = [];
    let checked = 0;
    const days = ZONES.flatMap((zone) => changeDays(zone).map((day) => ({ zone, day })));
    const own = process.env.TZ;
    try {
      for (const [i, { zone, day }] of days.slice(0, count).entries()) {
        process.env.TZ = MACHINES[i % MACHINES.length];
        const plan = nightOf(zone, day);
        checked += Object.keys(plan.sessions).length;
        wrong.push(...shifts(plan));
        progress(i + 1);
      }
    } finally {
      if (own === undefined) delete process.env.TZ;
      else process.env.TZ = own;
    }
    const result = `${wrong.length} shifts of ${checked} sessions${wrong.length > 0 ? `, first: ${wrong[0]}` : ''}`;
    return { count: days.length, result, ok: wrong.length === 0 && days.length === count };
  },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of `zone` show at an instant (minutes since 1970, UTC), by the engine alone. */
function wallClock(zone: string, instant: number): LocalDateTime {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, format);
  return format.format(new Date(instant * 60_000)).replace(' ', 'T') as LocalDateTime;
}

/** The first two days of each year that do not have 24 hours. */
function changeDays(zone: string): LocalDate[] {
  return YEARS.flatMap((year) => {
    const found: LocalDate[] = [];
    for (let hour = Date.UTC(year, 0, 1) / 60_000; found.length < DAYS_A_ZONE / YEARS.length; hour += 60) {
      const next = Date.parse(`${wallClock(zone, hour + 60)}Z`) - Date.parse(`${wallClock(zone, hour)}Z`);
      if (next !== 3_600_000) found.push(wallClock(zone, hour + 60).slice(0, 10) as LocalDate);
    }
    return found;
  });
}

/** A plan with a session every half hour from the evening before to the evening after, each of three hours. */
function nightOf(zone: string, day: LocalDate): Plan {
  const first = at(addToDate(day, -1), '20:00');
  const keys = keysFor(60);
  const sessions = keys.map((order, i) =>
    newSession(`session:${i}` as SessionId, order, { start: addMinutes(first, 30 * i), minutes: 180 }),
  );
  return {
    ...planOf(newEvent({ title: 'Natt', zone })),
    sessions: Object.fromEntries(sessions.map((session) => [session.id, session])),
  };
}

/** Sessions whose start or end is not, in the zone itself, what the plan says. */
function shifts(plan: Plan): string[] {
  const { zone } = plan.event;
  const file = firstRevision(plan, { at: '2013-01-01T00:00:00.000Z', by: '' });
  const source = sourceOf(file, { now: '2013-01-01T00:00:00.000Z', printedAt: '2013-01-01T00:00' });
  const calendar = readCalendar(icsOf(calendarOf(source)));
  const events = partsOf(calendar, 'VEVENT');
  const scheduled =
    scheduleOf(source)?.days.flatMap(({ rooms }) => rooms.flatMap((room) => room.events)) ?? [];
  return Object.values(plan.sessions).flatMap((session) => {
    if (session === undefined || session.start === null) return [];
    const { start } = session;
    const end = addMinutes(start, session.minutes);
    const written = start.replace(/[-:]/g, '');
    const event = events.find((each) => each.properties.get('DTSTART') === `;TZID=${zone}:${written}00`);
    const entry = scheduled.find(({ guid }) => event !== undefined && guid === textOf(event, 'UID'));
    if (event === undefined || entry === undefined) return [`${zone} ${start} is missing`];
    const times: [string, LocalDateTime, number][] = [
      ['calendar start', start, instantOf(calendar, event, 'DTSTART')],
      ['calendar end', end, instantOf(calendar, event, 'DTEND')],
      ['schedule start', start, Date.parse(entry.date) / 60_000],
      ['schedule end', end, Date.parse(entry.end) / 60_000],
    ];
    return times.flatMap(([what, meant, instant]) =>
      isAt(zone, meant, instant) ? [] : [`${zone} ${what} ${meant} read as ${wallClock(zone, instant)}`],
    );
  });
}

/** Whether the clocks show `meant` at `instant`; a time that they skip is as long after the skip as it was into it. */
function isAt(zone: string, meant: LocalDateTime, instant: number): boolean {
  const shown = wallClock(zone, instant);
  if (shown === meant) return true;
  const wanted = Date.parse(`${meant}Z`) / 60_000;
  const isSkipped = ![...Array(27 * 60).keys()].some((i) => {
    const near = wanted + 13 * 60 - i;
    return wallClock(zone, near) === meant;
  });
  const skip = Date.parse(`${shown}Z`) / 60_000 - wanted;
  const before = Date.parse(`${wallClock(zone, instant - 120)}Z`) / 60_000;
  return isSkipped && skip > 0 && skip <= 60 && Date.parse(`${shown}Z`) / 60_000 - before === 120 + skip;
}
