import { parseArgs } from 'node:util';
import { type Translate, translator } from '../../shared/i18n/translator.ts';
import { type Language, language as languageSchema } from '../../shared/plan/records/event.ts';
import { assign } from './assign.ts';
import { check } from './check.ts';
import { type Call, type CliCommand, CliError, type ExitCode, usageError } from './command.ts';
import { exportPlan } from './export.ts';
import { importFile } from './import.ts';
import { newPlan } from './new.ts';
import { show } from './show.ts';

const COMMANDS: readonly CliCommand[] = [newPlan, show, check, exportPlan, importFile, assign];

/** Where the command line writes, and what it knows of its surroundings. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The locale of the system, as in `LANG`. */
  readonly locale: string;
}

/** Runs one call of the command line, given the words behind its name. Throws only for a mistake of ours. */
export async function runCli(words: readonly string[], { out, err, locale }: Streams): Promise<ExitCode> {
  const system: Language = locale.startsWith('sv') ? 'sv' : 'en';
  const print = (text: string) => out(`${text}\n`);
  let t = translator(system);
  try {
    const command = COMMANDS.find(({ name }) => name === words[0]);
    if (command === undefined || words.includes('--help') || words.includes('-h')) {
      const asked = words[0] === '--help' || words[0] === '-h' || command !== undefined;
      if (!asked)
        throw usageError(words[0] === undefined ? 'cli.error.noCommand' : 'cli.error.noSuchCommand', {
          name: words[0] ?? '',
        });
      print(help(command === undefined ? COMMANDS : [command], t));
      return 0;
    }
    const call = callOf(command, words.slice(1));
    const language = languageOf(call) ?? system;
    t = translator(language);
    return await command.run(call, { t, language, print });
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    err(`lokaplan: ${error.say(t)}\n`);
    return 2;
  }
}

function callOf(command: CliCommand, words: readonly string[]): Call {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...command.options, lang: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length > command.files) {
      throw usageError('cli.error.tooMany', { name: positionals[command.files] ?? '' });
    }
    return { files: positionals, options: values as Call['options'] };
  } catch (error) {
    if (error instanceof CliError) throw error;
    // Node says which option it is, in its first sentence.
    const detail = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? '') : String(error);
    throw usageError('cli.error.usage', { detail, usage: `lokaplan ${command.name} ${command.usage}` });
  }
}

function languageOf({ options: { lang } }: Call): Language | undefined {
  if (lang === undefined) return undefined;
  const found = languageSchema.safeParse(lang);
  if (!found.success) throw usageError('cli.error.noLanguage', { name: String(lang) });
  return found.data;
}

function help(commands: readonly CliCommand[], t: Translate): string {
  const lines = commands.map(({ name, usage, about }) => `  lokaplan ${name} ${usage}\n      ${t(about)}`);
  return [t('cli.help'), ...lines, t('cli.exits')].join('\n');
}
