import { runCli } from '../../../electron/cli/run.ts';

/** Runs one call of the command line in English; answers its exit code and what it wrote. */
export async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runCli(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    locale: 'C',
  });
  return { code, out, err };
}
