import type { PlanFile, Revision } from '../change/revision.ts';
import type { TableName } from '../plan/ids.ts';
import { eventSchema, type Plan, SCHEMAS, TABLES } from '../plan/plan.ts';
import { diffInOrder, inOrder } from './canonical.ts';
import { VERSION } from './migrations.ts';
import { FORMAT } from './schema.ts';

/** The text of each table, record and revision that was written before: they never change, only give way to others. */
const texts = new WeakMap<object, string>();

/**
 * The text of a plan file, in its one canonical form: the same plan and history give the same bytes, however
 * they came about in memory. One record or revision a line, so that a version control system shows and merges
 * changes by record. Records are sorted by id, keys stand as the schemas list them, lone surrogates are escaped.
 *
 * What is written again costs little if most of its tables, records and revisions are the very objects that were
 * written before.
 */
export function serialise(file: PlanFile): string {
  const tables = TABLES.map((table) => `    "${table}": ${tableText(file.plan, table)}`);
  return [
    '{',
    `  "format": ${JSON.stringify(FORMAT)},`,
    `  "version": ${VERSION},`,
    `  "head": ${JSON.stringify(file.head)},`,
    '  "plan": {',
    `    "event": ${eventText(file.plan)},`,
    tables.join(',\n'),
    '  },',
    `  "revisions": ${listText(revisionTexts(file.revisions), '  ')}`,
    '}',
    '',
  ].join('\n');
}

/** How many characters `plan` takes in a file. As cheap as `serialise` is the second time. */
export function planLength(plan: Plan): number {
  return TABLES.reduce((sum, table) => sum + tableText(plan, table).length, eventText(plan).length);
}

/** How many characters of JSON `revisions` take in a file. As cheap as `serialise` is the second time. */
export function historyLength(revisions: readonly Revision[]): number {
  return revisionTexts(revisions).reduce((sum, text) => sum + text.length + 1, 1);
}

function listText(items: readonly string[], indent: string): string {
  return items.length === 0 ? '[]' : `[\n${indent}  ${items.join(`,\n${indent}  `)}\n${indent}]`;
}

function tableText(plan: Plan, table: TableName): string {
  const records = plan[table] as { readonly [id: string]: object };
  const known = texts.get(records);
  if (known !== undefined) return known;
  const sorted = Object.keys(records)
    .sort()
    .map((id) => records[id] as object);
  const text = listText(
    textsOf(sorted, (record) => inOrder(record, SCHEMAS[table])),
    '    ',
  );
  texts.set(records, text);
  return text;
}

function revisionTexts(revisions: readonly Revision[]): string[] {
  return textsOf(revisions, revisionInOrder);
}

function eventText({ event }: Plan): string {
  return textsOf([event], (record) => inOrder(record, eventSchema)).join();
}

/**
 * The texts of `items`, which all begin with their id. Those that are not known yet are written in one call, three
 * times as fast as one by one, and parted where one ends and the next begins: nothing inside a record or a
 * revision reads so, for no list in them holds objects that begin with an id, and in strings quotes are escaped.
 */
function textsOf<T extends object>(items: readonly T[], canonical: (item: T) => unknown): string[] {
  const unknown = items.filter((item) => !texts.has(item));
  const written = JSON.stringify(unknown.map(canonical));
  let start = 1;
  for (const item of unknown) {
    const seam = written.indexOf('},{"id":"', start);
    const end = seam < 0 ? written.length - 1 : seam + 1;
    texts.set(item, written.slice(start, end));
    start = end + 1;
  }
  return items.map((item) => texts.get(item) as string);
}

function revisionInOrder({ id, parent, at, by, label, diff }: Revision): Revision {
  return { id, parent, at, by, ...(label === undefined ? {} : { label }), diff: diffInOrder(diff) };
}
