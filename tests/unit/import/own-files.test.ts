import { expect, test } from 'vitest';
import { readWorkbook } from '../../../electron/excel/read.ts';
import { writeWorkbook } from '../../../electron/excel/write.ts';
import { csvOf } from '../../../shared/export/csv/csv-of.ts';
import { workbookOf } from '../../../shared/export/workbook-of.ts';
import type { Sheet } from '../../../shared/import/book.ts';
import { bookOfText } from '../../../shared/import/csv.ts';
import { KIND_IDS, type KindId } from '../../../shared/import/kinds/index.ts';
import { guessKind } from '../../../shared/import/proposal.ts';
import { newEvent } from '../../../shared/plan/defaults.ts';
import { all, ordered, type Plan, planOf } from '../../../shared/plan/plan.ts';
import type { Language } from '../../../shared/plan/records/event.ts';
import { template } from '../../../shared/templates/index.ts';
import { sourceOfPlan } from '../../exports/source.ts';
import { became, proposed, taken, told } from './tools.ts';

/** LOKA with what its template leaves empty: contacts, rooms that differ, wishes with commas in what they are for. */
function loka(language: Language): Plan {
  const plan = template('loka', language, '2013-06-01');
  const people = ordered(plan, 'people').map((person, i) => ({
    ...person,
    email: `p${i}@example.se`,
    phone: i % 2 === 0 ? `070-123 45 ${10 + i}` : '',
    diet: i % 3 === 0 ? 'Vegan, utan nötter' : '',
  }));
  const rooms = ordered(plan, 'rooms').map((room, i) => ({
    ...room,
    capacity: i % 2 === 0 ? 10 + i : null,
    plenary: i === 0,
    digital: i === 3,
    whereabouts: `Hus ${i}, plan 2`,
    equipment: i === 1 ? ['Projektor', 'Blädderblock'] : [],
    notes: i === 2 ? 'Trång dörr.\nSe upp.' : '',
  }));
  const workshops = ordered(plan, 'sessions').filter(({ number }) => number !== '');
  const [first, second, third] = workshops;
  if (!first || !second || !third) throw new Error('LOKA has no workshops');
  const wishing = people.map((person, i) =>
    i > 3
      ? person
      : {
          ...person,
          wishes: [
            { for: first.id, rank: 1 as const },
            { for: second.id, rank: 1 as const },
            { for: third.id, rank: null },
          ],
        },
  );
  const titled = { ...third, title: 'Kultur, natur och evenemang' };
  const table = <R extends { readonly id: string }>(records: readonly R[]) =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  return {
    ...plan,
    people: table(wishing),
    rooms: table(rooms),
    sessions: { ...plan.sessions, [third.id]: titled },
  };
}

const languages = ['sv', 'en'] as const;

async function sheetsOf(plan: Plan, language: Language, id: string): Promise<readonly Sheet[]> {
  const options = { printedAt: '2013-08-12T10:00', language, sheets: [id] } as const;
  return (await readWorkbook(Buffer.from(await writeWorkbook(workbookOf(plan, options))))).sheets;
}

function sheetOfCsv(plan: Plan, language: Language, id: string): Sheet {
  const { printout } = sourceOfPlan(plan, { language });
  const [sheet] = bookOfText(`${id}.csv`, csvOf(printout, id))?.sheets ?? [];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const imported = (plan: Plan, kind: KindId, { rows, name }: Sheet) =>
  proposed(
    plan,
    kind,
    rows.map(({ cells }) => cells),
    {},
    name,
  );

/** A plan without records of its own, with the days and the name of this one. */
const bare = (plan: Plan): Plan => ({
  ...planOf(newEvent({ title: plan.event.title, language: plan.event.language })),
  days: plan.days,
});

test.each(languages)(
  'our own sheet of participants comes back, and a second time changes nothing, %s',
  async (language) => {
    const plan = loka(language);
    const [sheet] = await sheetsOf(plan, language, 'participants');
    if (sheet === undefined) throw new Error('no sheet');
    expect(guessKind(sheet, bare(plan))).toBe('people');
    const first = imported(bare(plan), 'people', sheet);
    expect(told(first)).toEqual([]);
    const once = taken(bare(plan), first);
    const facts = (of: Plan) =>
      all(of, 'people')
        .map(({ name, title, email, phone, roles, diet, mode }) =>
          JSON.stringify([name, title, email, phone, roles, diet, mode]),
        )
        .sort();
    expect(facts(once)).toEqual(facts(plan));
    const again = imported(once, 'people', sheet);
    expect(new Set(again.outcomes.map(({ becomes }) => becomes))).toEqual(new Set(['same']));
    expect(taken(once, again)).toEqual(once);
  },
);

test.each(languages)(
  'our own table of the programme by room comes back, and a second time doubles nothing, %s',
  async (language) => {
    const plan = loka(language);
    const [sheet] = await sheetsOf(plan, language, 'room-list');
    if (sheet === undefined) throw new Error('no sheet');
    expect(guessKind(sheet, bare(plan))).toBe('sessions');
    const found = imported(bare(plan), 'sessions', sheet);
    expect(told(found)).toEqual([]);
    const once = taken(bare(plan), found);
    const placed = (of: Plan) =>
      all(of, 'sessions')
        .filter(({ start, rooms }) => start !== null && rooms !== 'all' && rooms.length > 0)
        .map(({ start, minutes, number, title }) => `${start} ${minutes} ${number} ${title}`)
        .sort();
    expect(placed(once)).toEqual(placed(plan));
    const again = imported(once, 'sessions', sheet);
    expect(new Set(again.outcomes.map(({ becomes }) => becomes))).toEqual(new Set(['same']));
  },
);

test.each(
  languages.flatMap((language) =>
    (['people', 'rooms', 'sessions', 'reviewers', 'wishes'] as const).map(
      (kind) => [kind, language] as const,
    ),
  ),
)(
  'the list of %s as CSV is known for what it is, and changes nothing in the plan it came from, %s',
  (kind, language) => {
    const plan = loka(language);
    const sheet = sheetOfCsv(plan, language, kind);
    expect(KIND_IDS).toContain(kind);
    expect(guessKind(sheet, plan)).toBe(kind);
    const proposal = imported(plan, kind, sheet);
    expect(told(proposal)).toEqual([]);
    expect(became(proposal).filter((each) => !each.endsWith('same'))).toEqual([]);
    expect(taken(plan, proposal)).toEqual(plan);
  },
);

test.each(languages)('rooms and wishes as CSV make the same again in another plan, %s', (language) => {
  const plan = loka(language);
  const rooms = taken(bare(plan), imported(bare(plan), 'rooms', sheetOfCsv(plan, language, 'rooms')));
  const facts = (of: Plan) =>
    ordered(of, 'rooms').map(({ id: _id, order: _order, unavailable: _unavailable, ...fields }) => fields);
  expect(facts(rooms)).toEqual(facts(plan));
  const wishless: Plan = {
    ...plan,
    people: Object.fromEntries(all(plan, 'people').map((person) => [person.id, { ...person, wishes: [] }])),
  };
  const wishes = imported(wishless, 'wishes', sheetOfCsv(plan, language, 'wishes'));
  expect(told(wishes)).toEqual([]);
  const wished = (of: Plan) =>
    ordered(of, 'people').flatMap((person) =>
      person.wishes.map((wish) => `${person.name} ${wish.rank} ${wish.for}`),
    );
  expect(wished(taken(wishless, wishes)).sort()).toEqual(wished(plan).sort());
});
