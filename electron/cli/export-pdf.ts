import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanFile } from '../../shared/change/revision.ts';
import { FIRST_CHOICES } from '../../shared/export/choices.ts';
import { pagesOf } from '../../shared/export/pages.ts';
import { printedDocument } from '../../shared/export/print/printed.ts';
import { type Call, type ExitCode, type Terminal, usageError } from './command.ts';
import { writeOutput } from './plan-file.ts';
import { workbookAsked } from './workbook-asked.ts';

/** The Electron of the checkout, as its set-up makes it ready. */
interface Runtime {
  readonly executable: string;
  readonly flags: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  stop(): void;
}

/** How long the pages of a plan may take, in milliseconds. */
const PATIENCE = 5 * 60_000;

/** Writes the sheets that the call asks for as a PDF: the pages that the window shows and prints. */
export async function exportPdf(
  call: Call,
  file: PlanFile,
  sheets: readonly string[] | undefined,
  output: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const workbook = await workbookAsked(call, file, sheets ?? FIRST_CHOICES.sheets, terminal);
  await writeOutput(output, await pdfOf(printedDocument(workbook)));
  const count = workbook.sheets.length;
  const pages = pagesOf(workbook).length;
  terminal.print(terminal.t('cli.export.done', { name: path.basename(output), count, pages }));
  return 0;
}

async function pdfOf(document: string): Promise<Uint8Array> {
  const runtime = await runtimeOfCheckout();
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-pdf-'));
  try {
    const [from, to] = [path.join(folder, 'pages.html'), path.join(folder, 'pages.pdf')];
    await writeFile(from, document);
    const app = fileURLToPath(new URL('./print', import.meta.url));
    await run(runtime, [...runtime.flags, `--user-data-dir=${folder}`, app, from, to]);
    return await readFile(to);
  } finally {
    runtime.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Throws CliError where this bundle does not lie in a checkout, or its set-up cannot make Electron ready. */
async function runtimeOfCheckout(): Promise<Runtime> {
  const setUp = new URL('../build/runtime/prepare.mjs', import.meta.url).href;
  try {
    const { prepareRuntime } = await import(/* @vite-ignore */ setUp);
    return await prepareRuntime({ virtualDisplay: true, quiet: true });
  } catch (error) {
    throw usageError('cli.error.noElectron', { detail: firstLine(error) });
  }
}

function run({ executable, env }: Runtime, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const program = spawn(executable, args, { env, stdio: ['ignore', 'ignore', 'pipe'], timeout: PATIENCE });
    let said = '';
    program.stderr.on('data', (text) => {
      said = `${said}${text}`.slice(-2000);
    });
    program.once('error', (error) => reject(usageError('cli.error.noPages', { detail: firstLine(error) })));
    program.once('close', (code) => {
      if (code === 0) resolve();
      else reject(usageError('cli.error.noPages', { detail: firstLine(said) || String(code) }));
    });
  });
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n')[0] ?? '';
}
