import { isRefusal } from '../../../shared/change/command.ts';
import { applyImport } from '../../../shared/change/commands/import.ts';
import { apply } from '../../../shared/change/diff.ts';
import type { Cell, Sheet } from '../../../shared/import/book.ts';
import { addressOf } from '../../../shared/import/book.ts';
import type { ImportChanges } from '../../../shared/import/draft.ts';
import type { KindId } from '../../../shared/import/kinds/index.ts';
import {
  type Decisions,
  NO_DECISIONS,
  type Proposal,
  proposalOf,
  readingOf,
} from '../../../shared/import/proposal.ts';
import { type IdOf, type NewId, PREFIXES, type TableName } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';

/** A maker of ids that counts on from test to test. */
let count = 0;
const newId: NewId = <T extends TableName>(table: T) => {
  count += 1;
  return `${PREFIXES[table]}:n${count}` as IdOf<T>;
};

/** A sheet of these rows, numbered from 1. */
export function sheetOf(rows: readonly (readonly Cell[])[], name = 'Blad1'): Sheet {
  return { name, hidden: false, epoch: 1900, rows: rows.map((cells, i) => ({ number: i + 1, cells })) };
}

/** What rows bring to a plan when they are read as a list of `kind`, as it is guessed. */
export function proposed(
  plan: Plan,
  kind: KindId,
  rows: readonly (readonly Cell[])[],
  decisions: Partial<Decisions> = {},
  name?: string,
): Proposal {
  const sheet = sheetOf(rows, name);
  const reading = readingOf(sheet, plan, kind);
  return proposalOf(plan, sheet, reading, {
    newId,
    language: 'sv',
    decisions: { ...NO_DECISIONS, ...decisions },
  });
}

/** The plan with the changes of an import, as the command applies them. */
export function taken(plan: Plan, { changes }: { readonly changes: ImportChanges }): Plan {
  const diff = applyImport.run(plan, { changes }, { newId });
  if (isRefusal(diff)) throw new Error(`refused: ${diff.refused}`);
  return apply(plan, diff);
}

/** Problems as `A1 code`. */
export const told = ({ problems }: Proposal): string[] =>
  problems.map(({ code, row, column }) => `${column === null ? row : addressOf(column, row)} ${code}`);

/** What becomes of each row, as `1 new`. */
export const became = ({ outcomes }: Proposal): string[] =>
  outcomes.map(({ row, becomes }) => `${row} ${becomes}`);
