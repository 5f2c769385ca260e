import { access, readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentOf } from '../../../electron/import/content.ts';
import { isRefusal } from '../../../shared/change/command.ts';
import { applyImport } from '../../../shared/change/commands/import.ts';
import { apply } from '../../../shared/change/diff.ts';
import { TEXT_FORMATS } from '../../../shared/export/text-files.ts';
import type { Content } from '../../../shared/import/content.ts';
import { join } from '../../../shared/import/join/index.ts';
import { guessKind, guessSheet, proposalOf, readingOf } from '../../../shared/import/proposal.ts';
import { newEvent } from '../../../shared/plan/defaults.ts';
import { type IdOf, type NewId, PREFIXES, type TableName } from '../../../shared/plan/ids.ts';
import { type Plan, planOf } from '../../../shared/plan/plan.ts';
import type { TrialRow } from '../../trials/row.ts';
import { factsOf } from '../facts.ts';
import { sourceOfPlan } from '../source.ts';

/** The files lie beside the checkout, for they are not the project's own. */
const DATA = path.resolve(process.env.LOKAPLAN_ROOT ?? '.', '..', 'shared', 'data');

/** Each file with the sheets that are lists in it; none where it is a schedule. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'frab/frab-camp2019.json': [],
  'frab/pretalx-democon.json': [],
  'frab/voc-schedule-example.xlsx': ['Sheet1'],
  'optaplanner/36talks-12timeslots-5rooms.xlsx': ['Rooms', 'Speakers', 'Talks'],
  'optaplanner/72talks-12timeslots-10rooms.xlsx': ['Rooms', 'Speakers', 'Talks'],
};

/** The formats that each is exported in and imported from again, with the list of people beside the programme. */
const WAYS = ['json', 'xml', 'csv'] as const;

export const row: TrialRow = {
  what: 'schedules and workbooks of others imported, exported (frab, CSV), imported again',
  count: { full: Number.POSITIVE_INFINITY, ci: Number.POSITIVE_INFINITY },
  mustBe: '0 lost of what both hold',
  async run(_count, progress) {
    const there = await access(DATA).then(
      () => true,
      () => false,
    );
    if (!there) return { count: 0, result: 'not tried: the files are not beside the checkout', ok: true };
    const lost: string[] = [];
    let compared = 0;
    let trips = 0;
    for (const [file, sheets] of Object.entries(FILES)) {
      const first = take(EMPTY, await read(path.join(DATA, file)), sheets);
      for (const way of WAYS) {
        const again = await back(first, way);
        const [before, after] = [factsOf(first, way), factsOf(again, way)];
        compared += before.length;
        const kept = new Set(after);
        lost.push(...before.filter((fact) => !kept.has(fact)).map((fact) => `${file} by ${way}: ${fact}`));
        if (way === 'csv') continue;
        // What has come home into the plan that it left changes nothing there.
        const home = joined(first, await contentFrom(first, way));
        const changed = home.changes.added.length + Object.keys(home.changes.updated).length;
        if (changed > 0) lost.push(`${file} by ${way}: ${changed} records changed when it came home`);
      }
      trips += WAYS.length;
      progress(trips);
    }
    const result = `${compared.toLocaleString('en')} facts compared, ${lost.length} lost${lost.length > 0 ? `, first: ${lost.slice(0, 3).join(' | ').slice(0, 600)}` : ''}`;
    return { count: trips, result, ok: lost.length === 0 };
  },
};

const EMPTY = planOf(newEvent({ title: 'Internat' }));

let count = 0;
const newId: NewId = <T extends TableName>(table: T) => {
  count += 1;
  return `${PREFIXES[table]}:t${count}` as IdOf<T>;
};

async function read(file: string): Promise<Content> {
  const content = await contentOf(file, await readFile(file));
  if (!content.ok) throw new Error(`${file}: ${content.problem.code}`);
  return content.value;
}

function joined(plan: Plan, content: Content) {
  if (content.kind !== 'schedule') throw new Error('no schedule');
  return join(plan, content.entries, { newId, language: 'sv' });
}

function take(plan: Plan, content: Content, sheets: readonly string[]): Plan {
  if (content.kind === 'schedule') return accepted(plan, joined(plan, content));
  if (content.kind !== 'book') throw new Error('no list');
  const { book } = content;
  const names = sheets.length > 0 ? sheets : [book.sheets[guessSheet(book.sheets)]?.name];
  return names.reduce((now, name) => {
    const sheet = book.sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    const reading = readingOf(sheet, now, guessKind(sheet, now));
    return accepted(now, proposalOf(now, sheet, reading, { newId, language: 'sv' }));
  }, plan);
}

function accepted(plan: Plan, { changes }: Pick<ReturnType<typeof join>, 'changes'>): Plan {
  const diff = applyImport.run(plan, { changes }, { newId });
  if (isRefusal(diff)) throw new Error(diff.refused);
  return apply(plan, diff);
}

async function contentFrom(plan: Plan, way: (typeof WAYS)[number], list?: string): Promise<Content> {
  const made = TEXT_FORMATS[way](sourceOfPlan(plan), list);
  if (!made.ok) throw new Error(made.problem.code);
  const content = await contentOf(`plan.${way}`, Buffer.from(made.text, 'utf8'));
  if (!content.ok) throw new Error(content.problem.code);
  return content.value;
}

async function back(plan: Plan, way: (typeof WAYS)[number]): Promise<Plan> {
  const lists = way === 'csv' ? ['people', 'sessions'] : [undefined];
  let now = EMPTY;
  for (const list of lists) now = take(now, await contentFrom(plan, way, list), []);
  return now;
}
