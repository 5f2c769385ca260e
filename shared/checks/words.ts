import type { Translate } from '../i18n/translator.ts';
import type { PersonId, RoomId } from '../plan/ids.ts';
import { byOrder } from '../plan/plan.ts';
import type { Language } from '../plan/records/event.ts';
import type { Session } from '../plan/records/session.ts';
import { fromMinutes, type Interval } from '../plan/time.ts';
import { dateWords, nameOf, roomWords, timeWords } from '../programme/words.ts';
import type { Held, Item } from './item.ts';
import type { PlaceId, PlanIndex } from './plan-index.ts';

/**
 * Days and hours as sentences put them: "tors 29 aug", "13.00–13.30".
 * @param index given for what is on the programme: past midnight it still belongs to the evening before
 */
export function timeOf(
  { start, end }: Interval,
  language: Language,
  index?: PlanIndex,
): { day: string; time: string } {
  const from = fromMinutes(start);
  const time = timeWords({ start: from, minutes: end - start }, language);
  return { day: dateWords(from, index?.days.at(start)?.day, 'medium', language), time };
}

/** The time that two sessions share. */
export function sharedTime(
  index: PlanIndex,
  a: Held,
  b: Held,
  language: Language,
): { day: string; time: string } {
  return timeOf(shared(a.interval, b.interval), language, index);
}

/** The stretch that two intervals share, if they do. */
export function shared(a: Interval, b: Interval): Interval {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

/** A session by name: "Grupp 3 Innovativa miljöer". */
export function sessionName({ plan }: PlanIndex, { session }: Item, t: Translate): string {
  return nameOf(plan, session, t);
}

/** A session by name, and where and when it is: "Källan, tors 29 aug kl. 15.30–17.00". */
export function sessionWords(
  index: PlanIndex,
  { session }: Item,
  t: Translate,
  language: Language,
): { session: string; at: string } {
  return { session: nameOf(index.plan, session, t), at: positionWords(index, session, t, language) };
}

/** Where and when something is: "Källan, tors 29 aug kl. 15.30–17.00", without a room only when, or "oplacerad". */
export function positionWords(
  { plan, days }: PlanIndex,
  { start, minutes, rooms }: Pick<Session, 'start' | 'minutes' | 'rooms'>,
  t: Translate,
  language: Language,
): string {
  if (start === null) return t('checks.words.unplaced');
  const when = t('checks.words.when', {
    day: dateWords(start, days.moment(start).day, 'medium', language),
    time: timeWords({ start, minutes }, language),
  });
  return rooms.length === 0 ? when : t('checks.words.at', { place: roomWords(plan, rooms, t), when });
}

/** A room by name, or all of them. */
export function placeName({ plan }: PlanIndex, place: PlaceId, t: Translate): string {
  return roomWords(plan, place === 'all' ? 'all' : [place], t);
}

/** The rooms of a session by name. */
export function roomsName({ plan }: PlanIndex, { session }: Item, t: Translate): string {
  return roomWords(plan, session.rooms, t);
}

export function personName({ plan }: PlanIndex, person: PersonId, t: Translate): string {
  return plan.people[person]?.name.trim() || t('checks.words.nameless');
}

export function roomName(index: PlanIndex, room: RoomId, t: Translate): string {
  return placeName(index, room, t);
}

/** Most of these are told by name in a sentence; the others are counted. */
const TOLD = 3;

/** People by name, in the plan's order: "Jan, Maria och Åsa", "Jan, Maria, Åsa och 9 till". */
export function peopleNames(
  index: PlanIndex,
  people: readonly PersonId[],
  t: Translate,
  language: Language,
): string {
  const known = people.map((id) => index.plan.people[id]).filter((person) => person !== undefined);
  return listed(
    known.sort(byOrder).map(({ id }) => personName(index, id, t)),
    t,
    language,
  );
}

/** Words in a row: "a, b och c", "a, b, c och 2 till". */
export function listed(words: readonly string[], t: Translate, language: Language): string {
  const told = words.length > TOLD + 1 ? words.slice(0, TOLD) : words;
  const more = words.length - told.length;
  const all = more === 0 ? told : [...told, t('checks.words.more', { count: more })];
  return new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' }).format(all);
}

/** A length of time: "45 min", "3 tim", "2 tim 30 min". */
export function duration(minutes: number, t: Translate): string {
  return t('checks.words.duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }).trim();
}
