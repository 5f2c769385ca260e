import { expect, test } from 'vitest';
import { diffOf } from '../../../shared/change/diff.ts';
import { equal } from '../../../shared/change/equal.ts';
import { describeChanges } from '../../../shared/describe/changes.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { newDay, newPerson } from '../../../shared/plan/defaults.ts';
import type { TableName } from '../../../shared/plan/ids.ts';
import { type AnyRecord, all, eventSchema, type Plan, SCHEMAS } from '../../../shared/plan/plan.ts';
import type { Language } from '../../../shared/plan/records/event.ts';
import { randomFrom } from '../../property/random.ts';
import { randomPlan } from '../../property/random-plan.ts';
import { A, B, HALL, planWith } from '../programme/plans.ts';

const LUNCH = { start: '2013-08-29T12:00', minutes: 60, rooms: [A], title: 'Lunch' } as const;
const plan: Plan = {
  ...planWith({
    lunch: { ...LUNCH, rooms: [A] },
    two: { title: 'Miljöer', number: '3', group: 'group:3', start: '2013-08-29T13:00', rooms: [A] },
    three: { title: 'Miljöer', number: '3', group: 'group:3', start: '2013-08-30T10:00', rooms: [A] },
    fika: { title: 'Fika', start: '2013-08-29T10:00' },
    more: { title: 'Fika', start: '2013-08-29T15:00' },
    waiting: { title: 'Fika' },
  }),
  assignments: {
    'assignment:jan+two': {
      id: 'assignment:jan+two',
      reviewer: 'person:jan',
      session: 'session:two',
      pinned: false,
    },
  },
};

type Change = { readonly [table: string]: { readonly [id: string]: object | undefined } };

/** `plan` with fields of records changed, and records added or (undefined) taken away. */
function changed(change: Change, from: Plan = plan): Plan {
  const tables = Object.entries(change).map(([table, records]) => {
    const there: Record<string, unknown> = { ...(from as unknown as Record<string, object>)[table] };
    for (const [id, fields] of Object.entries(records)) {
      if (fields === undefined) delete there[id];
      else there[id] = { ...(there[id] as object), ...fields };
    }
    return [table, there];
  });
  return { ...from, ...Object.fromEntries(tables) };
}

/** The lines from `plan` to what `change` makes of it, each as one text. */
function told(change: Change | Plan, language: Language = 'sv', from: Plan = plan): string[] {
  const to = 'event' in change ? (change as Plan) : changed(change as Change, from);
  return describeChanges(diffOf(from, to), from, to, translator(language), language).map(
    ({ kind, what, fields }) =>
      [`${kind} ${what}`, ...fields.map(({ field, from, to }) => `${field}: ${from} → ${to}`)].join(' | '),
  );
}

test('a session that moved says from where to where, in one', () => {
  const move = { sessions: { 'session:lunch': { start: '2013-08-30T12:00', minutes: 90, rooms: [A, B] } } };
  expect(told(move)).toEqual([
    'changed Programpunkt Lunch | Tid och lokal: tors 29 aug kl. 12.00–13.00, Källan → fre 30 aug kl. 12.00–13.30, Källan, Sjön',
  ]);
  expect(told(move, 'en')).toEqual([
    'changed Session Lunch | Time and room: Thu 29 Aug at 12:00–13:00, Källan → Fri 30 Aug at 12:00–13:30, Källan, Sjön',
  ]);
});

test('all rooms, no room and the tray are said in words', () => {
  const to = (fields: object) => told({ sessions: { 'session:lunch': fields } })[0]?.split(' → ')[1];
  expect(to({ rooms: 'all' })).toBe('tors 29 aug kl. 12.00–13.00, alla lokaler');
  expect(to({ rooms: [] })).toBe('tors 29 aug kl. 12.00–13.00, ingen lokal');
  expect(to({ start: null })).toBe('Oplacerad, 60 min, Källan');
  expect(to({ start: null, rooms: [] })).toBe('Oplacerad, 60 min');
  expect(to({ minutes: 2880 })).toBe('tors 29 aug kl. 12.00–lör 31 aug kl. 12.00, Källan');
  expect(to({ start: '2013-08-29T23:30' })).toBe('tors 29 aug kl. 23.30–0.30, Källan');
});

test('the year is said when the days of the two plans are in several', () => {
  const later = changed({
    days: { 'day:thu': { date: '2014-08-29' } },
    sessions: { 'session:lunch': { start: '2014-08-29T12:00' } },
  });
  expect(told(later)).toEqual([
    'changed Dag fredag 29 augusti 2014 | Datum: torsdag 29 augusti 2013 → fredag 29 augusti 2014',
    'changed Programpunkt Lunch | Tid och lokal: torsdag 29 augusti 2013 kl. 12.00–13.00, Källan → fredag 29 augusti 2014 kl. 12.00–13.00, Källan',
  ]);
});

test('sessions of one name are told apart by day, and those of one day by time', () => {
  const locked = { locked: true };
  const all = Object.fromEntries(Object.keys(plan.sessions).map((id) => [id, locked]));
  expect(told({ sessions: all }).map((line) => line.split(' | ')[0])).toEqual([
    'changed Programpunkt Fika (tors 29 aug kl. 10.00)',
    'changed Programpunkt Lunch',
    'changed Programpunkt Grupp 3 dag 1',
    'changed Programpunkt Fika (tors 29 aug kl. 15.00)',
    'changed Programpunkt Grupp 3 dag 2',
    'changed Programpunkt Fika (oplacerad)',
  ]);
});

test('an assignment is told by the person and the session, on the side where it is', () => {
  const added = {
    'assignment:anne+three': {
      id: 'assignment:anne+three',
      reviewer: 'person:anne',
      session: 'session:three',
      pinned: true,
    },
  };
  expect(told({ assignments: { ...added, 'assignment:jan+two': undefined } })).toEqual([
    'removed Granskaruppdrag: Jan på Grupp 3 dag 1',
    'added Granskaruppdrag: Anne-Lie Carlos på Grupp 3 dag 2 | Låst:  → ja',
  ]);
});

test('a name comes from the side on which it was so', () => {
  const lines = told({
    rooms: { [A]: { name: 'Stora Källan' } },
    sessions: { 'session:lunch': { rooms: [A, B] } },
  });
  expect(lines).toEqual([
    'changed Lokal Stora Källan | Namn: Källan → Stora Källan',
    'changed Programpunkt Lunch | Tid och lokal: tors 29 aug kl. 12.00–13.00, Källan → tors 29 aug kl. 12.00–13.00, Stora Källan, Sjön',
  ]);
});

test('of a record that comes or goes only what it says beyond the default is told', () => {
  const eva = newPerson('person:eva', 'a3', { name: 'Eva', diet: 'vegan', roles: ['reviewer', 'host'] });
  expect(told({ people: { 'person:eva': eva, 'person:jan': undefined } })).toEqual([
    'removed Person Jan',
    'added Person Eva | Roller:  → Granskare, Värd | Kost och behov:  → vegan',
  ]);
  expect(told({ days: { 'day:sat': newDay('day:sat', '2013-08-31') } })).toEqual([
    'added Dag lördag 31 augusti | Datum:  → lördag 31 augusti 2013',
  ]);
});

test('a place in a list is not a value, but that it changed is said', () => {
  expect(told({ rooms: { [B]: { order: 'Zz' } } })).toEqual([
    'changed Lokal Sjön | Ordning:  → flyttad i listan',
  ]);
  expect(told({ rooms: { [B]: { order: 'Zz' } } }, 'en')).toEqual([
    'changed Room Sjön | Order:  → moved in the list',
  ]);
});

test('values are said in the words of the program', () => {
  const lines = told({
    people: {
      'person:jan': {
        presence: [
          { day: 'day:thu', from: '12:00', to: null },
          { day: 'day:fri', from: null, to: null },
        ],
        competence: [{ in: 'track:t', level: 2 }],
        conflicts: [{ with: 'person:anne', reason: 'gifta' }],
        wishes: [
          { for: 'group:3', rank: null },
          { for: 'track:t', rank: 1 },
        ],
        meals: ['session:lunch'],
        load: { min: 1, max: 1 },
      },
    },
    groups: { 'group:3': { themes: [{ title: 'Miljö', responsible: ['person:jan', 'person:anne'] }] } },
    sessions: {
      'session:lunch': {
        kind: 'meal',
        status: 'cancelled',
        people: [{ person: 'person:jan', role: 'host' }],
      },
    },
  });
  expect(lines).toEqual([
    [
      'changed Person Jan',
      'Närvaro: Hela arrangemanget → tors 29 aug från 12.00, fre 30 aug',
      'Kunskaper: tomt → Kultur: nivå 2 av 3',
      'Jäv: tomt → Anne-Lie Carlos (gifta)',
      'Önskemål: tomt → Grupp 3: vill inte, Kultur: önskan 1',
      'Uppdrag per person: som arrangemanget → 1',
      'Måltider: alla → Lunch',
    ].join(' | '),
    'changed Grupp 3 | Teman: tomt → Miljö (Jan, Anne-Lie Carlos)',
    'changed Programpunkt Lunch | Typ: Föredrag → Måltid | Status: Utkast → Utgår | Medverkande: tomt → Jan (Värd)',
  ]);
});

test('settings of the event are told one by one, and the rules by what they find', () => {
  const event = {
    ...plan.event,
    participants: 1200,
    reviewing: { ...plan.event.reviewing, mostADay: 2, eyes: 'either' as const },
    rules: { 'room-clash': 'off', 'no-reviewer': 'warning' } as const,
  };
  const to = { ...plan, event };
  const [line] = told(to);
  expect(line?.replaceAll('\u00A0', ' ')).toBe(
    [
      'changed Arrangemanget',
      'Antal deltagare: 0 → 1 200',
      'Högst antal uppdrag om dagen: 1 → 2',
      'Samma grupp en annan dag: Gärna nya ögon → Spelar ingen roll',
      'Kontroller: tomt → Dubbelbokad lokal: av, Granskare saknas: Varning',
    ].join(' | '),
  );
});

test('a long text is cut where it differs', () => {
  const long = 'Här står en lång och mycket utförlig anteckning om allt som ska göras före mötet. '.repeat(4);
  const from = changed({ rooms: { [HALL]: { notes: `${long}Ta med kaffe. ${long}` } } });
  const [line] = told({ rooms: { [HALL]: { notes: `${long}Ta med te. ${long}` } } }, 'sv', from);
  expect(line).toMatch(
    /^changed Lokal Stora salen \| Anteckningar: ….*Ta med kaffe\..*… → ….*Ta med te\..*…$/,
  );
  expect(line?.length).toBeLessThan(320);
});

test('texts are told on one line, without what a terminal would obey', () => {
  const [line] = told({ rooms: { [HALL]: { name: 'Stora\nsalen\u001b[31m\u202E', notes: 'a\r\n\tb' } } });
  expect(line).toBe(
    'changed Lokal Stora salen[31m | Namn: Stora salen → Stora salen[31m | Anteckningar: tomt → a b',
  );
});

test('what is changed but looks the same is said to be', () => {
  const [line] = told({ rooms: { [HALL]: { name: 'Stora  salen' } } });
  expect(line).toBe(
    'changed Lokal Stora salen | Namn: Stora salen → Stora salen (ser likadant ut, men är ändrat)',
  );
});

const shapes = Object.entries({ ...SCHEMAS, event: eventSchema }).map(
  ([table, schema]) => [table, Object.keys(schema.shape).filter((field) => field !== 'id')] as const,
);

/** The records of `table`, or the event alone. */
function recordsOf(plan: Plan, table: string): AnyRecord[] {
  return table === 'event' ? [plan.event] : all(plan, table as TableName);
}

/** The fields of each kind of record that are told when they alone change, in two plans made by chance. */
function* toldFields(seed: number): Generator<string> {
  const from = randomPlan(randomFrom(seed));
  const other = randomPlan(randomFrom(-seed));
  for (const [table, fields] of shapes) {
    const record = recordsOf(from, table)[0];
    const values = recordsOf(other, table).at(-1);
    if (record === undefined || values === undefined) continue;
    for (const field of fields) {
      // The revision of a random version is always empty.
      const value =
        field === 'revision' ? 'ab'.repeat(32) : (values as unknown as Record<string, unknown>)[field];
      if (equal((record as unknown as Record<string, unknown>)[field], value)) continue;
      const after = { ...record, [field]: value };
      const part = table === 'event' ? after : { ...from[table as TableName], [record.id]: after };
      const to = { ...from, [table]: part } as Plan;
      const [line] = describeChanges(diffOf(from, to), from, to, translator('sv'), 'sv');
      const labels = line?.fields.map((each) => each.field) ?? [];
      if (labels.length > 0 && labels.every((label) => /^\p{Lu}/u.test(label))) yield `${table}.${field}`;
      else throw new Error(`${table}.${field} is not told, with seed ${seed}`);
    }
  }
}

test('every field of every kind of record is told when it changes', () => {
  const told = new Set<string>();
  for (let seed = 1; seed <= 60; seed++) for (const each of toldFields(seed)) told.add(each);
  const missing = shapes.flatMap(([table, fields]) =>
    fields.map((field) => `${table}.${field}`).filter((each) => !told.has(each)),
  );
  expect(missing).toEqual([]);
});
