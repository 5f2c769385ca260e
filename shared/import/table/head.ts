import { cellText, isEmpty, type Row, type Sheet } from '../book.ts';
import { keyOf } from '../keys.ts';
import { type Field, fitOf } from './field.ts';

/** How far down a list may begin. */
const FIRST_ROWS = 30;
const NAMED = 90;

/** How well a row would do as the heads of these fields: the sum of the fits of its best matches. */
function headScore(row: Row, fields: readonly Field[]): number {
  const taken = new Set<string>();
  let score = 0;
  for (const cell of row.cells) {
    if (typeof cell !== 'string') continue;
    const text = cellText(cell);
    // Long texts are sentences that happen to mention something.
    if (text === '' || text.length > 60) continue;
    let best = 0;
    let found: Field | undefined;
    for (const field of fields) {
      const own = taken.has(field.id) ? 0 : fitOf(text, field);
      if (own > best) [best, found] = [own, field];
    }
    if (found === undefined || best < NAMED) continue;
    if (!found.many) taken.add(found.id);
    score += best;
  }
  return score;
}

/**
 * The index in `sheet.rows` of the row that holds the heads: the one in which most fields are named; else the first,
 * if it reads like heads; else null.
 */
export function guessHead(sheet: Sheet, fields: readonly Field[]): number | null {
  let best = 0;
  let head: number | null = null;
  for (const [i, row] of sheet.rows.slice(0, FIRST_ROWS).entries()) {
    const score = headScore(row, fields);
    const heads = row.cells.filter((cell) => !isEmpty(cell));
    const [first] = heads;
    const begins = fields.some((field) => fitOf(cellText(first), field) >= NAMED);
    // One word among many others is more likely to be said of something, unless it is the first.
    if (score > best && (score > 150 || heads.length <= 3 || begins)) [best, head] = [score, i];
  }
  return head ?? (readsLikeHeads(sheet) ? 0 : null);
}

/** Whether the first row is short texts, all different, over something that is not only text. */
function readsLikeHeads({ rows }: Sheet): boolean {
  const [first, second] = rows;
  if (first === undefined || second === undefined) return false;
  const texts = first.cells.filter((cell) => !isEmpty(cell));
  if (
    texts.length < 2 ||
    texts.some((cell) => typeof cell !== 'string' || cell.length > 40 || /[@\d]/.test(cell))
  )
    return false;
  return rows
    .slice(1, 6)
    .some(
      ({ cells }) =>
        cells.some((cell) => typeof cell !== 'string' || /[@\d]/.test(cell)) &&
        cells.some((cell) =>
          cell !== null && typeof cell !== 'string' ? true : /[@\d]/.test(String(cell ?? '')),
        ),
    );
}

/** How likely a sheet is a list of these fields: how much of its head they name, and whether its own name says so. */
export function likeness(
  sheet: Sheet,
  {
    fields,
    needs,
    sheetNames,
  }: {
    readonly fields: readonly Field[];
    readonly needs: readonly (readonly string[])[];
    readonly sheetNames: string;
  },
): number {
  const head = guessHead(sheet, fields);
  const row = head === null ? undefined : sheet.rows[head];
  const named = sheetNames.split(',').some((name) => ` ${keyOf(sheet.name)} `.includes(` ${keyOf(name)} `))
    ? 120
    : 0;
  if (row === undefined) return named / 4;
  const fits = (id: string) => {
    const field = fields.find((each) => each.id === id);
    return field !== undefined && row.cells.some((cell) => fitOf(cellText(cell), field) >= NAMED);
  };
  const complete = needs.some((ids) => ids.every(fits));
  return complete ? headScore(row, fields) + named : named / 4;
}
