import type { ParseArgsConfig } from 'node:util';
import type { MessageKey, Translate } from '../../shared/i18n/translator.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import { type Problem, problemText } from '../../shared/problem.ts';

/** 0: good. 1: the answer is "no" (there are findings). 2: bad input or usage. */
export type ExitCode = 0 | 1 | 2;

/** The words of a call, sorted. */
export interface Call {
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

/** Where a command speaks, and how. */
export interface Terminal {
  readonly t: Translate;
  readonly language: Language;
  /** Prints one line, or more, of what was asked for. */
  print(text: string): void;
}

/** A word of the command line, such as `check`. A new one is a file and a line in `cli.ts`. */
export interface CliCommand {
  readonly name: string;
  readonly about: MessageKey;
  /** How it is called, behind its name. */
  readonly usage: string;
  /** How many files stand by themselves. */
  readonly files: number;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(call: Call, terminal: Terminal): Promise<ExitCode>;
}

/** Ends a command with exit code 2 and one line on stderr: a problem of a file, or of how it was called. */
export class CliError extends Error {
  readonly say: (t: Translate) => string;
  constructor(say: (t: Translate) => string) {
    super('Bad input');
    this.name = 'CliError';
    this.say = say;
  }
}

/** The error for a call that leaves out or mistakes something. */
export function usageError(key: MessageKey, values: Record<string, string | number> = {}): CliError {
  return new CliError((t) => t(key, values));
}

/** The error for a file that cannot be read or written. */
export function fileError(problem: Problem): CliError {
  return new CliError((t) => problemText(problem, t));
}
