import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { LIST_IDS } from '../../shared/export/csv/csv-of.ts';
import { TEXT_FORMATS } from '../../shared/export/text-files.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import { partsOf, readCalendar, textOf } from '../exports/calendar-reader.ts';
import { sourceOfPlan } from '../exports/source.ts';
import { forEachSeed, type Random } from './random.ts';
import { randomPlan } from './random-plan.ts';

/** Every tenth seed, for a zone takes a while to be looked through. */
function forSomeSeeds(check: (random: Random) => void): void {
  forEachSeed((random, seed) => {
    if (seed % 10 === 1 || process.env.LOKAPLAN_SEED !== undefined) check(random);
  });
}

/** A random plan whose sessions have titles that no other text holds. */
function marked(random: Random): Plan {
  const plan = randomPlan(random);
  const sessions = all(plan, 'sessions').map((session, i) => ({
    ...session,
    title: `«${i}» ${session.title}`,
  }));
  return { ...plan, sessions: Object.fromEntries(sessions.map((session) => [session.id, session])) };
}

/** The text of a file, which every random plan can be written as. */
function written(format: keyof typeof TEXT_FORMATS, plan: Plan, list?: string): string {
  const made = TEXT_FORMATS[format](sourceOfPlan(plan), list);
  if (!made.ok) throw new Error(made.problem.code);
  return made.text;
}

/** The marks of the sessions in a text, in order of the plan. */
const marks = (texts: readonly string[]) => texts.flatMap((text) => /«\d+»/.exec(text) ?? []).sort();
const placed = (plan: Plan) =>
  marks(all(plan, 'sessions').flatMap(({ start, title }) => (start === null ? [] : title)));

test('every placed session is in the calendar exactly once, and it reads', () => {
  forSomeSeeds((random) => {
    const plan = marked(random);
    const calendar = readCalendar(written('ics', plan));
    const events = partsOf(calendar, 'VEVENT');
    expect(marks(events.map((event) => textOf(event, 'SUMMARY') ?? ''))).toEqual(placed(plan));
    expect(new Set(events.map((event) => textOf(event, 'UID'))).size).toBe(events.length);
  });
});

test('every placed session is in the frab schedules exactly once, the same in both', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (name) => ['day', 'room', 'event'].includes(name),
  });
  forSomeSeeds((random) => {
    const plan = marked(random);
    const { days } = JSON.parse(written('json', plan)).schedule.conference;
    type Event = { title: string; guid: string; date: string };
    const events: Event[] = days.flatMap((day: { rooms: Record<string, Event[]> }) =>
      Object.values(day.rooms).flat(),
    );
    expect(marks(events.map(({ title }) => title))).toEqual(placed(plan));
    const xml = written('xml', plan);
    expect(XMLValidator.validate(xml)).toBe(true);
    const guids = [...xml.matchAll(/<event guid="([^"]+)"/g)].map(([, guid]) => guid);
    expect(guids.sort()).toEqual(events.map(({ guid }) => guid).sort());
    expect(parser.parse(xml).schedule.day).toHaveLength(days.length);
  });
});

test('every placed session is on the web page exactly once', () => {
  forSomeSeeds((random) => {
    const plan = marked(random);
    const titles = [...written('html', plan).matchAll(/class="title"[^>]*>([^<]*)</g)];
    expect(marks(titles.map(([, title]) => title ?? ''))).toEqual(placed(plan));
  });
});

test('every session is in the CSV exactly once, and no cell of any list is a formula', () => {
  forSomeSeeds((random) => {
    const plan = marked(random);
    const delimiter = plan.event.language === 'sv' ? ';' : ',';
    for (const list of LIST_IDS) {
      const { data, errors } = Papa.parse<string[]>(written('csv', plan, list).slice(1), {
        delimiter,
        newline: '\r\n',
      });
      expect(errors).toEqual([]);
      expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      if (list !== 'sessions') continue;
      const every = marks(all(plan, 'sessions').map(({ title }) => title));
      expect(marks(data.map((row) => row[1] ?? ''))).toEqual(every);
    }
  });
});
