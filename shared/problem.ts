import type { Translate } from './i18n/translator.ts';

/** What can be wrong with the text of a plan file. `place` is a path into the file such as `sessions[3].minutes`. */
export type PlanFileProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLarge'; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'notJson'; readonly line: number; readonly column: number }
  | { readonly code: 'cutOff' }
  | { readonly code: 'notAPlan' }
  | { readonly code: 'tooNew'; readonly version: number; readonly known: number }
  | { readonly code: 'tooDeep'; readonly limit: number }
  | { readonly code: 'forbiddenKey'; readonly key: string }
  | { readonly code: 'wrongShape'; readonly place: string; readonly detail: string }
  | { readonly code: 'duplicateId'; readonly id: string; readonly place: string }
  | { readonly code: 'unknownId'; readonly id: string; readonly place: string }
  | { readonly code: 'broken'; readonly place: string; readonly rule: string }
  | { readonly code: 'brokenHistory'; readonly place: string };

/** What can go wrong between the program and the disk. `name` is a file's name, never its path. */
export type DiskProblem =
  | { readonly code: 'missing'; readonly name: string }
  | { readonly code: 'folderMissing'; readonly name: string }
  | { readonly code: 'isFolder'; readonly name: string }
  | { readonly code: 'noAccess'; readonly name: string }
  | { readonly code: 'readOnly'; readonly name: string }
  | { readonly code: 'busy'; readonly name: string }
  | { readonly code: 'diskFull'; readonly name: string }
  /** Another program wrote the file since it was read or saved here. */
  | { readonly code: 'changedOutside'; readonly name: string }
  /** The file of an open plan is no longer there to be saved over. */
  | { readonly code: 'movedAway'; readonly name: string }
  | { readonly code: 'diskError'; readonly name: string; readonly detail: string };

interface InUse {
  readonly code: 'inUse';
  readonly name: string;
  readonly by: string;
  readonly computer: string;
  readonly since: string;
}

/** What can go wrong inside the program between window and main process. */
export type ProgramProblem =
  | { readonly code: 'outOfStep' }
  | { readonly code: 'noSuchDocument' }
  | { readonly code: 'alreadyOpen'; readonly name: string }
  /** Someone else has the plan open: who, on which computer, since when (an instant in UTC). */
  | InUse
  /** The same, but their program has not been heard of for some time. */
  | (Omit<InUse, 'code'> & { readonly code: 'leftInUse' })
  /** Someone else has taken over the plan that is open here. */
  | { readonly code: 'takenOver'; readonly name: string; readonly by: string; readonly computer: string }
  /** The plan is open to be read only. */
  | { readonly code: 'openToRead' }
  /** What is wrong with the text of the file of that name. */
  | { readonly code: 'notOpened'; readonly name: string; readonly problem: PlanFileProblem }
  /** The thread that was to find something out broke down. */
  | { readonly code: 'notWorkedOut'; readonly detail: string }
  /** The process that was to work something out was ended from outside, each time it was begun. */
  | { readonly code: 'workEnded' }
  | { readonly code: 'badRequest'; readonly detail: string };

/** Anything the user is told went wrong. Worded by `files.problem.<code>` of the catalogues. */
export type Problem = PlanFileProblem | DiskProblem | ProgramProblem;

/** The sentence for a problem: what, where, and what to do. */
export function problemText(problem: Problem, t: Translate): string {
  if (problem.code === 'notOpened') {
    return t('files.problem.notOpened', { name: problem.name, reason: problemText(problem.problem, t) });
  }
  if ('computer' in problem) {
    const { code, name, computer } = problem;
    const by = problem.by || t('files.someone');
    const where = computer === '' ? t('files.elsewhere') : t('files.onComputer', { computer });
    return t(`files.problem.${code}`, { name, by, where });
  }
  const { code, ...values } = problem;
  return t(`files.problem.${code}`, values as Record<string, string | number>);
}

/** A value, or the problem that kept it from being had. */
export type Result<T, P = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

/** A result, or nothing because the user cancelled. */
export type Chosen<T, P = Problem> = Result<T, P> | { readonly ok: 'cancelled' };
