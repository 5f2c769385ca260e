/** A component of iCalendar as it reads: what it is, its properties by name, and what is in it. */
export interface Component {
  readonly kind: string;
  /** The raw value of each property, with its parameters: `DTSTART` to `;TZID=Europe/Stockholm:20130829T090000`. */
  readonly properties: ReadonlyMap<string, string>;
  readonly components: readonly Component[];
}

/**
 * Reads iCalendar text by RFC 5545 alone, so that it owes nothing to what wrote it. Throws when a line is longer
 * than 75 octets or does not end in CRLF, when a component does not end, or when a property stands twice.
 */
export function readCalendar(text: string): Component {
  const stack: { kind: string; properties: Map<string, string>; components: Component[] }[] = [
    { kind: '', properties: new Map(), components: [] },
  ];
  for (const line of unfolded(text)) {
    const [, name, value] = /^([A-Z-]+)((?:;[^:]*)?:.*)$/su.exec(line) ?? [];
    const top = stack.at(-1);
    if (name === undefined || value === undefined || top === undefined) throw new Error(`Misplaced: ${line}`);
    if (name === 'BEGIN') {
      stack.push({ kind: value.slice(1), properties: new Map(), components: [] });
    } else if (name === 'END') {
      if (value.slice(1) !== top.kind) throw new Error(`${line} in ${top.kind}`);
      stack.pop();
      stack.at(-1)?.components.push(top);
    } else if (top.properties.has(name)) {
      throw new Error(`${name} twice in ${top.kind}`);
    } else {
      top.properties.set(name, value);
    }
  }
  const [root, ...others] = stack[0]?.components ?? [];
  if (root === undefined || others.length > 0 || stack.length !== 1)
    throw new Error('Not one whole calendar');
  return root;
}

function unfolded(text: string): string[] {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end');
  const raw = text.slice(0, -2).split('\r\n');
  for (const line of raw) {
    if (Buffer.byteLength(line) > 75) throw new Error(`Longer than 75 octets: ${line}`);
    if (/[\r\n]/.test(line)) throw new Error(`A bare line break: ${line}`);
  }
  return raw.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
}

/** The text of a property of type TEXT; undefined when there is none. */
export function textOf(component: Component, name: string): string | undefined {
  const value = component.properties.get(name);
  return value
    ?.slice(1)
    .replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

/** The components of one kind. */
export function partsOf({ components }: Component, kind: string): Component[] {
  return components.filter((component) => component.kind === kind);
}

/**
 * The instant (minutes since 1970, UTC) that a property with a zone stands for, by the calendar's own VTIMEZONE:
 * the observance that began last decides. A time that was skipped counts from before the skip, and one that came
 * twice is the first.
 */
export function instantOf(calendar: Component, event: Component, name: 'DTSTART' | 'DTEND'): number {
  const value = event.properties.get(name) ?? '';
  const zone = /^;TZID=([^:;]+):/.exec(value)?.[1];
  const definition = partsOf(calendar, 'VTIMEZONE').find((each) => textOf(each, 'TZID') === zone);
  if (definition === undefined) throw new Error(`No VTIMEZONE for ${value}`);
  const local = wallMinutes(value);
  const onsets = definition.components.flatMap((each) => onsetsOf(each, local));
  // The last that had begun on the clocks as they were before it.
  const [last] = onsets.sort((a, b) => b.at - a.at);
  if (last === undefined) throw new Error(`Nothing is in force at ${value}`);
  return local - (local < last.at + (last.to - last.from) ? last.from : last.to);
}

interface Onset {
  /** On the clocks as they were until then. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Each time that an observance begins, until `latest`. */
function onsetsOf(observance: Component, latest: number): Onset[] {
  const first = wallMinutes(observance.properties.get('DTSTART') ?? '');
  const from = offsetMinutes(observance, 'TZOFFSETFROM');
  const to = offsetMinutes(observance, 'TZOFFSETTO');
  const rule = textOf(observance, 'RRULE');
  if (rule === undefined) return first > latest ? [] : [{ at: first, from, to }];
  const [, month, week, day] = /^FREQ=YEARLY;BYMONTH=(\d+);BYDAY=(-?\d)(\w\w)$/.exec(rule) ?? [];
  if (month === undefined || week === undefined || day === undefined) throw new Error(`Unread: ${rule}`);
  const weekday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'].indexOf(day);
  const onsets: Onset[] = [];
  for (let year = new Date(first * 60_000).getUTCFullYear(); ; year += 1) {
    const at = weekdayOfMonth(year, Number(month), Number(week), weekday) + (first % 1440);
    if (at > latest) return onsets;
    if (at >= first) onsets.push({ at, from, to });
  }
}

/** Midnight of the nth, or for -1 the last, of a weekday in a month. */
function weekdayOfMonth(year: number, month: number, week: number, weekday: number): number {
  const days = Array.from({ length: 31 }, (_, i) => new Date(Date.UTC(year, month - 1, i + 1))).filter(
    (date) => date.getUTCMonth() === month - 1 && date.getUTCDay() === weekday,
  );
  const found = days.at(week < 0 ? week : week - 1);
  if (found === undefined) throw new Error(`No such day: ${year} ${month} ${week} ${weekday}`);
  return found.getTime() / 60_000;
}

/** A time as it stands, on one running scale of minutes. */
function wallMinutes(value: string): number {
  const [, year, month, day, hour, minute] = /:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00$/.exec(value) ?? [];
  if (minute === undefined) throw new Error(`Not a local time: ${value}`);
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) / 60_000;
}

function offsetMinutes({ properties }: Component, name: string): number {
  const [, sign, hours, minutes] = /^:([+-])(\d\d)(\d\d)$/.exec(properties.get(name) ?? '') ?? [];
  if (minutes === undefined) throw new Error(`No ${name}`);
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
