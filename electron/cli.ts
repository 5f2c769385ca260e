import { runCli } from './cli/run.ts';

const { LC_ALL, LC_MESSAGES, LANG } = process.env;

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  locale: LC_ALL || LC_MESSAGES || LANG || '',
});
