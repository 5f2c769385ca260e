import type { MessageKey, Translate } from '../../i18n/translator.ts';

/** What can be wrong with a cell. Worded by `imports.cell.<code>`, what to do by `imports.mend.<code>`. */
export type CellCode =
  | 'missing'
  | 'notADate'
  | 'noSuchDate'
  | 'doubtfulDate'
  | 'notATime'
  | 'doubtfulTime'
  | 'noDate'
  | 'endsFirst'
  | 'notANumber'
  | 'outOfRange'
  | 'notYesOrNo'
  | 'notEmail'
  | 'unknownWord'
  | 'tooLong'
  | 'formulaError'
  | 'noSuchSession'
  | 'severalSessions'
  | 'noSuchTarget'
  | 'locked';

/**
 * `row`: the whole row cannot be taken. `cell`: the row comes without what stands in this cell. `note`: it is taken,
 * but someone should look.
 */
export type Weight = 'row' | 'cell' | 'note';

/** Something that is wrong, or doubtful, with a cell. */
export interface CellProblem {
  readonly code: CellCode;
  readonly weight: Weight;
  /** The number of the row, as the spreadsheet counts. */
  readonly row: number;
  /** Null where the column itself is missing. */
  readonly column: number | null;
  /** The field that it was read as. */
  readonly field: string;
  /** What stands in the cell. */
  readonly value: string;
  /** What it was taken for, or what it should be. */
  readonly detail?: string;
}

/** The sentences for a problem: what is wrong, and what to do about it. */
export function cellProblemText(
  { code, value, detail }: CellProblem,
  t: Translate,
): { readonly wrong: string; readonly mend: string } {
  const values = { value, detail: detail ?? '' };
  return {
    wrong: t(`imports.cell.${code}` as MessageKey, values),
    mend: t(`imports.mend.${code}` as MessageKey, values),
  };
}
