import type { PlanFile, Revision } from '../change/revision.ts';
import { eventSchema, SCHEMAS, TABLES } from '../plan/plan.ts';
import { diffInOrder, inOrder } from './canonical.ts';
import { VERSION } from './migrations.ts';
import { FORMAT } from './schema.ts';

/**
 * The text of a plan file, in its one canonical form: the same plan and history give the same bytes, however
 * they came about in memory. One record or revision a line, so that a version control system shows and merges
 * changes by record. Records are sorted by id, keys stand as the schemas list them, lone surrogates are escaped.
 */
export function serialise(file: PlanFile): string {
  const tables = TABLES.map((table) => {
    const records = file.plan[table] as { readonly [id: string]: unknown };
    const sorted = Object.keys(records).sort();
    return `    "${table}": ${listText(
      sorted.map((id) => inOrder(records[id], SCHEMAS[table])),
      '    ',
    )}`;
  });
  return [
    '{',
    `  "format": ${JSON.stringify(FORMAT)},`,
    `  "version": ${VERSION},`,
    `  "head": ${JSON.stringify(file.head)},`,
    '  "plan": {',
    `    "event": ${JSON.stringify(inOrder(file.plan.event, eventSchema))},`,
    tables.join(',\n'),
    '  },',
    `  "revisions": ${listText(file.revisions.map(revisionInOrder), '  ')}`,
    '}',
    '',
  ].join('\n');
}

/**
 * A list with a line for each of `items`, which all begin with their id. They are written in one call, three
 * times as fast as one by one, and parted where one ends and the next begins: nothing inside a record or a
 * revision reads so, for no list in them holds objects that begin with an id, and in strings quotes are escaped.
 */
function listText(items: readonly unknown[], indent: string): string {
  if (items.length === 0) return '[]';
  const inner = JSON.stringify(items).slice(1, -1).replaceAll('},{"id":"', `},\n${indent}  {"id":"`);
  return `[\n${indent}  ${inner}\n${indent}]`;
}

function revisionInOrder({ id, parent, at, by, label, diff }: Revision): Revision {
  return { id, parent, at, by, ...(label === undefined ? {} : { label }), diff: diffInOrder(diff) };
}
