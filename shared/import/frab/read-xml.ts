import { XMLParser } from 'fast-xml-parser';
import { type RawSchedule, rawSchedule } from './raw.ts';

/** Elements that may come several times are lists, though there be but one. */
const LISTS = new Set(['day', 'room', 'event', 'person', 'link', 'track']);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  maxNestedTags: 30,
  isArray: (name, path) =>
    LISTS.has(name) &&
    /\b(?:schedule\.day|day\.room|room\.event|persons\.person|links\.link|conference\.track)$/.test(
      String(path),
    ),
});

/** Whether a text declares its own document type or entities, which a schedule has no use for. */
export function hasDeclarations(text: string): boolean {
  return /<!(?:DOCTYPE|ENTITY)/i.test(text);
}

/** The frab schedule of an XML text without declarations of its own; null when it is none. */
export function rawOfXml(text: string): RawSchedule | null {
  let root: unknown;
  try {
    root = parser.parse(text, true);
  } catch {
    return null;
  }
  const schedule = inside(root, 'schedule');
  const days = inside(schedule, 'day');
  if (!Array.isArray(days)) return null;
  const conference = inside(schedule, 'conference');
  const raw = rawSchedule.safeParse({
    generator: { name: inside(inside(schedule, 'generator'), '@name') },
    schedule: {
      conference: {
        title: textIn(conference, 'title'),
        time_zone_name: textIn(conference, 'time_zone_name'),
        tracks: list(inside(conference, 'track')).map((track) => ({
          name: inside(track, '@name'),
          color: inside(track, '@color'),
        })),
        rooms: roomsIn(days),
        days: days.map((day) => ({
          date: inside(day, '@date'),
          day_start: inside(day, '@start'),
          day_end: inside(day, '@end'),
          rooms: eventsByRoom(day),
        })),
      },
    },
  });
  return raw.success ? raw.data : null;
}

/** The rooms in the order in which the days have them. */
function roomsIn(days: readonly unknown[]): { name: unknown; description: string }[] {
  const names = new Set(
    days.flatMap((day) => list(inside(day, 'room')).map((room) => inside(room, '@name'))),
  );
  return [...names].map((name) => ({ name, description: '' }));
}

function eventsByRoom(day: unknown): Record<string, unknown[]> {
  const rooms = new Map<string, unknown[]>();
  for (const room of list(inside(day, 'room'))) {
    const name = String(inside(room, '@name') ?? '');
    rooms.set(name, [...(rooms.get(name) ?? []), ...list(inside(room, 'event')).map(eventOf)]);
  }
  return Object.fromEntries(rooms);
}

const TEXTS = [
  'title',
  'subtitle',
  'date',
  'start',
  'duration',
  'room',
  'track',
  'type',
  'abstract',
  'description',
] as const;

function eventOf(event: unknown) {
  return {
    ...Object.fromEntries(TEXTS.map((name) => [name, textIn(event, name)])),
    persons: list(inside(inside(event, 'persons'), 'person')).map((person) => ({
      public_name: textOf(person),
    })),
    links: list(inside(inside(event, 'links'), 'link')).map((link) => ({
      title: textOf(link),
      url: inside(link, '@href'),
    })),
  };
}

function inside(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return undefined;
  return (holder as Record<string, unknown>)[name];
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === '' ? [] : [value];
}

function textIn(holder: unknown, name: string): string {
  return textOf(inside(holder, name));
}

/** The text of an element, which is an object where it has attributes. */
function textOf(element: unknown): string {
  if (typeof element === 'string') return element;
  const own = inside(element, '#');
  return typeof own === 'string' ? own : '';
}
