import { formatDate } from '../../i18n/dates.ts';
import { dayOf } from '../../plan/day-of.ts';
import { newDay } from '../../plan/defaults.ts';
import type { Language } from '../../plan/records/event.ts';
import { addMinutes, addToDate, dateOf, type LocalDate, type LocalTime, timeOf } from '../../plan/time.ts';
import type { ImportDraft } from '../draft.ts';
import type { DayEntry, Entries, SessionEntry } from '../entries.ts';

/** Up to this hour, what is on belongs to the evening before where there is one. */
const NIGHT = '05:00';

/** Gives the plan the days that come in, and those that sessions are on and it does not have, told. */
export function joinDays(
  draft: ImportDraft,
  { days = [], sessions = [], people = [] }: Entries,
  language: Language,
): void {
  const dates = new Set(draft.all('days').map(({ date }) => date));
  const add = ({ date, opens, closes }: DayEntry, told: boolean): void => {
    if (dates.has(date)) return;
    dates.add(date);
    draft.put('days', newDay(draft.newId('days'), date, { opens, closes }));
    if (told) draft.tell('days', formatDate(date, 'full', language));
  };
  for (const day of days) add(day, false);
  const known = draft.all('days');
  const homeless = sessions.filter(({ start }) => start !== undefined && dayOf(known, start) === undefined);
  const needed = new Map<LocalDate, SessionEntry[]>();
  for (const session of homeless) {
    if (session.start === undefined) continue;
    const date = dateOf(session.start);
    needed.set(date, [...(needed.get(date) ?? []), session]);
  }
  for (const [date, group] of [...needed].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const eve = needed.get(addToDate(date, -1));
    // A party past midnight is no day of its own.
    if (eve !== undefined && group.every(({ start }) => start !== undefined && timeOf(start) < NIGHT))
      continue;
    const nights = (needed.get(addToDate(date, 1)) ?? []).filter(
      ({ start }) => start !== undefined && timeOf(start) < NIGHT,
    );
    const all =
      (needed.get(addToDate(date, 1)) ?? []).length === nights.length ? [...group, ...nights] : group;
    add({ date, ...hoursFor(date, all) }, true);
  }
  for (const { presence } of people) {
    for (const { date } of presence ?? []) add({ date, opens: '08:00', closes: '17:00' }, true);
  }
}

/** From 8 to 17, or as long as the sessions go on. */
function hoursFor(
  date: LocalDate,
  sessions: readonly SessionEntry[],
): { opens: LocalTime; closes: LocalTime } {
  let opens: LocalTime = '08:00';
  let end = `${date}T17:00` as const;
  let latest: string = end;
  for (const { start, minutes = 45 } of sessions) {
    if (start === undefined) continue;
    if (dateOf(start) === date && timeOf(start) < opens)
      opens = `${timeOf(start).slice(0, 2)}:00` as LocalTime;
    const over = addMinutes(start, minutes);
    if (over > latest) latest = over;
  }
  end = latest as typeof end;
  const closes = dateOf(end) === date ? timeOf(end) : timeOf(end) < opens ? timeOf(end) : '00:00';
  return { opens, closes };
}
