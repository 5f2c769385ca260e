import type { MessageKey, Translate } from '../i18n/translator.ts';
import { type Problem, problemText } from '../problem.ts';

/** Why a file cannot come in. `name` is the file's name, never its path. Worded by `imports.problem.<code>`. */
export type ImportProblem =
  | { readonly code: 'notRead'; readonly name: string }
  | { readonly code: 'oldOrProtected'; readonly name: string }
  | { readonly code: 'otherSpreadsheet'; readonly name: string }
  | { readonly code: 'damaged'; readonly name: string }
  | { readonly code: 'empty'; readonly name: string }
  | { readonly code: 'tooBig'; readonly name: string; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'tooManyParts'; readonly name: string; readonly count: number; readonly limit: number }
  /** Packed so tightly that it is made to fill a computer's memory. */
  | { readonly code: 'bomb'; readonly name: string; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'tooManyCells'; readonly name: string; readonly limit: number }
  | { readonly code: 'tooSlow'; readonly name: string; readonly seconds: number }
  | { readonly code: 'tooMuchMemory'; readonly name: string }
  | { readonly code: 'noSchedule'; readonly name: string }
  | { readonly code: 'hasDeclarations'; readonly name: string }
  | { readonly code: 'noPlans'; readonly name: string };

const IMPORT_CODES: ReadonlySet<string> = new Set<ImportProblem['code']>([
  'notRead',
  'oldOrProtected',
  'otherSpreadsheet',
  'damaged',
  'tooBig',
  'tooManyParts',
  'bomb',
  'tooManyCells',
  'tooSlow',
  'tooMuchMemory',
  'noSchedule',
  'hasDeclarations',
  'noPlans',
]);

function isImportProblem(problem: Problem | ImportProblem): problem is ImportProblem {
  return IMPORT_CODES.has(problem.code) || (problem.code === 'empty' && 'name' in problem);
}

/** Why a file named `name` could not be read, of a problem that is worded for plans. */
export function readingProblem(problem: Problem, name: string): Problem | ImportProblem {
  if (problem.code === 'notAPlan') return { code: 'notRead', name };
  if (problem.code !== 'tooLarge') return problem;
  return { code: 'tooBig', name, megabytes: problem.megabytes, limit: problem.limit };
}

/**
 * The sentence for a problem: what is wrong, and what to do. Problems of what a file holds are worded by the catalogue
 * of imports, those of the disk and the program by their own.
 */
export function importProblemText(problem: Problem | ImportProblem, t: Translate): string {
  if (!isImportProblem(problem)) return problemText(problem, t);
  const { code, ...values } = problem;
  return t(`imports.problem.${code}` as MessageKey, values as Record<string, string | number>);
}
